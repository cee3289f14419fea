import { type CatalogTable, lineReader, type Source } from './catalog.ts'
import type { Param } from './driver.ts'

/** Puts lines into a table as rows, in the transaction that is open, each checked against the table first. */
export async function fill({ all, dialect }: Source, table: CatalogTable, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  const read = lineReader(table)
  const rows = lines.map(read)
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  if (dialect === 'postgresql') {
    // One round trip for all of them: a server may be far away.
    await all(
      `INSERT INTO "${table.name}" (${columns}) SELECT ${columns}
       FROM json_populate_recordset(CAST(NULL AS "${table.name}"), CAST(? AS JSON))`,
      `[${lines.join(',')}]`
    )
    return
  }
  const sql = `INSERT INTO "${table.name}" (${columns}) VALUES (${table.columns.map(() => '?').join(', ')})`
  for (const row of rows) await all(sql, ...table.columns.map(({ name }): Param => row[name] ?? null))
}

/** The highest number that a table's column ever drew; null where it draws none. Numbers of rows since gone count. */
export async function drawnBy({ all, dialect }: Source, { name, draws }: CatalogTable): Promise<number | null> {
  if (draws === null) return null
  const [row] =
    dialect === 'sqlite'
      ? await all('SELECT "seq" AS "drawn" FROM sqlite_sequence WHERE "name" = ?', name)
      : await all(
          `SELECT CASE WHEN "is_called" THEN "last_value" ELSE "last_value" - 1 END AS "drawn" FROM "${name}_${draws}_seq"`
        )
  return Number(row?.drawn ?? 0)
}

/** Lets the next number of a table be the one above `drawn`, where it draws any: not every table does in both dialects. */
export async function drawAbove({ all, dialect }: Source, { name, draws }: CatalogTable, drawn: number): Promise<void> {
  if (draws === null) return
  if (dialect === 'postgresql') {
    await all(`SELECT setval('"${name}_${draws}_seq"', ?, ?)`, Math.max(drawn, 1), drawn > 0)
    return
  }
  await all('DELETE FROM sqlite_sequence WHERE "name" = ?', name)
  await all('INSERT INTO sqlite_sequence ("name", "seq") VALUES (?, ?)', name, drawn)
}
