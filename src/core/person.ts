/** The languages the bot speaks. */
export type Locale = 'vi' | 'en'

/**
 * What a post lets a person do (DOMAIN 3.8). `head` and `deputy` lead the unit; `officer` does the work, civil servant
 * or contract worker alike (R62); `focal` updates for the unit (R15); `tracker` enters and follows tasks for the
 * leaders; `chief` is the chief of office; `clerk` keeps the documents; `supervisor` reads figures (R8, R34);
 * `admin` keeps the roster.
 */
export const roles = ['head', 'deputy', 'officer', 'focal', 'tracker', 'chief', 'clerk', 'supervisor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Somebody of the organisation. */
export type Person = {
  readonly id: number
  /** Our stable key, unique: what a roster file calls `ma`. */
  readonly code: string
  /** Full name: `Trần Thị Mai`. */
  readonly name: string
  readonly phone: string | null
  readonly locale: Locale
  /** False for those who left; their past stays. */
  readonly active: boolean
}

/** A person's place in a unit. One person may have several. */
export type Post = {
  readonly id: number
  readonly personId: number
  readonly unitId: number
  readonly role: Role
  /** As on the door: `Phó Trưởng phòng`. */
  readonly title: string
  /** Fields of work (lĩnh vực) that decide who confirms (R44). */
  readonly fields: readonly string[]
  /** Since when, `YYYY-MM-DD`; null when nobody wrote it down. */
  readonly from: string | null
  /** Until when, that day included; null while it is held. */
  readonly to: string | null
  /** Whose post it is, where a substitute holds it for a while (`onDay`). Never kept. */
  readonly lentBy?: number
}

/** Somebody who stands in for somebody else on these days, both included, in all their posts. */
export type Substitution = {
  readonly id: number
  readonly absentId: number
  readonly substituteId: number
  readonly from: string
  readonly to: string
  readonly byId: number
}
