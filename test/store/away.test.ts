import { expect, test } from 'vitest'
import { StoreAway } from '../../src/ports/store.ts'
import { isAway } from '../../src/store/away.ts'
import { openStore } from '../../src/store/index.ts'
import { temporaryStore } from '../support/database.ts'

test('a closed database is away; a wrong question is a fault of ours', async () => {
  const { store, close } = await temporaryStore()
  await close()
  await expect(store.known('a')).rejects.toBeInstanceOf(StoreAway)
  expect(isAway(new Error('syntax error'))).toBe(false)
  expect(isAway(new TypeError('x is not a function'))).toBe(false)
})

test('a server that is not there is away', async () => {
  await expect(openStore({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })).rejects.toSatisfy(isAway)
})

test('what led to an error is looked at too', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  expect(isAway(new Error('the query failed', { cause: refused }))).toBe(true)
  expect(isAway(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe(true)
})

test.each([
  '25006',
  '55P03',
  '58030',
  '08006',
  '40P01',
  '57P01',
  '57014',
  '53300',
  'XX001',
  'ENETUNREACH',
  'EIO',
  'EROFS',
  'EFBIG',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB'
])('an error %s leaves it to be tried again', code =>
  expect(isAway(Object.assign(new Error('no'), { code }))).toBe(true)
)

test.each(['22021', '23502', '42601', 'ERR_INVALID_ARG_TYPE'])('an error %s is a fault of ours', code =>
  expect(isAway(Object.assign(new Error('no'), { code }))).toBe(false)
)
