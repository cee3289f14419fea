import { setTimeout as after } from 'node:timers/promises'
import { between, type Chance } from '../src/trial/chance.ts'
import type { Program } from '../test/service/build.ts'
import { createFleet } from './fleet.ts'
import { emptyBook, order } from './lane.ts'
import { judge } from './ledger.ts'
import { lanes } from './office.ts'
import type { Outside } from './outside.ts'
import { openPlace } from './place.ts'
import { inParts, type Result, together } from './result.ts'
import { telegramOf } from './way.ts'

const LOOK_MS = 2
const BEGIN_MS = 30_000
/** From when the database is opened to when its tables are there, on a slow day. */
const LONGEST_MS = 400

type Setting = {
  readonly program: Program
  readonly outside: Outside
  readonly database: string
  readonly replicas: number
  readonly chance: Chance
  /** None is begun after this moment, in ms. */
  readonly until: number
}

/**
 * So many offices whose first start is killed while their tables are made: each must start again and serve. A kill that
 * came when all was made does not count, and is tried again: the kills draw near the last moment from before it.
 */
export function killMigrations(kills: number, setting: Setting): Promise<Result> {
  const window = { ms: LONGEST_MS }
  return inParts(kills, setting.until, at => killMigration(`M${at}`, window, setting))
}

async function killMigration(mark: string, window: { ms: number }, setting: Setting): Promise<Result> {
  const { program, outside, database, replicas, chance } = setting
  const place = await openPlace(database)
  const fleet = createFleet(program, replicas, {
    ...place.env,
    ...telegramOf(outside),
    PORT: '0'
  })
  try {
    const [victim] = fleet.launch()
    if (!victim) throw new Error('nothing was begun')
    const until = Date.now() + BEGIN_MS
    while (!(await place.opened()) && Date.now() < until) await after(LOOK_MS)
    const wait = between(chance, 0, window.ms)
    await after(wait)
    await fleet.kill(victim)
    const at = Date.now()
    const caught = !(await place.migrated())
    window.ms = caught ? Math.min(LONGEST_MS, Math.ceil(window.ms * 1.1)) : Math.floor(window.ms * 0.7)
    await fleet.start()
    await place.fill()
    const book = emptyBook()
    const [lane] = lanes
    const given = lane && (await order(lane, mark, { outside, book, turn: async () => true }))
    const judged = judge(
      outside.wire.filter(one => one.text.includes(`đợt ${mark}\n`)),
      book.dues,
      []
    )
    return {
      kills: caught ? [{ stage: 'migration', at, letters: judged.letters.first }] : [],
      acts: book.acts.length,
      letters: judged.letters,
      refused: 0,
      faults: given ? judged.faults : [`the office killed at its first start serves nobody`, ...judged.faults]
    }
  } catch (fault) {
    return { ...together([]), faults: [`migration: ${String(fault).slice(0, 600)}`] }
  } finally {
    await fleet.end()
    await place.remove()
  }
}
