import { ZONE_OFFSET } from '../core/deadline.ts'

/** `2026-11-30T17:00:00+07:00`, or null. */
export const moment = (at: Date | null): string | null =>
  at && `${new Date(at.getTime() + ZONE_OFFSET).toISOString().slice(0, 19)}+07:00`
