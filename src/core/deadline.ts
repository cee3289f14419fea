/**
 * How a deadline ends (DECISIONS 3). A `day` is shown and reminded at 17:00 and late only from 00:00 of the next day;
 * an `instant` (the words named a clock or a part of the day) is late right after that moment.
 */
export type DueKind = 'day' | 'instant'

/** A deadline. `at` is the moment shown: for a `day`, 17:00 of that day in the organisation's time zone. */
export type Due = { readonly at: Date; readonly kind: DueKind }

const DAY = 24 * 60 * 60 * 1000

/** The offset of the organisation's clock from UTC in milliseconds. Việt Nam has one zone and no summer time. */
export const ZONE_OFFSET = 7 * 60 * 60 * 1000

/** The first moment of the day after `at`, in the organisation's time zone. */
export function endOfDay(at: Date): Date {
  return new Date((Math.floor((at.getTime() + ZONE_OFFSET) / DAY) + 1) * DAY - ZONE_OFFSET)
}

/** The first moment at which work is late. Every label, column and ranking uses this one function (DECISIONS 3). */
export function lateFrom(due: Due): Date {
  return due.kind === 'day' ? endOfDay(due.at) : new Date(due.at.getTime() + 1)
}
