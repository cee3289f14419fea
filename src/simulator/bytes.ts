import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of the files, by file id. */
export type Bytes = {
  put(id: string, bytes: Uint8Array): void
  /** Null when there is no such file. */
  get(id: string): Uint8Array | null
}

/** Bytes in a folder, or in memory when there is none. Ids are the simulator's own and safe as file names. */
export function createBytes(folder: string | null): Bytes {
  if (folder === null) {
    const kept = new Map<string, Uint8Array>()
    return { put: (id, bytes) => void kept.set(id, bytes), get: id => kept.get(id) ?? null }
  }
  mkdirSync(folder, { recursive: true })
  return {
    put: (id, bytes) => writeFileSync(join(folder, id), bytes),
    get(id) {
      try {
        return readFileSync(join(folder, id))
      } catch {
        return null
      }
    }
  }
}
