import { type Bare, inBare, sourceOf } from '../../src/store/bare.ts'
import { type CatalogTable, catalogOf, type Source } from '../../src/store/catalog.ts'
import { drawAbove, fill } from '../../src/store/filling.ts'
import type { Place } from '../../src/store/index.ts'
import { wholly } from '../../src/store/migrate.ts'
import { linesOf } from '../../src/store/pages.ts'
import { schemaEngine } from '../../src/store/schemaEngine.ts'

export type Cells = Readonly<Record<string, string | number | boolean | null>>
export type Rows = ReadonlyMap<string, readonly Cells[]>

const parsed = (line: string): Cells => JSON.parse(line)

/** Every row of every table as plain cells. */
export async function rowsOf(source: Source): Promise<Rows> {
  const rows = new Map<string, readonly Cells[]>()
  for (const table of await catalogOf(source)) {
    const cells: Cells[] = []
    for await (const lines of linesOf(source, table)) cells.push(...lines.map(parsed))
    rows.set(table.name, cells)
  }
  return rows
}

/** What a column that is gone by now once held. */
const once = { text: '', integer: 0, boolean: false, moment: '2026-11-23T02:00:00.000Z' }

/** Rows of today as an earlier table would have held them: without what came later, with what is gone since. */
function earlier({ columns }: CatalogTable, rows: readonly Cells[]): readonly string[] {
  return rows.map(row =>
    JSON.stringify(
      Object.fromEntries(columns.map(({ name, kind }) => [name, name in row ? (row[name] ?? null) : once[kind]]))
    )
  )
}

/** An office as a program of that migration would have left it, with the rows of a lived one. */
export async function officeAt(place: Place, migration: string, rows: Rows): Promise<void> {
  await inBare(place, ({ driver, adapter }: Bare) =>
    wholly(driver, async () => {
      const engine = await schemaEngine(driver.dialect.name, adapter)
      await engine.apply(migration)
      const source = sourceOf(driver)
      // A table that is gone by now held something too.
      for (const table of await catalogOf(source)) {
        const filled = rows.get(table.name) ?? [{}]
        await fill(source, table, earlier(table, filled))
        const numbers = filled.map(row => Number(row[table.draws ?? ''] ?? 0))
        await drawAbove(source, table, Math.max(0, ...numbers))
      }
    })
  )
}

/** Only the cells that both have. */
export function common(rows: readonly Cells[], other: readonly Cells[]): readonly string[] {
  const names = Object.keys(other[0] ?? {})
  return rows
    .map(row => JSON.stringify(Object.fromEntries(names.filter(name => name in row).map(name => [name, row[name]]))))
    .sort()
}
