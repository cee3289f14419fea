import { expect, test } from 'vitest'
import { recalculate } from '../../src/core/recalculation.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const at = (text: string) => ({ by: 1, at: moment(text), cause: 'test' })

test('the deadline and the first moment of lateness are counted anew', () => {
  const then = recalculate(task(deadline(dueOn('2026-12-04'))), dueOn('2026-12-07'), 'x', at('2026-11-27'))
  expect(then.task).toMatchObject(deadline(dueOn('2026-12-07')))
})
