import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { checkBackup } from '../src/backup/checking.ts'
import { backupsIn, prefixes } from '../src/backup/shelf.ts'
import { lookInto } from '../src/store/bare.ts'
import { migrationOf } from '../src/store/catalog.ts'
import { migrationNames } from '../src/store/schemaEngine.ts'
import { between, type Chance } from '../src/trial/chance.ts'
import { common, officeAt, type Rows, rowsOf } from '../test/backup/earlier.ts'
import type { Program } from '../test/service/build.ts'
import { createFleet } from './fleet.ts'
import { emptyBook, order } from './lane.ts'
import { judge } from './ledger.ts'
import { livedRows } from './lived.ts'
import { lanes } from './office.ts'
import type { Outside } from './outside.ts'
import { openPlace, type Place } from './place.ts'
import { inParts, type Result, together } from './result.ts'
import { telegramOf } from './way.ts'

/** Where the start of a newer program is killed: before its copy of the office, in it, in the transaction after it, and then. */
export const upgradeStages = ['before the copy', 'in the copy', 'in the upgrade', 'upgraded'] as const
type Stage = (typeof upgradeStages)[number]

const LOOK_MS = 1
const BEGIN_MS = 30_000
/** How long after the moment from which a stage may be met it is looked for, at first. */
const windows = (): Map<Stage, number> =>
  new Map([
    ['before the copy', 500],
    ['in the copy', 150],
    ['in the upgrade', 300],
    ['upgraded', 1_500]
  ])

type Setting = {
  readonly program: Program
  readonly outside: Outside
  readonly database: string
  readonly chance: Chance
  /** None is begun after this moment, in ms. */
  readonly until: number
  readonly say: (line: string) => void
}

/**
 * So many offices, each left by an earlier program, whose upgrade is killed once. Which stage a kill met is seen in what
 * it left; each aims at the stage that was met least. One that came when all was done does not count.
 */
export async function killUpgrades(kills: number, setting: Setting): Promise<Result> {
  const rows = await livedRows()
  const window = windows()
  return inParts(kills, setting.until, (at, killed) => {
    const met = (stage: Stage) => killed.filter(one => one.stage === stage).length
    const aim = upgradeStages.reduce((least, one) => (met(one) < met(least) ? one : least))
    return killUpgrade(aim, `U${at}`, { ...setting, rows, window })
  })
}

async function killUpgrade(
  aim: Stage,
  mark: string,
  setting: Setting & { readonly rows: Rows; readonly window: Map<Stage, number> }
): Promise<Result> {
  const { program, outside, database, chance, window, say } = setting
  const place = await openPlace(database)
  const shelf = join(place.env.DATA_DIR ?? '.', 'backups')
  const fleet = createFleet(program, 1, { ...place.env, ...telegramOf(outside), PORT: '0' })
  const names = migrationNames(database === 'sqlite' ? 'sqlite' : 'postgresql')
  const [from = '', newest = ''] = [names[between(chance, 0, names.length - 2)], names.at(-1)]
  const book = emptyBook()
  try {
    await officeAt(place.rows, from, setting.rows)
    const before = await lookInto(place.rows, rowsOf)
    const [victim] = fleet.launch()
    if (!victim) throw new Error('nothing was begun')
    const until = Date.now() + BEGIN_MS
    while (!mayMeet(aim, shelf) && Date.now() < until) await after(LOOK_MS)
    const most = window.get(aim) ?? 0
    await after(between(chance, 0, Math.floor(most)))
    await fleet.kill(victim)
    const at = Date.now()
    const started = victim.output().includes('"what":"started"')
    const left = await lookInto(place.rows, migrationOf)
    const halfWay = left === from || left === newest ? [] : [`it was left half way, at ${left}`]
    const met = left === from ? stageOf(shelf) : 'upgraded'
    const [hit, sought] = [upgradeStages.indexOf(met), upgradeStages.indexOf(aim)]
    window.set(aim, hit < sought ? most * 1.3 : hit > sought || started ? most * 0.6 : most)
    await fleet.start()
    const faults = [...halfWay, ...(await lost({ place, shelf, before, from, newest }))]
    const [lane] = lanes
    const given = lane && (await order(lane, mark, { outside, book, turn: async () => true }))
    const wire = outside.wire.filter(one => one.text.includes(`đợt ${mark}\n`))
    const judged = judge(wire, book.dues, [])
    say(`  from ${from}: ${started ? 'done before it was killed' : `killed ${met}`}`)
    return {
      kills: started ? [] : [{ stage: met, at, letters: judged.letters.first }],
      acts: book.acts.length,
      letters: judged.letters,
      refused: 0,
      faults: [...faults, ...(given ? [] : ['the upgraded office serves nobody']), ...judged.faults].map(
        fault => `from ${from}, killed ${met}: ${fault}`
      )
    }
  } catch (fault) {
    return { ...together([]), faults: [`from ${from}: ${String(fault).slice(0, 600)}`] }
  } finally {
    await fleet.end()
    await place.remove()
  }
}

/** What is there of copies before an upgrade; every night makes others. */
const copies = (shelf: string): readonly string[] => {
  try {
    return readdirSync(shelf).filter(name => name.startsWith(prefixes.upgrade))
  } catch {
    return []
  }
}
const whole = (name: string): boolean => !name.endsWith('.new')

/** Whether the start has come so far that this stage is next. */
function mayMeet(stage: Stage, shelf: string): boolean {
  if (stage === 'before the copy') return true
  const there = copies(shelf)
  return stage === 'in the copy' ? there.length > 0 : there.some(whole)
}

/** How far the dead came that changed no table. */
function stageOf(shelf: string): Stage {
  const there = copies(shelf)
  if (there.some(whole)) return 'in the upgrade'
  return there.length > 0 ? 'in the copy' : 'before the copy'
}

/** Tables in which a service at work rewrites rows: of these only how many there are is compared. */
const LIVE = new Set(['letter', 'delivery', 'lease', 'counter', 'setting', 'task', 'account', 'cause', 'group'])

type Left = {
  readonly place: Place
  readonly shelf: string
  readonly before: Rows
  readonly from: string
  readonly newest: string
}

/** What is not as it must be when the office serves again. */
async function lost({ place, shelf, before, from, newest }: Left): Promise<readonly string[]> {
  const faults: string[] = []
  const migration = await lookInto(place.rows, migrationOf)
  if (migration !== newest) faults.push(`it is at ${migration}`)
  const now = await lookInto(place.rows, rowsOf)
  for (const [table, was] of before) {
    const is = now.get(table)
    if (!is) continue
    if (is.length < was.length) faults.push(`${was.length - is.length} rows of ${table} are lost`)
    if (LIVE.has(table)) continue
    const there = new Set(common(is, was))
    const missing = common(was, is).filter(row => !there.has(row))
    if (missing.length > 0) faults.push(`${missing.length} rows of ${table} are not as they were: ${missing[0]}`)
  }
  const kept = await backupsIn(shelf)
  if (!kept.some(({ manifest }) => manifest.migration === from)) faults.push('no copy of before the upgrade is there')
  for (const { path } of kept) await checkBackup(path).catch(fault => faults.push(`a copy is not whole: ${fault}`))
  return faults
}
