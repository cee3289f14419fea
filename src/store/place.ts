import { join } from 'node:path'

/** Where an office is kept: a folder with one SQLite file, or a PostgreSQL server. */
export type Place = { readonly dataDir: string } | { readonly databaseUrl: string }

/** The name of the database file in its folder. */
export const FILE = 'dondoc.db'

/** The database file of a folder. */
export const fileOf = (dataDir: string): string => join(dataDir, FILE)
