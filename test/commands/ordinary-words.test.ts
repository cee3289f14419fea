import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

/* Said as people say it who were never told the commands. */
describe.each(channels)('ordinary words, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const task = (number: number) => office.store.task(number)
  const state = async (number: number) => (await task(number))?.state

  describe('a choice is said by its label', () => {
    beforeEach(async () => {
      await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
      await office.vinh.says('đúng')
      await office.long.says('xin gia hạn 1 đến 4/12 vì chờ số liệu')
    })

    test.each(['Đồng ý', 'đồng ý', 'dong y', 'Đồng ý nhé'])('"%s" gives the longer deadline', async typed => {
      await office.vinh.says(typed)
      office.vinh.heard('Đã đồng ý gia hạn việc số 1')
    })

    test.each(['không đồng ý vì đã gia hạn rồi', 'Không đồng ý, đã gia hạn rồi', 'khong dong y vi da gia han roi'])(
      '"%s" takes its reason along',
      async typed => {
        await office.vinh.says(typed)
        office.long.heard(/không đồng ý gia hạn[\s\S]*(?:đã gia hạn rồi|da gia han roi)/i)
      }
    )

    test('"không đồng ý" asks why; also in answer to the request, with another message in between', async () => {
      await office.vinh.says('không đồng ý')
      office.vinh.hears(/Lý do|vì sao/i)
      await office.vinh.says('hủy')
      await office.vinh.says('việc tôi giao')
      await office.vinh.replies('xin gia hạn việc số 1', 'không đồng ý vì đã cam kết')
      office.long.heard('đã cam kết')
    })

    test('a full command stays what it says', async () => {
      await office.vinh.says('giao P. Kinh tế rà soát chợ, chậm nhất 30/11')
      await office.vinh.says('đúng')
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      await office.vinh.says('trả lại 2 vì nhầm')
      expect(await state(1)).toBe('waiting')
    })

    test('"Trả lại vì ..." gives the report back that was shown last', async () => {
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      await office.vinh.says('Trả lại vì thiếu thôn 3')
      expect(await state(1)).toBe('in_progress')
      office.long.heard('thiếu thôn 3')
    })

    test('an order stays an order, whatever label it begins with', async () => {
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      await office.vinh.says('P. Kinh tế trả lại kinh phí thừa, chậm nhất 30/11')
      office.vinh.hears('• Chủ trì: P. Kinh tế')
      expect(await state(1)).toBe('waiting')
    })
  })

  describe('until when, to a request', () => {
    beforeEach(async () => {
      await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
      await office.vinh.says('đúng')
    })
    test.each(['gia hạn đến 3/12', 'đồng ý đến 3/12', 'cho đến 3/12 thôi'])('"%s" grants that day', async typed => {
      await office.long.says('xin gia hạn 1 đến 4/12 vì chờ số liệu')
      await office.vinh.says('việc tôi giao')
      await office.vinh.says(typed)
      expect((await task(1))?.dueAt).toEqual(new Date('2026-12-03T17:00:00+07:00'))
    })
    test.each(['em xin thêm 3 ngày việc 1', 'xin thêm 3 ngày việc 1', 'việc 1 xin gia hạn thêm 3 ngày'])(
      '"%s" asks for it',
      async typed => {
        await office.long.says(typed)
        office.long.hears(/lý do|vì sao/i)
        await office.long.says('vì chờ số liệu')
        office.vinh.hears('Xin gia hạn đến: 17:00, Thứ Năm, 03/12/2026')
      }
    )
    test('"ko đồng ý 1" asks why', async () => {
      await office.long.says('xin gia hạn 1 đến 4/12 vì chờ số liệu')
      await office.vinh.says('ko đồng ý 1')
      office.vinh.hears(/Lý do|vì sao/i)
    })
    test('"cho đến 30/11 ..." with work is an order', async () => {
      await office.long.says('xin gia hạn 1 đến 4/12 vì chờ số liệu')
      await office.vinh.says('cho đến 30/11 P. Kinh tế phải nộp báo cáo chợ')
      expect((await task(1))?.dueAt).toEqual(new Date('2026-11-30T17:00:00+07:00'))
    })
  })

  describe('an order put before a leader', () => {
    beforeEach(async () => {
      await office.ha.says('trình anh Vinh: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
      await office.ha.presses('Đúng')
    })
    const CARD = 'trình giao việc'

    test('"hủy k1" says how to give it back, and so it goes', async () => {
      await office.vinh.says('hủy k1')
      office.vinh.hears('gõ: trả phiếu k1 vì chưa rõ phạm vi')
      await office.vinh.says('Trả lại')
      office.vinh.hears('Lý do trả lại phiếu k1 là gì?')
      await office.vinh.says('sai hạn')
      office.ha.hears(/trả lại phiếu trình[\s\S]*sai hạn/)
    })

    test.each(['trả lại vì sai hạn', 'trả lại, sai hạn', 'không duyệt, sai hạn', 'không đồng ý vì sai hạn'])(
      '"%s" returns it, said in answer or alone',
      async typed => {
        await office.vinh.replies(CARD, typed)
        office.ha.hears(/trả lại phiếu trình[\s\S]*sai hạn$/)
      }
    )

    test.each(['trả lại vì sai hạn', 'không duyệt, sai hạn', 'trả lại'])(
      '"%s", with a list in between',
      async typed => {
        await office.vinh.says('việc tôi giao')
        await office.vinh.says(typed)
        if (typed === 'trả lại') await office.vinh.says('sai hạn')
        office.ha.hears(/trả lại phiếu trình[\s\S]*sai hạn$/)
      }
    )

    test.each(['ok', 'đồng ý', 'được', 'duyệt', 'Duyệt nhé'])('"%s" in answer to it gives it', async typed => {
      await office.vinh.replies(CARD, typed)
      expect(await task(1)).toMatchObject({ enteredById: 4, assignerId: 1 })
    })

    test.each(['ok', 'đồng ý'])('"%s" alone, while it is the only one', async typed => {
      await office.vinh.says(typed)
      expect(await task(1)).toMatchObject({ enteredById: 4 })
    })

    test.each(['sửa hạn 5/12', 'duyệt, hạn 5/12', 'duyệt hạn 5/12', 'duyệt k1, hạn 5/12', 'hạn 5/12'])(
      '"%s" shows it with the other day',
      async typed => {
        await office.vinh.replies(CARD, typed)
        office.vinh.hears(/Phạm Thu Hà trình giao việc[\s\S]*• Hạn: 17:00, Thứ Bảy, 05\/12\/2026/)
        await office.vinh.says('duyệt')
        expect(await task(1)).toMatchObject({ dueWords: '5/12', enteredById: 4 })
      }
    )
  })

  describe('inside a unit', () => {
    beforeEach(async () => {
      await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
      await office.vinh.says('đúng')
    })

    test.each([
      'giao việc số 1 cho đ/c Long',
      'giao 1 cho Long',
      'việc 1 giao anh Long',
      'giao việc 1 cho Long, trước 27/11'
    ])('"%s" by its head hands it down (R4)', async typed => {
      await office.mai.says(typed)
      office.mai.hears(/• Phân công từ việc số 1: rà soát hộ nghèo[\s\S]*• Chủ trì: Trần Đức Long/)
    })

    test.each(['anh Long xử lý giúp chị', 'giao anh Long', 'Long làm nhé'])(
      '"%s" in answer to the order',
      async typed => {
        await office.mai.replies('giao việc số 1', typed)
        office.mai.hears(
          /• Phân công từ việc số 1: rà soát hộ nghèo[\s\S]*• Việc: rà soát hộ nghèo\n• Chủ trì: Trần Đức Long/
        )
      }
    )

    test('an order to somebody else in answer to it is an order', async () => {
      await office.vinh.replies('Việc số 1', 'anh Hùng gửi tôi số liệu chợ, trước 27/11')
      office.vinh.hears('• Việc: gửi tôi số liệu chợ')
      expect(office.vinh.last().text).not.toContain('Phân công từ')
    })

    test('"giao lại" by the head says how to hand it down; "giao 1 cho" by its assigner how to move it', async () => {
      await office.mai.says('giao lại 1 cho anh Long')
      office.mai.hears('gõ: phân công 1')
      await office.vinh.says('giao việc số 1 cho P. Kinh tế')
      office.vinh.hears('gõ: giao lại 1 cho P. Kinh tế')
    })

    test.each(['việc 1 xong chưa', 'việc 1 đến đâu rồi?'])('"%s" only shows it', async typed => {
      await office.vinh.says(typed)
      expect(await state(1)).toBe('new')
      office.vinh.hears('Việc số 1')
    })

    test('a task that stands in a reason is not the one that needs longer', async () => {
      await office.long.says('xin thêm 3 ngày vì việc 1 chưa xong')
      office.long.hears('Gia hạn việc số mấy')
    })

    test('"giao 3 phòng ..." counts rooms', async () => {
      await office.vinh.says('giao 3 phòng rà soát hộ nghèo, chậm nhất 30/11')
      expect(office.vinh.last().text).not.toContain('Không có việc số 3')
    })
  })
})
