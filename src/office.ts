import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { manifestAt } from './backup/manifest.ts'
import { prefixes, prune, UPGRADES_KEPT } from './backup/shelf.ts'
import { type Order, takeBackup } from './backup/taking.ts'
import { invited } from './commands/one-time-code.ts'
import type { Config } from './config.ts'
import { clockOf, createCalendar, dayOf } from './core/calendar.ts'
import { add, put } from './core/outcome.ts'
import type { Store } from './ports/store.ts'
import { inBare, sourceOf } from './store/bare.ts'
import { copyingOf, migrationOf } from './store/catalog.ts'
import { FILE, fileOf, openStore, type Place } from './store/index.ts'
import { migrationNames } from './store/schemaEngine.ts'
import { damageIn, isDamage, wasCutOff } from './store/whole.ts'
import { trialClock, trialStart } from './trial/clock.ts'
import { trialCause, trialOrganisation } from './trial/organisation.ts'
import { trialZalo, trialZaloCause } from './trial/zalo.ts'

/** The office cannot be opened, in a sentence for the one who starts the program. */
export class OfficeClosed extends Error {
  override readonly name = 'OfficeClosed'
}

/** An office's database, and whether it is the made-up one. */
export type Office = { readonly store: Store; readonly trial: boolean; readonly dataDir: string }

/** Without a channel token the program plays with a made-up office, kept apart in `DATA_DIR/trial` (DECISIONS 4). */
export const isTrial = ({ telegram, zaloOa, zaloBot }: Config): boolean => !telegram && !zaloOa && !zaloBot

/** The folder of what is kept: an office's own, or the trial's inside it. */
export const folderOf = (config: Config): string => (isTrial(config) ? join(config.dataDir, 'trial') : config.dataDir)

/** The database of a configuration: the trial never has a server's. */
export const placeOf = (config: Config): Place =>
  !isTrial(config) && config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: folderOf(config) }

/** The folder of its backups. */
export const shelfOf = (config: Config): string =>
  (isTrial(config) ? null : config.backupDir) ?? join(folderOf(config), 'backups')

/**
 * Opens the database of the office or of the trial, made, brought up to date and, for the trial, filled first. `tell` hears how
 * many lines of history were linked, where that takes long.
 */
export async function openOffice(config: Config, now: Date, tell?: (lines: number) => void): Promise<Office> {
  const trial = isTrial(config)
  const dataDir = folderOf(config)
  if (trial && existsSync(join(config.dataDir, FILE))) {
    throw new OfficeClosed(
      `${config.dataDir} holds an office's database: set its channel token, or another DATA_DIR for the trial.`
    )
  }
  await examined(config, now)
  const store = await openStore(placeOf(config), tell)
  try {
    await sayKind(store, trial ? 'trial' : 'office', now)
    if (trial) {
      await store.commit(trialCause, trialOrganisation(createCalendar()), trialStart)
      await store.commit(trialZaloCause, trialZalo(now), now)
    }
    return { store, trial, dataDir }
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/**
 * Looks at a database before it is opened: it must be whole and none of a newer program's; one that is about to be brought
 * up to date is backed up first, or stays as it is (DECISIONS 21). The trial has nothing to lose.
 */
async function examined(config: Config, now: Date): Promise<void> {
  const place = placeOf(config)
  if ('dataDir' in place && !existsSync(fileOf(place.dataDir))) return
  const { migration, copying } = await asFound(place)
  if (copying !== null)
    throw new OfficeClosed('The copy to this database is not finished: run dondoc copy-to again, without DATABASE_URL.')
  const newest = migrationNames('dataDir' in place ? 'sqlite' : 'postgresql').at(-1) ?? ''
  if (migration !== null && migration > newest)
    throw new OfficeClosed(`This database was brought up to date by a newer program (${migration}): use that one.`)
  if (migration === null || migration === newest || isTrial(config)) return
  const order = ordered(config, prefixes.upgrade, now)
  await takeBackup(order).catch(fault => {
    // Made in this same second, by one that was killed since or that starts beside us.
    if (existsSync(manifestAt(join(order.shelf, order.name)))) return
    throw new OfficeClosed(`The database is not upgraded, since it cannot be backed up first: ${fault}`, {
      cause: fault
    })
  })
  await prune(shelfOf(config), prefixes.upgrade, UPGRADES_KEPT, now)
}

/** What a database says of itself. A file that was cut off is looked through: what was broken then is said now. */
async function asFound(place: Place) {
  const cutOff = 'dataDir' in place && wasCutOff(fileOf(place.dataDir))
  const damaged = (path: string, found: string) =>
    new OfficeClosed(
      `The database ${path} is damaged (${found}). Leave it as it is, and bring the last backup back into a new folder: npx dondoc restore (docs/operate.md).`
    )
  try {
    return await inBare(place, async ({ driver }) => {
      const found = cutOff ? await damageIn(driver) : null
      if (found !== null && 'dataDir' in place) throw damaged(fileOf(place.dataDir), found)
      return { migration: await migrationOf(sourceOf(driver)), copying: await copyingOf(sourceOf(driver)) }
    })
  } catch (fault) {
    if ('dataDir' in place && isDamage(fault)) throw damaged(fileOf(place.dataDir), fault.message)
    throw fault
  }
}

/** A backup of an office, under a name of the moment. */
export const ordered = (config: Config, prefix: string, at: Date): Order => ({
  place: placeOf(config),
  dataDir: folderOf(config),
  shelf: shelfOf(config),
  name: `${prefix}${dayOf(at)}T${clockOf(at).replace(':', '-')}-${String(at.getUTCSeconds()).padStart(2, '0')}`,
  at
})

/** The trial's clock: where it was left, or its first morning. */
export const clockOfTrial = (dataDir: string, monotonicMs: () => number) =>
  trialClock({ start: trialStart, file: join(dataDir, 'clock.json'), monotonicMs })

/** Writes down once what a database is for, and refuses to use it for the other. */
async function sayKind(store: Store, kind: 'trial' | 'office', now: Date): Promise<void> {
  const kept = await store.commit(
    'kind',
    { rests: [], save: [put('setting', { key: 'kind', value: kind })], say: [] },
    now
  )
  if (kept === 'repeated' && (await store.settings()).kind !== kind) {
    throw new OfficeClosed(
      `This database was made for the ${kind === 'trial' ? 'office' : 'trial'}; it cannot serve the ${kind}.`
    )
  }
}

/** The first administrator of an office without people: a person at its top, a one-time code. Null when somebody is there. */
export async function firstAdministrator(store: Store, newCode: () => string, now: Date): Promise<string | null> {
  const { people, units } = await store.roster()
  if (people.size > 0) return null
  const top = [...units.values()].find(unit => unit.parentId === null)
  const code = newCode()
  const save = [
    ...(top ? [] : [add('unit', firstUnit)]),
    add('person', { id: 1, code: 'quan-tri', name: 'Quản trị', phone: null, locale: 'vi', active: true }),
    add('post', {
      personId: 1,
      unitId: top?.id ?? firstUnit.id,
      role: 'admin',
      title: 'Quản trị hệ thống',
      fields: [],
      from: null,
      to: null
    }),
    ...invited(1, code, [], now)
  ]
  return (await store.commit('first-administrator', { rests: [], save, say: [] }, now)) === 'kept' ? code : null
}

/** What an office begins with; the top unit of its roster file takes its place. */
const firstUnit = {
  id: 1,
  code: 'goc',
  name: 'Cơ quan',
  shortName: '',
  type: 'co_quan',
  order: 0,
  parentId: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  successorId: null,
  pilot: false,
  officialFrom: null
}
