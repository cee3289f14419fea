import { createHash } from 'node:crypto'
import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LyingLine, lineAudit } from '../../src/core/audit.ts'
import { digestOf, erased, hasErased, type KeptLine, linked, noLink, withoutTraces } from '../../src/core/chain.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const kept = (parts: Partial<KeptLine> = {}): KeptLine => ({
  taskNumber: 12,
  act: 'progressed',
  actorId: 7,
  forId: null,
  at: new Date('2026-11-23T09:00:00+07:00'),
  recordedAt: new Date('2026-11-23T09:00:01+07:00'),
  before: JSON.stringify({ state: 'new', list: ['một', 'hai'] }),
  after: JSON.stringify({
    state: 'in_progress',
    text: 'Gặp ông Trần Văn Tám',
    n: 2,
    at: new Date(0),
    deep: { a: null }
  }),
  cause: 'telegram:1:5',
  salt: 'a0'.repeat(16),
  ...parts
})

/** Lines as links of one chain, their ids growing. */
function chain(lines: readonly KeptLine[]): readonly LyingLine[] {
  let head = noLink
  return lines.map((line, i) => {
    head = linked(head, digestOf(line, sha256), sha256)
    return { ...line, ...head, id: 100 + i }
  })
}

function audited(lines: readonly LyingLine[]) {
  const audit = lineAudit(sha256)
  for (const line of lines) {
    const broken = audit.next(line)
    if (broken) return broken
  }
  return audit.ended()
}

const three = chain([kept(), kept({ act: 'reported', actorId: null, forId: 9 }), kept({ act: 'confirmed' })])

describe('a chain of history', () => {
  test('is whole as it was made', () => {
    expect(audited(three)).toBeNull()
    expect(new Set(three.map(({ hash }) => hash)).size).toBe(3)
  })

  test('any byte changed in any column that is hashed is found', () => {
    const columns = [
      'taskNumber',
      'act',
      'actorId',
      'forId',
      'at',
      'recordedAt',
      'before',
      'after',
      'cause',
      'n',
      'hash'
    ] as const
    const change = record({
      which: integer({ min: 0, max: 2 }),
      column: constantFrom(...columns),
      place: integer({ min: 0, max: 10_000 }),
      by: integer({ min: 1, max: 255 })
    })
    assert(
      property(change, ({ which, column, place, by }) => {
        const lines = three.map((line, i): LyingLine => (i === which ? spoiled(line, column, place, by) : line))
        expect(audited(lines), column).not.toBeNull()
      }),
      { numRuns: 3_000 }
    )
  })

  test('who makes a line anew with a hash of its own breaks the line after it', () => {
    const [first, second, third] = three
    if (!first || !second || !third) throw new Error('no lines')
    const forged = { ...second, actorId: 8 }
    const own = linked(first, digestOf(forged, sha256), sha256)
    expect(audited([first, { ...forged, ...own }, third])).toMatchObject({ n: 3, wrong: 'changed' })
  })

  test('another way to write the same is found, and a text that is not JSON', () => {
    for (const after of [' {"a":"x"}', '{"a":"\\u0078"}', '{"a":"y","a":"x"}', '{"a":"x"', '{"b":"x"}']) {
      const [line] = chain([kept({ after: '{"a":"x"}' })])
      expect(line && audited([{ ...line, after }]), after).toMatchObject({ n: 1, wrong: 'changed' })
    }
  })
})

/** One byte of one column becomes another. */
function spoiled(line: LyingLine, column: keyof LyingLine, place: number, by: number): LyingLine {
  const value = line[column]
  if (value instanceof Date) return { ...line, [column]: new Date(value.getTime() ^ by) }
  if (typeof value === 'number') return { ...line, [column]: value ^ by }
  if (value === null) return { ...line, [column]: by }
  const bytes = Buffer.from(value, 'latin1')
  const at = place % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ by
  return { ...line, [column]: bytes.toString('latin1') }
}

describe('a text of a line can be erased', () => {
  const names = (text: string) => text.includes('Tám')

  test('and the chain holds, once a later line says so; what is left is still held', () => {
    const [one, two] = [kept(), kept({ act: 'erased', after: JSON.stringify({ lines: [1] }) })]
    const [first, second] = chain([one, two])
    if (!first || !second) throw new Error('no lines')
    const { gone, ...left } = erased(first, names, sha256)
    expect(gone).toBe(1)
    expect(JSON.stringify(left)).not.toContain('Tám')
    expect(hasErased(left)).toBe(true)
    const bare = { ...first, ...left }
    expect(audited([bare, second])).toBeNull()
    expect(audited([bare])).toMatchObject({ n: 1, wrong: 'unrecorded' })
    expect(audited([{ ...bare, after: bare.after.replace('in_progress', 'done') }, second])).toMatchObject({
      wrong: 'changed'
    })
    expect(audited([{ ...bare, before: bare.before.replace('hai', 'ba') }, second])).toMatchObject({ wrong: 'changed' })
  })

  test('its salt goes with it: who guesses the text cannot tell that it was this', () => {
    const { after, salt } = erased(kept(), names, sha256)
    const trace = JSON.parse(after).text.erased
    const salts = [...Object.values<string>(JSON.parse(salt)), kept().salt, '']
    expect(salts.map(one => sha256(`${one}Gặp ông Trần Văn Tám`))).not.toContain(trace)
    expect(salt).not.toContain(kept().salt)
  })

  test('one after another, and nothing happens to a line without it', () => {
    const once = erased(kept(), names, sha256)
    const twice = erased(once, text => text === 'hai', sha256)
    expect(twice.gone).toBe(1)
    expect(digestOf({ ...kept(), ...twice }, sha256)).toBe(digestOf(kept(), sha256))
    expect(erased(kept(), () => false, sha256)).toMatchObject({ ...kept(), gone: 0 })
  })

  test('who reads it reads that it was erased', () => {
    const { after } = erased(kept(), names, sha256)
    expect(withoutTraces(JSON.parse(after), '[đã xóa]')).toMatchObject({ state: 'in_progress', text: '[đã xóa]', n: 2 })
  })
})
