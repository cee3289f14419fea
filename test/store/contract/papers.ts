import { describe, expect, test } from 'vitest'
import { add, change, type Outcome, put, remove } from '../../../src/core/outcome.ts'
import { journalActs, type SetDay } from '../../../src/core/rows.ts'
import { keepSession } from '../../../src/core/session.ts'
import type { Act } from '../../../src/core/task.ts'
import type { Subject } from '../contract.ts'
import { at, outcome } from '../office.ts'

/** What tasks come from and what is written down beside them; the calendar and the substitutes of the roster. */
export function paperContract(subject: () => Subject): void {
  describe('papers', () => {
    test('documents, by key, by number whatever their day, and by the days of a period', async () => {
      const store = await subject().fresh()
      const directive = {
        key: '45/UBND-VP 2026-11-20',
        number: '45/UBND-VP',
        day: '2026-11-20',
        issuer: 'UBND tỉnh',
        subject: 'V/v rà soát hộ nghèo',
        urgency: 'very_urgent' as const,
        authority: 'for_head' as const,
        importance: 'important' as const,
        classifiedById: 4,
        enteredById: 3,
        enteredAt: at(8),
        needsNoTask: false
      }
      const earlier = { ...directive, key: '45/UBND-VP 2025-11-20', day: '2025-11-20', classifiedById: null }
      const undated = { ...directive, key: '45/UBND-VP', day: null, needsNoTask: true }
      const other = { ...directive, key: '46/UBND-VP 2026-11-21', number: '46/UBND-VP', day: '2026-11-21' }
      await store.commit('a', outcome({ save: [other, directive, earlier].map(row => add('directive', row)) }), at(8))
      await store.commit('b', outcome({ save: [add('directive', undated)] }), at(8))
      expect(await store.directive(directive.key)).toEqual(directive)
      expect(await store.directive(undated.key)).toEqual(undated)
      expect(await store.directive('45')).toBeNull()
      const sameNumber = await store.directives({ number: '45/UBND-VP' })
      expect(sameNumber.map(({ key }) => key).sort()).toEqual([undated.key, earlier.key, directive.key].sort())
      expect(await store.directives({ from: '2026-11-20', to: '2026-11-21' })).toEqual([directive, other])
      expect(await store.directives({ from: '2026-11-22', to: '2026-11-30' })).toEqual([])
      await store.commit('c', outcome({ save: [put('directive', { ...directive, needsNoTask: true })] }), at(9))
      await store.commit('d', outcome({ save: [change('directive', { key: other.key }, { subject: 'mới' })] }), at(9))
      expect(await store.directive(directive.key)).toEqual({ ...directive, needsNoTask: true })
      expect((await store.directive(other.key))?.subject).toBe('mới')
      // Of two who enter the same document the second is decided again, and finds it.
      expect(await store.commit('e', outcome({ save: [add('directive', undated)] }), at(9))).toBe('stale')
      expect(await store.known('e')).toBe(false)
    })

    test('the day of a unit’s regular session, as it was last set', async () => {
      const store = await subject().fresh()
      const session = { unitId: 29, day: '2026-11-30', setAt: at(8), last: null }
      const other = { unitId: 3, day: null, setAt: at(9), last: '2026-10-30' }
      expect([await store.session(29), await store.sessions()]).toEqual([null, []])
      const settings = await store.settings()
      await store.commit('a', outcome({ save: [keepSession(session), keepSession(other)] }), at(9))
      expect([await store.session(29), await store.session(3), await store.session(2)]).toEqual([session, other, null])
      expect(await store.sessions()).toEqual([session, other])
      await store.commit('b', outcome({ save: [keepSession({ ...session, day: '2026-12-02' })] }), at(10))
      expect((await store.session(29))?.day).toBe('2026-12-02')
      expect(await store.settings()).toEqual(settings)
    })

    test('tasks of which something was written down late, or taken back since', async () => {
      const store = await subject().fresh()
      const line = (taskNumber: number, act: Act, happened: Date, recordedAt: Date) =>
        add('history', {
          taskNumber,
          act,
          actorId: 1,
          forId: null,
          at: happened,
          recordedAt,
          before: {},
          after: {},
          cause: 'a'
        })
      const save = [
        line(1, 'assigned', at(8), at(8)),
        line(2, 'assigned', at(8), at(12)),
        line(2, 'reported', at(9), at(12)),
        line(3, 'assigned', at(9), at(10)),
        line(4, 'assigned', at(11), at(12)),
        line(5, 'reopened', at(12), at(12)),
        line(6, 'reopened', at(9), at(9))
      ]
      await store.commit('a', outcome({ save }), at(12))
      expect(await store.recordedLate(at(9), at(10))).toEqual([2, 5])
      expect(await store.recordedLate(at(8), at(8))).toEqual([2, 5, 6])
      expect(await store.recordedLate(at(12), at(12))).toEqual([])
    })

    test('longer deadlines of a task, the oldest first', async () => {
      const store = await subject().fresh()
      const asked = {
        taskNumber: 5,
        n: 1,
        askedById: 3,
        askedAt: at(8),
        wantedAt: at(17),
        wantedKind: 'day' as const,
        reason: 'chờ số liệu',
        decision: 'pending' as const,
        decidedById: null,
        decidedAt: null,
        decidedReason: null,
        oldDueAt: at(11),
        oldDueKind: 'instant' as const,
        newDueAt: null,
        newDueKind: null,
        excused: false
      }
      const open = { ...asked, n: 2, wantedAt: null, wantedKind: null, oldDueAt: null, oldDueKind: null }
      const elsewhere = { ...asked, taskNumber: 6 }
      await store.commit('a', outcome({ save: [open, asked, elsewhere].map(row => add('extension', row)) }), at(8))
      expect(await store.extensions(5)).toEqual([asked, open])
      const decided = {
        decision: 'otherwise' as const,
        decidedById: 1,
        decidedAt: at(9),
        decidedReason: 'chỉ một ngày',
        newDueAt: at(18),
        newDueKind: 'day' as const,
        excused: true
      }
      await store.commit('b', outcome({ save: [change('extension', { taskNumber: 5, n: 1 }, decided)] }), at(9))
      expect(await store.extensions(5)).toEqual([{ ...asked, ...decided }, open])
      expect(await store.extensions(6)).toEqual([elsewhere])
      expect(await store.extensions(7)).toEqual([])
      expect(await store.commit('c', outcome({ save: [add('extension', open)] }), at(9))).toBe('stale')
    })

    test('recurring orders count their changes: of two who make the next one, the second is told that it is made', async () => {
      const store = await subject().fresh()
      const series = {
        key: '1:7',
        assignerId: 1,
        rule: 'weekly:FRI',
        data: { content: 'báo cáo tuần', leads: [{ unitId: 2, personId: null }] },
        next: '2026-11-27',
        active: true,
        version: 1
      }
      const rows = [series, { ...series, key: '1:9', active: false }, { ...series, key: '2:1', assignerId: 2 }]
      await store.commit('a', outcome({ save: rows.map(row => add('series', row)) }), at(8))
      expect(await store.series('1:7')).toEqual(series)
      expect(await store.series('1:8')).toBeNull()
      expect((await store.activeSeries()).map(({ key }) => key)).toEqual(['1:7', '2:1'])
      expect((await store.activeSeries(2)).map(({ key }) => key)).toEqual(['2:1'])
      const next = (version: number): Outcome =>
        outcome({
          rests: [{ row: 'series', key: { key: '1:7' }, version }],
          save: [change('series', { key: '1:7' }, { next: '2026-12-04' })]
        })
      expect(await store.commit('b', next(1), at(9))).toBe('kept')
      expect(await store.commit('c', next(1), at(9))).toBe('stale')
      expect(await store.known('c')).toBe(false)
      expect(await store.series('1:7')).toEqual({ ...series, next: '2026-12-04', version: 2 })
      const stop = outcome({ save: [change('series', { key: '1:7' }, { active: false })] })
      expect(await store.commit('d', stop, at(9))).toBe('kept')
      expect(await store.activeSeries(1)).toEqual([])
    })

    test('substitutes and set days are part of the roster and give it a new version', async () => {
      const store = await subject().fresh()
      const version = async () => (await store.roster()).version
      const began = await version()
      const one = { absentId: 1, substituteId: 2, from: '2026-11-23', to: '2026-11-27', byId: 1 }
      await store.commit('a', outcome({ save: [add('substitution', one)] }), at(8))
      expect(await version()).toBe(began + 1)
      const [kept] = (await store.roster()).substitutions
      expect(kept).toEqual({ ...one, id: expect.any(Number) })
      await store.commit(
        'b',
        outcome({ save: [change('substitution', { id: kept?.id ?? 0 }, { to: '2026-11-24' })] }),
        at(9)
      )
      expect((await store.roster()).substitutions).toEqual([{ ...kept, to: '2026-11-24' }])

      const day = (set: Partial<SetDay> = {}): SetDay => ({
        day: '2026-11-26',
        name: 'Nghỉ hoán đổi',
        kind: 'swap_off',
        status: 'official',
        source: '123/TB-BNV',
        ...set
      })
      const early = day({ day: '2026-11-24', name: '', kind: 'ordinary' })
      const before = await version()
      const days = [day({ status: 'provisional' }), early]
      await store.commit('c', outcome({ save: days.map(row => put('holiday', row)) }), at(9))
      expect(await version()).toBe(before + 1)
      await store.commit('d', outcome({ save: [put('holiday', day())] }), at(9))
      expect((await store.roster()).days).toEqual([early, day()])
      await store.commit('e', outcome({ save: [remove('holiday', { day: early.day })] }), at(9))
      expect((await store.roster()).days).toEqual([day()])
      await store.commit('f', outcome({ save: [remove('substitution', { id: kept?.id ?? 0 })] }), at(9))
      expect((await store.roster()).substitutions).toEqual([])
      expect(await version()).toBe(before + 4)
    })

    test('settings count with the roster: of two at one moment the second is out of date', async () => {
      const store = await subject().fresh()
      const { version } = await store.roster()
      const set = (value: number): Outcome =>
        outcome({ rests: [{ row: 'roster', version }], save: [put('setting', { key: 'rankingMinimum', value })] })
      expect(await store.commit('a', set(4), at(8))).toBe('kept')
      expect(await store.commit('b', set(5), at(8))).toBe('stale')
      expect((await store.settings()).rankingMinimum).toBe(4)
    })

    test('the journal, the newest first, narrowed to one kind of act', async () => {
      const store = await subject().fresh()
      const line = {
        act: 'setting' as const,
        actorId: 4,
        forId: null,
        at: at(8),
        subject: 'hạn xác nhận',
        before: { value: '3' },
        after: { value: '5', list: [1, null, { a: 'ơ' }] },
        cause: 'x:1'
      }
      const lines = journalActs.map((act, n) => ({ ...line, act, forId: n === 1 ? 2 : null, subject: `${n}` }))
      await store.commit('a', outcome({ save: lines.map(row => add('journal', row)) }), at(8))
      await store.commit('b', outcome({ save: [add('journal', line)] }), at(8))
      expect(await store.journal(100)).toEqual([line, ...[...lines].reverse()])
      expect(await store.journal(2)).toEqual([line, lines.at(-1)])
      expect(await store.journal(9, 'setting')).toEqual([line, lines[0]])
      expect(await store.journal(9, 'calendar')).toEqual([lines[1]])
    })

    test('what people said of the system, the oldest first', async () => {
      const store = await subject().fresh()
      const said = { personId: 3, unitId: 2, kind: 'difficulty' as const, text: 'mạng chậm', at: at(8) }
      const more = { ...said, unitId: null, kind: 'useful' as const, text: '', at: at(7) }
      await store.commit('a', outcome({ save: [add('feedback', said)] }), at(8))
      await store.commit('b', outcome({ save: [add('feedback', more)] }), at(8))
      expect(await store.feedback()).toEqual([said, more])
    })
  })
}
