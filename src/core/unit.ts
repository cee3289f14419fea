import { fold } from './fold.ts'
import type { Line } from './letter.ts'

/** A unit of the organisation: a department, a room, a commune office. The tree has one root (DESIGN 4). */
export type Unit = {
  readonly id: number
  /** Our stable key, unique: what a roster file calls `ma`. */
  readonly code: string
  readonly name: string
  /** As people write it: `P. VHXH`. Empty when there is none. */
  readonly shortName: string
  /** Units of one type are ranked together (R13): `so`, `huyen`, `phong`, `van_phong` ... free words of the office. */
  readonly type: string
  /** Protocol order: smaller comes first in every list (DOMAIN 2). */
  readonly order: number
  readonly parentId: number | null
  /** Other names that people use, as typed. */
  readonly aliases: readonly string[]
  /** The first day it existed, `YYYY-MM-DD`; null: since before the office began to count. */
  readonly validFrom: string | null
  /** The last day this unit existed, `YYYY-MM-DD`; null while it does (DOMAIN 3.7). */
  readonly validTo: string | null
  /** Who took over its work when it ended. */
  readonly successorId: number | null
  /** It only tries the system out: its tasks are practice and do not count (R19). */
  readonly pilot: boolean
  /** Since when its tasks count, `YYYY-MM-DD`; null: like the whole office (R10, R19). */
  readonly officialFrom: string | null
}

/** Whether a unit existed on any of these days, both included. */
export const existedIn = ({ validFrom, validTo }: Unit, from: string, to: string): boolean =>
  (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from)

/** A type as it is kept, whoever writes it and how: `Đơn vị sự nghiệp` is `don_vi_su_nghiep`. */
export const typeOf = (words: string): string => fold(words.trim()).replace(/\s+/g, '_')

/**
 * A type of units as a heading over them: types that offices use have names in every language, any other is told in its
 * own words, `to_cong_tac` as `to cong tac`: nobody reads a code.
 */
export const typeLine = (type: string): Line => ({
  key: 'unit-type',
  values: { type, words: type.replaceAll('_', ' ') }
})
