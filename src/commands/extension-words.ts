import { clockOf, dayOf } from '../core/calendar.ts'
import { dueOf } from '../core/card.ts'
import type { Due } from '../core/deadline.ts'
import { later } from '../core/extension.ts'
import { fold } from '../core/fold.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { type Extension, readExtension } from '../reading/extension.ts'
import type { Ask } from './command.ts'
import { noSuchDay } from './no-such-day.ts'
import { contextOf } from './order-read.ts'

/** What words about a longer deadline say, besides which task they are about. */
export type Wish = {
  /** The `lần` they name (DECISIONS 6). */
  readonly n: number | null
  readonly to: Due | null
  readonly reason: string | null
  /** Said outright that what is late is not held against the doer, or that it is; null when nothing was said. */
  readonly excused: boolean | null
}

/** The words taken apart; how they are read against a task comes after: `thêm 3 ngày` counts from its deadline. */
export type Said = Pick<Wish, 'n' | 'excused'> & { readonly reading: Extension; readonly words: string }

const TIME = /^((?:(?:nhiem vu|viec) ?)?(?:so ?)?#?\s*\d{1,9})\s+lan\s+(\d{1,4})(?!\d)/
const EXCUSED = /[\s,;]*(?:va )?(?:khong|ko|k) tinh (?:la )?(?:tre|cham|qua) ?(?:han)?(?![a-z])/
const KEPT = /[\s,;]*(?:nhung )?(?:van|co) tinh (?:la )?(?:tre|cham|qua) ?(?:han)?(?![a-z])/

const REASON = /[\s,;]+(?:vi|do|ly do|boi)(?![a-z]).*$/

/** Reads the words after `gia hạn`, or a whole sentence that asks for a longer deadline. */
export function extensionWords(ask: Ask, typed: string): Said {
  const time = TIME.exec(fold(typed))
  const [, task = '', n = ''] = time ?? []
  const plain = time ? typed.slice(0, task.length) + typed.slice(time[0].length) : typed
  const excused = EXCUSED.test(fold(plain)) ? true : KEPT.test(fold(plain)) ? false : null
  const words = without(without(plain, EXCUSED), KEPT)
  const reading = readExtension(`gia hạn ${words}`, contextOf(ask))
  return { n: time ? Number(n) : null, excused, reading, words }
}

function without(text: string, words: RegExp): string {
  const found = words.exec(fold(text))
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text
}

/** The deadline that words ask for. Refuses a day that does not exist, and one that would silently be another year's. */
export function dueWished(ask: Ask, task: Task, { reading, words }: Said): Due | null {
  const { until, more } = reading
  const due = dueOf(task)
  if (more) return due && later(due, more, ask.calendar)
  if (until?.warnings.includes('rolled_year')) throw new Refusal('extend-which-year', { wanted: { due: until.due } })
  const wrong = until ? null : noSuchDay(without(words, REASON))
  if (wrong) throw new Refusal('due-no-such-day', { day: wrong.day })
  return until?.due ?? null
}

/** A deadline as it is typed, and read back as the same: `8/12/2026`, `16:30 8/12/2026`. */
export function dueTyped({ at, kind }: Due): string {
  const [year = '', month = '', day = ''] = dayOf(at).split('-')
  const date = `${Number(day)}/${Number(month)}/${year}`
  return kind === 'day' ? date : `${clockOf(at)} ${date}`
}
