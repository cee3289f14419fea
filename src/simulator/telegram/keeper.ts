import { readFile, rename, writeFile } from 'node:fs/promises'
import { emptyState, State } from './state.ts'

/** Writes the state to its file: whole, by rename, one write at a time. */
export type Keeper = {
  /** The state was changed. */
  changed(): void
  /** Resolves when every change so far is in the file. Nothing is acknowledged before. */
  saved(): Promise<void>
}

/** The state as it was left, or an empty one. */
export async function loadState(file: string | null): Promise<State> {
  if (file === null) return emptyState()
  try {
    return State.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return emptyState()
    throw fault
  }
}

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
