import { readdirSync, readFileSync } from 'node:fs'
import type * as Telegram from '@grammyjs/types'
import { expect, test } from 'vitest'
import { receive } from '../../../src/channels/telegram/receive.ts'
import { type Update, update } from '../../../src/channels/telegram/update.ts'
import { BOT } from './wire.ts'

const folder = new URL('recorded/', import.meta.url)
const recorded = readdirSync(folder).map(file => ({
  name: file.replace('.json', ''),
  ...JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}))

test.each(recorded)('$name', ({ update: raw, incoming }) => {
  const read = update.safeParse(raw)
  expect(read.success ? receive(read.data, BOT) : 'not understood').toEqual(incoming)
})

/** A type without what it lets through unread. */
type Bare<T> = T extends readonly (infer Item)[]
  ? readonly Bare<Item>[]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? never : K]: Bare<T[K]> }
    : T

test('whatever Telegram sends fits what we read of it', () => {
  // The compiler checks it: our shapes ask for nothing that Telegram's types do not promise.
  const read = (sent: Telegram.Update): Bare<Update> => sent
  expect(read({ update_id: 1 })).toEqual({ update_id: 1 })
})
