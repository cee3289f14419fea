import { type Store, StoreAway } from '../ports/store.ts'

/** Codes of PostgreSQL, the network, SQLite and Prisma which say that nothing can be kept just now. */
const AWAY = [
  // Connections, who may connect and whereto, resources, stopped by the server, its disk, what is on it.
  /^(?:08|28|3D|53|57|58|XX00[12])/,
  // Read-only (a standby), too slow in a transaction, locked, another was first.
  /^(?:25006|25P03|25P04|55P03|40001|40P01)$/,
  /^E(?:CONN|HOST|NET|NOTFOUND|TIMEDOUT|PIPE|AI_AGAIN|NOSPC|DQUOT|FBIG|ROFS|IO$|MFILE|NFILE)/,
  /^SQLITE_(?:BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN|PROTOCOL|NOMEM|CORRUPT|NOTADB)/,
  /^P(?:1001|1002|1008|1017|2024)$/
]
const SAID =
  /connection terminated|not queryable|query read timeout|can't reach database|timeout exceeded when trying to connect|connection is not open/i

const UPGRADED = 'the database was brought up to date by a newer program: stop this one and start that one'

/**
 * The store, with every failure of the database itself told apart from a fault of ours: a `StoreAway`. Where a newer program
 * has changed the tables since, whatever fails is left to that one to hear again: it is no fault, and nothing is lost by it.
 */
export const tellingAway = (store: Store, outgrown: () => Promise<boolean>): Store =>
  new Proxy(store, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver)
      if (typeof found !== 'function') return found
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(found, target, given)
        } catch (fault) {
          if (isAway(fault)) throw new StoreAway('the database is away', { cause: fault })
          throw (await outgrown().catch(() => false)) ? new StoreAway(UPGRADED, { cause: fault }) : fault
        }
      }
    }
  })

/** Whether this error, or one that led to it, says that the database is away, full or locked. */
export function isAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return AWAY.some(one => one.test(code)) || SAID.test(fault.message) || isAway(fault.cause)
}
