/** The PostgreSQL schema that these SQLite models stand for. */
export function derive(schema: string): string
