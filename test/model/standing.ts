import type { Role } from '../../src/core/person.ts'
import type { Roster } from '../../src/core/roster.ts'
import type { Act, Participant, Task } from '../../src/core/task.ts'

/*
 * Who may do what, said a second time and as plainly as can be, from the rows of the office alone: what the program
 * allows is held against it.
 */

type Beside = readonly Pick<Participant, 'role' | 'unitId' | 'personId'>[]
type Place = { readonly who: number; readonly unitId: number; readonly role: Role }

/** The office on one day: who holds which place there, who stands in for whom, which unit stands above which. */
export type Rows = Pick<Roster, 'people' | 'units' | 'posts' | 'substitutions'>
export type Standing = {
  readonly places: readonly Place[]
  readonly instead: readonly { readonly absent: number; readonly by: number }[]
  readonly isLocked: (who: number) => boolean
  /** A unit and those above it. */
  readonly up: (unitId: number | null) => readonly number[]
}

export function standingOn({ people, units, posts, substitutions }: Rows, day: string): Standing {
  const own = posts.flatMap(({ personId: who, unitId, role, from, to }) =>
    (from === null || from <= day) && (to === null || day <= to) ? [{ who, unitId, role }] : []
  )
  const instead = substitutions.flatMap(({ absentId: absent, substituteId: by, from, to }) =>
    from <= day && day <= to ? [{ absent, by }] : []
  )
  const lent = instead.flatMap(({ absent, by }) =>
    own.filter(one => one.who === absent).map(one => ({ ...one, who: by }))
  )
  const up = (unitId: number | null): readonly number[] =>
    unitId === null ? [] : [unitId, ...up(units.get(unitId)?.parentId ?? null)]
  const isLocked = (who: number) => people.get(who)?.active === false
  return { places: [...own, ...lent], instead, isLocked, up }
}

/** What somebody is to a task. */
type Part = 'gave it' | 'stands above' | 'confirms' | 'serves' | 'does it' | 'supports' | 'watches' | 'looks on'
const decides: readonly Part[] = ['gave it', 'stands above', 'confirms', 'serves']

/** For themselves and for those they stand in for; but who does the work decides nothing about it in another's place. */
function partsOf(office: Standing, task: Task, beside: Beside, who: number): readonly Part[] {
  const own = partsAlone(office, task, beside, who)
  const absent = office.instead.filter(one => one.by === who).map(one => one.absent)
  const lent = absent.flatMap(one => partsAlone(office, task, beside, one))
  return [...own, ...lent.filter(part => !own.includes('does it') || !decides.includes(part))]
}

function partsAlone(office: Standing, task: Task, beside: Beside, who: number): readonly Part[] {
  const mine = office.places.filter(one => one.who === who)
  const serves = mine.some(one => isOffice(one) && aboveOf(office, one.unitId) === task.assignerUnitId)
  const still = !office.isLocked(who)
  const gives = still && (serves || mine.some(one => office.up(task.assignerUnitId).includes(one.unitId)))
  const gave = task.assignerId === who && gives
  // Work given inside a room: its head stands above it, unless it was given to the head.
  const headsWork = mine.some(
    one =>
      one.role === 'head' &&
      one.unitId === task.leadUnitId &&
      task.assignerUnitId === task.leadUnitId &&
      task.leadPersonId !== who
  )
  const doesIt =
    !gave &&
    (task.leadPersonId === who ||
      mine.some(one => one.unitId === task.leadUnitId && answers(office, one) && !(headsWork && one.role === 'head')))
  const leadsAbove = mine.filter(
    one => isLeader(one) && one.unitId !== task.leadUnitId && office.up(task.leadUnitId).includes(one.unitId)
  )
  const above =
    headsWork ||
    leadsAbove.some(
      one =>
        office.up(task.assignerUnitId).includes(one.unitId) &&
        (one.role === 'head' || one.unitId !== task.assignerUnitId)
    )
  const confirms =
    task.confirmerId === who &&
    (task.assignerId === who ? gives : still) &&
    (gives || mine.some(one => office.up(one.unitId).includes(task.assignerUnitId)))
  const overlooks = mine.some(
    one =>
      (one.role === 'supervisor' || one.role === 'admin') &&
      office.up(task.leadUnitId).includes(aboveOf(office, one.unitId))
  )
  const is = (role: Participant['role']) =>
    beside.some(
      one =>
        one.role === role &&
        (one.personId === who || (one.personId === null && mine.some(place => place.unitId === one.unitId)))
    )
  const looks =
    task.assignerId === who ||
    task.confirmerId === who ||
    mine.some(one => one.unitId === task.leadUnitId) ||
    leadsAbove.length > 0 ||
    overlooks
  return [
    ...(gave ? ['gave it' as const] : []),
    ...(doesIt ? ['does it' as const] : []),
    ...(above && !doesIt ? ['stands above' as const] : []),
    ...(confirms && !doesIt ? ['confirms' as const] : []),
    ...(serves && !doesIt ? ['serves' as const] : []),
    ...(is('support') ? ['supports' as const] : []),
    ...(is('watcher') ? ['watches' as const] : []),
    ...(looks ? ['looks on' as const] : [])
  ]
}

