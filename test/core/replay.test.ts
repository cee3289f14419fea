import { expect, onTestFinished, test } from 'vitest'
import { replay } from '../../src/core/replay.ts'
import type { HistoryLine, Task } from '../../src/core/task.ts'
import { task } from '../data/tasks.ts'
import { openOffice } from '../support/office.ts'

/** Nothing of a task is known before its history is read, but its number. */
const blank = ({ number, version }: Task): Task => ({
  ...task({ content: '', leadUnitId: 0, assignerId: 0 }),
  number,
  version
})

const begun = (history: readonly HistoryLine[]) => history.find(one => one.act === 'assigned')

test('the history of every task of the trial gives exactly that task (R26)', async () => {
  const office = await openOffice({ tasks: true })
  onTestFinished(office.close)
  const tasks = await office.store.tasks({})
  expect(tasks.length).toBeGreaterThan(200)
  for (const stored of tasks) {
    const history = await office.store.history(stored.number)
    expect(replay(blank(stored), history), `task ${stored.number}`).toEqual(stored)
  }
})

test('the history of a conversation gives every task of it, and how each stood at any moment (R26)', async () => {
  const office = await openOffice()
  onTestFinished(office.close)
  const { vinh, mai, long, ha } = office
  for (const order of [
    'giao P. VHXH rà soát hộ nghèo trong 3 ngày làm việc, hỏa tốc',
    'giao P. VHXH báo cáo thư viện, P. Kinh tế phối hợp, trước ngày 4/12',
    'giao P. VHXH kiểm tra nhà văn hóa, không hạn',
    'giao P. VHXH treo băng rôn, chậm nhất 16h 30/11 theo công văn 45/UBND-VP'
  ]) {
    await vinh.says(order)
    await vinh.says('đúng')
  }
  await ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, tính lại hạn')
  await office.passesTo('2026-11-25T09:00:00+07:00')
  await long.says('nhận 1')
  await long.says('tiến độ 1 còn thôn 3')
  await long.says('báo cáo 1 đã xong, số 45/BC-VHXH ngày 20/11')
  await mai.says('từ chối 2 vì thuộc chức năng của P. Kinh tế')
  await long.says('báo cáo 3 đã xong, không có văn bản')
  await office.passesTo('2026-12-03T09:00:00+07:00')
  await vinh.says('trả lại 1 lần 1 vì thiếu chữ ký')
  await long.says('báo cáo 1 đã xong, số 46/BC-VHXH ngày 3/12')
  await vinh.says('xác nhận 1')
  await vinh.says('xác nhận 3')
  await vinh.says('thu hồi 2 vì giao trùng')
  const numbers = [1, 2, 3, 4]
  const states: string[] = []
  for (const number of numbers) {
    const stored = await office.store.task(number)
    if (!stored) throw new Error(`no task ${number}`)
    const history = await office.store.history(number)
    expect(replay(blank(stored), history), `task ${number}`).toEqual(stored)
    const first = begun(history)
    expect(replay(blank(stored), history, new Date((first?.at.getTime() ?? 0) - 1))).toBeNull()
    states.push(stored.state)
    const then = replay(blank(stored), history, new Date('2026-11-24T09:00:00+07:00'))
    expect(then, `task ${number} as it was`).toMatchObject({ state: 'new', reportCount: 0, acknowledgedAt: null })
  }
  expect(states).toEqual(['done', 'withdrawn', 'done', 'new'])
  const acts = (await office.store.history(1)).map(({ act }) => act)
  expect(acts).toContain('recalculated')
})
