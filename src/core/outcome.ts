import type { Letter } from './letter.ts'
import type { Keys, Rows, Table } from './rows.ts'

/** One row to write. `add` inserts, `put` inserts or replaces by key, `change` updates by key, `remove` deletes by key. */
export type Save = { [T in Table]: SaveOf<T> }[Table]
type SaveOf<T extends Table> =
  | { readonly act: 'add'; readonly table: T; readonly row: Rows[T] }
  | { readonly act: 'put'; readonly table: T; readonly row: Rows[T] }
  | { readonly act: 'change'; readonly table: T; readonly key: Keys[T]; readonly set: Partial<Rows[T]> }
  | { readonly act: 'remove'; readonly table: T; readonly key: Keys[T] }

/**
 * A row the decision rested on, with the version that was read. The commit is `stale` when it has changed since, or
 * when `version` is null ("there was none") and there is one now.
 */
export type Rest =
  | { readonly row: 'task'; readonly key: Keys['task']; readonly version: number }
  | { readonly row: 'draft'; readonly key: Keys['draft']; readonly version: number }
  | { readonly row: 'question'; readonly key: Keys['question']; readonly version: number | null }
  | { readonly row: 'code'; readonly key: Keys['code']; readonly version: number }
  | { readonly row: 'series'; readonly key: Keys['series']; readonly version: number }
  | { readonly row: 'roster'; readonly version: number }

/** What an ask or a job comes to: what to keep and what to say, together or not at all (DESIGN 2). */
export type Outcome = {
  readonly rests: readonly Rest[]
  readonly save: readonly Save[]
  readonly say: readonly Letter[]
}

/** `commit`'s answer: done now, done before, or decided on rows that have changed since. */
export type Kept = 'kept' | 'repeated' | 'stale'

/** Inserts a row. A `task` added with number 0 gets its number inside the commit (`newNumber`). */
export const add = <T extends Table>(table: T, row: Rows[T]) => ({ act: 'add', table, row }) as const
/** Inserts a row, or replaces the one with the same key. */
export const put = <T extends Table>(table: T, row: Rows[T]) => ({ act: 'put', table, row }) as const
/** Changes some fields of the row with this key. A version counts itself: never set it. */
export const change = <T extends Table>(table: T, key: Keys[T], set: Partial<Rows[T]>) =>
  ({ act: 'change', table, key, set }) as const
/** Deletes the row with this key, if it is there. */
export const remove = <T extends Table>(table: T, key: Keys[T]) => ({ act: 'remove', table, key }) as const
