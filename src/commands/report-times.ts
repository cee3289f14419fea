import { doersOf, relationsTo } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Task } from '../core/task.ts'
import type { Ask } from './command.ts'

/** The `lần 2` that a sentence names: which report is meant (DECISIONS 6). Null when it names none. */
export function timeOf(words: string): number | null {
  const found = /^lan\s+(\d{1,4})\b/.exec(fold(words))?.[1]
  return found === undefined ? null : Number(found)
}

/** The words after `lần 2`. */
export const afterTime = (words: string): string => {
  const found = /^lan\s+\d{1,4}[\s:,.;-]*/.exec(fold(words))
  return found ? words.slice(found[0].length) : words
}

/**
 * Those who hear what became of a task's report: who does it, and whoever acknowledged it, as long as it is any business
 * of theirs. Not the speaker.
 */
export function hearersOf(ask: Ask, task: Task): readonly number[] {
  const doers = doersOf(ask.roster, task)
  const took = task.acknowledgedById
  const all = took === null || relationsTo(ask.roster, took, task, []).size === 0 ? doers : [...doers, took]
  return [...new Set(all)].filter(id => id !== ask.actor.id)
}
