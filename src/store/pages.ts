import { createHash } from 'node:crypto'
import { type CatalogTable, lineMaker, type Source } from './catalog.ts'
import type { Param, Row } from './driver.ts'

/** So many rows are in memory at once, and so many bytes of their text; of a row that is larger, that row alone. */
const ROWS = 500
const BYTES = 4 * 1024 * 1024

/** What a table holds, in two figures: how many rows, and the SHA-256 of their lines in the order of the key. */
export type Digest = { readonly rows: number; readonly sha256: string }

/**
 * All rows of a table as lines, a page at a time, in the order of the key by its bytes, which is the same in both dialects;
 * `after`: only those beyond this row. Read inside one transaction, so that they are of one moment.
 */
export async function* linesOf(source: Source, table: CatalogTable, after?: Row): AsyncGenerator<readonly string[]> {
  const line = lineMaker(table)
  for await (const rows of pagesOf(source, table, after)) yield rows.map(line)
}

/** Adds lines up to a digest. */
export function digesting() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(lines: readonly string[]): void {
      rows += lines.length
      hash.update(lines.map(line => `${line}\n`).join(''))
    },
    done: (): Digest => ({ rows, sha256: hash.digest('hex') })
  }
}

/** The digest of a table as it stands in a database. */
export async function digestOf(source: Source, table: CatalogTable): Promise<Digest> {
  const digest = digesting()
  for await (const lines of linesOf(source, table)) digest.add(lines)
  return digest.done()
}

/** The last row of a table by its key, or none. */
export async function lastOf({ all, dialect }: Source, table: CatalogTable): Promise<Row | undefined> {
  const order = keysOf(table, dialect).map(key => `${key} DESC`)
  const [last] = await all(`SELECT * FROM "${table.name}" ORDER BY ${order.join(', ')} LIMIT 1`)
  return last
}

/** The rows of a table in the same order and as of one moment, a page at a time. */
export async function* pagesOf(
  { all, dialect }: Source,
  table: CatalogTable,
  after?: Row
): AsyncGenerator<readonly Row[]> {
  const keys = keysOf(table, dialect)
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  const beyond = `(${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`
  const query = (what: string, from: Row | undefined) =>
    `SELECT ${what} FROM "${table.name}" ${from ? `WHERE ${beyond} ` : ''}ORDER BY ${keys.join(', ')}`
  // How large rows are is asked before they are: either database knows it of a text without reading it.
  const size = `${sizeOf(table)} AS "size"`
  if (dialect === 'sqlite') {
    for (let from = after; ; ) {
      const sizes = await all(`${query(size, from)} LIMIT ?`, ...keyOf(table, from), ROWS)
      for (const howMany of handfuls(sizes)) {
        const rows = await all(`${query(columns, from)} LIMIT ?`, ...keyOf(table, from), howMany)
        yield rows
        from = rows.at(-1) ?? from
      }
      if (sizes.length < ROWS) return
    }
  }
  // The order by bytes has no index on a server: it sorts once and keeps its place.
  await all(`DECLARE "sizes" NO SCROLL CURSOR FOR ${query(size, after)}`, ...keyOf(table, after))
  await all(`DECLARE "pages" NO SCROLL CURSOR FOR ${query(columns, after)}`, ...keyOf(table, after))
  for (let more = true; more; ) {
    const sizes = await all(`FETCH ${ROWS} FROM "sizes"`)
    for (const howMany of handfuls(sizes)) yield await all(`FETCH ${howMany} FROM "pages"`)
    more = sizes.length === ROWS
  }
  await all('CLOSE "pages"')
  await all('CLOSE "sizes"')
}

/** SQL for the bytes of a row's texts; whatever else it holds is small. */
const sizeOf = ({ columns }: CatalogTable): string =>
  [
    '0',
    ...columns.filter(({ kind }) => kind === 'text').map(({ name }) => `COALESCE(OCTET_LENGTH("${name}"), 0)`)
  ].join(' + ')

/** How many rows of these sizes, in their order, make each page. */
function handfuls(sizes: readonly Row[]): readonly number[] {
  const found: number[] = []
  let bytes = BYTES
  for (const size of sizes.map(row => Number(row.size))) {
    const fits = found.length > 0 && bytes + size <= BYTES
    found.push(fits ? (found.pop() ?? 0) + 1 : 1)
    bytes = fits ? bytes + size : size
  }
  return found
}

const keysOf = ({ columns, key }: CatalogTable, dialect: Source['dialect']): readonly string[] =>
  key.map(name => {
    const isText = columns.find(column => column.name === name)?.kind === 'text'
    return isText && dialect === 'postgresql' ? `"${name}" COLLATE "C"` : `"${name}"`
  })

/** The values of a row's key. */
function keyOf({ key }: CatalogTable, row: Row | undefined): readonly Param[] {
  if (!row) return []
  return key.map(name => {
    const value = row[name]
    if (typeof value === 'string' || typeof value === 'number') return value
    throw new Error(`the key ${name} is neither text nor a number`)
  })
}
