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
      const cells: string[] = []
      for (const many of waiting) cells.push((await takingOf(where, many, rest, size)).toFixed(2))
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

/** The middle of how many ms it takes; as many come after each time as were taken. */
async function takingOf(server: string | null, waiting: number, rest: boolean, size: Size): Promise<number> {
  const { times, warming } = queues[size]
  const place = await openPlace(server)
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = place.env
  const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl })
  const now = new Date()
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
  try {
    while (kept < waiting) await keep(Math.min(AT_ONCE, waiting - kept))
    const until = new Date(now.getTime() + HOUR_MS)
    if (rest)
      for (const one of await store.claim(now, FEW))
        await store.delivered(one, { as: 'later', notBefore: until, counts: false, error: '' })
    const ms: number[] = []
    for (let time = 0; time < times + warming; time += 1) {
      const began = performance.now()
      const letters = await store.claim(now, TAKEN)
      ms.push(performance.now() - began)
      for (const one of letters)
        await store.delivered(one, { as: 'sent', address: '', messageIds: ['1'], choices: [], at: now })
      if (letters.length > 0) await keep(letters.length)
    }
    return rounds(ms.slice(warming)).median
  } finally {
    await store.close()
    await place.remove()
  }
}
