import type { Day } from './calendar.ts'
import { ZONE_OFFSET } from './deadline.ts'

const DAY = 86_400_000
/** Julian day of 1970-01-01T00:00Z. */
const EPOCH = 2_440_587.5
/** How far the even time of astronomy is ahead of clocks in this half-century, in days. */
const AHEAD = 75 / 86_400
/** Mean length of a lunar month, in days, and the new moon of January 2000 from which they are counted. */
const MONTH = 29.530588861
const FIRST = 2_451_550.09766

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** Julian day (even time) of the `k`th new moon since January 2000: mean motion with its greater corrections. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const rising = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const e = 1 - 0.002516 * t
  return (
    FIRST +
    MONTH * k +
    0.00015437 * t * t -
    0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(rising)
  )
}

/** The sun's apparent longitude at a Julian day (even time), in degrees from 0 to 360. */
function sunLongitude(julian: number): number {
  const t = (julian - 2_451_545) / 36_525
  const anomaly = 357.52911 + 35_999.05029 * t
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const longitude = 280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((longitude % 360) + 360) % 360
}

/** The day, counted from 1970-01-01 in the organisation's zone, on which a moment of even time falls. */
const dayNumber = (julian: number): number => Math.floor(julian - AHEAD - EPOCH + ZONE_OFFSET / DAY)
/** The first moment of a day, as a Julian day of even time. */
const midnight = (day: number): number => day - ZONE_OFFSET / DAY + EPOCH + AHEAD

/** Which twelfth of its round the sun is in when a day begins; 9 begins with the winter solstice. */
const twelfth = (day: number): number => Math.floor(sunLongitude(midnight(day)) / 30)

/** The new moon that begins the eleventh month of a year: the month of the winter solstice. */
function eleventh(year: number): number {
  const end = Date.UTC(year, 11, 31) / DAY
  let k = Math.floor((end + EPOCH - FIRST) / MONTH) + 1
  while (dayNumber(newMoon(k)) > end || twelfth(dayNumber(newMoon(k))) >= 9) k--
  return k
}

/**
 * The solar day of a lunar date of the Vietnamese calendar (UTC+7; it differs from the Chinese in some years). Of a
 * month and its leap month the first. Null when that month has no such day.
 */
export function solarDay(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > 30) return null
  const start = eleventh(year - 1)
  const months = eleventh(year) - start
  let offset = month <= 10 ? month + 1 : month - 11 + months
  if (months === 13 && month <= 10 && offset >= leap(start)) offset++
  const first = dayNumber(newMoon(start + offset))
  if (first + date > dayNumber(newMoon(start + offset + 1))) return null
  return new Date((first + date - 1) * DAY).toISOString().slice(0, 10)
}

/** Which month after the eleventh is the leap month: the first in which the sun enters no new twelfth. */
function leap(start: number): number {
  for (let n = 1; n < 13; n++)
    if (twelfth(dayNumber(newMoon(start + n))) === twelfth(dayNumber(newMoon(start + n + 1)))) return n
  return 13
}
