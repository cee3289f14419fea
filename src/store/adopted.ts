import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { digestOf, type Link, linked, noLink } from '../core/chain.ts'
import { acts } from '../core/task.ts'
import type { Driver } from './driver.ts'
import { moment } from './rows.ts'
import { sha256 } from './sha256.ts'

const AT_ONCE = 300

/** A line of history as it lies there, with its place in the chain. */
export const keptLine = z.object({
  id: z.number(),
  taskNumber: z.number(),
  act: z.enum(acts),
  actorId: z.number().nullable(),
  forId: z.number().nullable(),
  at: moment,
  recordedAt: moment,
  before: z.string(),
  after: z.string(),
  cause: z.string(),
  n: z.number(),
  salt: z.string(),
  hash: z.string()
})

/** After so many lines it is said that it is at work: a million take minutes. */
const SAID_EVERY = 100_000

/**
 * Links the lines that were kept before lines were linked, as they are: whatever they say is what is held from now on. `tell`
 * hears now and then how many were linked.
 */
export async function adopted(
  { all }: Driver,
  tell: (lines: number) => void = () => {},
  every = SAID_EVERY
): Promise<void> {
  let lines = 0
  let [task, n] = [0, 0]
  let head: Link = noLink
  for (;;) {
    const found = await all(
      `SELECT * FROM "history" WHERE ("taskNumber", "n") > (?, ?) ORDER BY "taskNumber", "n" LIMIT ?`,
      task,
      n,
      AT_ONCE
    )
    const linkedNow: (string | number)[][] = []
    for (const row of found) {
      const line = { ...keptLine.parse(row), salt: randomBytes(16).toString('hex') }
      if (line.taskNumber !== task) head = noLink
      head = linked(head, digestOf(line, sha256), sha256)
      ;[task, n] = [line.taskNumber, line.n]
      linkedNow.push([line.id, line.salt, head.hash])
    }
    if (linkedNow.length === 0) return
    await all(
      `UPDATE "history" SET "salt" = "v"."column2", "hash" = "v"."column3"
       FROM (VALUES ${linkedNow.map(() => '(CAST(? AS INTEGER), ?, ?)').join(', ')}) AS "v" WHERE "history"."id" = "v"."column1"`,
      ...linkedNow.flat()
    )
    const before = lines
    lines += linkedNow.length
    if (Math.floor(lines / every) > Math.floor(before / every)) tell(lines)
  }
}
