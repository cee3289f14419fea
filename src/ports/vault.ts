/** A secret as it is kept. Its version counts with every new value. */
export type Secret = { readonly value: string; readonly version: number }

/** Secrets that must outlive the process, such as tokens: sealed before they are kept, under a name each. */
export type Vault = {
  /** Null: there is none. Its value is empty when it was sealed with another key: it can only be written over. */
  read(name: string): Promise<Secret | null>
  /** Keeps a new value where the one there still has this version (0: none is there); `false` when somebody was first. */
  keep(name: string, value: string, version: number): Promise<boolean>
  /**
   * Takes what only one process may do, for so many milliseconds; `false` when another has it. With 0 it is given back.
   */
  lease(name: string, ms: number): Promise<boolean>
}
