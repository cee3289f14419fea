import { doersOf } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import { participantsOf } from '../core/giving.ts'
import { type Letter, newNumber } from '../core/letter.ts'
import { doneBy } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { postsIn, type Roster, withSubstitutes } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import { besideOf } from './beside.ts'
import { line } from './command.ts'
import { doersRule } from './series.ts'
import { doerCard, fileLetters } from './task-letters.ts'

/**
 * The which-th task of its outcome this is, by which rule it comes again (P16; null: once), and who said it: the assigner,
 * or whoever stands in for them; null: the clock.
 */
type Given = { readonly k: number; readonly rule: string | null; readonly by: number | null }

/**
 * Who hears of an order when it is given, by its assigner or by the clock: those who answer for the work, those who
 * support or watch, and the head passed over (DECISIONS 19).
 */
export function orderLetters(roster: Roster, order: Order, task: Task, { k, rule, by }: Given): readonly Letter[] {
  const number = newNumber(k)
  const express = task.urgency === 'express'
  const again = rule === null ? [] : [doersRule(rule)]
  const lines = [...taskLines(task, roster, participantsOf(order, 0)), ...again]
  const speaker = by ?? task.assignerId
  const assigner = doneBy(roster, speaker, speaker === task.assignerId ? null : task.assignerId)
  const doers = doersOf(roster, task).filter(id => id !== speaker)
  const told = new Set([speaker, ...doers])
  const fresh = (ids: readonly number[]) => ids.filter(id => !told.has(id) && told.add(id))
  const support = fresh(besideOf({ roster }, participantsOf(order, 0), 'support'))
  const watchers = fresh(besideOf({ roster }, participantsOf(order, 0), 'watcher'))
  const confirmers = task.confirmerId === task.assignerId ? [] : fresh(withSubstitutes(roster, [task.confirmerId]))
  const copies = fresh(headsBetween(roster, task))
  const letter = (person: number, key: string, more: Partial<Letter>): Letter => ({
    to: { person },
    kind: 'order',
    lines: [line(key, { number, assigner }), ...lines],
    task: number,
    express,
    ...more
  })
  const card = (id: number) => {
    const { lines: drawn, ...rest } = doerCard(task, number, roster, participantsOf(order, 0), id)
    return { ...rest, lines: [...drawn, ...again] }
  }
  return [
    ...doers.map(id => letter(id, 'order-received', card(id))),
    ...support.map(id => letter(id, 'order-support', {})),
    ...watchers.map(id => letter(id, 'order-watch', {})),
    ...confirmers.map(id => letter(id, 'order-confirmer', {})),
    ...copies.map(id => letter(id, 'order-copy', {})),
    ...[...doers, ...support, ...watchers].flatMap(id => fileLetters(id, number, order.files))
  ]
}

/** Heads that an order passes over: of the lead unit when a person is named, and of the next level when it goes below. */
export function headsBetween(roster: Roster, task: Task): readonly number[] {
  const line: number[] = []
  let unit = roster.units.get(task.leadUnitId)
  while (unit && unit.id !== task.assignerUnitId) {
    line.push(unit.id)
    unit = unit.parentId === null ? undefined : roster.units.get(unit.parentId)
  }
  const passed = task.leadPersonId === null ? line.slice(1) : line
  const heads = passed.flatMap(unitId => postsIn(roster, unitId).filter(post => post.role === 'head'))
  return heads.map(post => post.personId).filter(id => roster.people.get(id)?.active)
}
