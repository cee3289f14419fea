import { setTimeout as after } from 'node:timers/promises'
import { between, type Chance } from '../src/trial/chance.ts'
import type { Program } from '../test/service/build.ts'
import { createFleet } from './fleet.ts'
import { emptyBook, order } from './lane.ts'
import { type Counted, judge } from './ledger.ts'
import { lanes } from './office.ts'
import type { Outside } from './outside.ts'
import { openPlace } from './place.ts'
import { telegramOf } from './way.ts'

const LOOK_MS = 2
const BEGIN_MS = 30_000
const MOST_TRIES = 3
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

/** What killing a new office's first start came to. */
export type Migrated = {
  readonly kills: readonly Counted[]
  readonly letters: number
  readonly faults: readonly string[]
}

/**
 * So many offices whose first start is killed while their tables are made: each must start again and serve. A kill that
 * came when all was made does not count, and is tried again: the kills draw near the last moment from before it.
 */
export async function killMigrations(kills: number, setting: Setting): Promise<Migrated> {
  const done: Counted[] = []
  const faults: string[] = []
  let letters = 0
  const window = { ms: LONGEST_MS }
  for (let tries = 0; done.length < kills && tries < kills * MOST_TRIES && Date.now() < setting.until; tries += 1) {
    const one = await killMigration(`M${tries}`, window, setting)
    if (one.kill) done.push(one.kill)
    letters += one.letters
    faults.push(...one.faults)
    if (faults.length > 0) break
  }
  return { kills: done, letters, faults }
}

async function killMigration(mark: string, window: { ms: number }, setting: Setting) {
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
      kill: caught ? { stage: 'migration', at, letters: judged.letters.first } : null,
      letters: judged.letters.first,
      faults: given ? judged.faults : [`the office killed at its first start serves nobody`, ...judged.faults]
    }
  } catch (fault) {
    return { kill: null, letters: 0, faults: [`migration: ${String(fault).slice(0, 600)}`] }
  } finally {
    await fleet.end()
    await place.remove()
  }
}
