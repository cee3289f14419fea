import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('báo cáo, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const reports = async () => (await office.store.reports(1)).filter(one => one.kind === 'result')

  test.each([
    'báo cáo 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11',
    '/baocao 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11',
    'bc 1: đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11/2026',
    'BÁO CÁO VIỆC SỐ 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11',
    'báo cáo 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11'.normalize('NFD')
  ])('"%s": all of it in one line', async typed => {
    await office.long.says(typed)
    office.long.hears('Đã gửi báo cáo việc số 1 (lần 1)')
    office.vinh.hears('P. VHXH báo cáo kết quả việc số 1 (lần 1), người gửi: Trần Đức Long')
    office.vinh.hears('• Kết quả: đã rà soát xong 10/10 thôn')
    office.vinh.hears('• Văn bản báo cáo: 45/BC-VHXH ngày 20/11/2026')
    expect(office.vinh.labels()).toEqual(['Xác nhận', 'Trả lại', 'Chi tiết'])
    expect(await office.store.task(1)).toMatchObject({ state: 'waiting', acknowledgedById: 3 })
  })

  test('asks for what is missing, one thing at a time', async () => {
    await office.long.presses('Báo cáo')
    office.long.hears('Kết quả việc số 1 thế nào?')
    await office.long.says('đã rà soát xong 10/10 thôn')
    office.long.hears('Đề nghị gõ số, ngày văn bản báo cáo việc số 1')
    await office.long.says('45/BC-VHXH ngày 20/11')
    office.vinh.hears('• Văn bản báo cáo: 45/BC-VHXH ngày 20/11/2026')
  })

  test.each(['không có văn bản', 'không có', 'Không ạ', 'ko', 'khong co van ban'])(
    '"%s" says there is none',
    async typed => {
      await office.long.says('báo cáo 1 đã rà soát xong')
      await office.long.says(typed)
      office.vinh.hears('• Kết quả: đã rà soát xong\n• Văn bản báo cáo: không có văn bản')
    }
  )

  test('a document without a date stays without one', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong, số 45/BC-VHXH')
    office.vinh.hears(/• Văn bản báo cáo: 45\/BC-VHXH(?:\n|$)/)
    expect((await reports())[0]).toMatchObject({ documentNumber: '45/BC-VHXH', documentDate: null })
  })

  test.each(['xong', 'Xong rồi ạ', '/xong', 'đã xong', 'hoàn thành'])(
    '"%s" in answer to the order asks only for the document',
    async typed => {
      await office.long.replies('giao việc số 1', typed)
      office.long.hears('Đề nghị gõ số, ngày văn bản báo cáo việc số 1')
      await office.long.presses('Không có văn bản')
      office.long.hears('Đã gửi báo cáo việc số 1 (lần 1)')
      office.vinh.hears('• Kết quả: Đã xong')
    }
  )

  test('"xong" when asked what the result is, is the result', async () => {
    await office.long.says('báo cáo 1')
    await office.long.says('xong')
    office.long.hears('Đề nghị gõ số, ngày văn bản')
    await office.long.says('xong')
    office.long.hears('Đề nghị gõ số, ngày văn bản')
    expect(await reports()).toEqual([])
  })

  test('an answer to the order may begin with a number that is no task', async () => {
    await office.long.replies('giao việc số 1', 'báo cáo 10 thôn đã rà soát xong, không có văn bản')
    office.vinh.hears('• Kết quả: 10 thôn đã rà soát xong')
  })

  test('without a number the open tasks are offered', async () => {
    await office.long.says('xong')
    office.long.hears('Báo cáo việc số mấy?')
    await office.long.presses('#1 rà soát danh sách hộ nghèo')
    office.long.hears('Kết quả việc số 1 thế nào?')
  })

  test('an empty report is asked for again', async () => {
    await office.long.says('báo cáo 1 ?!')
    office.long.hears('Báo cáo việc số 1 chưa có nội dung')
    await office.long.says('báo cáo 1')
    await office.long.says('.')
    office.long.hears('Báo cáo việc số 1 chưa có nội dung')
    await office.long.says('đã xong 10 thôn, không có văn bản')
    office.vinh.hears('• Kết quả: đã xong 10 thôn')
    expect(await reports()).toHaveLength(1)
  })

  test('a document dated ahead is asked for again; the text is not lost', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong, số 45/BC-VHXH ngày 25/11/2026')
    office.long.hears('Văn bản 45/BC-VHXH ghi ngày 25/11/2026 là ngày chưa đến.')
    expect(await reports()).toEqual([])
    await office.long.says('số 45/BC-VHXH ngày 23/11')
    office.vinh.hears('• Kết quả: đã rà soát xong\n• Văn bản báo cáo: 45/BC-VHXH ngày 23/11/2026')
  })

  test('evidence comes with the report, in an album, and later until "xong"', async () => {
    await office.long.sends({ name: 'thon-1.jpg' }, 'báo cáo 1 đã rà soát xong')
    await office.long.sends({ name: 'thon-2.jpg' })
    await office.long.says('không có văn bản')
    office.vinh.heard('• Tệp minh chứng: 2')
    await office.long.sends({ name: 'bang-ke.pdf', kind: 'file' })
    office.long.hears('Đã thêm vào báo cáo việc số 1: bang-ke.pdf')
    await office.long.says('xong')
    office.long.hears('Báo cáo việc số 1 đã đủ tệp.')
    expect((await office.store.attachments(1)).map(one => [one.reportN, one.name])).toEqual([
      [1, 'thon-1.jpg'],
      [1, 'thon-2.jpg'],
      [1, 'bang-ke.pdf']
    ])
    expect(office.vinh.all().flatMap(one => one.files.map(({ name }) => name))).toEqual([
      'thon-1.jpg',
      'thon-2.jpg',
      'bang-ke.pdf'
    ])
    await office.long.sends({ name: 'lac.jpg' })
    office.long.hears('Chưa rõ tệp này thuộc việc nào.')
  })

  test('words after the report are not swallowed: it says that they were not added', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.long.says('còn thôn 3 em bổ sung sau')
    office.long.hears('nội dung vừa gõ không được thêm vào')
    await office.long.says('hết rồi ạ')
    office.long.hears('đã đủ tệp')
  })

  test('a file in answer to the order begins a report, or joins the one that waits', async () => {
    const photo = { ref: 'p', name: 'thon-1.jpg', kind: 'photo', size: 10, mime: 'image/jpeg' } as const
    await office.long.replies('giao việc số 1', '', { files: [photo] })
    office.long.hears('Kết quả việc số 1 thế nào?')
    await office.long.says('đã rà soát xong, không có văn bản')
    await office.long.says('xong')
    await office.long.replies('Đã gửi báo cáo việc số 1', '', { files: [{ ...photo, ref: 'q', name: 'thon-2.jpg' }] })
    office.long.hears('Đã thêm vào báo cáo việc số 1: thon-2.jpg')
  })

  test('files after the decision are not slipped into the report', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    await office.long.sends({ name: 'muon.jpg' })
    office.long.hears('đã được xử lý nên tệp này chưa được thêm')
    expect(await office.store.attachments(1)).toEqual([])
  })

  test('a file over the limit, and voice', async () => {
    await office.long.sends({ name: 'phim.mp4', kind: 'file', size: 90_000_000 }, 'báo cáo 1 đã rà soát xong')
    office.long.hears('Tệp phim.mp4 vượt quá 20 MB. Đề nghị nén lại hoặc chia nhỏ rồi gửi.')
    expect(await reports()).toEqual([])
    await office.long.sends({ kind: 'voice', name: 'ghi-am' })
    office.long.hears('Hệ thống chưa nghe được tin nhắn thoại. Đề nghị đồng chí gõ chữ.')
    await office.long.says('báo cáo 1')
    await office.long.sends({ kind: 'voice', name: 'ghi-am' })
    office.long.hears('Đề nghị đồng chí gõ chữ.')
  })

  test('not their task, not there, waiting, withdrawn: one sentence each, before anything is asked', async () => {
    await office.ha.says('báo cáo 1 xong, không có văn bản')
    office.ha.hears('Việc số 1 giao cho P. VHXH; chỉ người được giao hoặc đầu mối của đơn vị báo cáo được.')
    await office.vinh.says('báo cáo 1 xong, không có văn bản')
    office.vinh.hears('chỉ người được giao hoặc đầu mối của đơn vị báo cáo được')
    await office.long.says('báo cáo 77 xong')
    office.long.hears('Không có việc số 77 trong phạm vi của đồng chí.')
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.mai.says('báo cáo 1')
    office.mai.hears('Việc số 1 đã có báo cáo đang chờ xác nhận.')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.mai.says('báo cáo 1')
    office.mai.hears('Việc số 1 đang ở trạng thái “Đã thu hồi”')
    expect(await reports()).toHaveLength(1)
  })

  test('"hủy" half way keeps nothing; after the report it says that the report stands', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong')
    await office.long.presses('Hủy')
    office.long.hears('Đã dừng.')
    expect(await reports()).toEqual([])
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.long.says('hủy')
    office.long.hears('Báo cáo đã gửi nên không hủy được ở đây')
    expect(await reports()).toHaveLength(1)
  })

  test('a question left for days takes nothing for its answer', async () => {
    await office.long.says('báo cáo 1')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('đã ăn cơm chưa')
    office.long.hears('Hệ thống chưa hiểu nội dung đồng chí gõ.')
    expect(await reports()).toEqual([])
  })

  test('a person reports their own task, and so may the head and the focal officer of the unit (R15)', async () => {
    await office.vinh.says('giao chị Nguyễn Thị Mai lập danh sách khen thưởng, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 2 đã lập xong, không có văn bản')
    office.vinh.hears('Nguyễn Thị Mai (P. VHXH) báo cáo kết quả việc số 2 (lần 1), người gửi: Trần Đức Long')
  })
})
