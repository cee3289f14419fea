import { describe, expect, test } from 'vitest'
import { newNumber } from '../../../src/core/letter.ts'
import { add, change, type Outcome, put, remove, type Save } from '../../../src/core/outcome.ts'
import type { HistoryLine } from '../../../src/core/task.ts'
import type { Subject } from '../contract.ts'
import { at, letter, outcome, task } from '../office.ts'

const line = (taskNumber: number, text: string): HistoryLine => ({
  taskNumber,
  act: 'assigned',
  actorId: 1,
  forId: null,
  at: at(8),
  recordedAt: at(8, 1),
  before: {},
  after: { text, deep: [{ list: [text] }] },
  cause: 'a'
})

const question = (command: string) => ({
  personId: 1,
  address: 'x:1',
  command,
  data: { a: [1] },
  at: at(8),
  version: 1
})

export function keepingContract(subject: () => Subject): void {
  describe('commit', () => {
    test('keeps once what a cause brings about', async () => {
      const store = await subject().fresh()
      const once = outcome({ save: [add('task', task())], say: [letter()] })
      expect(await store.known('x:1')).toBe(false)
      expect(await store.commit('x:1', once, at(8))).toBe('kept')
      expect(await store.commit('x:1', once, at(9))).toBe('repeated')
      expect(await store.known('x:1')).toBe(true)
      expect(await store.countTasks({})).toBe(1)
      expect(await store.letterCounts()).toMatchObject({ waiting: 1 })
    })

    test('one look tells of a cause and of the office as it stands then', async () => {
      const store = await subject().fresh()
      expect(await store.begun('x:1')).toMatchObject({ known: false, settings: { contact: '' } })
      await store.commit('x:1', outcome({ save: [put('setting', { key: 'contact', value: 'Văn phòng' })] }), at(8))
      expect(await store.begun('x:1')).toMatchObject({ known: true, settings: { contact: 'Văn phòng' } })
      expect((await store.begun('x:1')).roster).toBe(await store.roster())
    })

    test('draws numbers and puts them wherever the outcome speaks of them', async () => {
      const store = await subject().fresh()
      await store.commit('x:0', outcome({ save: [add('task', task({ number: 41 }))] }), at(8))
      const two = outcome({
        save: [
          add('task', task({ content: 'Một' })),
          add('task', task({ content: 'Hai', documents: [`${newNumber(0)}/VP`] })),
          add('participant', { taskNumber: -2, role: 'support', unitId: 3, personId: null }),
          add('history', line(-1, `thay ${newNumber(1)}`)),
          change('task', { number: -1 }, { dueWords: `cùng ${newNumber(1)}` })
        ],
        say: [
          letter({
            lines: [
              {
                key: 'given',
                values: { number: newNumber(1), list: { lines: [{ key: 'a', values: { n: newNumber(0) } }] } }
              }
            ],
            buttons: [[{ key: 'acknowledge', types: `nhan ${newNumber(1)}` }]],
            task: newNumber(1),
            card: `task:${newNumber(1)}`
          })
        ]
      })
      expect(await store.commit('x:1', two, at(8))).toBe('kept')
      expect(await store.task(42)).toEqual(task({ number: 42, content: 'Một', dueWords: 'cùng 43', version: 2 }))
      expect(await store.task(43)).toEqual(task({ number: 43, content: 'Hai', documents: ['42/VP'] }))
      expect(await store.participants([42, 43])).toEqual([
        { taskNumber: 43, role: 'support', unitId: 3, personId: null }
      ])
      expect(await store.history(42)).toEqual([line(42, 'thay 43')])
      const [said] = await store.claim(at(8), 1)
      expect(said?.letter).toEqual(
        letter({
          lines: [{ key: 'given', values: { number: '43', list: { lines: [{ key: 'a', values: { n: '42' } }] } } }],
          buttons: [[{ key: 'acknowledge', types: 'nhan 43' }]],
          task: '43',
          card: 'task:43'
        })
      )
    })

    test('keeps nothing when something in the middle fails', async () => {
      const store = await subject().fresh()
      const broken = outcome({
        save: [
          add('task', task()),
          add('history', line(-9, 'no such task')),
          add('setting', { key: 'contact', value: 'x' })
        ],
        say: [letter()]
      })
      await expect(store.commit('x:1', broken, at(8))).rejects.toThrow()
      expect(await store.known('x:1')).toBe(false)
      expect(await store.countTasks({})).toBe(0)
      expect((await store.settings()).contact).toBe('')
      expect(await store.commit('x:1', outcome(), at(8))).toBe('kept')
    })

    test('a task changed since it was read is stale, and its version counts itself', async () => {
      const store = await subject().fresh()
      await store.commit('x:0', outcome({ save: [add('task', task({ number: 5 }))] }), at(8))
      const acknowledge = (version: number): Outcome =>
        outcome({
          rests: [{ row: 'task', key: { number: 5 }, version }],
          save: [change('task', { number: 5 }, { state: 'acknowledged', acknowledgedAt: at(9) })],
          say: [letter()]
        })
      expect(await store.commit('x:1', acknowledge(1), at(9))).toBe('kept')
      expect(await store.task(5)).toMatchObject({ version: 2, state: 'acknowledged', acknowledgedAt: at(9) })
      expect(await store.commit('x:2', acknowledge(1), at(9))).toBe('stale')
      expect(await store.known('x:2')).toBe(false)
      expect(await store.letterCounts()).toMatchObject({ waiting: 1 })
      const onlyRests = outcome({ rests: [{ row: 'task', key: { number: 5 }, version: 1 }], say: [letter()] })
      expect(await store.commit('x:3', onlyRests, at(9))).toBe('stale')
      expect(
        await store.commit('x:3', { ...onlyRests, rests: [{ row: 'task', key: { number: 5 }, version: 2 }] }, at(9))
      ).toBe('kept')
    })

    test('a question rested on as absent must be absent; asked again it counts on', async () => {
      const store = await subject().fresh()
      const key = { personId: 1, address: 'x:1' }
      const none = { row: 'question', key, version: null } as const
      expect(
        await store.commit('x:1', outcome({ rests: [none], save: [put('question', question('assign'))] }), at(8))
      ).toBe('kept')
      expect(
        await store.commit('x:2', outcome({ rests: [none], save: [put('question', question('report'))] }), at(8))
      ).toBe('stale')
      expect(await store.commit('x:3', outcome({ rests: [none], save: [remove('question', key)] }), at(8))).toBe(
        'stale'
      )
      expect(await store.commit('x:4', outcome({ rests: [none] }), at(8))).toBe('stale')
      expect(await store.commit('x:5', outcome({ save: [put('question', question('report'))] }), at(8))).toBe('kept')
      expect(await store.question(1, 'x:1')).toEqual({ ...question('report'), version: 2 })
      const second = { row: 'question', key, version: 2 } as const
      expect(
        await store.commit(
          'x:6',
          outcome({ rests: [{ ...second, version: 1 }], save: [remove('question', key)] }),
          at(8)
        )
      ).toBe('stale')
      expect(
        await store.commit('x:7', outcome({ rests: [second], save: [put('question', question('a'))] }), at(8))
      ).toBe('kept')
      expect(
        await store.commit(
          'x:8',
          outcome({ rests: [{ ...second, version: 3 }], save: [remove('question', key)] }),
          at(8)
        )
      ).toBe('kept')
      expect(await store.question(1, 'x:1')).toBeNull()
    })

    test('a draft number taken by another is stale', async () => {
      const store = await subject().fresh()
      const draft = {
        personId: 1,
        number: 1,
        address: 'x:1',
        data: null,
        state: 'open' as const,
        at: at(8),
        version: 1
      }
      expect(await store.commit('x:1', outcome({ save: [add('draft', draft)] }), at(8))).toBe('kept')
      expect(await store.commit('x:2', outcome({ save: [add('draft', draft)] }), at(8))).toBe('stale')
      expect(await store.commit('x:2', outcome({ save: [add('draft', { ...draft, number: 2 })] }), at(8))).toBe('kept')
    })

    test('a code is used once', async () => {
      const store = await subject().fresh()
      const code = { hash: 'h', personId: 1, expiresAt: at(20), usedAt: null, version: 1 }
      await store.commit('x:0', outcome({ save: [add('code', code)] }), at(8))
      const use = outcome({
        rests: [{ row: 'code', key: { hash: 'h' }, version: 1 }],
        save: [change('code', { hash: 'h' }, { usedAt: at(9) })]
      })
      expect(await store.commit('x:1', use, at(9))).toBe('kept')
      expect(await store.commit('x:2', use, at(9))).toBe('stale')
      expect(await store.code('h')).toEqual({ ...code, usedAt: at(9), version: 2 })
    })

    test('a decision that rests on the roster is stale after any change of it', async () => {
      const store = await subject().fresh()
      const { version } = await store.roster()
      const rest = { row: 'roster', version } as const
      const person: Save = add('person', {
        id: 9,
        code: 'P9',
        name: 'Lê Thị Hà',
        phone: null,
        locale: 'vi',
        active: true
      })
      expect(await store.commit('x:1', outcome({ rests: [rest] }), at(8))).toBe('kept')
      expect(await store.commit('x:2', outcome({ rests: [rest], save: [person] }), at(8))).toBe('kept')
      expect(await store.commit('x:3', outcome({ rests: [rest] }), at(8))).toBe('stale')
      expect(await store.commit('x:4', outcome({ rests: [rest], save: [remove('person', { id: 9 })] }), at(8))).toBe(
        'stale'
      )
      expect((await store.roster()).version).toBe(version + 1)
    })

    test('ids given go on above the highest given', async () => {
      const store = await subject().fresh()
      const unit = (id?: number) =>
        add('unit', {
          ...(id ? { id } : {}),
          code: `U${id}`,
          name: 'Phòng',
          shortName: '',
          type: 'phong',
          order: 1,
          parentId: null,
          aliases: [],
          validFrom: null,
          validTo: null,
          successorId: null,
          pilot: false,
          officialFrom: null
        })
      await store.commit('x:1', outcome({ save: [unit(12)] }), at(8))
      await store.commit('x:2', outcome({ save: [unit()] }), at(8))
      expect([...(await store.roster()).units.keys()]).toEqual([12, 13])
    })

    test('of the same cause at the same time one is kept', async () => {
      const store = await subject().fresh()
      const other = (await subject().second?.()) ?? store
      const one = outcome({ save: [add('task', task())], say: [letter()] })
      const all = await Promise.all([store, other, store, other].map(each => each.commit('x:1', one, at(8))))
      expect(all.sort()).toEqual(['kept', 'repeated', 'repeated', 'repeated'])
      expect(await store.countTasks({})).toBe(1)
      if (other !== store) await other.close()
    })

    test('of decisions racing on one task one is kept', async () => {
      const store = await subject().fresh()
      const other = (await subject().second?.()) ?? store
      await store.commit(
        'x:0',
        outcome({ save: [add('task', task({ number: 5 })), add('task', task({ number: 6 }))] }),
        at(8)
      )
      for (let version = 1; version <= 20; version++) {
        const rest = (number: number) => ({ row: 'task', key: { number }, version }) as const
        const act = (first: number, then: number): Outcome =>
          outcome({
            rests: [rest(first), rest(then)],
            save: [first, then].map(number => change('task', { number }, { returnCount: version }))
          })
        const all = await Promise.all([
          store.commit(`a:${version}`, act(5, 6), at(8)),
          other.commit(`b:${version}`, act(6, 5), at(8))
        ])
        expect(all.sort()).toEqual(['kept', 'stale'])
      }
      expect(await store.task(5)).toMatchObject({ version: 21, returnCount: 20 })
      if (other !== store) await other.close()
    })

    test('of two decisions that each rest on what the other changes one is kept', async () => {
      const store = await subject().fresh()
      const other = (await subject().second?.()) ?? store
      const save = [add('task', task({ number: 5 })), add('task', task({ number: 6 }))]
      await store.commit('x:0', outcome({ save }), at(8))
      for (let round = 1; round <= 20; round++) {
        const [five, six] = [await store.task(5), await store.task(6)]
        const rests = [five, six].map(
          read => ({ row: 'task', key: { number: read?.number ?? 0 }, version: read?.version ?? 0 }) as const
        )
        const act = (number: number) => outcome({ rests, save: [change('task', { number }, { returnCount: round })] })
        const all = await Promise.all([
          store.commit(`a:${round}`, act(5), at(8)),
          other.commit(`b:${round}`, act(6), at(8))
        ])
        expect(all.sort()).toEqual(['kept', 'stale'])
      }
      if (other !== store) await other.close()
    })
  })
}
