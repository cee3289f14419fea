import { describe, expect, test } from 'vitest'
import type { Broken } from '../../../src/core/audit.ts'
import { acknowledge, progress, report } from '../../../src/core/course.ts'
import { newNumber } from '../../../src/core/letter.ts'
import { FORGOTTEN, namingOf } from '../../../src/core/naming.ts'
import { add, change, type Save } from '../../../src/core/outcome.ts'
import type { Step } from '../../../src/core/step.ts'
import type { HistoryLine, Task } from '../../../src/core/task.ts'
import { join } from '../../../src/core/together.ts'
import { newAccount } from '../../../src/events.ts'
import type { Store } from '../../../src/ports/store.ts'
import type { Subject } from '../contract.ts'
import { at, letter, outcome, task } from '../office.ts'

const stamp = (hour: number, cause: string) => ({ by: 7, at: at(hour), cause })

const first = (given: Task, taskNumber: number): HistoryLine => {
  const { number: _, version: __, ...after } = given
  return {
    taskNumber,
    act: 'assigned',
    actorId: 1,
    forId: null,
    at: at(8),
    recordedAt: at(8),
    before: {},
    after,
    cause: 'a'
  }
}

/** Three tasks: 1 with three lines, 2 with one, 3 with two; two of them made at once. */
async function filled(subject: Subject): Promise<Store> {
  const store = await subject.fresh()
  const given = [task({ content: 'Rà soát hộ nghèo' }), task({ content: `Như việc ${newNumber(0)}` })]
  const rows = given.flatMap((one, k): Save[] => [add('task', one), add('history', first(one, -(k + 1)))])
  expect(await store.commit('a', outcome({ save: rows }), at(8))).toBe('kept')
  const third = task({ content: 'Báo cáo tháng' })
  await store.commit('b', outcome({ save: [add('task', third), add('history', first(third, -1))] }), at(8))
  await does(store, 1, one => acknowledge(one, stamp(9, 'c')), 'c')
  await does(store, 1, one => progress(one, 'Đã xong một nửa', stamp(10, 'd')), 'd')
  await does(store, 3, one => acknowledge(one, stamp(9, 'e')), 'e')
  return store
}

async function does(store: Store, number: number, take: (task: Task) => Step, cause: string): Promise<string> {
  const found = await store.task(number)
  if (!found) throw new Error(`no task ${number}`)
  const { rests, save } = take(found)
  return store.commit(cause, outcome({ rests, save }), at(9))
}

/** Seals what has grown; answers how many seals it took. */
async function sealed(store: Store, cause: string): Promise<number> {
  const seals = await store.seals(at(11))
  await store.commit(cause, outcome({ save: seals.map(one => add('seal', one)) }), at(11))
  return seals.length
}

const line = (taskNumber: number, n: number) => `"taskNumber" = ${taskNumber} AND "n" = ${n}`
const copied = '"act", "actorId", "forId", "at", "recordedAt", "before", "after", "cause", "salt", "hash"'

