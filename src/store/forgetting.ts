import { erased } from '../core/chain.ts'
import { atServer } from '../core/journal.ts'
import { eachText, FORGOTTEN, type Naming } from '../core/naming.ts'
import { add } from '../core/outcome.ts'
import type { About, Held } from '../ports/held.ts'
import { keptLine } from './adopted.ts'
import { writing } from './commit.ts'
import { ask, type Driver, type Param, type Row, type Work } from './driver.ts'
import { erasing } from './housekeeping.ts'
import { everyRow, jsonTexts, type PersonalTable, personal, personalTables, textsIn } from './personal.ts'
import { sha256 } from './sha256.ts'
import { versioned } from './tables.ts'

/** So many places let a person judge whether it is the name. */
const SOME = 12
/** How often a chain that somebody else adds to is tried again. */
const MOST_TRIES = 20

/** What the database holds of one person: found, and taken out. */
export function forgetting(driver: Driver): Pick<Held, 'aboutPerson' | 'textsNaming' | 'forgetPerson'> {
  return {
    aboutPerson: (who, take) => about(driver, who, take),
    textsNaming: naming => named(driver, naming),
    async forgetPerson(who, at) {
      // The person last of all: whoever is broken off begins again with the same name.
      for (const table of personalTables) if (table !== 'history') await reworded(driver, table, who.naming)
      const lines = await unsaid(driver, who, at)
      await driver.transaction(leaving(driver, who, at))
      return { lines }
    }
  }
}

async function about(
  { all }: Driver,
  { id, addresses, naming }: About,
  take: Parameters<Held['aboutPerson']>[1]
): Promise<void> {
  for (const table of personalTables) {
    const { ids } = personal[table]
    for await (const row of everyRow(all, table)) {
      const named = ids.some(column => row[column] === id) || textsIn(table, row).some(naming.names)
      const reached = table === 'letter' && [`person:${id}`, ...addresses].includes(String(row.recipient))
      if (named || reached) await take(table, row)
    }
  }
}

async function named({ all }: Driver, { around }: Naming): ReturnType<Held['textsNaming']> {
  const some = new Set<string>()
  let count = 0
  for (const table of personalTables)
    for await (const row of everyRow(all, table))
      for (const text of textsIn(table, row)) {
        const place = around(text)
        if (place === '') continue
        count += 1
        if (some.size < SOME) some.add(place)
      }
  return { count, some: [...some] }
}

/** The texts of a table without the name. One that changed meanwhile is read again. */
async function reworded({ all }: Driver, table: PersonalTable, { names, without }: Naming): Promise<void> {
  const { key, texts } = personal[table]
  if (texts.length === 0) return
  let missed = true
  while (missed) {
    missed = false
    for await (const row of everyRow(all, table)) {
      if (!textsIn(table, row).some(names)) continue
      const cells = texts.flatMap((column): [string, string, string][] => {
        const text = row[column]
        if (typeof text !== 'string') return []
        const said = jsonTexts.has(column) ? JSON.stringify(eachText(JSON.parse(text), without)) : without(text)
        return said === text ? [] : [[column, text, said]]
      })
      if (cells.length === 0) continue
      const sets = cells.map(([column]) => `"${column}" = ?`)
      const counts = [...versioned].some(name => name === table) ? ['"version" = "version" + 1'] : []
      const where = [...key, ...cells.map(([column]) => column)].map(column => `"${column}" = ?`).join(' AND ')
      const done = await all(
        `UPDATE "${table}" SET ${[...sets, ...counts].join(', ')} WHERE ${where} RETURNING 1`,
        ...cells.map(([, , said]) => said),
        ...key.map(column => param(row[column])),
        ...cells.map(([, text]) => text)
      )
      if (done.length === 0) missed = true
    }
  }
}

const param = (value: Row[string]): Param => (typeof value === 'number' ? value : String(value))

/** The texts of history that name them go; a line of each task says so. Answers how many lines lost one. */
async function unsaid(driver: Driver, who: About, at: Date): Promise<number> {
  const { naming } = who
  const found = new Map<number, number[]>()
  for await (const row of everyRow(driver.all, 'history')) {
    if (!textsIn('history', row).some(naming.names)) continue
    const line = keptLine.parse(row)
    if (erased(line, naming.names, sha256).gone > 0)
      found.set(line.taskNumber, [...(found.get(line.taskNumber) ?? []), line.n])
  }
  for (const [taskNumber, places] of found) await tried(driver, () => silenced(driver, { who, taskNumber, places, at }))
  return [...found.values()].flat().length
}

async function tried(driver: Driver, work: () => Work<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await driver.transaction(work())
    } catch (error) {
      if (tries >= MOST_TRIES || !driver.dialect.clashed(error)) throw error
    }
  }
}

type Silenced = {
  readonly who: About
  readonly taskNumber: number
  readonly places: readonly number[]
  readonly at: Date
}

function* silenced({ dialect }: Driver, { who, taskNumber, places, at }: Silenced): Work<void> {
  for (const n of places) {
    const [row] = yield* ask('SELECT * FROM "history" WHERE "taskNumber" = ? AND "n" = ?', taskNumber, n)
    const line = keptLine.parse(row)
    const { before, after, salt } = erased(line, who.naming.names, sha256)
    yield* ask(
      'UPDATE "history" SET "before" = ?, "after" = ?, "salt" = ? WHERE "id" = ?',
      before,
      after,
      salt,
      line.id
    )
  }
  const cause = `forget:${who.id}`
  const said = { taskNumber, act: 'erased' as const, actorId: null, forId: null, at, recordedAt: at, cause }
  const save = [add('history', { ...said, before: {}, after: { lines: places } })]
  yield* writing(dialect, { outcome: { rests: [], save, say: [] }, letters: { cause, from: 0 }, at })
}

/** Nobody can be reached, linked or known by this person any more; what they did stays under their number. */
function* leaving({ dialect }: Driver, { id, addresses }: About, at: Date): Work<void> {
  for (const address of [...addresses, `person:${id}`]) yield* erasing(address)
  yield* ask('UPDATE "account" SET "claimedId" = NULL WHERE "claimedId" = ?', id)
  for (const table of ['code', 'question']) yield* ask(`DELETE FROM "${table}" WHERE "personId" = ?`, id)
  yield* ask(
    `UPDATE "draft" SET "data" = 'null', "address" = '', "state" = 'dropped', "version" = "version" + 1 WHERE "personId" = ?`,
    id
  )
  yield* ask(`UPDATE "feedback" SET "text" = '' WHERE "personId" = ?`, id)
  yield* ask(
    'UPDATE "person" SET "name" = ?, "code" = ?, "phone" = NULL, "active" = ? WHERE "id" = ?',
    FORGOTTEN,
    `xoa-${id}`,
    false,
    id
  )
  yield* ask(`UPDATE "counter" SET "value" = "value" + 1 WHERE "name" = 'roster'`)
  const cause = `forget:${id}`
  const save = [atServer({ act: 'erased', subject: `xoa-${id}` }, at, cause)]
  yield* writing(dialect, { outcome: { rests: [], save, say: [] }, letters: { cause, from: 0 }, at })
}
