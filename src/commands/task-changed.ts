import { doersOf } from '../core/authority.ts'
import type { Letter } from '../core/letter.ts'
import type { Task } from '../core/task.ts'
import type { Ask } from './command.ts'
import { refreshed } from './task-letters.ts'

/** Changes the cards that assigner and doers hold of a task to what it will be. */
export function taskChanged({ roster }: Ask, task: Task): readonly Letter[] {
  return refreshed(task, String(task.number), doersOf(roster, task))
}
