import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** Another service works on this folder already. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
  readonly dataDir: string
  constructor(dataDir: string) {
    super(`another dondoc service is running on ${dataDir}`)
    this.dataDir = dataDir
  }
}

/** The folder of what is kept cannot be made or written to. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused'
  constructor(dataDir: string, cause: unknown) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    super(
      `Không ghi được vào thư mục ${dataDir} / this folder cannot be written to (${reason}): cấp quyền ghi cho người dùng chạy dịch vụ, hoặc đặt DATA_DIR khác / let the service's user write there, or set another DATA_DIR.`,
      { cause }
    )
  }
}

const LOCK = 'service.lock'

/** Makes the folder of what is kept, and finds out at once whether anything can be kept there. */
export function claimFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    // What the system says of rights is not all: a file is made and taken away again.
    const tried = join(dataDir, `.${process.pid}.tried`)
    closeSync(openSync(tried, 'w'))
    rmSync(tried)
  } catch (fault) {
    throw new FolderRefused(dataDir, fault)
  }
}

/** Held by a service for as long as it runs. */
export type ServiceLock = { release(): void }

/**
 * Makes this process the one service on a folder, by an exclusive transaction that is never committed: the system ends
 * it with the process, however that dies (DECISIONS 18). The CLI never takes it.
 */
export function lockService(dataDir: string): ServiceLock {
  claimFolder(dataDir)
  const db = new Database(join(dataDir, LOCK), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') throw new AlreadyRunning(dataDir)
    throw error
  }
  return {
    release() {
      db.exec('ROLLBACK')
      db.close()
    }
  }
}

/** Whether a service works on this folder now. A folder on which none ever worked is left as it is. */
export function isServed(dataDir: string): boolean {
  if (!existsSync(join(dataDir, LOCK))) return false
  try {
    lockService(dataDir).release()
    return false
  } catch (fault) {
    if (fault instanceof AlreadyRunning) return true
    throw fault
  }
}
