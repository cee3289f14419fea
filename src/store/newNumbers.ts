import type { Param } from './driver.ts'

const TOKEN = /\uE000(\d+)\uE001/g

/** A text, or JSON, with every `newNumber(k)` in it replaced by the `k`th number drawn. */
export const withNumbers = (text: string, drawn: readonly number[]): string =>
  text.replace(TOKEN, (_, k: string) => String(at(Number(k), drawn)))

/** The task a row speaks of: -(k + 1) stands for the `k`th task drawn. */
export const taskNumbered = (number: Param, drawn: readonly number[]): Param =>
  typeof number === 'number' && number < 0 ? at(-number - 1, drawn) : number

function at(k: number, drawn: readonly number[]): number {
  const number = drawn[k]
  if (number === undefined) throw new Error(`the outcome names new task ${k} but makes ${drawn.length}`)
  return number
}
