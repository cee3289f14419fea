import pg from 'pg'

/** Counts what this process asks of PostgreSQL from here on; the answer tells it since it was last called. */
export function counted(): () => { readonly trips: number; readonly commits: number } {
  let trips = 0
  let commits = 0
  /** Connections in a transaction, and whether anything was written in it. */
  const inside = new WeakMap<object, { wrote: boolean }>()
  const query: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof query !== 'function') throw new Error('pg has no query')
  Reflect.set(pg.Client.prototype, 'query', function counting(this: object, ...given: readonly unknown[]): unknown {
    const sql = textOf(given[0])
    trips += 1
    const transaction = inside.get(this)
    const writes = /^\s*(?:INSERT|UPDATE|DELETE|WITH)\b/i.test(sql)
    if (/^BEGIN/.test(sql)) inside.set(this, { wrote: false })
    else if (/^(?:COMMIT|ROLLBACK)/.test(sql)) {
      if (transaction?.wrote && sql.startsWith('COMMIT')) commits += 1
      inside.delete(this)
    } else if (transaction) transaction.wrote ||= writes
    else if (writes) commits += 1
    return Reflect.apply(query, this, given)
  })
  return () => {
    const since = { trips, commits }
    trips = 0
    commits = 0
    return since
  }
}

const textOf = (given: unknown): string =>
  typeof given === 'string'
    ? given
    : typeof given === 'object' && given !== null && 'text' in given
      ? String(given.text)
      : ''