/** What who may write to the database does, and what the audit names. */
const damages: readonly (readonly [what: string, sql: string, broken: Partial<Broken>])[] = [
  [
    'a field is changed',
    `UPDATE "history" SET "actorId" = 8 WHERE ${line(1, 2)}`,
    { taskNumber: 1, n: 2, wrong: 'changed' }
  ],
  [
    'a text is changed',
    `UPDATE "history" SET "after" = REPLACE("after", 'Rà soát', 'Ra soát') WHERE ${line(1, 1)}`,
    { taskNumber: 1, n: 1, wrong: 'changed' }
  ],
  ['a line is taken out', `DELETE FROM "history" WHERE ${line(1, 2)}`, { taskNumber: 1, n: 2, wrong: 'missing' }],
  [
    'the first line is taken out',
    `DELETE FROM "history" WHERE ${line(3, 1)}`,
    { taskNumber: 3, n: 1, wrong: 'missing' }
  ],
  [
    'a line is taken out and the next moved up',
    `DELETE FROM "history" WHERE ${line(1, 2)}; UPDATE "history" SET "n" = 2 WHERE ${line(1, 3)}`,
    { taskNumber: 1, n: 2, wrong: 'changed' }
  ],
  [
    'two lines change places',
    `UPDATE "history" SET "n" = 9 WHERE ${line(1, 2)}; UPDATE "history" SET "n" = 2 WHERE ${line(1, 3)};
     UPDATE "history" SET "n" = 3 WHERE ${line(1, 9)}`,
    { taskNumber: 1, n: 2, wrong: 'moved' }
  ],
  ['the last line is cut off', `DELETE FROM "history" WHERE ${line(1, 3)}`, { taskNumber: 1, n: 3, wrong: 'missing' }],
  [
    'all of a task is taken out',
    `DELETE FROM "history" WHERE "taskNumber" = 2`,
    { taskNumber: 2, n: 1, wrong: 'missing' }
  ],
  [
    'a line is put in',
    `INSERT INTO "history" ("taskNumber", "n", ${copied}) SELECT "taskNumber", 2, ${copied} FROM "history" WHERE ${line(2, 1)}`,
    { taskNumber: 2, n: 2, wrong: 'added' }
  ],
  [
    'a text is taken out without a word of it',
    `UPDATE "history" SET "salt" = 'x', "after" = '{"text":{"erased":"${'0'.repeat(64)}"}}' WHERE ${line(1, 3)}`,
    { taskNumber: 1, n: 3, wrong: 'changed' }
  ],
  ['a seal is taken out', `DELETE FROM "seal" WHERE "number" = 1`, { taskNumber: null, n: 1, wrong: 'seal_missing' }],
  ['a seal is changed', `UPDATE "seal" SET "upTo" = "upTo" - 1 WHERE "number" = 2`, { n: 2, wrong: 'seal_changed' }],
  [
    'what was sealed is taken out of a seal',
    `UPDATE "seal" SET "heads" = '[]' WHERE "number" = 1`,
    { n: 1, wrong: 'seal_changed' }
  ]
]