const isLeader = ({ role }: Place): boolean => role === 'head' || role === 'deputy'
const isOffice = ({ role }: Place): boolean => role === 'chief' || role === 'tracker'

/** The unit above one; at the top the unit itself. */
const aboveOf = (office: Standing, unitId: number): number => office.up(unitId)[1] ?? unitId

/** Whoever speaks for a unit: its leaders and focal officers; where it has neither head nor focal officer, its chief too. */
function answers(office: Standing, { unitId, role }: Place): boolean {
  if (isLeader({ who: 0, unitId, role }) || role === 'focal') return true
  const has = office.places.some(
    one => one.unitId === unitId && (one.role === 'head' || one.role === 'focal') && !office.isLocked(one.who)
  )
  return role === 'chief' && !has
}

const isAdmin = (office: Standing, who: number): boolean =>
  office.places.some(one => one.who === who && one.role === 'admin')

/** Whether somebody may see a task at all. */
export const maySee = (office: Standing, task: Task, beside: Beside, who: number): boolean =>
  partsOf(office, task, beside, who).length > 0

/** Whether a unit's group may read of a task: the unit leads it, stands above, gave it, or stands beside. */
export const mayHear = (office: Standing, task: Task, beside: Beside, unitId: number): boolean =>
  office.up(task.leadUnitId).includes(unitId) ||
  task.assignerUnitId === unitId ||
  beside.some(one => one.personId === null && one.unitId === unitId)

/** Whether somebody may do what a line of history says, to a task as it stood before. */
export type Says = (office: Standing, task: Task, who: number, beside: Beside) => boolean

const only =
  (...parts: readonly Part[]): Says =>
  (office, task, who, beside) =>
    partsOf(office, task, beside, who).some(part => parts.includes(part))
const anyone: Says = (office, task, who, beside) => maySee(office, task, beside, who)
const administers: Says = (office, _, who) => isAdmin(office, who)

export const mayDo: Readonly<Record<Act, Says>> = {
  assigned: () => true,
  acknowledged: only('does it'),
  progressed: only('does it', 'supports'),
  reported: only('does it'),
  report_corrected: only('does it'),
  declined: only('does it'),
  extension_asked: only('does it'),
  handed_down: only('does it'),
  nudged: only('does it'),
  confirmed: only('gave it', 'stands above', 'confirms', 'serves'),
  returned: only('gave it', 'stands above', 'confirms', 'serves'),
  reminded: only('gave it', 'stands above', 'serves'),
  extended: only('gave it', 'stands above'),
  redated: only('gave it', 'stands above'),
  extension_refused: only('gave it', 'stands above'),
  suspended: only('gave it', 'stands above'),
  resumed: only('gave it', 'stands above'),
  withdrawn: only('gave it', 'stands above'),
  reassigned: only('gave it', 'stands above'),
  amended: only('gave it', 'stands above', 'serves'),
  instructed: only('gave it', 'stands above'),
  reopened: only('gave it', 'stands above', 'confirms'),
  rated: only('gave it', 'stands above', 'confirms'),
  joined: anyone,
  left: anyone,
  escalated: only('does it', 'serves', 'gave it'),
  // Of a room its head hands over as well.
  handed_over: (office, task, who) =>
    isAdmin(office, who) ||
    office.places.some(one => one.who === who && one.role === 'head' && one.unitId === task.leadUnitId),
  inherited: administers,
  recalculated: administers,
  // At the terminal of the server alone.
  erased: () => false
}
