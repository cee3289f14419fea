/** A day of the calendar, `YYYY-MM-DD`; days compare as strings. */
export type Day = string
