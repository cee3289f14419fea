import { may, relationsTo } from '../core/authority.ts'
import { personName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import type { Ask } from './command.ts'
import type { Meant } from './task-meant.ts'

/** Others named at once. */
const NAMED = 3

/**
 * Refuses whoever handed in the report that waits: in whatever place they did it and in whatever place they would decide
 * on it, nobody confirms or returns their own (R44). Says who may.
 */
export async function mustBeAnothers(ask: Ask, meant: Omit<Meant, 'words'>): Promise<void> {
  const { task, number, participants } = meant
  if (task.state !== 'waiting') return
  const all = await ask.read.reports(task.number)
  const waits = all.find(one => one.kind === 'result' && one.n === task.reportCount)
  if (waits?.byId !== ask.actor.id) return
  const others = [...new Set([task.confirmerId, task.assignerId, ...ask.roster.people.keys()])].filter(
    id =>
      id !== ask.actor.id &&
      ask.roster.people.get(id)?.active &&
      may('confirm', relationsTo(ask.roster, id, task, participants))
  )
  const names = others.slice(0, NAMED).map(id => personName(ask.roster, id))
  throw new Refusal('confirm-own-report', { number, count: names.length, names: names.join(', ') })
}
