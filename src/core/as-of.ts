import type { Task } from './task.ts'

/**
 * A task as it stood at an earlier moment, told from its own times; null when it was not given yet or has been
 * withdrawn, which takes it out of every figure (DOMAIN 2). Reports returned since then are not seen: a published figure
 * is frozen instead (DOMAIN 3.8).
 */
export function asOf(now: Task, at: Date): Task | null {
  const task = now.settledAt !== null && now.settledAt > at ? { ...now, settledAt: null } : now
  if (task.state === 'withdrawn' || task.assignedAt > at) return null
  if (task.state === 'done' && task.completedAt !== null && task.completedAt > at) return beforeConfirmation(task, at)
  if (task.state === 'waiting' && task.waitingSince !== null && task.waitingSince > at) return beforeReport(task, at)
  if (task.state === 'acknowledged' || task.state === 'in_progress') return beforeReport(task, at)
  return task
}

/** The report of a confirmed task counts from its effective time, the only one of the two that is kept. */
function beforeConfirmation(task: Task, at: Date): Task {
  if (task.reportedAt === null || task.reportedAt > at) return beforeReport(task, at)
  return { ...task, state: 'waiting', waitingSince: task.reportedAt, completedAt: null }
}

function beforeReport(task: Task, at: Date): Task {
  const open = { ...task, reportedAt: null, waitingSince: null, completedAt: null }
  if (task.acknowledgedAt === null || task.acknowledgedAt > at) {
    return { ...open, state: 'new', acknowledgedAt: null, acknowledgedById: null }
  }
  return { ...open, state: task.state === 'acknowledged' ? 'acknowledged' : 'in_progress' }
}
