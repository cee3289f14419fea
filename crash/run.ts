import { setTimeout as after } from 'node:timers/promises'
import { chance as chanceOf, shuffled } from '../src/trial/chance.ts'
import type { Program } from '../test/service/build.ts'
import { createFleet } from './fleet.ts'
import { emptyBook, live, sheet } from './lane.ts'
import { counted, judge, type Kill } from './ledger.ts'
import { killMigrations } from './migration.ts'
import { type Lane, lanes } from './office.ts'
import type { Options } from './options.ts'
import { isLetter, type Outside, startOutside } from './outside.ts'
import { openPlace } from './place.ts'
import { type Result, together } from './result.ts'
import { judgeActs, rollCall } from './roll.ts'
import { killAt, type Stage, stages } from './stages.ts'
import { type Platforms, reach, type Way } from './way.ts'

/** Nothing more comes after so long without anything. */
const QUIET_MS = 1_500
const LOOK_MS = 50

type Setting = Pick<Options, 'kills' | 'seed' | 'database' | 'replicas'> & {
  readonly program: Program
  readonly way: Way
  readonly platforms: Platforms
  /** No kill is begun after this moment, in ms. */
  readonly until: number
  /** A broken build is killed at this stage alone, until the first thing that does not hold; null: at all of them. */
  readonly only: Stage | null
  /** Whether new offices are killed too. */
  readonly migrate: boolean
  readonly say: (line: string) => void
}

/** As many of each stage, with new offices or without, in an order by chance; what is left over falls at any moment. */
export function planned(
  kills: number,
  chance: () => number,
  migrate = true
): { readonly migrations: number; readonly order: readonly Stage[] } {
  const each = Math.max(1, Math.floor(kills / (stages.length + (migrate ? 1 : 0))))
  const migrations = migrate ? each : 0
  const named = stages.filter(stage => stage !== 'any moment').flatMap(stage => Array<Stage>(each).fill(stage))
  const rest = Math.max(0, kills - migrations - named.length)
  return { migrations, order: shuffled([...named, ...Array<Stage>(rest).fill('any moment')], chance) }
}

/** One whole run: offices killed at their first start, then one office killed again and again while people work. */
export async function crash(setting: Setting): Promise<Result> {
  const { say } = setting
  const chance = chanceOf(setting.seed)
  if (setting.only) return work(Array<Stage>(setting.kills).fill(setting.only), { ...setting, chance })
  const { migrations, order } = planned(setting.kills, chance, setting.migrate)
  if (!setting.migrate) return work(order, { ...setting, chance })
  const first = await startOutside(setting.platforms.telegram)
  const migrated = await killMigrations(migrations, { ...setting, outside: first, chance }).finally(first.close)
  if (migrated.faults.length > 0) return migrated
  say(`  ${migrated.kills.length} offices killed at their first start`)
  return together([migrated, await work(order, { ...setting, chance })])
}

async function work(order: readonly Stage[], setting: Setting & { readonly chance: () => number }): Promise<Result> {
  const { way, program, database, replicas, only, until, chance, say } = setting
  const reached = await reach(way, setting.platforms)
  const { outside, relay } = reached
  const channel = way === 'zalo-oa' ? way : 'telegram'
  const place = await openPlace(database, { channel, administered: false })
  const fleet = createFleet(program, replicas, { ...place.env, ...reached.env })
  const kills: Kill[] = []
  const book = emptyBook()
  const crew = createCrew(outside, book)
  try {
    await place.fill()
    await reached.ready(program, place)
    await fleet.start()
    crew.begin()
    for (const [at, stage] of order.entries()) {
      const kill = await killAt(stage, { way, relay, outside, fleet, place, chance, inPeace: crew.inPeace })
      if (kill) kills.push(kill)
      await fleet.start()
      if (at % 20 === 19) say(`  ${at + 1} of ${order.length} kills, ${book.acts.length} acts`)
      if (Date.now() > until || crew.failed()) break
      if (only && judge(outside.wire, book.dues, kills).faults.some(isSure)) break
    }
    await crew.end()
    await quiet(outside)
    const told = new Map<string, string>()
    if (!crew.failed() && !only) {
      const last = Math.max(0, ...book.acts.map(({ number }) => Number(number)))
      // On a server a number that was drawn and not kept is never drawn again: the head is asked for those too.
      const ordered = new Set(book.acts.map(({ number }) => number))
      const others = Array.from({ length: last + 1 }, (_, i) => String(i + 1)).filter(number => !ordered.has(number))
      const asked = lanes.map(lane => [...crew.numbers(lane), ...(lane === lanes[0] ? others : [])])
      const rolls = await Promise.all(lanes.map((lane, i) => rollCall(lane, asked[i] ?? [], { outside, book })))
      for (const roll of rolls) for (const [number, text] of roll) told.set(number, text)
      await quiet(outside)
    }
    const judged = judge(outside.wire, book.dues, kills)
    return {
      kills: counted(outside.wire, kills),
      acts: book.acts.length,
      letters: judged.letters,
      refused: outside.refused(),
      faults: [
        ...judged.faults,
        ...(crew.failed() ? ['somebody was never answered'] : only ? [] : judgeActs(book.acts, told))
      ]
    }
  } finally {
    await fleet.end()
    await reached.close()
    await place.remove()
  }
}

/** What is late may still come; everything else is wrong already. */
const isSure = (fault: string): boolean => !fault.includes('never came')

/** Everybody at work, each lane for itself, until told to end. */
function createCrew(outside: Outside, book: ReturnType<typeof emptyBook>) {
  let ending = false
  let failed = false
  let gate: Promise<void> = Promise.resolve()
  const busy = new Set<Lane>()
  const given = new Map<Lane, string[]>(lanes.map(lane => [lane, []]))
  let work: Promise<unknown> = Promise.resolve()

  async function lived(lane: Lane, at: number): Promise<void> {
    const turn = async () => {
      busy.delete(lane)
      await gate
      busy.add(lane)
      return !failed
    }
    for (let task = 1; !ending && !failed; task += 1) {
      if (!(await turn())) break
      const one = await live(lane, `${at}x${task}`, { outside, book, turn })
      if (!one) {
        failed = true
        break
      }
      given.get(lane)?.push(one.number)
      if (!(await turn())) break
      await sheet(lane, task, { outside, book })
    }
    busy.delete(lane)
  }

  return {
    begin() {
      work = Promise.all(lanes.map((lane, i) => lived(lane, i + 1)))
    },
    failed: () => failed,
    numbers: (lane: Lane): readonly string[] => given.get(lane) ?? [],
    async inPeace(act: () => Promise<void>): Promise<void> {
      let open = () => {}
      gate = new Promise(resolve => {
        open = resolve
      })
      try {
        while (busy.size > 0) await after(LOOK_MS)
        await quiet(outside)
        await act()
      } finally {
        open()
      }
    },
    async end(): Promise<void> {
      ending = true
      await work
    }
  }
}

/** Resolves when nothing was said to anybody for a while. */
async function quiet(outside: Outside): Promise<void> {
  for (;;) {
    const seen = outside.wire.length
    await after(QUIET_MS)
    if (outside.wire.slice(seen).filter(isLetter).length === 0) return
  }
}
