import { expect, test } from 'vitest'
import type { Trouble } from '../../src/simulator/trouble.ts'
import { once, openStormy, type Posted, repeated, type Stormy, weathered } from './stormy.ts'
import { names, type Way } from './ways.ts'

/** What goes wrong with every call of a platform while a storm lasts, and whether anybody knows what became of a call. */
const faults: readonly (readonly [string, Trouble, 'known' | 'unknown'])[] = [
  ['carried out, the answer lost', 'unheard', 'unknown'],
  ['cut off before it is carried out', 'cut', 'unknown'],
  ['502 and a page', 'down', 'unknown'],
  ['503 and a page', { instead: 'page', status: 503 }, 'unknown'],
  ['carried out, 504 and a page', { instead: 'page', status: 504, carried: true }, 'unknown'],
  ['200 and a page', { instead: 'page' }, 'unknown'],
  ['carried out, 200 and a page', { instead: 'page', carried: true }, 'unknown'],
  ['a page that leads elsewhere', { instead: 'page', status: 403 }, 'unknown'],
  ['carried out, half an answer', { instead: 'half', carried: true }, 'unknown'],
  ['half an answer', { instead: 'half' }, 'unknown'],
  ['carried out, no body', { instead: 'empty', carried: true }, 'unknown'],
  ['no body', { instead: 'empty' }, 'unknown'],
  ['null', { instead: { json: null } }, 'unknown'],
  ['a list', { instead: { json: [] } }, 'unknown'],
  ['carried out, a text', { instead: { json: 'ok' }, carried: true }, 'unknown'],
  ['the words of a gateway', { instead: { json: { error: 'bad gateway' } }, status: 502 }, 'unknown'],
  ['an envelope without its letter', { instead: { json: { ok: false } } }, 'unknown'],
  ['too many calls', { tooMany: 7 }, 'known'],
  ['too many calls, for long', { tooMany: 90 }, 'known']
]
const cases = names.flatMap(name => faults.map(([fault, trouble, end]) => [name, fault, trouble, end] as const))

/** Letters of every kind to several chats, orders and their like to each. */
async function letters(stormy: Stormy, { chats, group }: Way): Promise<readonly Posted[]> {
  const said: Posted[] = []
  for (const [n, kind] of repeated.entries()) said.push(...(await stormy.says(kind, ...chats.slice(n, n + 3))))
  for (const kind of once) said.push(...(await stormy.says(kind, ...chats.slice(8, 10))))
  said.push(...(await stormy.says('digest', group)))
  return said
}

test(`${cases.length} storms: ${faults.length} faults on each of ${names.length} channels`, () =>
  expect(cases).toHaveLength(57))

test.each(cases)('a storm on %s: %s', async (name, _fault, trouble, end) => {
  const stormy = await openStormy(...new Set([name, 'telegram'] as const))
  const [way] = stormy.ways
  if (!way) return expect.unreachable()
  way.disturb(() => trouble)
  const said = await letters(stormy, way)
  await stormy.runs(12_000)
  expect((await stormy.counts()).sent).toBeLessThanOrEqual(1)
  way.disturb(null)
  await stormy.runs(6 * 3_600_000)
  await weathered(stormy, said)
  const counts = await stormy.counts()
  if (end === 'unknown') return
  expect(counts).toMatchObject({ failed: 0, unsure: 0 })
  expect(said.map(letter => stormy.arrivals(letter).length)).toEqual(said.map(() => 1))
  expect(said.flatMap(stormy.arrivals).join()).not.toContain('gửi lại')
})
