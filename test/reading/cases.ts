import { readFileSync } from 'node:fs'
import { fold } from '../../src/core/fold.ts'
import type { toExample } from '../../src/reading/index.ts'

/** A line of chat, when it was said, and how it is to be read (`dondoc read --json`). */
export type Case = {
  readonly id: string
  readonly ref: string
  readonly text: string
  readonly expect: ReturnType<typeof toExample>
}

/** The rows of a file of cases beside this one. */
export const rows = <T>(file: string): readonly T[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(row => row !== '')
    .map(row => JSON.parse(row))

/** Names as a set: their order, capitals and accents make no difference. */
export const names = (list: readonly string[]): readonly string[] => [...new Set(list.map(fold))].sort()

/** Whether the work was found: it holds what was wanted, or shares most of its words with it. */
export function isWork(found: string | null, wanted: string | null): boolean {
  if (found === null || wanted === null) return found === wanted
  if (fold(found).includes(fold(wanted))) return true
  const [a, b] = [words(found), words(wanted)]
  const left = [...b]
  const shared = a.filter(word => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (a.length + b.length) >= 0.8
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}/]+/u)
    .filter(word => word !== '')
