import { expect, test } from 'vitest'
import { ANSWERING_MS, numberer, openPool } from '../../src/store/postgresql.ts'

test('no more statements are kept ready than a server should hold', () => {
  const numbered = numberer()
  const names = Array.from({ length: 600 }, (_, n) => numbered(`SELECT ${n}, ?`))
  expect(names[599]).toEqual({ text: 'SELECT 599, $1' })
  expect(new Set(names.flatMap(({ name }) => name ?? [])).size).toBe(500)
  expect(numbered('SELECT 7, ?')).toEqual(names[7])
})

test('no connection is waited for without end, and no answer; a migration may take its time', async () => {
  const pool = openPool('postgresql://nobody@127.0.0.1:1/none', ANSWERING_MS)
  expect(pool.options).toMatchObject({ connectionTimeoutMillis: 10_000, query_timeout: 30_000, keepAlive: true })
  await pool.end()
})
