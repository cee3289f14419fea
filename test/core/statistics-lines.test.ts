import { expect, test } from 'vitest'
import { statistics } from '../../src/core/statistics.ts'
import { statisticsLines } from '../../src/core/statistics-lines.ts'
import { moment, task, unit } from '../data/tasks.ts'

const period = { from: '2026-11-01', to: '2026-11-29', asOf: moment('2026-11-29 23:59'), goLive: null }

/** What is said of a province in which so many units were given a task and as many were given none. */
function keys(count: number): readonly string[] {
  const units = Array.from({ length: 2 * count }, (_, i) => unit(i + 1, `Đơn vị ${i + 1}`))
  const tasks = units.slice(0, count).map(({ id }) => task({ number: id, leadUnitId: id, assignerUnitId: 9_999 }))
  const said = { title: 'statistics-title', documents: 0 }
  return statisticsLines(statistics(tasks, units, period), said, id => `Đơn vị ${id}`).map(({ key }) => key)
}

test('units are told one by one as long as it is a message; of thousands the sum is told, and that a file has them', () => {
  expect(keys(150).filter(key => key === 'statistics-item')).toHaveLength(150)
  expect(keys(150)).toContain('statistics-idle')
  expect(keys(3_000)).toEqual([
    'statistics-title',
    'statistics-rule',
    'statistics-many',
    'statistics-total',
    'statistics-of-them-waiting',
    'statistics-documents',
    'statistics-idle-many'
  ])
})
