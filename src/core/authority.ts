import { stillConfirms, stillGives } from './in-office.ts'
import type { Post, Role } from './person.ts'
import { absentFor, isWithin, postsIn, postsOf, type Roster, withSubstitutes } from './roster.ts'
import type { Hands, Participant, Task } from './task.ts'

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
  'watcher',
  'reader'
] as const
export type Relation = (typeof relations)[number]

/** What can be done to a task. */
export const taskActs = [
  'acknowledge',
  'progress',
  'report',
  'correct',
  'decline',
  'ask-extension',
  'hand-down',
  'nudge',
  'escalate',
  'confirm',
  'return',
  'extend',
  'suspend',
  'resume',
  'reassign',
  'withdraw',
  'amend',
  'join',
  'urge',
  'instruct',
  'reopen',
  'rate',
  'classify',
  'watch',
  'view'
] as const
export type TaskAct = (typeof taskActs)[number]

/**
 * The table. `superior`: leads a unit above the lead unit, or the lead unit itself for work given inside it, and at or
 * above the assigner's (a deputy of the assigner's own unit is not above it); `delegate`: chief of office or
 * tracker who serves the assigner's unit; `doer`: answers for the work, or leads or updates for the lead unit;
 * `colleague`: belongs to the lead unit; `support`: the unit or person supports; `watcher`: watches; `reader`: reads
 * figures of all units.
 */
export const allowed: Readonly<Record<TaskAct, readonly Relation[]>> = {
  acknowledge: ['doer'],
  progress: ['doer', 'support'],
  report: ['doer'],
  correct: ['doer'],
  decline: ['doer'],
  'ask-extension': ['doer'],
  'hand-down': ['doer'],
  nudge: ['doer'],
  escalate: ['doer', 'delegate', 'assigner'],
  confirm: ['assigner', 'confirmer', 'superior', 'delegate'],
  return: ['assigner', 'confirmer', 'superior', 'delegate'],
  extend: ['assigner', 'superior'],
  suspend: ['assigner', 'superior'],
  resume: ['assigner', 'superior'],
  reassign: ['assigner', 'superior'],
  withdraw: ['assigner', 'superior'],
  amend: ['assigner', 'superior'],
  join: ['assigner', 'superior', 'delegate'],
  urge: ['assigner', 'superior', 'delegate'],
  instruct: ['assigner', 'superior'],
  reopen: ['assigner', 'confirmer', 'superior'],
  rate: ['assigner', 'confirmer', 'superior'],
  classify: ['assigner', 'superior', 'delegate'],
  watch: relations,
  view: relations
}

/** Posts that lead a unit. */
export const leading: readonly Role[] = ['head', 'deputy']
/** Posts that act for the leaders of the unit above their own. */
export const serving: readonly Role[] = ['chief', 'tracker']
/** Posts that read the figures of the unit above their own and of all below it (R8, R34). */
export const reading: readonly Role[] = ['supervisor', 'admin']
/** Posts that take part in their unit's work as a whole. */
const answering: readonly Role[] = ['head', 'deputy', 'focal']

type Beside = Pick<Participant, 'role' | 'unitId' | 'personId'>

/**
 * How this person stands to this task, in their own place and in that of those for whom they stand in (R16). Empty: it
 * is none of their business. A substitute never decides on work that they do themselves.
 */
export function relationsTo(
  roster: Roster,
  personId: number,
  task: Hands,
  beside: readonly Beside[]
): ReadonlySet<Relation> {
  const own = relationsOf(roster, personId, task, beside)
  const lent = absentFor(roster, personId).flatMap(id => [...relationsOf(roster, id, task, beside)])
  const found = new Set([...own, ...lent])
  if (own.has('doer')) for (const one of deciding) if (!own.has(one)) found.delete(one)
  return found
}

/** The one in whose place a person acts; null when their own standing allows it. */
export function actsFor(
  roster: Roster,
  personId: number,
  act: TaskAct,
  task: Hands,
  beside: readonly Beside[]
): number | null {
  const bare = { ...roster, posts: roster.posts.filter(post => post.lentBy === undefined) }
  if (may(act, relationsOf(bare, personId, task, beside))) return null
  return absentFor(roster, personId).find(id => may(act, relationsOf(roster, id, task, beside))) ?? null
}

const deciding: readonly Relation[] = ['assigner', 'confirmer', 'superior', 'delegate']

