import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fold } from '../../src/core/fold.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const lines = readFileSync(new URL('../reading/examples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')

test('fifty lines in, fifty readings out, in their order and of their shape', async () => {
  const { code, printed, told } = await desk.run(['read', '--json'], lines)
  expect([code, told, printed.length]).toEqual([0, [], 50])
  for (const [at, line] of lines.entries()) {
    const wanted = JSON.parse(line).expect
    const found = JSON.parse(printed[at] ?? '')
    const names = (list: string[]) => list.map(fold).sort()
    expect(found).toEqual({
      ...wanted,
      content: expect.stringContaining(wanted.content),
      assignees: expect.any(Array),
      coop: expect.any(Array)
    })
    expect([names(found.assignees), names(found.coop)]).toEqual([names(wanted.assignees), names(wanted.coop)])
  }
})

test('needs nothing of the configuration', async () => {
  const { code } = await desk.run(['read', '--json'], lines.slice(0, 1), { PORT: 'many' })
  expect(code).toBe(0)
})

test('a line that is none is named, and the others are read', async () => {
  const { code, printed, told } = await desk.run(
    ['read', '--json'],
    [
      'giao P. VHXH',
      '{"text": "giao P. VHXH rà soát", "ref": "mai"}',
      '',
      '{"text": "giao P. VHXH rà soát, hạn 30/11", "ref": "2026-11-23T09:00:00+07:00"}'
    ]
  )
  expect(code).toBe(1)
  expect(told).toHaveLength(2)
  expect(printed.map(line => JSON.parse(line).due)).toEqual(['2026-11-30T17:00:00+07:00'])
})
