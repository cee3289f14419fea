import { existsSync, statSync } from 'node:fs'
import type { Driver } from './driver.ts'

/** Whether whoever had this file open last ended without closing it: it was killed, or the power failed. */
export const wasCutOff = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0

/** What is wrong with an open SQLite file, in SQLite's words; null when it is whole. A large one takes seconds. */
export async function damageIn({ all }: Pick<Driver, 'all'>): Promise<string | null> {
  try {
    const [row] = await all('PRAGMA quick_check(1)')
    const said = String(row?.quick_check ?? 'no answer')
    return said === 'ok' ? null : said
  } catch (fault) {
    if (isDamage(fault)) return fault.message
    throw fault
  }
}

/** Whether SQLite says that this is no database of its own, or one that is broken. */
export const isDamage = (fault: unknown): fault is Error =>
  fault instanceof Error &&
  'code' in fault &&
  typeof fault.code === 'string' &&
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(fault.code)