function relationsOf(roster: Roster, personId: number, task: Hands, beside: readonly Beside[]): ReadonlySet<Relation> {
  const found = new Set<Relation>()
  const servesGiver = (unitId: number) =>
    postsOf(roster, personId).some(post => serving.includes(post.role) && servedUnit(roster, post.unitId) === unitId)
  const gives = stillGives(roster, personId, task, servesGiver)
  const confirms = task.assignerId === personId ? gives : stillConfirms(roster, personId, task)
  if (task.assignerId === personId) found.add(gives ? 'assigner' : 'reader')
  if (task.confirmerId === personId) found.add(confirms ? 'confirmer' : 'reader')
  if (task.leadPersonId === personId) found.add('doer')
  for (const one of beside) if (one.personId === personId) found.add(one.role)
  for (const { unitId, role } of postsOf(roster, personId)) {
    if (unitId === task.leadUnitId) found.add(inLeadUnit(roster, personId, role, task))
    for (const one of beside) if (one.personId === null && one.unitId === unitId) found.add(one.role)
    if (leading.includes(role) && unitId !== task.leadUnitId && isWithin(roster, task.leadUnitId, unitId)) {
      const isAbove =
        isWithin(roster, task.assignerUnitId, unitId) && (role === 'head' || unitId !== task.assignerUnitId)
      found.add(isAbove ? 'superior' : 'reader')
    }
    if (serving.includes(role) && servedUnit(roster, unitId) === task.assignerUnitId) found.add('delegate')
    if (reading.includes(role) && isWithin(roster, task.leadUnitId, servedUnit(roster, unitId))) found.add('reader')
  }
  // Nobody does what they gave themselves, nor confirms what they do, whoever named them for it.
  if (found.has('assigner')) found.delete('doer')
  if (found.has('doer')) for (const one of ['confirmer', 'superior', 'delegate'] as const) found.delete(one)
  return found
}

/** In the lead unit: its head stands above work given inside it; those who answer for the unit do what came from above. */
function inLeadUnit(roster: Roster, personId: number, role: Role, task: Hands): Relation {
  if (role === 'head' && task.assignerUnitId === task.leadUnitId && task.leadPersonId !== personId) return 'superior'
  const answers = answering.includes(role) || answerersOf(roster, task.leadUnitId).includes(personId)
  return answers ? 'doer' : 'colleague'
}

/** Whether any of these relations allows the act. */
export const may = (act: TaskAct, found: ReadonlySet<Relation>): boolean => allowed[act].some(one => found.has(one))

/** A unit as a whole, or one person of it. */
export type Target = { readonly unitId: number; readonly personId: number | null }

/**
 * The units for which this person may give work to this target, the nearest first. None: not theirs to give. Heads and
 * deputies reach their unit's people and every unit below (DECISIONS 19); inside one's own unit people are named.
 * Nobody assigns to themselves or to those above.
 */
export function assigningUnits(roster: Roster, personId: number, target: Target): readonly number[] {
  const reach = postsOf(roster, personId).flatMap(({ unitId: own, role }) => {
    const unitId = directed(roster, own, role)
    return unitId !== null && reaches(roster, personId, { unitId, role }, target) ? [unitId] : []
  })
  return [...new Set(reach)].sort((a, b) => depth(roster, b) - depth(roster, a))
}

function reaches(
  roster: Roster,
  personId: number,
  { unitId, role }: Pick<Post, 'unitId' | 'role'>,
  to: Target
): boolean {
  if (!isWithin(roster, to.unitId, unitId)) return false
  if (to.personId === null) {
    const answerers = answerersOf(roster, to.unitId)
    return to.unitId !== unitId && (answerers.length === 0 || answerers.some(id => id !== personId))
  }
  const above: readonly Role[] = leading.includes(role) ? ['head'] : leading
  return (
    to.personId !== personId &&
    !postsOf(roster, to.personId).some(post => post.unitId === unitId && above.includes(post.role))
  )
}

/** Whether a target is this person's own unit as a whole, or themselves: not to be given work that way. */
export const isOwn = (roster: Roster, personId: number, { unitId, personId: named }: Target): boolean =>
  named === null ? postsOf(roster, personId).some(post => post.unitId === unitId) : named === personId

/** Whether this person may give work to anybody at all. */
export const mayAssign = (roster: Roster, personId: number): boolean => scopes(roster, personId).length > 0

