import { z } from 'zod'
import type { Dialect, Driver } from './driver.ts'
import { flag, moment } from './rows.ts'

/** Something that can be read, as the database it is: its statements differ by dialect. */
export type Source = { readonly all: Driver['all']; readonly dialect: Dialect['name'] }

/** What a column holds, whatever the dialect calls it. */
export type ColumnKind = keyof typeof values

/** A table as the database itself knows it, of whatever version: nothing here is written down by hand. */
export type CatalogTable = {
  readonly name: string
  /** By name: the two dialects have them in different orders. */
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[]
  /** The primary key, in its order. */
  readonly key: readonly string[]
  /** Numbers of this column are drawn by the database and never drawn again; null: of none. */
  readonly draws: string | null
}

/** What a column of each kind gives, made the same in both dialects. */
const values = {
  text: z.string(),
  integer: z.number().int(),
  boolean: flag,
  moment: moment.transform(at => at.toISOString())
}

/** The kinds by the names of both dialects. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  datetime: 'moment',
  'timestamp with time zone': 'moment'
}

/** On a server, that a table `t` of the schema is somebody's own: an extension that the server came with may have brought some. */
const OWN = `t.relnamespace = CAST(current_schema() AS regnamespace) AND NOT EXISTS (SELECT 1 FROM pg_depend d
    WHERE d.classid = CAST('pg_class' AS regclass) AND d.objid = t.oid AND d.deptype = 'e')`

/** Every table with its columns. Those that begin with `_` are not the office's: Prisma's and ours while we copy. */
const columnsIn: Readonly<Record<Dialect['name'], string>> = {
  sqlite: `SELECT t."name" AS "table", c."name" AS "column", LOWER(c."type") AS "type", NULLIF(c."pk", 0) AS "place",
      CASE WHEN c."pk" > 0 AND t."sql" LIKE '%AUTOINCREMENT%' THEN 1 END AS "draws"
    FROM sqlite_master t JOIN pragma_table_info(t."name") c
    WHERE t."type" = 'table' AND t."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t."name" NOT LIKE '\\_%' ESCAPE '\\'
    ORDER BY t."name", c."name"`,
  postgresql: `SELECT t.relname AS "table", c.attname AS "column", format_type(c.atttypid, NULL) AS "type",
      array_position(CAST(k.indkey AS INT2[]), c.attnum) AS "place",
      CASE WHEN pg_get_serial_sequence(quote_ident(t.relname), c.attname) IS NOT NULL THEN 1 END AS "draws"
    FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
    WHERE ${OWN} AND t.relkind = 'r' AND t.relname NOT LIKE '\\_%'
    ORDER BY t.relname, c.attname`
}
const columnRow = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  place: z.number().nullable(),
  draws: z.number().nullable()
})

/** Every table of the office in a database, by name. */
export async function catalogOf({ all, dialect }: Source): Promise<readonly CatalogTable[]> {
  const found = (await all(columnsIn[dialect])).map(row => columnRow.parse(row))
  return [...new Set(found.map(({ table }) => table))].map(name => {
    const columns = found.filter(({ table }) => table === name)
    const key = columns.filter(({ place }) => place !== null).sort((a, b) => Number(a.place) - Number(b.place))
    return {
      name,
      columns: columns.map(({ column, type }) => ({ name: column, kind: kindOf(name, column, type) })),
      key: key.map(({ column }) => column),
      draws: columns.find(({ draws }) => draws !== null)?.column ?? null
    }
  })
}

function kindOf(table: string, column: string, type: string): ColumnKind {
  const kind = kinds[type]
  if (!kind) throw new Error(`${table}.${column} is of the type ${type}, which cannot be carried over yet`)
  return kind
}

/** The last migration that a database has had; null where there was none, or no such database. */
export async function migrationOf({ all, dialect }: Source): Promise<string | null> {
  const there =
    dialect === 'sqlite'
      ? await all(`SELECT 1 FROM sqlite_master WHERE "name" = '_prisma_migrations'`)
      : await all(`SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`)
  if (there.length === 0) return null
  const [last] = await all(
    `SELECT MAX("migration_name") AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`
  )
  return typeof last?.name === 'string' ? last.name : null
}

/** Whether a database has any table at all, ours or not. Extensions of a server do not count: managed ones come with some. */
export async function isEmpty({ all, dialect }: Source): Promise<boolean> {
  const found =
    dialect === 'sqlite'
      ? await all(`SELECT 1 FROM sqlite_master LIMIT 1`)
      : await all(`SELECT 1 FROM pg_class t WHERE ${OWN} AND t.relkind IN ('r', 'p') LIMIT 1`)
  return found.length === 0
}

/** The table of a copy that is not finished: whose it is. Until it is gone the database is nobody's office. */
export const COPYING = '_copying'

/** Whose unfinished copy a server's database is; null when it is none. */
export async function copyingOf({ all, dialect }: Source): Promise<string | null> {
  if (dialect === 'sqlite') return null
  const there = await all('SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?', COPYING)
  const [row] = there.length > 0 ? await all(`SELECT "of" FROM "${COPYING}"`) : []
  return row ? String(row.of) : null
}

/** A row as one line of JSON: the same characters from either dialect. Throws when the row does not fit its table. */
export function lineMaker({ columns }: CatalogTable): (row: unknown) => string {
  const shape = z.object(Object.fromEntries(columns.map(({ name, kind }) => [name, values[kind].nullable()])))
  return row => JSON.stringify(shape.parse(row))
}

/** What a line may hold for a column of each kind. */
const written = {
  text: z.string(),
  integer: z.number().int(),
  boolean: z.boolean(),
  moment: z.iso.datetime().transform(text => new Date(text))
}

/** The row of a line, checked: every column of the table and none besides. */
export function lineReader({ columns }: CatalogTable) {
  const shape = z.strictObject(Object.fromEntries(columns.map(({ name, kind }) => [name, written[kind].nullable()])))
  return (line: string) => shape.parse(JSON.parse(line))
}
