import { describe, expect, test } from 'vitest'
import type { Kind, Letter } from '../../../src/core/letter.ts'
import { add, put } from '../../../src/core/outcome.ts'
import type { Account } from '../../../src/core/rows.ts'
import type { Store } from '../../../src/ports/store.ts'
import type { Subject } from '../contract.ts'
import { at, letter, outcome } from '../office.ts'

const to = (person: number, kind: Kind): Letter => letter({ to: { person }, kind })
const keys = (said: readonly { readonly letter: Letter }[]) => said.map(one => one.letter.lines[0]?.key)
const named = (key: string, parts: Partial<Letter>): Letter => letter({ lines: [{ key }], ...parts })

/** No letter. */
const none = { id: 0, tries: 0 }

export async function say(store: Store, cause: string, letters: readonly Letter[], when = at(8)): Promise<void> {
  expect(await store.commit(cause, outcome({ say: letters }), when)).toBe('kept')
}

export async function sendNext(
  store: Store,
  address: string,
  messageIds: string[],
  choices: string[] = [],
  when = at(9)
) {
  const [next] = await store.claim(when, 1)
  await store.delivered(next ?? none, { as: 'sent', address, messageIds, choices, at: when })
}

export function letterContract(subject: () => Subject): void {
  describe('letters', () => {
    test('answers go before digests, the oldest of a kind first, one in hand to a reader', async () => {
      const store = await subject().fresh()
      await say(store, 'a', [
        named('ranking', { to: { group: 'g:1' }, kind: 'ranking' }),
        named('digest', { to: { person: 1 }, kind: 'digest' }),
        named('reply 2', { to: { person: 2 }, kind: 'reply' }),
        named('reply 2 again', { to: { person: 2 }, kind: 'reply' }),
        named('order 1', { to: { person: 1 }, kind: 'order' }),
        named('reminder', { to: { address: 'x:3', person: 3, locale: 'vi' }, kind: 'reminder' })
      ])
      expect(keys(await store.claim(at(7), 10))).toEqual([])
      expect(keys(await store.claim(at(8), 2))).toEqual(['reply 2', 'order 1'])
      const rest = await store.claim(at(8), 10)
      expect(keys(rest)).toEqual(['reminder', 'ranking'])
      expect(rest[0]).toMatchObject({ cause: 'a', step: 5, address: 'x:3', tries: 1, unsure: false, at: at(8) })
      expect(rest[1]).toMatchObject({ address: null })
      expect(await store.claim(at(8), 10)).toEqual([])
    })

    test('no letter overtakes an older one of its kind that waits', async () => {
      const store = await subject().fresh()
      await say(store, 'a', [named('first', {}), named('second', {}), named('order', { kind: 'order' })])
      const [first] = await store.claim(at(8), 10)
      await store.delivered(first ?? none, { as: 'later', notBefore: at(9), counts: true, error: 'slow down' })
      expect(keys(await store.claim(at(8), 10))).toEqual(['order'])
      expect(await store.nextLetterAt()).toEqual(at(8))
      expect(await store.nextLetterAt(at(8))).toEqual(at(9))
      expect(await store.nextLetterAt(at(9))).toBeNull()
      expect(await store.recover(at(8))).toBe(1)
      const again = await store.claim(at(9), 10)
      expect(again).toMatchObject([{ letter: { lines: [{ key: 'first' }] }, tries: 2 }])
    })

    test('a letter put back counts a try only when it is said to', async () => {
      const store = await subject().fresh()
      await say(store, 'a', [letter()])
      for (const [counts, tries] of [
        [false, 1],
        [true, 1],
        [true, 2]
      ] as const) {
        const [one] = await store.claim(at(8), 1)
        expect(one?.tries).toBe(tries)
        await store.delivered(one ?? none, { as: 'later', notBefore: at(8), counts, error: 'e' })
      }
    })

    test('every way a delivery ends is counted', async () => {
      const store = await subject().fresh()
      await say(
        store,
        'a',
        [1, 2, 3, 4, 5, 6].map(person => to(person, 'reply'))
      )
      const taken = await store.claim(at(8), 5)
      await store.delivered(taken[0] ?? none, {
        as: 'sent',
        address: 'x:1',
        messageIds: ['1', '2'],
        choices: [],
        at: at(8)
      })
      await store.delivered(taken[1] ?? none, { as: 'unsure', again: false, at: at(8), error: 'e' })
      await store.delivered(taken[2] ?? none, { as: 'failed', at: at(8), error: 'e' })
      await store.delivered(taken[3] ?? none, { as: 'skipped', at: at(8) })
      expect(await store.letterCounts()).toEqual({ waiting: 1, in_hand: 1, sent: 1, unsure: 1, failed: 1, skipped: 1 })
      await store.delivered(taken[4] ?? none, { as: 'unsure', again: true, at: at(9), error: 'e' })
      expect(await store.nextLetterAt()).toEqual(at(8))
      const again = await store.claim(at(9), 10)
      expect(again.map(({ unsure }) => unsure)).toEqual([true, false])
    })

    test('a letter that cannot be read, or whose reader cannot, fails and stops no other', async () => {
      const store = await subject().fresh()
      const unreadable: Letter = JSON.parse(
        '{"to":{"person":1},"kind":"reply","lines":[{"words":"of another version"}]}'
      )
      const reader: Account = JSON.parse(
        '{"address":"x:3","personId":3,"name":"","locale":"of another version","reachable":true,"wrongCodes":0}'
      )
      const save = [put('account', { ...reader, lastHeard: at(8), wrongSince: null, claimedId: null })]
      await store.commit('account', outcome({ save }), at(8))
      await say(store, 'a', [
        unreadable,
        named('unreadable', { to: { person: 3 } }),
        named('good', { to: { person: 2 } })
      ])
      expect(keys(await store.claim(at(8), 10))).toEqual(['good'])
      expect(await store.letterCounts()).toMatchObject({ failed: 2, in_hand: 1 })
    })

    test('an ending from a hand that lost the letter changes nothing, but that it was sent counts once', async () => {
      const store = await subject().fresh()
      const told = outcome({ say: [named('told', { to: { person: 2 } })] })
      await say(store, 'a', [letter()])
      const [mine] = await store.claim(at(8), 1)
      await store.recover(at(8))
      const [theirs] = await store.claim(at(8), 1)
      await store.delivered(mine ?? none, { as: 'later', notBefore: at(8), counts: true, error: 'e' }, told)
      await store.delivered(mine ?? none, { as: 'failed', error: 'e', at: at(8) }, told)
      expect(await store.letterCounts()).toMatchObject({ in_hand: 1, waiting: 0, failed: 0 })
      const sent = { as: 'sent', address: 'x:1', messageIds: ['1'], choices: [], at: at(9) } as const
      await store.delivered(theirs ?? none, sent, told)
      await store.delivered(theirs ?? none, { as: 'later', notBefore: at(8), counts: true, error: 'e' }, told)
      await store.delivered(mine ?? none, { ...sent, messageIds: ['2'] }, told)
      expect(await store.letterCounts()).toMatchObject({ sent: 1, waiting: 1 })
      expect(await store.letterAt('x:1', '2')).toBeNull()
    })

    test('what ended undelivered is told, the newest first', async () => {
      const store = await subject().fresh()
      await say(
        store,
        'a',
        [1, 2, 3, 4].map(person => named(`to ${person}`, { to: { person } }))
      )
      const [failed = none, unsure = none, again = none, sent = none] = await store.claim(at(8), 4)
      await store.delivered(failed, { as: 'failed', error: 'refused', at: at(9) })
      await store.delivered(unsure, { as: 'unsure', again: false, error: 'no answer', at: at(10) })
      await store.delivered(again, { as: 'unsure', again: true, error: 'no answer', at: at(11) })
      await store.delivered(sent, { as: 'sent', address: 'x:1', messageIds: ['1'], choices: [], at: at(9) })
      const { kind } = letter()
      expect(await store.parked(10)).toEqual([
        { state: 'unsure', kind, task: null, error: 'no answer', at: at(10) },
        { state: 'failed', kind, task: null, error: 'refused', at: at(9) }
      ])
      expect(await store.parked(1)).toHaveLength(1)
    })

    test('nothing waits when all is said', async () => {
      const store = await subject().fresh()
      expect(await store.nextLetterAt()).toBeNull()
    })

    test('what was in hand when the process died is sent again, but for digests, rankings and files', async () => {
      const store = await subject().fresh()
      const kinds: readonly Kind[] = ['reply', 'order', 'report', 'reminder', 'card', 'digest', 'ranking']
      const file = { channel: 'x', fileRef: 'r', name: 'a.pdf', kind: 'file', size: 5 } as const
      const enclosure = { task: '1', file }
      await say(store, 'a', [
        ...kinds.map((kind, person) => to(person, kind)),
        letter({ to: { person: 8 }, enclosure })
      ])
      expect(await store.claim(at(8), 10)).toHaveLength(8)
      expect(await store.recover(at(9))).toBe(8)
      expect(await store.recover(at(9))).toBe(0)
      expect(await store.letterCounts()).toMatchObject({ waiting: 5, unsure: 3, in_hand: 0 })
      const again = await store.claim(at(9), 10)
      expect(again.map(({ kind, unsure }) => [kind, unsure])).toEqual(kinds.slice(0, 5).map(kind => [kind, true]))
    })

    test('a delivery keeps what it brings about, more than once if need be', async () => {
      const store = await subject().fresh()
      await say(store, 'a', [letter({ to: { person: 1 }, kind: 'order' })])
      const told = outcome({
        save: [put('setting', { key: 'contact', value: 'Văn phòng' })],
        say: [named('told', { to: { person: 2 } })]
      })
      for (const hour of [8, 9]) {
        const [one] = (await store.claim(at(hour), 10)).filter(({ kind }) => kind === 'order')
        await store.delivered(one ?? none, { as: 'later', notBefore: at(hour + 1), counts: true, error: 'e' }, told)
      }
      expect((await store.settings()).contact).toBe('Văn phòng')
      expect(await store.letterCounts()).toMatchObject({ waiting: 2, in_hand: 1 })
      expect(keys(await store.claim(at(10), 10))).toEqual(['hello'])
    })

    test('every field of a letter comes back as it was', async () => {
      const store = await subject().fresh()
      const full: Letter = {
        to: { address: 'x:1', person: null, locale: 'en' },
        kind: 'order',
        lines: [
          {
            key: 'a',
            values: {
              due: { due: { at: at(17), kind: 'day' } },
              when: { moment: at(8) },
              on: { day: '2026-11-23' },
              n: 3
            }
          },
          { key: 'b', values: { line: { line: { key: 'c' } } } }
        ],
        buttons: [[{ key: 'b', values: { n: '1' }, types: 'nhan 1' }]],
        enclosure: { task: '1', file: { channel: 'x', fileRef: 'r', name: 'a.pdf', kind: 'file', size: 5 } },
        task: '1',
        card: 'c',
        replaces: 'd',
        anew: true,
        refresh: 'doer',
        edits: '7',
        quiet: true,
        single: true,
        express: true,
        avoids: 'x',
        asksContact: true,
        once: true
      } satisfies Required<Letter>
      await say(store, 'a', [full])
      expect((await store.claim(at(8), 1))[0]?.letter).toEqual(full)
    })

    test('hundreds of letters of one outcome, each taken once by two senders', async () => {
      const store = await subject().fresh()
      const other = (await subject().second?.()) ?? store
      await say(
        store,
        'a',
        Array.from({ length: 250 }, (_, person) => to(person, 'digest'))
      )
      const taken: number[] = []
      const take = async (from: Store): Promise<void> => {
        for (let some = await from.claim(at(8), 20); some.length > 0; some = await from.claim(at(8), 20))
          taken.push(...some.map(({ id }) => id))
      }
      await Promise.all([take(store), take(other)])
      // A sender may find the letters it would take in the other's hands and give up early.
      await take(store)
      expect(taken).toHaveLength(250)
      expect(new Set(taken).size).toBe(250)
      if (other !== store) await other.close()
    })

    test('letters not yet sent follow a group to its new address, with its row', async () => {
      const store = await subject().fresh()
      const group = { address: 'g:1', title: 'Phòng VHXH', unitId: 2, receives: ['alert' as const], active: true }
      const save = [
        add('group', group),
        add('group', { ...group, address: 'g:2', unitId: null, receives: [] }),
        add('question', { personId: 1, address: 'g:1', command: 'assign', data: {}, at: at(8), version: 1 })
      ]
      const say = [
        letter({ to: { group: 'g:1' } }),
        letter({ to: { group: 'g:1' }, kind: 'digest' }),
        letter({ to: { address: 'g:1', person: 1, locale: 'vi' }, kind: 'report' })
      ]
      await store.commit('a', outcome({ save, say }), at(8))
      await sendNext(store, 'g:1', ['5'])
      await store.moveGroup('g:1', 'g:2')
      expect(await store.groups()).toEqual([{ ...group, address: 'g:2' }])
      expect(await store.question(1, 'g:2')).toMatchObject({ command: 'assign', version: 2 })
      expect(await store.letterAt('g:2', '5')).toBeNull()
      const [next] = await store.claim(at(9), 10)
      expect(next).toMatchObject({ address: 'g:2', letter: { to: { address: 'g:2', person: 1 } } })
      await store.delivered(next ?? none, { as: 'skipped', at: at(9) })
      expect(await store.claim(at(9), 10)).toMatchObject([{ letter: { to: { group: 'g:2' } } }])
    })
  })
}