export function chainContract(subject: () => Subject): void {
  describe('the chain of history', () => {
    test('every line is a link, and what has grown is sealed once', async () => {
      const store = await filled(subject())
      expect(await store.audit()).toEqual({ lines: 6, tasks: 3, seals: 0, last: null, broken: null })
      expect(await sealed(store, 's1')).toBe(1)
      expect(await sealed(store, 's2')).toBe(0)
      expect(await store.unsealedSince()).toBeNull()
      await does(store, 2, one => acknowledge(one, stamp(12, 'f')), 'f')
      expect(await sealed(store, 's3')).toBe(1)
      expect(await store.audit()).toMatchObject({ lines: 7, seals: 2, last: { number: 2 }, broken: null })
    })

    test.each(damages)('%s: named', async (_, sql, broken) => {
      const store = await filled(subject())
      await sealed(store, 's1')
      await does(store, 3, one => progress(one, 'Đang làm', stamp(12, 'g')), 'g')
      await sealed(store, 's2')
      expect((await store.audit()).broken).toBeNull()
      await subject().raw(sql, true)
      expect((await store.audit()).broken).toMatchObject(broken)
    })

    test('a chain that was made anew throughout is not the one that was sealed', async () => {
      const store = await filled(subject())
      await sealed(store, 's1')
      const two = await store.task(2)
      if (!two) throw new Error('no task 2')
      await subject().raw(`DELETE FROM "history" WHERE "taskNumber" = 2`, true)
      await store.commit('again', outcome({ save: [add('history', first({ ...two, content: 'Khác' }, 2))] }), at(12))
      expect((await store.audit()).broken).toMatchObject({ taskNumber: 2, n: 1, wrong: 'rewritten' })
    })

    test('the database itself lets nobody change or take out a line or a seal', async () => {
      const store = await filled(subject())
      await sealed(store, 's1')
      for (const sql of [
        `UPDATE "history" SET "actorId" = 8 WHERE ${line(1, 2)}`,
        `UPDATE "history" SET "after" = '{}' WHERE ${line(1, 2)}`,
        `DELETE FROM "history" WHERE ${line(1, 2)}`,
        `UPDATE "seal" SET "upTo" = 0`,
        'DELETE FROM "seal"'
      ])
        await expect(subject().raw(sql), sql).rejects.toThrow('only ever added to')
      expect((await store.audit()).broken).toBeNull()
      const save = [change('history', { id: 1 }, { actorId: 8 })]
      await expect(store.commit('x', outcome({ save }), at(12))).rejects.toThrow('only ever added to')
    })

    test('several lines of one task in one commit follow one another', async () => {
      const store = await filled(subject())
      const given = await store.task(3)
      if (!given) throw new Error('no task 3')
      const steps = [1, 2, 3].map(k => progress(given, `lần ${k}`, stamp(12, 'h')))
      const lines = steps.flatMap(({ save }) => save.filter(one => one.table === 'history'))
      expect(await store.commit('h', outcome({ save: lines }), at(12))).toBe('kept')
      expect((await store.history(3)).map(({ after }) => after.text).slice(-3)).toEqual(['lần 1', 'lần 2', 'lần 3'])
      expect(await store.audit()).toMatchObject({ lines: 9, broken: null })
    })

    test('of those who add to one chain at once, whatever they rest on, each comes in once and none forks it', async () => {
      const store = await filled(subject())
      const other = (await subject().second?.()) ?? store
      const one = await store.task(1)
      if (!one) throw new Error('no task 1')
      const joins = (who: number) =>
        join(one, 'support', { unitId: 50 + who, personId: null }, [], stamp(12, `j${who}`))
      const came = async (who: number): Promise<void> => {
        const { save } = joins(who)
        const by = who % 2 === 0 ? store : other
        while ((await by.commit(`j${who}`, outcome({ save }), at(12))) !== 'kept');
      }
      await Promise.all(Array.from({ length: 12 }, (_, who) => came(who)))
      expect(await store.history(1)).toHaveLength(15)
      expect(await store.audit()).toMatchObject({ lines: 18, broken: null })
      if (other !== store) await other.close()
    })

    test('who is forgotten is named by no text, and the chain and its seals hold', async () => {
      const store = await filled(subject())
      const person = {
        id: 7,
        code: 'NV07',
        name: 'Lê Thị Sen',
        phone: '0900000123',
        locale: 'vi',
        active: true
      } as const
      const account = { ...newAccount('x:7', 'Sen', 'vi', at(8)), personId: 7 }
      const said = { personId: 7, unitId: null, kind: 'missing', text: 'Cần bản in', at: at(8) } as const
      const save = [add('person', person), add('account', account), add('feedback', said)]
      const say = [letter({ to: { group: 'x:g' }, lines: [{ key: 'a', values: { name: 'Lê Thị Sen' } }] })]
      await store.commit('p', outcome({ save, say }), at(8))
      await does(store, 3, one => progress(one, 'Đã gặp Lê Thị Sen', stamp(10, 'q')), 'q')
      await does(store, 1, one => progress(one, 'le  thi sen, 0900 000 123', stamp(10, 'r')), 'r')
      await sealed(store, 's1')
      const who = { id: 7, addresses: ['x:7'], naming: namingOf(person, true) }
      const held: string[] = []
      const tables = async () => {
        held.length = 0
        await store.aboutPerson(who, async table => void held.push(table))
        return [...new Set(held)].sort().join(' ')
      }
      expect(await tables()).toBe('account feedback history letter person report task')
      expect(await store.forgetPerson(who, at(12))).toEqual({ lines: 2 })
      expect(await tables()).toBe('feedback history person report task')
      expect((await store.roster()).people.get(7)).toMatchObject({ name: FORGOTTEN, code: 'xoa-7', phone: null })
      expect(await store.account('x:7')).toBeNull()
      expect((await store.history(1)).slice(-2)).toMatchObject([
        { act: 'progressed', after: { text: '[đã xóa]' } },
        { act: 'erased', after: { lines: [4] } }
      ])
      expect((await store.reports(3)).map(({ text }) => text)).toEqual([`Đã gặp [${FORGOTTEN}]`])
      expect(await store.audit()).toMatchObject({ lines: 10, seals: 1, broken: null })
      await subject().raw(`DELETE FROM "history" WHERE "act" = 'erased' AND "taskNumber" = 1`, true)
      expect((await store.audit()).broken).toMatchObject({ taskNumber: 1, n: 4, wrong: 'unrecorded' })
    })

    test('a report of any length and letters enters as it is kept', async () => {
      const store = await filled(subject())
      const text = `"\\ \u0001 \u2028 🙂 ${'dài '.repeat(500)}`
      const document = { number: '15/BC', day: '2026-11-23' }
      await does(store, 3, one => report(one, text, document, stamp(12, 'r')), 'r')
      expect((await store.audit()).broken).toBeNull()
    })
  })
}
