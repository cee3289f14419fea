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
  /** The last day this unit existed, `YYYY-MM-DD`; null while it does (DOMAIN 3.7). */
  readonly validTo: string | null
}
