import { describe, expect, test } from 'vitest'
import { put } from '../../../src/core/outcome.ts'
import type { TakenLetter } from '../../../src/ports/begun.ts'
import type { Subject } from '../contract.ts'
import { at, letter, outcome } from '../office.ts'
import { say, sendNext } from './letters.ts'

export function standingContract(subject: () => Subject): void {
  describe('where letters stand', () => {
    test('a letter is known by where it stands, with its card, task and choices', async () => {
      const store = await subject().fresh()
      await say(store, 'a', [letter({ card: 'task:12', task: '12', kind: 'order' }), letter({ kind: 'digest' })])
      await sendNext(store, 'x:7', ['100', '101'], ['nhan 12', 'xem 12'])
      await sendNext(store, 'x:7', ['102'])
      expect(await store.letterAt('x:7', '100')).toMatchObject({ task: '12' })
      expect(await store.letterAt('x:7', '102')).toMatchObject({ task: null })
      expect(await store.letterAt('x:8', '100')).toBeNull()
      expect(await store.cardAt('x:7', 'task:12')).toBe('101')
      expect(await store.offer('x:7')).toEqual({ sentences: ['nhan 12', 'xem 12'], at: at(9) })
      expect(await store.offer('x:8')).toBeNull()
      expect(await store.reached(12)).toEqual([7])
      expect(await store.reached(13)).toEqual([])

      await say(store, 'b', [letter({ card: 'task:12', task: '12' })], at(10))
      await sendNext(store, 'x:7', ['103'], ['bao cao 12'], at(10))
      expect(await store.cardAt('x:7', 'task:12')).toBe('103')
      expect(await store.cardAt('x:8', 'task:12')).toBeNull()
      expect(await store.offer('x:7')).toEqual({ sentences: ['bao cao 12'], at: at(10) })
      expect(await store.offer('x:7', '101')).toMatchObject({ sentences: ['nhan 12', 'xem 12'] })
      expect(await store.offer('x:7', '102')).toBeNull()
      expect(await store.reached(12)).toEqual([7])
    })

    test('letters that were sent about a file are found by it', async () => {
      const store = await subject().fresh()
      const file = { channel: 'x', fileRef: 'ref%_"1', name: 'a.pdf', kind: 'file' as const, size: 3 }
      const about = (fileRef: string) => letter({ task: '12', enclosure: { task: '12', file: { ...file, fileRef } } })
      await say(store, 'a', [about(file.fileRef)])
      await sendNext(store, 'x:7', ['100'])
      await say(store, 'b', [about('another'), letter({ task: '12' })], at(10))
      await sendNext(store, 'x:7', ['101'], [], at(10))
      const found = await store.lettersWith(12, file.fileRef)
      expect(found).toMatchObject([{ address: 'x:7', letter: { enclosure: { file: { fileRef: file.fileRef } } } }])
      expect(await store.lettersWith(13, file.fileRef)).toEqual([])
    })

    test('a card that a later letter draws anew is outdated, for that reader alone', async () => {
      const store = await subject().fresh()
      const card = (person: number, name: string) => letter({ to: { person }, kind: 'card', card: name })
      await say(store, 'a', [card(1, 'task:12'), card(2, 'task:12')])
      await say(store, 'b', [card(1, 'task:13'), card(1, 'task:12')])
      const taken = await store.claim(at(9), 10)
      expect(taken.map(({ letter: { to }, outdated }) => [to, outdated])).toEqual([
        [{ person: 1 }, true],
        [{ person: 2 }, false]
      ])
    })

    test('a card is early while one like it still waits for that reader, as a person or where they are answered', async () => {
      const store = await subject().fresh()
      await store.commit(
        'accounts',
        outcome({ save: [account('x:1', 1), account('y:1', 1), account('x:2', 2)] }),
        at(8)
      )
      const card = { kind: 'card', card: 'task:12' } as const
      await say(store, 'a', [letter({ ...card, to: { address: 'x:1', person: 1, locale: 'vi' }, kind: 'reply' })])
      await say(store, 'b', [letter({ ...card, to: { person: 1 } }), letter({ ...card, to: { person: 2 } })])
      const [reply = none, first = none, second = none] = await store.claim(at(9), 10)
      const early = ({ readers }: Pick<TakenLetter, 'readers'>) =>
        [...readers].map(([address, one]) => `${address} ${one.early}`).sort()
      expect([early(first), early(second)]).toEqual([['x:1 true', 'y:1 false'], ['x:2 false']])
      await store.delivered(reply, { as: 'skipped', at: at(9) })
      await store.delivered(first, { as: 'later', notBefore: at(9), counts: false, error: 'early' })
      const [again = none] = await store.claim(at(9), 10)
      expect(early(again)).toEqual(['x:1 false', 'y:1 false'])
    })

    test('a letter comes with the accounts of its reader, the card that stands there and the version of the office', async () => {
      const store = await subject().fresh()
      await store.commit(
        'accounts',
        outcome({ save: [account('x:1', 1), account('y:1', 1), account('x:12', 12)] }),
        at(8)
      )
      await say(store, 'a', [letter({ to: { address: 'y:1', person: 1, locale: 'vi' }, card: 'task:12' })])
      await sendNext(store, 'y:1', ['100', '101'])
      await say(store, 'b', [
        letter({ to: { person: 1 }, card: 'task:12' }),
        letter({ to: { address: 'z:9', person: null, locale: 'vi' } }),
        letter({ to: { group: 'g:1' } })
      ])
      const [known = none, stranger = none, group = none] = await store.claim(at(9), 10)
      const at1 = (address: string, shown: string | null) => [
        address,
        { account: { ...account(address, 1).row }, shown, early: false }
      ]
      expect([...known.readers].sort()).toEqual([at1('x:1', null), at1('y:1', '101')])
      expect([...stranger.readers]).toEqual([['z:9', { account: null, shown: null, early: false }]])
      expect([...group.readers]).toEqual([['g:1', { account: null, shown: null, early: false }]])
      expect((await store.officeAs(known.version)).roster).toBe(await store.roster())
    })
  })

  describe('what a decision begins with', () => {
    test('is seen in one look: who speaks, what they were asked, their open card and what was offered', async () => {
      const store = await subject().fresh()
      const where = { from: 'x:1', chat: 'x:1' }
      const nothing = { known: false, account: null, question: null, draft: null, lastDraft: 0, offer: null }
      expect(await store.heard('said', where)).toMatchObject(nothing)
      const draft = (number: number, address: string, state: 'open' | 'kept') =>
        put('draft', { personId: 1, number, address, data: { n: number }, state, at: at(8), version: 1 })
      const question = { personId: 1, address: 'x:1', command: 'report', data: [], at: at(8), version: 1 }
      await store.commit(
        'a',
        outcome({
          save: [
            account('x:1', 1),
            put('question', question),
            draft(1, 'x:1', 'open'),
            draft(2, 'x:1', 'open'),
            draft(3, 'x:1', 'kept'),
            draft(4, 'y:1', 'open')
          ]
        }),
        at(8)
      )
      await say(store, 'said', [letter()])
      await sendNext(store, 'x:1', ['100'], ['nhan 12'])
      const seen = await store.heard('said', where)
      expect(seen).toMatchObject({
        known: true,
        account: account('x:1', 1).row,
        question,
        draft: { number: 2, data: { n: 2 } },
        lastDraft: 4,
        offer: { sentences: ['nhan 12'], at: at(9) }
      })
      expect(seen.roster).toBe(await store.roster())
      expect(seen.question).toEqual(await store.question(1, 'x:1'))
      expect(seen.draft).toEqual(await store.openDraft(1, 'x:1'))
      expect(seen.lastDraft).toBe(await store.lastDraft(1))
      expect(await store.heard('other', { from: 'x:1', chat: 'g:1' })).toMatchObject({ known: false, offer: null })
    })
  })
}

/** No letter. */
const none = { id: 0, tries: 0, version: 0, readers: new Map() }

const account = (address: string, personId: number) =>
  put('account', {
    address,
    personId,
    name: 'Người',
    locale: 'vi',
    reachable: true,
    lastHeard: at(8),
    wrongCodes: 0,
    wrongSince: null,
    claimedId: null
  })
