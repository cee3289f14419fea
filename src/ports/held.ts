import type { Broken } from '../core/audit.ts'
import type { Naming } from '../core/naming.ts'
import type { Seal } from '../core/seal.ts'

/** What an audit of the history came to: how much was looked at, the last seal, and where it is broken first. */
export type Audit = {
  readonly lines: number
  readonly tasks: number
  readonly seals: number
  readonly last: Pick<Seal, 'number' | 'at' | 'hash'> | null
  readonly broken: Broken | null
}

/** Somebody whose data is asked for: their number, the addresses of their accounts, how texts name them. */
export type About = { readonly id: number; readonly addresses: readonly string[]; readonly naming: Naming }

/** What looks through all that is held: for the terminal of the server, never for an answer in a chat. */
export type Held = {
  /** Whether every line of history and every seal is what was kept (DECISIONS 11); reads it all, a page at a time. */
  audit(): Promise<Audit>
  /** Hands on every row that holds something of a person, one after the other, by table, as it lies there. */
  aboutPerson(who: About, take: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>): Promise<void>
  /** How many texts name a person, of those that `forgetPerson` would change, and some of the places, as `Naming.around` shows them. */
  textsNaming(naming: Naming): Promise<{ readonly count: number; readonly some: readonly string[] }>
  /**
   * Takes out what is known of a person: name, code, number, accounts, what they were asked, told and said of the system, and
   * their name wherever a text has it. What was done stays under their number, so no figure changes; history says
   * itself where texts went. May be repeated when it was broken off. Answers how many lines of history lost a text.
   */
  forgetPerson(who: About, at: Date): Promise<{ readonly lines: number }>
}
