import { expect, test } from 'vitest'
import { Misasked, optionsFrom } from '../../crash/options.ts'
import { planned } from '../../crash/run.ts'

test('what is not said is 200 kills of one process on SQLite, every stage at least twenty times', () => {
  const { what, kills, database, replicas, broken } = optionsFrom([])
  expect(what).toBe('polling')
  expect({ kills, database, replicas, broken }).toEqual({ kills: 200, database: 'sqlite', replicas: 1, broken: false })
  const { migrations, order } = planned(kills, () => 0.5)
  expect(migrations + order.length).toBe(200)
  for (const stage of new Set(order)) expect(order.filter(one => one === stage).length).toBeGreaterThanOrEqual(20)
  expect(migrations).toBeGreaterThanOrEqual(20)
})

test.each([
  ['--kills', 'many'],
  ['--kills', '0'],
  ['--replicas', '3'],
  ['--replicas', '2', '--database', 'postgresql://127.0.0.1/x'],
  ['--database', 'mysql://127.0.0.1/x'],
  ['--database', 'postgresql://elsewhere.example.vn/x'],
  ['--what', 'everything'],
  ['--what', 'webhook', '--replicas', '3', '--database', 'postgresql://127.0.0.1/x'],
  ['--quickly']
])('%s %s is refused in a sentence', (...words) => {
  expect(() => optionsFrom(words)).toThrow(Misasked)
})