/** The units whose work this person directs. */
export function scopes(roster: Roster, personId: number): readonly number[] {
  return postsOf(roster, personId).flatMap(({ unitId, role }) => directed(roster, unitId, role) ?? [])
}

/** The units whose work, with that of all below, this person may look over. */
export const overlooked = (roster: Roster, personId: number): readonly number[] => [
  ...scopes(roster, personId),
  ...postsOf(roster, personId).flatMap(({ unitId, role }) =>
    reading.includes(role) ? [servedUnit(roster, unitId)] : []
  )
]

/** The unit that a post directs: its own, the one above for those who serve its leaders; null for the others. */
function directed(roster: Roster, unitId: number, role: Role): number | null {
  if (leading.includes(role)) return unitId
  return serving.includes(role) ? servedUnit(roster, unitId) : null
}

/**
 * The leaders to whom this person may put an order for approval, the one meant without a name first (R56): of the unit
 * whose leaders they serve, else of their own, then of the one above it. Whoever stands in for a leader comes first.
 */
export function submitsTo(roster: Roster, personId: number): readonly number[] {
  const found = postsOf(roster, personId).flatMap(({ unitId, role }) => {
    if (reading.includes(role)) return []
    const own = leadersOf(roster, unitId)
    const above = roster.units.get(unitId)?.parentId ?? null
    const upper = above === null ? [] : leadersOf(roster, above)
    return role === 'head' || role === 'clerk' || serving.includes(role) ? [...upper, ...own] : [...own, ...upper]
  })
  return [...new Set(found)].filter(id => id !== personId)
}

/** Who leads a unit: heads before deputies, whoever stands in before the one who is away. */
function leadersOf(roster: Roster, unitId: number): readonly number[] {
  const rank = ({ role, lentBy }: Post) => (role === 'head' ? 0 : 2) + (lentBy === undefined ? 1 : 0)
  return roster.posts
    .filter(post => post.unitId === unitId && leading.includes(post.role) && roster.people.get(post.personId)?.active)
    .sort((a, b) => rank(a) - rank(b))
    .map(post => post.personId)
}

/** Whether this person is shown who answers for which field (R42): who keeps the roster, heads, the chief of office. */
export const readsFields = (roster: Roster, personId: number): boolean =>
  postsOf(roster, personId).some(({ role }) => role === 'admin' || role === 'head' || role === 'chief')

/** Whether this person keeps the roster. */
export const isAdmin = (roster: Roster, personId: number): boolean =>
  postsOf(roster, personId).some(post => post.role === 'admin')

/** Everybody who keeps the roster. */
export const adminsOf = (roster: Roster): readonly number[] =>
  [...roster.people.values()].filter(one => one.active && isAdmin(roster, one.id)).map(one => one.id)

/** Whether nobody would keep the roster without this person. */
export const isLastAdmin = (roster: Roster, personId: number): boolean =>
  isAdmin(roster, personId) && adminsOf(roster).every(id => id === personId)

/** The heads and focal officers of a unit: who hears of its orders. Its deputies too when it has neither. */
export function answerersOf(roster: Roster, unitId: number): readonly number[] {
  const posts = postsIn(roster, unitId).filter(post => roster.people.get(post.personId)?.active)
  const named = posts.filter(post => post.role === 'head' || post.role === 'focal')
  const chosen = named.length > 0 ? named : posts.filter(post => post.role === 'deputy' || post.role === 'chief')
  return [...new Set(chosen.map(post => post.personId))]
}

/** Who does a task: the person who leads it and whoever stands in for them, or those who answer for the unit. Not who has left. */
export const doersOf = (roster: Roster, { leadUnitId, leadPersonId }: Lead): readonly number[] =>
  leadPersonId === null
    ? answerersOf(roster, leadUnitId)
    : withSubstitutes(roster, [leadPersonId]).filter(id => roster.people.get(id)?.active !== false)
type Lead = Pick<Task, 'leadUnitId' | 'leadPersonId'>

/** The unit that a chief of office, tracker or supervisor serves: the one above the room they sit in, or their own at the root. */
export const servedUnit = (roster: Roster, unitId: number): number => roster.units.get(unitId)?.parentId ?? unitId

function depth(roster: Roster, unitId: number): number {
  const parent = roster.units.get(unitId)?.parentId
  return parent === undefined || parent === null ? 0 : 1 + depth(roster, parent)
}
