import { describe, expect, test } from 'vitest'
import { add, change, put, remove, type Save } from '../../../src/core/outcome.ts'
import type { TaskFilter } from '../../../src/ports/store.ts'
import type { Subject } from '../contract.ts'
import { at, outcome, task } from '../office.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 11, n, 10))

/** Five tasks that differ in all a filter looks at. */
const five: readonly Save[] = [
  task({
    number: 1,
    leadUnitId: 2,
    leadPersonId: 20,
    state: 'new',
    dueAt: day(3),
    dueKind: 'instant',
    lateFrom: day(3)
  }),
  task({
    number: 2,
    leadUnitId: 2,
    state: 'in_progress',
    acknowledgedAt: at(9),
    dueAt: day(1),
    dueKind: 'day',
    lateFrom: day(1)
  }),
  task({
    number: 3,
    leadUnitId: 3,
    leadPersonId: 30,
    state: 'waiting',
    confirmerId: 4,
    waitingSince: day(2),
    reportedAt: day(2),
    dueAt: day(2),
    dueKind: 'instant',
    lateFrom: day(2)
  }),
  task({
    number: 4,
    leadUnitId: 3,
    state: 'waiting',
    assignerId: 5,
    waitingSince: day(1),
    reportedAt: day(1),
    assignedAt: at(12),
    dueAt: day(2),
    dueKind: 'instant',
    lateFrom: day(2)
  }),
  task({ number: 5, leadUnitId: 2, leadPersonId: 21, state: 'done', completedAt: day(2) })
].map(row => add('task', row))

const filters: readonly (readonly [TaskFilter, readonly number[]])[] = [
  [{}, [5, 4, 3, 2, 1]],
  [{ order: 'due' }, [2, 3, 4, 1, 5]],
  [{ order: 'due', limit: 2 }, [2, 3]],
  [{ order: 'due', limit: 2, offset: 3 }, [1, 5]],
  [{ order: 'due', offset: 3 }, [1, 5]],
  [{ order: 'waiting', states: ['waiting'] }, [4, 3]],
  [{ states: ['new', 'in_progress'] }, [2, 1]],
  [{ states: [] }, []],
  [{ leadUnitIds: [3] }, [4, 3]],
  [{ leadUnitIds: [2, 3] }, [5, 4, 3, 2, 1]],
  [{ leadPersonId: 20 }, [1]],
  [{ doer: { personId: 20, unitIds: [2] } }, [2, 1]],
  [{ doer: { personId: 99, unitIds: [] } }, []],
  [{ assignerId: 5 }, [4]],
  [{ confirmerId: 4 }, [3]],
  [{ doer: { personId: 20, unitIds: [], absentIds: [30] } }, [3, 1]],
  [{ assignerIds: [5, 9] }, [4]],
  [{ confirmerIds: [4, 9] }, [3]],
  [{ confirmerIds: [] }, []],
  [{ involving: [4, 5, 20] }, [4, 3, 1]],
  [{ ofUnits: [3] }, [4, 3]],
  [{ dueFrom: day(2) }, [4, 3, 1]],
  [{ dueBefore: day(2) }, [2]],
  [{ dueFrom: day(2), dueBefore: day(3) }, [4, 3]],
  [{ judgedFrom: day(2) }, [1]],
  [{ judgedBefore: day(2) }, [4, 3, 2]],
  [{ judgedFrom: new Date(day(2).getTime() - 1), judgedBefore: day(2) }, [4, 3]],
  [{ lateAt: day(2) }, [4, 3, 2]],
  [{ lateAt: new Date(day(2).getTime() - 1) }, [2]],
  [{ assignedFrom: at(12) }, [4]],
  [{ assignedBefore: at(12) }, [5, 3, 2, 1]],
  [{ completedFrom: day(2) }, [5]],
  [{ completedFrom: new Date(day(2).getTime() + 1) }, []],
  [{ withoutTimelyReport: true }, [5, 3, 2, 1]],
  [{ withoutTimelyReport: true, lateAt: day(2) }, [3, 2]],
  [{ unacknowledged: true }, [5, 4, 3, 1]]
]

