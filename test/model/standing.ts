import type { Act, Participant, Task } from '../../src/core/task.ts'

/*
 * Who may do what, said a second time and as plainly as can be, for the people of the trial's commune alone: what the
 * program allows is held against it.
 */

/** Their ids in the trial. */
export const [VINH, MAI, LONG, HA, HUNG, OTHER_MAI, KHANG] = [1, 2, 3, 4, 5, 6, 7] as const
/** Their units: the province, the commune, and its three rooms. */
export const units = { province: 0, commune: 0, office: 0, culture: 0, economy: 0 }

type Beside = readonly Pick<Participant, 'role' | 'unitId' | 'personId'>[]

const headOf = (unitId: number): number =>
  ({ [units.province]: KHANG, [units.commune]: VINH, [units.culture]: MAI, [units.economy]: HUNG })[unitId] ?? 0

/** Whoever speaks for a unit: its head and its focal officer, and in the office its chief. */
const answering = (unitId: number): readonly number[] => {
  if (unitId === units.culture) return [MAI, LONG]
  return unitId === units.office ? [HA] : [headOf(unitId)]
}

/** The units above one, and itself. */
const upFrom = (unitId: number): readonly number[] => {
  if (unitId === units.province) return [units.province]
  return unitId === units.commune ? [units.commune, units.province] : [unitId, units.commune, units.province]
}

const does = (task: Task, who: number): boolean =>
  who !== task.assignerId &&
  (who === task.leadPersonId || answering(task.leadUnitId).includes(who)) &&
  !isOwnHead(task, who)

/** A head stands above work given inside the room, unless it was given to them. */
const isOwnHead = (task: Task, who: number): boolean =>
  task.leadUnitId === task.assignerUnitId && headOf(task.leadUnitId) === who && task.leadPersonId !== who

const isAbove = (task: Task, who: number): boolean =>
  !does(task, who) &&
  upFrom(task.assignerUnitId).some(unitId => headOf(unitId) === who && upFrom(task.leadUnitId).includes(unitId))

const serves = (task: Task, who: number): boolean =>
  who === HA && task.assignerUnitId === units.commune && !does(task, who)

const owns = (task: Task, who: number): boolean => who === task.assignerId || isAbove(task, who)
const confirms = (task: Task, who: number): boolean => owns(task, who) || (who === task.confirmerId && !does(task, who))

const helps = (beside: Beside, who: number, role: Participant['role']): boolean =>
  beside.some(
    one =>
      one.role === role && (one.personId === who || (one.personId === null && unitsOf(who).includes(one.unitId ?? -1)))
  )

const unitsOf = (who: number): readonly number[] =>
  ({
    [VINH]: [units.commune],
    [MAI]: [units.culture],
    [LONG]: [units.culture],
    [HA]: [units.office],
    [HUNG]: [units.economy],
    [OTHER_MAI]: [units.economy],
    [KHANG]: [units.province]
  })[who] ?? []

/** Whether somebody may see a task at all. */
export const maySee = (task: Task, beside: Beside, who: number): boolean =>
  does(task, who) ||
  confirms(task, who) ||
  serves(task, who) ||
  who === HA ||
  unitsOf(who).includes(task.leadUnitId) ||
  upFrom(task.leadUnitId).some(unitId => headOf(unitId) === who) ||
  helps(beside, who, 'support') ||
  helps(beside, who, 'watcher')

/** Whether somebody may do what a line of history says, to a task as it stood before. */
export const mayDo: Readonly<Record<Act, (task: Task, who: number, beside: Beside) => boolean>> = {
  assigned: () => true,
  acknowledged: does,
  progressed: (task, who, beside) => does(task, who) || helps(beside, who, 'support'),
  reported: does,
  report_corrected: does,
  declined: does,
  extension_asked: does,
  handed_down: does,
  nudged: does,
  confirmed: (task, who) => confirms(task, who) || serves(task, who),
  returned: (task, who) => confirms(task, who) || serves(task, who),
  reminded: (task, who) => owns(task, who) || serves(task, who),
  extended: owns,
  redated: owns,
  extension_refused: owns,
  suspended: owns,
  resumed: owns,
  withdrawn: owns,
  reassigned: owns,
  amended: (task, who) => owns(task, who) || who === HA,
  instructed: owns,
  reopened: confirms,
  rated: confirms,
  joined: (task, who, beside) => owns(task, who) || serves(task, who) || maySee(task, beside, who),
  left: (task, who, beside) => owns(task, who) || serves(task, who) || maySee(task, beside, who),
  escalated: (task, who) => does(task, who) || serves(task, who) || who === task.assignerId,
  handed_over: (_, who) => who === HA,
  inherited: (_, who) => who === HA,
  recalculated: (_, who) => who === HA
}
