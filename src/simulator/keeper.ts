import { readFile, rename, writeFile } from 'node:fs/promises'
import type { z } from 'zod'

/** Writes the state to its file: whole, by rename, one write at a time. */
export type Keeper = {
  /** The state was changed. */
  changed(): void
  /** Resolves when every change so far is in the file. Nothing is acknowledged before. */
  saved(): Promise<void>
}

/** The state as it was left, or an empty one. */
export async function loadState<State>(
  file: string | null,
  schema: z.ZodType<State>,
  empty: () => State
): Promise<State> {
  if (file === null) return empty()
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return empty()
    throw fault
  }
}

/** Keeps the state in the file, or nowhere when there is none. */
export function createKeeper(file: string | null, state: object): Keeper {
  if (file === null) return { changed() {}, async saved() {} }
  let dirty = true
  let writing: Promise<void> | null = null

  async function write(path: string): Promise<void> {
    try {
      while (dirty) {
        const text = JSON.stringify(state)
        dirty = false
        await writeFile(`${path}.new`, text)
        await rename(`${path}.new`, path)
      }
    } catch (fault) {
      dirty = true
      throw fault
    } finally {
      writing = null
    }
  }

  return {
    changed() {
      dirty = true
    },
    async saved() {
      if (dirty && writing === null) writing = write(file)
      if (writing !== null) await writing
    }
  }
}
