import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('nhận việc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())

  test.each(['nhận 1', '/nhan 1', '/nhanviec@dondoc_bot 1', 'NHAN 1', 'nhận việc 1', 'nhận việc số 1', 'đã nhận 1'])(
    '"%s"',
    async typed => {
      await office.long.says(typed)
      office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
    }
  )

  test.each(['nhận 1, 2, 3', 'nhan 1 2', 'nhận 1 và 2'])('"%s": none is taken for the first alone', async typed => {
    await office.long.says(typed)
    office.long.hears('Mỗi lần nhận một việc; chưa ghi nhận việc nào. Đề nghị gõ: nhận 1')
    expect((await office.store.task(1))?.state).toBe('new')
  })

  test.each(['rõ', 'ok', 'Rõ ạ', 'ok nhận', 'vâng', 'đã nhận', 'nhận được rồi ạ', 'ok anh để em làm'])(
    '"%s" in answer to the order',
    async typed => {
      await office.long.replies('giao việc số 1', typed)
      office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
    }
  )

  test('the number stands in the quoted words when the message is too old to be known', async () => {
    const quoted = { messageId: 'gone', text: 'Đồng chí Lê Quang Vinh giao việc số 1', files: [], ours: true }
    await office.long.says('rõ', { quoted })
    office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
  })

  test('a list of ours that names one task speaks of it; one that names several of none', async () => {
    await office.long.says('việc của tôi')
    await office.long.replies('Việc của đồng chí: 1', 'rõ')
    office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
    await office.vinh.says('giao P. VHXH dọn kho, thứ 6')
    await office.vinh.says('đúng')
    await office.long.says('việc của tôi')
    await office.long.replies('Việc của đồng chí: 2', 'rõ')
    office.long.hears('Đồng chí nhận việc số mấy?')
  })

  test('without a number the new tasks are offered', async () => {
    await office.long.says('rõ')
    office.long.hears('Đồng chí nhận việc số mấy?')
    await office.long.presses('#1 rà soát danh sách hộ nghèo')
    office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
  })

  test('twice, or after a colleague, says how it stands', async () => {
    await office.long.presses('Đã nhận')
    await office.long.says('nhận 1')
    office.long.hears('Việc số 1 đã có người nhận (tình trạng: Đã nhận việc)')
    await office.mai.says('nhận 1')
    office.mai.hears('đã có người nhận')
    const task = await office.store.task(1)
    expect(task).toMatchObject({ state: 'acknowledged', acknowledgedById: 3 })
  })

  test('two at the same moment: one receives it, the other hears so', async () => {
    await Promise.all([office.long.says('nhận 1'), office.mai.says('nhận 1')])
    const answers = [...office.long.all(), ...office.mai.all()].map(one => one.text).join('\n')
    expect(answers.match(/Đã ghi nhận đồng chí nhận việc số 1/g)).toHaveLength(1)
    expect(answers.match(/Việc số 1 đã có người nhận/g)).toHaveLength(1)
    expect((await office.store.history(1)).map(one => one.act)).toEqual(['assigned', 'acknowledged'])
  })

  test('a task that is not theirs is not there; one they gave is not theirs to receive', async () => {
    await office.long.says('nhận 2')
    office.long.hears('Không có việc số 2 trong phạm vi của đồng chí.')
    await office.vinh.says('nhận 1')
    office.vinh.hears('Việc số 1 giao cho P. VHXH; chỉ người được giao mới nhận được.')
  })

  test('a task withdrawn meanwhile is not received', async () => {
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.long.says('nhận 1')
    office.long.hears('Việc số 1 đang ở trạng thái “Đã thu hồi”')
  })
})
