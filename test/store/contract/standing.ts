import { describe, expect, test } from 'vitest'
import type { Subject } from '../contract.ts'
import { at, letter } from '../office.ts'
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
      expect(await store.choices('x:7', at(0))).toEqual(['nhan 12', 'xem 12'])
      expect(await store.choices('x:8', at(0))).toEqual([])
      expect(await store.reached(12)).toEqual([7])
      expect(await store.reached(13)).toEqual([])

      await say(store, 'b', [letter({ card: 'task:12', task: '12' })], at(10))
      await sendNext(store, 'x:7', ['103'], ['bao cao 12'], at(10))
      expect(await store.cardAt('x:7', 'task:12')).toBe('103')
      expect(await store.cardAt('x:8', 'task:12')).toBeNull()
      expect(await store.choices('x:7', at(0))).toEqual(['bao cao 12'])
      expect(await store.choices('x:7', at(0), '101')).toEqual(['nhan 12', 'xem 12'])
      expect(await store.choices('x:7', at(0), '102')).toEqual([])
      expect(await store.choices('x:7', at(10))).toEqual([])
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
      const ids = new Map((await store.claim(at(9), 10)).map(({ id, letter: { to } }) => [JSON.stringify(to), id]))
      expect(await store.outdated(ids.get('{"person":1}') ?? 0)).toBe(true)
      expect(await store.outdated(ids.get('{"person":2}') ?? 0)).toBe(false)
    })

    test('a card is early while one like it still waits for that reader, as a person or where they are answered', async () => {
      const store = await subject().fresh()
      const card = { kind: 'card', card: 'task:12' } as const
      await say(store, 'a', [letter({ ...card, to: { address: 'x:1', person: 1, locale: 'vi' }, kind: 'reply' })])
      await say(store, 'b', [letter({ ...card, to: { person: 1 } }), letter({ ...card, to: { person: 2 } })])
      const taken = await store.claim(at(9), 10)
      const early = (person: number, address: string) =>
        store.early(taken.find(one => JSON.stringify(one.letter.to) === `{"person":${person}}`)?.id ?? 0, address)
      expect([await early(1, 'x:1'), await early(1, 'y:1'), await early(2, 'x:2')]).toEqual([true, false, false])
      const reply = taken.find(({ kind }) => kind === 'reply')
      if (reply) await store.delivered(reply, { as: 'skipped', at: at(9) })
      expect(await early(1, 'x:1')).toBe(false)
    })
  })
}
