import { ZONE_OFFSET } from '../core/deadline.ts'

/** `2026-11-30T17:00:00+07:00`, or null. */
export const moment = (at: Date | null): string | null =>
  at && `${new Date(at.getTime() + ZONE_OFFSET).toISOString().slice(0, 19)}+07:00`

/** Rows of cells below one another, the first to the left and the others to the right. */
export function tabled(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  )
}