export function readContract(subject: () => Subject): void {
  describe('reads', () => {
    test('tasks by every filter', async () => {
      const store = await subject().fresh()
      await store.commit('a', outcome({ save: five }), at(8))
      for (const [filter, numbers] of filters) {
        expect(
          (await store.tasks(filter)).map(({ number }) => number),
          JSON.stringify(filter)
        ).toEqual(numbers)
        if (filter.limit === undefined && filter.offset === undefined)
          expect(await store.countTasks(filter), JSON.stringify(filter)).toBe(numbers.length)
      }
      expect((await store.tasks({ leadPersonId: 30 }))[0]).toEqual(await store.task(3))
      expect(await store.task(6)).toBeNull()
    })

    test('opened again, the time that is settled decides what is late', async () => {
      const store = await subject().fresh()
      const open = { state: 'in_progress', dueAt: day(2), dueKind: 'instant', lateFrom: day(2) } as const
      const save = [
        add('task', task({ number: 1, ...open })),
        add('task', task({ number: 2, ...open, settledAt: day(1) })),
        add('task', task({ number: 3, ...open, settledAt: day(2) })),
        add('task', task({ number: 4, ...open, state: 'waiting', settledAt: day(1), reportedAt: day(3) })),
        add('task', task({ number: 5, ...open, state: 'waiting', settledAt: day(2), reportedAt: day(1) }))
      ]
      await store.commit('a', outcome({ save }), at(8))
      const numbers = async (filter: TaskFilter) => (await store.tasks(filter)).map(({ number }) => number)
      expect(await numbers({ lateAt: day(9), states: ['in_progress'] })).toEqual([3, 1])
      expect(await numbers({ withoutTimelyReport: true, states: ['waiting'] })).toEqual([5])
    })

    test('what somebody may see, and what holds some words', async () => {
      const store = await subject().fresh()
      const save = [
        add('task', task({ number: 1, content: 'rà soát hộ nghèo', documents: ['45/UBND-VP'] })),
        add(
          'task',
          task({ number: 2, leadUnitId: 3, content: 'rà soát hộ kinh doanh', directive: '46/TB 2026-11-20' })
        ),
        add('task', task({ number: 3, leadUnitId: 3, assignerId: 5 })),
        add('task', task({ number: 4, leadUnitId: 3, confirmerId: 5 })),
        add('task', task({ number: 5, leadUnitId: 3, leadPersonId: 5 })),
        add('task', task({ number: 6, leadUnitId: 3 })),
        add('task', task({ number: 7, leadUnitId: 3 })),
        add('task', task({ number: 8, leadUnitId: 3 })),
        add('participant', { taskNumber: 6, role: 'watcher', unitId: 3, personId: 5 }),
        add('participant', { taskNumber: 7, role: 'support', unitId: 2, personId: null }),
        add('participant', { taskNumber: 8, role: 'support', unitId: 2, personId: 9 })
      ]
      await store.commit('a', outcome({ save }), at(8))
      const numbers = async (filter: TaskFilter) => (await store.tasks(filter)).map(({ number }) => number)
      const sight = { personId: 5, units: [2], own: [2] }
      expect(await numbers({ inSight: sight })).toEqual([7, 6, 5, 4, 3, 1])
      expect(await numbers({ inSight: { ...sight, units: null } })).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
      expect(await numbers({ partOf: { personId: 5, unitIds: [2] } })).toEqual([7, 6])
      expect(await numbers({ partOf: { role: 'support', personId: 5, unitIds: [2] } })).toEqual([7])
      expect(await numbers({ words: ['rà soát'] })).toEqual([2, 1])
      expect(await numbers({ words: ['hộ', 'nghèo'] })).toEqual([1])
      expect(await numbers({ words: ['45/UBND'] })).toEqual([1])
      expect(await numbers({ words: ['46/TB'] })).toEqual([2])
      expect(await numbers({ words: ['%\\'] })).toHaveLength(8)
      expect(await store.taskTexts({ words: ['rà soát'] })).toEqual([
        { number: 2, content: 'rà soát hộ kinh doanh', documents: [], directive: '46/TB 2026-11-20' },
        { number: 1, content: 'rà soát hộ nghèo', documents: ['45/UBND-VP'], directive: null }
      ])
      expect(await store.taskTexts({ inSight: sight, order: 'number', limit: 2, offset: 1 })).toMatchObject([
        { number: 6 },
        { number: 5 }
      ])
    })

    test('what hangs on a task', async () => {
      const store = await subject().fresh()
      const report = {
        taskNumber: 1,
        kind: 'result' as const,
        n: 1,
        text: 'Xong',
        documentNumber: '12/BC',
        documentDate: '2026-11-20',
        byId: 3,
        at: at(9),
        decision: 'pending' as const,
        decidedById: null,
        decidedAt: null,
        reason: null
      }
      const progress = { ...report, kind: 'progress' as const, n: 0, decision: null }
      const reminder = { taskNumber: 1, kind: 'due_soon' as const, personId: 3, at: at(8) }
      const save = [
        add('participant', { taskNumber: 1, role: 'support', unitId: 2, personId: null }),
        add('participant', { taskNumber: 1, role: 'support', unitId: null, personId: 3 }),
        add('participant', { taskNumber: 2, role: 'support', unitId: 2, personId: null }),
        put('participant', { taskNumber: 2, role: 'support', unitId: 2, personId: null }),
        add('participant', { taskNumber: 2, role: 'support', unitId: 9, personId: null }),
        remove('participant', { taskNumber: 2, role: 'support', unitId: 9, personId: null }),
        add('report', progress),
        add('report', report),
        add('report', { ...progress, text: 'Đang làm' }),
        change(
          'report',
          { taskNumber: 1, kind: 'result', n: 1 },
          { decision: 'returned', decidedAt: at(10), reason: 'Thiếu biểu' }
        ),
        add('reminder', reminder),
        add('reminder', { ...reminder, taskNumber: 2 }),
        add('reminder', { ...reminder, kind: 'due_today' })
      ]
      await store.commit('a', outcome({ save }), at(8))
      expect(await store.participants([1])).toEqual([
        { taskNumber: 1, role: 'support', unitId: 2, personId: null },
        { taskNumber: 1, role: 'support', unitId: null, personId: 3 }
      ])
      expect(await store.participants([2])).toEqual([{ taskNumber: 2, role: 'support', unitId: 2, personId: null }])
      expect(await store.reports(1)).toEqual([
        progress,
        { ...report, decision: 'returned', decidedAt: at(10), reason: 'Thiếu biểu' },
        { ...progress, text: 'Đang làm' }
      ])
      expect(await store.reminders([1, 2], 'due_soon')).toEqual([reminder, { ...reminder, taskNumber: 2 }])
      expect(await store.reminders([1], 'unconfirmed')).toEqual([])
    })

    test('attachments, and the errands that fetch them', async () => {
      const store = await subject().fresh()
      const file = {
        taskNumber: 1,
        reportN: 0,
        channel: 'x',
        fileRef: 'r',
        name: 'a.pdf',
        kind: 'file' as const,
        size: 10,
        sha256: null,
        byId: 3,
        at: at(8)
      }
      await store.commit(
        'a',
        outcome({ save: [1, 2, 3].map(reportN => add('attachment', { ...file, reportN })) }),
        at(8)
      )
      const [first, second, third] = await store.errands(at(8), 10)
      expect(first).toMatchObject({ ...file, reportN: 1, tries: 0 })
      await store.errandDone(first?.id ?? 0, { sha256: 'abc', kind: 'file' })
      await store.errandDone(second?.id ?? 0, { notBefore: at(9), counts: false })
      expect(await store.errands(at(9), 1)).toEqual([third])
      await store.errandDone(second?.id ?? 0, { notBefore: at(9), counts: true })
      await store.errandDone(third?.id ?? 0, { failed: 'gone' })
      expect(await store.errands(at(8), 10)).toEqual([])
      expect(await store.errands(at(9), 10)).toEqual([{ ...second, tries: 1 }])
      expect((await store.attachments(1)).map(({ sha256 }) => sha256)).toEqual(['abc', null, null])
      expect((await store.attachments(1)).map(({ lost }) => lost)).toEqual([false, false, true])
    })

    test('drafts and settings and snapshots', async () => {
      const store = await subject().fresh()
      const draft = {
        personId: 1,
        number: 1,
        address: 'x:1',
        data: { leads: [1] },
        state: 'open' as const,
        at: at(8),
        version: 1
      }
      const snapshot = { kind: 'ranking' as const, period: '2026-11-16', data: [1, null], at: at(8) }
      const save = [
        add('draft', draft),
        add('draft', { ...draft, number: 2 }),
        add('draft', { ...draft, number: 3, address: 'x:2' }),
        change('draft', { personId: 1, number: 2 }, { state: 'kept' }),
        add('snapshot', snapshot),
        add('snapshot', { ...snapshot, period: '2026-11-23', at: at(9) }),
        put('setting', { key: 'goLive', value: '2026-12-01' }),
        put('setting', { key: 'rankingMinimum', value: 5 }),
        put('setting', { key: 'of another version', value: [true] })
      ]
      await store.commit('a', outcome({ save }), at(8))
      expect(await store.draft(1, 1)).toEqual(draft)
      expect(await store.draft(1, 2)).toMatchObject({ state: 'kept', version: 2 })
      expect(await store.draft(2, 1)).toBeNull()
      expect(await store.openDraft(1, 'x:1')).toEqual(draft)
      expect((await store.openDrafts(1)).map(({ number }) => number)).toEqual([3, 1])
      expect(await store.openDrafts(2)).toEqual([])
      expect(await store.lastDraft(1)).toBe(3)
      expect(await store.lastDraft(2)).toBe(0)
      expect(await store.snapshot('ranking', '2026-11-16')).toMatchObject(snapshot)
      expect(await store.snapshot('ranking', '2026-11-09')).toBeNull()
      expect(await store.snapshotText('ranking', '2026-11-16')).toBe('[1,null]')
      expect(await store.snapshotText('ranking', '2026-11-09')).toBeNull()
      expect(await store.lastSnapshot('ranking')).toMatchObject({ period: '2026-11-23' })
      expect(await store.settings()).toMatchObject({ goLive: '2026-12-01', rankingMinimum: 5, kind: 'office' })
    })
  })
}
