import { asked } from '../crash/place.ts'
import type { Letter } from '../src/core/letter.ts'
import { openStore } from '../src/store/index.ts'
import { rounds, type Size } from './bench.ts'
import { openPlace } from './bots/place.ts'

/** How many letters wait, and how often some are taken; the first times are for the compiler. */
const queues = {
  whole: { waiting: [100, 5_000, 50_000], times: 60, warming: 20 },
  short: { waiting: [40, 80], times: 2, warming: 0 }
} as const
const AT_ONCE = 5_000
const TAKEN = 10
const MANY = 3_000
/** Groups to which nothing may go for now, as a limit of the platform leaves them. */
const FEW = 10
const HOUR_MS = 60 * 60 * 1000

/** What it takes to take ten letters in hand of a few that wait and of very many. */
export async function queueTable(size: Size): Promise<readonly string[]> {
  const { waiting, times } = queues[size]
  const server = process.env.TEST_POSTGRES_URL || null
  const rows: string[] = []
  for (const where of server === null ? [null] : [null, server])
    for (const rest of [false, true]) {
      const cells = (await takingOf(where, waiting, rest, size)).map(ms => ms.toFixed(2))
      const readers = rest ? `for ${FEW} groups that rest` : `for ${MANY.toLocaleString('en-US')} people`
      rows.push(`| ${where === null ? 'SQLite' : 'PostgreSQL'}, ${readers} | ${cells.join(' | ')} |`)
    }
  return [
    `| letters that wait | ${waiting.map(many => many.toLocaleString('en-US')).join(' | ')} |`,
    `| --- |${waiting.map(() => ' ---: |').join('')}`,
    ...rows,
    '',
    `Milliseconds in which the office takes ${TAKEN} of them in hand, or finds that none may go; the middle of ${times} times.`
  ]
}

/** The middle of how many ms it takes while so many wait, the fewest first; as many come after each time as were taken. */
async function takingOf(
  server: string | null,
  waiting: readonly number[],
  rest: boolean,
  size: Size
): Promise<readonly number[]> {
  const { times, warming } = queues[size]
  const place = await openPlace(server)
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = place.env
  const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl })
  const now = new Date()
  const later = new Date(now.getTime() + HOUR_MS)
  let kept = 0
  const keep = async (many: number) => {
    const say = Array.from({ length: many }, (_, k): Letter => {
      const n = kept + k
      const to = rest ? { group: `g:${n % FEW}` } : { person: 1_000_000 + (n % MANY) }
      return { to, kind: 'reminder', lines: [{ key: 'hello' }] }
    })
    await store.commit(`waits:${kept}`, { rests: [], save: [], say }, now)
    kept += many
  }
  const took = async (): Promise<number> => {
    const began = performance.now()
    const letters = await store.claim(now, TAKEN)
    const ms = performance.now() - began
    for (const one of letters)
      await store.delivered(one, { as: 'sent', address: '', messageIds: ['1'], choices: [], at: now })
    if (letters.length > 0) await keep(letters.length)
    return ms
  }
  try {
    const middles: number[] = []
    let filled = 0
    for (const many of waiting) {
      for (; filled < many; filled += AT_ONCE) await keep(Math.min(AT_ONCE, many - filled))
      filled = many
      // As the server does by itself within a minute; until then it goes by a plan made when there was less.
      if (databaseUrl !== undefined) await asked(databaseUrl, 'ANALYZE "letter"')
      // The oldest of each group waits, and all others behind it.
      if (rest)
        for (const one of await store.claim(now, FEW))
          await store.delivered(one, { as: 'later', notBefore: later, counts: false, error: '' })
      const ms: number[] = []
      for (let time = 0; time < times + warming; time += 1) ms.push(await took())
      middles.push(rounds(ms.slice(warming)).median)
    }
    return middles
  } finally {
    await store.close()
    await place.remove()
  }
}
