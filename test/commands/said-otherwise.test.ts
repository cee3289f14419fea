import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

/* The same acts in the words people choose themselves. */
describe.each(channels)('said otherwise, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const task = (number: number) => office.store.task(number)
  const state = async (number: number) => (await task(number))?.state

  describe('to a report', () => {
    beforeEach(() => office.long.says('báo cáo 1 đã rà soát xong, không có văn bản'))

    test.each(['ok', 'được', 'OK em'])('"%s" in answer to it offers to confirm it or to give it back', async typed => {
      await office.vinh.replies('báo cáo kết quả việc số 1', typed)
      office.vinh.hears('Báo cáo việc số 1 đang chờ đồng chí xác nhận.')
      expect(await state(1)).toBe('waiting')
      await office.vinh.presses('Xác nhận')
      expect(await state(1)).toBe('done')
    })

    test.each(['chưa đạt, làm lại', 'không đạt', 'chưa duyệt'])('"%s" asks why and gives it back', async typed => {
      await office.vinh.replies('báo cáo kết quả việc số 1', typed)
      await office.vinh.says('thiếu thôn 3')
      expect(await state(1)).toBe('in_progress')
      office.long.heard('thiếu thôn 3')
    })

    test('"chưa đạt, thiếu thôn 3" takes the reason along', async () => {
      await office.vinh.replies('báo cáo kết quả việc số 1', 'chưa đạt, thiếu thôn 3')
      office.long.heard('thiếu thôn 3')
    })

    test('"xn 1" confirms; "đánh giá 1 hoàn thành tốt" rates', async () => {
      await office.vinh.says('xn 1')
      expect(await state(1)).toBe('done')
      await office.vinh.says('đánh giá 1 hoàn thành tốt')
      expect((await task(1))?.quality).toBe('good')
    })

    test.each([
      'kính đề nghị xác nhận việc 1',
      'xin xác nhận việc 1',
      'nhờ xác nhận 1',
      'kính đề nghị anh xác nhận việc số 1 ạ'
    ])('"%s" by its doer reminds whoever confirms (R40)', async typed => {
      await office.long.says(typed)
      office.vinh.hears('đề nghị xác nhận')
    })
  })

  test.each(['em không nhận việc 1 vì không đúng chức năng', 'việc 1 không nhận vì không đúng chức năng'])(
    '"%s" declines',
    async typed => {
      await office.long.says(typed)
      expect(await state(1)).toBe('declined')
    }
  )

  test('"giao lại cho ..." means the only task that was declined, or the one that is answered', async () => {
    await office.vinh.says('giao P. VHXH dọn vệ sinh, hạn 30/11')
    await office.vinh.says('đúng')
    await office.vinh.says('giao lại cho P. Kinh tế')
    office.vinh.hears('Giao lại việc số mấy, cho ai?')
    await office.long.says('từ chối 1 vì không đúng chức năng')
    await office.vinh.says('giao lại cho P. Kinh tế')
    expect(await task(1)).toMatchObject({ leadUnitId: 32 })
    await office.vinh.replies('Việc số 2 đã giao', 'giao lại cho P. Kinh tế')
    expect(await task(2)).toMatchObject({ leadUnitId: 32 })
  })

  test.each([
    'thêm P. Kinh tế phối hợp việc 1',
    'bổ sung P. Kinh tế cùng phối hợp việc số 1',
    'việc 1 phối hợp P. Kinh tế'
  ])('"%s" adds who supports', async typed => {
    await office.vinh.says(typed)
    expect(await office.store.participants([1])).toMatchObject([{ role: 'support', unitId: 32 }])
  })

  test('"dừng việc 1 vì ..." and "cho làm tiếp việc 1"', async () => {
    await office.vinh.says('dừng việc 1 vì chờ chủ trương')
    expect(await state(1)).toBe('suspended')
    await office.vinh.says('cho làm tiếp việc 1')
    expect(await state(1)).not.toBe('suspended')
  })

  test('"trình a Vinh" puts the open card before him', async () => {
    await office.ha.says('giao P. VHXH rà soát chợ, chậm nhất 30/11')
    await office.ha.says('trình a Vinh')
    office.ha.hears('Trình đồng chí Lê Quang Vinh')
  })

  test('"vb ..." and "cv ..." are documents, "cv" alone one’s tasks', async () => {
    await office.vinh.says('giao P. VHXH rà soát chợ theo công văn 45/UBND-VP ngày 20/11, chậm nhất 30/11')
    await office.vinh.says('đúng')
    for (const typed of ['vb 45/UBND-VP', 'cv 45', 'vb 45']) {
      await office.vinh.says(typed)
      office.vinh.hears('45/UBND-VP')
    }
    await office.vinh.says('vb chưa giao')
    office.vinh.hears(/[Vv]ăn bản/)
    await office.long.says('cv')
    office.long.hears('rà soát hộ nghèo')
  })

  test.each(['bc 1 đã rà soát 8/10 thôn, còn 2 thôn', 'báo cáo 1 đã làm 3/5 điểm trường, còn thiếu 2 điểm'])(
    '"%s" is progress (R41)',
    async typed => {
      await office.long.says(typed)
      office.long.hears('Đã ghi là tiến độ việc số 1')
      expect(await state(1)).toBe('in_progress')
    }
  )

  test.each([
    'báo cáo 1 đã rà soát 10/10 thôn, không còn hộ nào, không có văn bản',
    'báo cáo 1 đã xong ngày 5/12, còn lại không, không có văn bản'
  ])('"%s" is the result', async typed => {
    await office.long.says(typed)
    expect(await state(1)).toBe('waiting')
  })

  test('"sửa mốc ..." puts deadlines on the way on the card (P14)', async () => {
    await office.vinh.says('giao P. VHXH soạn kế hoạch Tết, hạn 10/12')
    await office.vinh.says('sửa mốc 27/11, 4/12')
    office.vinh.hears(/27\/11\/2026[\s\S]*04\/12\/2026/)
    await office.vinh.says('sửa k3 mốc 12/12')
    office.vinh.hears('gõ: sửa mốc 27/11, 4/12')
    await office.vinh.says('đúng')
    expect((await task(2))?.milestones).toHaveLength(2)
  })

  test('yes and no in plain words still answer what was asked', async () => {
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.vinh.says('chỉ đạo 1')
    await office.vinh.says('không đồng ý vì chưa có nguồn')
    office.long.heard('không đồng ý vì chưa có nguồn')
  })

  describe('a no while a request and a report wait', () => {
    beforeEach(async () => {
      await office.vinh.says('giao P. VHXH báo cáo thư viện, chậm nhất 30/11')
      await office.vinh.says('đúng')
      await office.long.says('xin gia hạn 1 đến 8/12 vì chờ số liệu')
      await office.long.says('báo cáo 2 đã xong, không có văn bản')
    })
    const pending = async () => (await office.store.extensions(1))[0]?.decision

    test.each(['chưa đạt vì số liệu thôn 4 sai', 'không đạt yêu cầu vì số liệu thôn 4 sai'])(
      '"%s" can only mean the report',
      async typed => {
        await office.vinh.says(typed)
        expect(await pending()).toBe('pending')
        expect(await state(2)).toBe('in_progress')
        office.long.heard('số liệu thôn 4 sai')
      }
    )

    test('of two reports, or of a task without one, nothing is refused', async () => {
      await office.vinh.says('chưa đạt 1 vì số liệu thôn 4 sai')
      await office.vinh.says('giao P. VHXH kiểm tra di tích, chậm nhất 30/11')
      await office.vinh.says('đúng')
      await office.long.says('báo cáo 3 đã xong, không có văn bản')
      await office.vinh.says('chưa đạt vì số liệu thôn 4 sai')
      office.vinh.hears('Trả lại việc số mấy, vì sao?')
      expect([await pending(), await state(2), await state(3)]).toEqual(['pending', 'waiting', 'waiting'])
      await office.vinh.presses('#3 kiểm tra di tích')
      await office.vinh.says('số liệu thôn 4 sai')
      expect([await pending(), await state(2), await state(3)]).toEqual(['pending', 'waiting', 'in_progress'])
    })

    test('"không đồng ý vì ..." asks which is meant, a draft too', async () => {
      await office.ha.says('trình anh Vinh: giao P. VHXH soạn giấy mời, chậm nhất 30/11')
      await office.ha.presses('Đúng')
      await office.vinh.says('không đồng ý vì số liệu sai')
      office.vinh.hears(
        /Đang chờ ý kiến của đồng chí: 3\. [\s\S]*- Báo cáo việc số 2: báo cáo thư viện\n- Xin gia hạn việc số 1: rà soát hộ nghèo\n- Phiếu trình k\d+: soạn giấy mời/
      )
      expect([await pending(), await state(2)]).toEqual(['pending', 'waiting'])
      await office.vinh.presses('Trả lại #2')
      await office.vinh.says('số liệu sai')
      expect([await pending(), await state(2)]).toEqual(['pending', 'in_progress'])
      await office.vinh.says('không đồng ý vì số liệu sai')
      await office.vinh.presses('Không đồng ý #1')
      await office.vinh.says('đã cam kết')
      expect(await pending()).toBe('refused')
      await office.vinh.says('không đồng ý vì sai hạn')
      office.ha.hears(/trả lại phiếu trình[\s\S]*sai hạn/)
    })

    test('in answer to the request it is the request, though a report of the same task waits', async () => {
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      await office.vinh.replies('xin gia hạn việc số 1', 'không đồng ý vì đã cam kết')
      expect([await pending(), await state(1)]).toEqual(['refused', 'waiting'])
    })
  })

  test('a no with nothing to say it to asks to what', async () => {
    await office.vinh.says('không duyệt')
    office.vinh.hears('Trả lại việc số mấy, vì sao?')
  })

  test.each(['dừng xe ở cổng', 'thêm hai cái ghế', 'em không nhận được công văn', 'được'])(
    '"%s" is no command',
    async typed => {
      await office.long.says(typed)
      expect(await state(1)).toBe('new')
      expect(await office.store.countTasks({})).toBe(1)
    }
  )
})
