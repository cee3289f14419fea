import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everythingIn, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(async () => {
  desk = openDesk()
  // Makes the trial.
  await desk.run(['list'])
})
afterEach(() => desk.close())

const monday = ['tick', '--at', '2026-11-30T08:00:00+07:00']
const kept = () => everythingIn(join(desk.dataDir, 'trial'))

describe('--dry', () => {
  test("prints the morning's alerts, reminders and ranking", async () => {
    const { code, printed } = await desk.run([...monday, '--dry'])
    const said = printed.join('\n')
    expect(code).toBe(0)
    expect(said).toContain('# job:alert:2026-11-30:telegram:-2001: 0 ghi, 1 thư')
    expect(said).toMatch(/→ nhóm P\. VHXH \(telegram:-2001\)\n.*Nhiệm vụ quá hạn chưa có báo cáo/)
    expect(said).toMatch(/1\. #275 P\. VHXH: kiểm tra các nhà văn hóa thôn, hạn 20\/11\/2026, quá 5 ngày làm việc/)
    expect(said).toContain('XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23/11/2026 đến 29/11/2026')
    expect(said).toContain('→ Nguyễn Thị Mai\nViệc hôm nay của đồng chí Nguyễn Thị Mai')
  })

  test('changes nothing', async () => {
    const before = kept()
    await desk.run([...monday, '--dry'])
    expect(kept()).toEqual(before)
  })

  test('prints the same as often as it is asked', async () => {
    const once = await desk.run([...monday, '--dry'])
    expect(await desk.run([...monday, '--dry'])).toEqual(once)
  })
})

describe('without --dry', () => {
  test('keeps what the dry run printed, once', async () => {
    const dry = await desk.run([...monday, '--dry'])
    const first = await desk.run(monday)
    expect(first.printed).toEqual(dry.printed)
    const after = kept()
    const letters = first.printed.filter(text => text.startsWith('→')).length
    expect(after.letter).toHaveLength(letters)

    const second = await desk.run(monday)
    expect(second.printed).toEqual([])
    expect(second.told.join()).toContain('đã làm rồi')
    expect((await desk.run([...monday, '--dry'])).printed).toEqual([])
    expect(kept()).toEqual(after)
  })
})

test('a moment at which nothing is due', async () => {
  const { code, printed } = await desk.run(['tick', '--at', '2026-11-29T03:07:00+07:00'])
  expect([code, printed]).toEqual([0, []])
})

test.each([[], ['--at', 'mai'], ['--at', '2026-11-30'], ['--at', '2026-11-30T08:00:00'], ['--when', '8h']])(
  'refuses %j',
  async (...words) => {
    await expect(desk.run(['tick', ...words])).rejects.toThrow('dondoc tick --at')
  }
)
