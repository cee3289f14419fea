/** What a statement is given. A moment is a `Date`; each driver writes it in its own way. */
export type Param = string | number | boolean | Date | null

/** What comes back: a moment is a `Date` or, on SQLite, milliseconds; `rows.ts` reads both. */
export type Row = Readonly<Record<string, unknown>>

/** One statement, with `?` for each parameter in both dialects. */
export type Query = { readonly sql: string; readonly params: readonly Param[] }

/**
 * What to do in one transaction: yields statements, is handed their rows, throws to undo everything. It is a generator
 * so that SQLite runs it in one go, with nothing of anybody else's in between, and PostgreSQL with waiting.
 */
export type Work<T> = Generator<Query, T, readonly Row[]>

/** The few places where the dialects differ in words. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgresql'
  /** After a `SELECT`: nobody may change these rows until we are done. Empty where there is one writer anyway. */
  readonly forShare: string
  /** After a `SELECT`: we are going to change these rows. */
  readonly forUpdate: string
  /** After a `SELECT`: these rows are ours; leave out those of others. */
  readonly forUs: string
  /** After a table: it is gone through by this index. Empty where the server chooses by what it counted. */
  readonly by: (index: string) => string
  /** After a column: it is one of what this `SELECT` finds, which is found first. */
  readonly oneOf: (select: string) => string
  /** Draws that many numbers of new tasks, as rows of `number`. */
  readonly draw: (howMany: number) => Query
  /** Makes numbers drawn later for this table begin above `highest`; null where that happens by itself. */
  readonly reserve: (table: string, column: string, highest: number) => Query | null
  /**
   * Whoever is in the middle of writing to a table, as rows of `writer`: they may have drawn numbers that nobody sees yet.
   * Null where one writes at a time.
   */
  readonly writers: ((table: string) => Query) | null
  /** That a column is one of these whole numbers, however many they are. */
  readonly among: (column: string, numbers: readonly number[]) => Query
  /** The error says that somebody else was there first or at the same time: what was decided is out of date. */
  readonly clashed: (error: unknown) => boolean
  /** The table of which the error says that somebody has the number that was drawn for its key; null when it says nothing such. */
  readonly taken: (error: unknown) => string | null
  /** The error says that a step of a joined statement touched no row; null where steps are run one by one. */
  readonly missed: ((error: unknown) => boolean) | null
  /** SQL for the SHA-256 of a text, in hexadecimal digits; null where the database has none and steps are run one by one. */
  readonly sha256: ((text: string) => string) | null
}

/** One open database, spoken to in SQL. */
export type Driver = {
  readonly dialect: Dialect
  all(sql: string, ...params: readonly Param[]): Promise<readonly Row[]>
  /**
   * The same for a look that finds few rows by their keys and waits for nobody: where each is a journey, those that begin at one
   * moment travel together.
   */
  quick(sql: string, ...params: readonly Param[]): Promise<readonly Row[]>
  /** The same for a statement that writes few rows and says itself that it waits for no disk: it travels with others of its kind. */
  soon(sql: string, ...params: readonly Param[]): Promise<readonly Row[]>
  /**
   * Runs the work in one transaction that is on the disk when this resolves, or undoes it and rejects. `soon`: a machine
   * that loses its power just then may forget it, a process that dies may not; where that costs less.
   */
  transaction<T>(work: Work<T>, kept?: 'soon'): Promise<T>
  /**
   * Reads with several statements as of one moment, however long it takes: nobody waits for it, neither who writes nor
   * this process.
   */
  reading<T>(look: (all: Driver['all']) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Inside a `Work`: runs one statement and answers its rows. */
export function* ask(sql: string, ...params: readonly Param[]): Work<readonly Row[]> {
  return yield { sql, params }
}

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
