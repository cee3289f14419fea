import type { Role } from './person.ts'
import { isWithin, postsOf, type Roster } from './roster.ts'
import type { Task } from './task.ts'

/*
 * Who may do what. One table, to be read by a lawyer: the acts below, and for each the relations to a task that allow
 * it. R1: heads and deputies assign. R2, R4: to their own people and the units below, nobody else. R15: a focal officer
 * updates for the unit. R44: completion is confirmed by whoever the task names.
 */

/** How a person stands to a task. */
export const relations = [
  'assigner',
  'confirmer',
  'superior',
  'delegate',
  'doer',
  'colleague',
  'support',
  'reader'
] as const
export type Relation = (typeof relations)[number]

/** What can be done to a task. */
export type TaskAct = 'acknowledge' | 'progress' | 'report' | 'decline' | 'confirm' | 'return' | 'withdraw' | 'view'

/**
 * The table. `superior`: leads a unit above the lead unit and at or above the assigner's; `delegate`: chief of office or
 * tracker who serves the assigner's unit; `doer`: answers for the work, or leads or updates for the lead unit;
 * `colleague`: belongs to the lead unit; `support`: the unit or person supports; `reader`: reads figures of all units.
 */
export const allowed: Readonly<Record<TaskAct, readonly Relation[]>> = {
  acknowledge: ['doer'],
  progress: ['doer', 'support'],
  report: ['doer'],
  decline: ['doer'],
  confirm: ['assigner', 'confirmer', 'superior', 'delegate'],
  return: ['assigner', 'confirmer', 'superior', 'delegate'],
  withdraw: ['assigner', 'superior'],
  view: relations
}

/** Posts that lead a unit. */
export const leading: readonly Role[] = ['head', 'deputy']
/** Posts that act for the leaders of the unit above their own. */
const serving: readonly Role[] = ['chief', 'tracker']
/** Posts that take part in their unit's work as a whole. */
const answering: readonly Role[] = ['head', 'deputy', 'focal']

type Supported = { readonly unitIds: readonly number[]; readonly personIds: readonly number[] }

/** How this person stands to this task. Empty: it is none of their business. */
export function relationsTo(roster: Roster, personId: number, task: Task, support: Supported): ReadonlySet<Relation> {
  const found = new Set<Relation>()
  if (task.assignerId === personId) found.add('assigner')
  if (task.confirmerId === personId) found.add('confirmer')
  if (task.leadPersonId === personId) found.add('doer')
  if (support.personIds.includes(personId)) found.add('support')
  for (const { unitId, role } of postsOf(roster, personId)) {
    if (unitId === task.leadUnitId) found.add(answering.includes(role) ? 'doer' : 'colleague')
    if (support.unitIds.includes(unitId)) found.add('support')
    if (leading.includes(role) && unitId !== task.leadUnitId && isWithin(roster, task.leadUnitId, unitId)) {
      found.add(isWithin(roster, task.assignerUnitId, unitId) ? 'superior' : 'reader')
    }
    if (serving.includes(role) && servedUnit(roster, unitId) === task.assignerUnitId) found.add('delegate')
    if (role === 'supervisor' || role === 'admin') found.add('reader')
  }
  return found
}

/** Whether any of these relations allows the act. */
export const may = (act: TaskAct, found: ReadonlySet<Relation>): boolean => allowed[act].some(one => found.has(one))

/** A unit as a whole, or one person of it. */
export type Target = { readonly unitId: number; readonly personId: number | null }

/**
 * The units for which this person may give work to this target, the nearest first. None: not theirs to give. Heads and
 * deputies reach their unit's people and every unit below (DECISIONS 19); nobody assigns to themselves or to those above.
 */
export function assigningUnits(roster: Roster, personId: number, target: Target): readonly number[] {
  if (target.personId === personId) return []
  const reach = scopes(roster, personId).filter(unitId => isWithin(roster, target.unitId, unitId))
  const allowedHere = reach.filter(unitId => target.personId === null || !leads(roster, target.personId, unitId))
  return [...new Set(allowedHere)].sort((a, b) => depth(roster, b) - depth(roster, a))
}

/** Whether this person may give work to anybody at all. */
export const mayAssign = (roster: Roster, personId: number): boolean => scopes(roster, personId).length > 0

/** The units whose work this person directs. */
export function scopes(roster: Roster, personId: number): readonly number[] {
  return postsOf(roster, personId).flatMap(({ unitId, role }) => {
    if (leading.includes(role)) return [unitId]
    if (serving.includes(role)) return [servedUnit(roster, unitId)]
    return []
  })
}

/** Whether this person keeps the roster. */
export const isAdmin = (roster: Roster, personId: number): boolean =>
  postsOf(roster, personId).some(post => post.role === 'admin')

/** The heads and focal officers of a unit: who hears of its orders. Its deputies too when it has neither. */
export function answerersOf(roster: Roster, unitId: number): readonly number[] {
  const posts = roster.posts.filter(post => post.unitId === unitId && roster.people.get(post.personId)?.active)
  const named = posts.filter(post => post.role === 'head' || post.role === 'focal')
  const chosen = named.length > 0 ? named : posts.filter(post => post.role === 'deputy' || post.role === 'chief')
  return [...new Set(chosen.map(post => post.personId))]
}

/** The unit that a chief of office or tracker serves: the one above the room they sit in, or their own at the root. */
const servedUnit = (roster: Roster, unitId: number): number => roster.units.get(unitId)?.parentId ?? unitId

const leads = (roster: Roster, personId: number, unitId: number): boolean =>
  postsOf(roster, personId).some(post => post.unitId === unitId && post.role === 'head')

function depth(roster: Roster, unitId: number): number {
  const parent = roster.units.get(unitId)?.parentId
  return parent === undefined || parent === null ? 0 : 1 + depth(roster, parent)
}
