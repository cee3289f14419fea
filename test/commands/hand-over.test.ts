import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { begun } from '../../src/core/task.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('bàn giao, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.mai.says('giao đ/c Long rà soát hộ nghèo, chậm nhất 4/12')
    await office.mai.presses('Đúng')
  })
  afterEach(() => office.close())
  const leads = async (personId: number) => office.store.countTasks({ leadPersonId: personId })

  test('khóa tells what is left behind, and asks to whom it goes (R42)', async () => {
    await office.ha.says('khóa TL03')
    office.ha.hears('Việc chưa xong của đồng chí ấy: đang thực hiện 2, đã giao 0, phải xác nhận 0.')
    await office.ha.says('việc chưa có người')
    office.ha.hears(/Việc chưa có người: 2[\s\S]*#1[\s\S]*#2/)
    await office.ha.presses('Bàn giao việc của Trần Đức Long')
    office.ha.hears('Bàn giao 2 việc chưa xong của đồng chí Trần Đức Long cho ai?')
    await office.ha.says('TL06')
    office.ha.hears('Đã bàn giao 2 việc của đồng chí Trần Đức Long cho đồng chí Hoàng Thị Mai')
    expect(await leads(6)).toBe(2)
    await office.ha.says('việc chưa có người')
    office.ha.hears('Không có việc nào của người đã khóa')
    expect(await office.store.journal(5, 'locked')).toHaveLength(1)
  })

  test.each(['bàn giao TL03 cho TL06', 'ban giao Trần Đức Long cho Hoàng Thị Mai', '/bangiao TL03 cho TL06'])(
    '"%s": both and the assigners hear, the history says so',
    async typed => {
      await office.ha.says(typed)
      office.long.hears('2 việc của đồng chí Trần Đức Long đã bàn giao cho đồng chí Hoàng Thị Mai')
      office.vinh.heard(
        /Đồng chí Hoàng Thị Mai nhận bàn giao từ đồng chí Trần Đức Long 1 việc có liên quan đến đồng chí\n• #1/
      )
      office.mai.heard(/1 việc có liên quan đến đồng chí\n• #2/)
      expect((await office.store.history(1)).at(-1)).toMatchObject({
        act: 'handed_over',
        actorId: 4,
        before: { leadPersonId: 3 },
        after: { leadPersonId: 6 }
      })
      await office.vinh.says('chi tiết 1')
      office.vinh.hears('Phạm Thu Hà bàn giao việc của Trần Đức Long cho Hoàng Thị Mai')
      expect(await office.store.journal(5, 'hand_over')).toMatchObject([
        { subject: 'TL03', after: { tasks: [1, 2], left: 0 } }
      ])
      await office.ha.says(typed)
      office.ha.hears('không có việc nào chưa xong cần bàn giao')
    }
  )

  test('what they gave and confirm goes too; what would make somebody their own judge stays', async () => {
    await office.ha.says('bàn giao TL02 cho TL06')
    expect(await office.store.task(2)).toMatchObject({ assignerId: 6, confirmerId: 6, leadPersonId: 3 })
    office.long.hears('1 việc có liên quan đến đồng chí')
    await office.ha.says('bàn giao TL03 cho TL06')
    office.ha.hears(/Chưa bàn giao 1 việc[\s\S]*#2/)
    expect(await office.store.task(2)).toMatchObject({ leadPersonId: 3 })
    expect(await office.store.task(1)).toMatchObject({ leadPersonId: 6 })
  })

  test('the head hands over inside the unit; nobody else does, nobody to the locked, nobody to themselves', async () => {
    await office.long.says('bàn giao TL02 cho TL06')
    office.long.hears('Chỉ quản trị, hoặc cấp trưởng của đồng chí Nguyễn Thị Mai')
    await office.ha.says('khóa TL05')
    await office.ha.says('bàn giao TL03 cho TL05')
    office.ha.hears('Tài khoản của đồng chí Đỗ Văn Hùng đang bị khóa.')
    await office.ha.says('bàn giao TL03 cho TL03')
    office.ha.hears('Người giao và người nhận là một.')
    await office.ha.says('bổ nhiệm TL06 chuyên viên P. VHXH')
    await office.mai.says('bàn giao TL03 cho TL06')
    office.mai.hears('Đã bàn giao 2 việc')
    await office.long.says('việc chưa có người')
    office.long.hears('Danh sách này dành cho lãnh đạo và quản trị.')
  })

  test('a head hands over to nobody of another unit; an administrator does (R2)', async () => {
    for (const code of ['TL05', 'TL06']) {
      await office.mai.says(`bàn giao TL03 cho ${code}`)
      office.mai.hears('không thuộc đơn vị đồng chí phụ trách')
    }
    await office.mai.says('bàn giao TL03')
    await office.mai.says('TL05')
    office.mai.hears('Đồng chí Đỗ Văn Hùng không thuộc đơn vị đồng chí phụ trách.')
    expect(await leads(3)).toBe(2)
    await office.ha.says('bàn giao TL03 cho TL05')
    expect(await leads(5)).toBe(2)
  })

  test.each(['bàn giao hồ sơ cho P. VHXH', 'bàn giao tài sản'])('talk: "%s"', async typed => {
    await office.long.says(typed)
    office.long.hears('Hệ thống chưa hiểu')
  })

  test('more than one commit holds: it goes on by itself until it is done', async () => {
    const [like] = await office.store.tasks({ numbers: [1] })
    if (!like) throw new Error('No task 1')
    const many = Array.from({ length: 230 }, (_, k) =>
      add('task', { ...like, ...begun(1, office.now()), number: 100 + k, leadPersonId: 5, leadUnitId: 32 })
    )
    await office.store.commit('test:many', { rests: [], save: many, say: [] }, office.now())
    await office.ha.says('bàn giao TL05 cho TL06')
    office.ha.hears('Còn 30 việc; hệ thống bàn giao tiếp trong giờ làm việc cho đến hết.')
    expect(await leads(5)).toBe(30)
    await office.passesTo('2026-11-23T10:00:00+07:00')
    expect(await leads(5)).toBe(0)
    expect(await leads(6)).toBe(230)
  })
})
