import type { Param } from './driver.ts'

const TOKEN = /\uE000(\d+)\uE001/g

/** A value with every `newNumber(k)` in its strings replaced by the `k`th number drawn, however deep it stands. */
export function withNumbers(value: unknown, drawn: readonly number[]): unknown {
  if (typeof value === 'string') return numbered(value, drawn)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(item => withNumbers(item, drawn))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [numbered(key, drawn), withNumbers(item, drawn)])
  )
}

/** The task a row speaks of: -(k + 1) stands for the `k`th task drawn. */
export const taskNumbered = (number: Param, drawn: readonly number[]): Param =>
  typeof number === 'number' && number < 0 ? at(-number - 1, drawn) : number

const numbered = (text: string, drawn: readonly number[]): string =>
  text.replace(TOKEN, (_, k: string) => String(at(Number(k), drawn)))

function at(k: number, drawn: readonly number[]): number {
  const number = drawn[k]
  if (number === undefined) throw new Error(`the outcome names new task ${k} but makes ${drawn.length}`)
  return number
}
