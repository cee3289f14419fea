import { answerersOf, doersOf } from '../core/authority.ts'
import { orderLines, taskLines } from '../core/card.ts'
import { given, participantsOf, tasksOf } from '../core/giving.ts'
import { type Letter, newNumber } from '../core/letter.ts'
import { leadName, personName } from '../core/names.ts'
import { missing, type Order } from '../core/order.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { postsIn, withSubstitutes } from '../core/roster.ts'
import type { Draft } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Ask, aDraft, type Command, forget, line, reply } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { cardName, draftMeant, giverOf, keyOf, orderOf, present, restOn } from './draft.ts'
import { approvedLetters, draftList, submissions, submitted, withPreparer } from './submission.ts'
import { assignerCard, doerCard, fileLetters } from './task-letters.ts'
import { stampOf } from './task-meant.ts'

/** A bare `đúng` means a card that was shown just now; an older one is shown again first. */
const FRESH_MS = 30 * 60 * 1000

/** The assigner says that the card is right: the order gets its number and goes out. */
export const rightCommand: Command = {
  name: 'right',
  words: ['đúng', 'đồng ý', 'nhất trí', 'chuẩn', 'đúng rồi'],
  slashes: ['dung'],
  takes: aDraft,
  audience: 'assigner',
  examples: [],

  async run(ask): Promise<Outcome> {
    // As an answer to what was said of a task it accepts that, and never some card that waits elsewhere.
    if (ask.words === '' && ask.aboutTask !== '') return confirmCommand.run(ask)
    const open = ask.words === '' ? await ask.read.openDraft(ask.actor.id, ask.address) : null
    const waiting = ask.words === '' && !open ? await submissions(ask) : []
    if (waiting.length > 0) return draftList(ask, line('approve-which', { count: waiting.length }), waiting)
    const draft = await draftMeant(ask)
    return ask.words === '' && !isFresh(ask, draft) ? present(ask, orderOf(draft), draft) : settled(ask, draft)
  }
}

/** Whether a card was shown just now. */
export const isFresh = (ask: Ask, draft: Draft): boolean => ask.now.getTime() - draft.at.getTime() <= FRESH_MS

/** What a yes to a card comes to: the order goes out, or before the leader it was written for; or the card asks for what it lacks. */
export async function settled(ask: Ask, draft: Draft): Promise<Outcome> {
  const written = orderOf(draft)
  const giver = giverOf(ask, written)
  if (missing(written, ask.roster, giver, ask.now)) return present(ask, written, draft)
  const order = withPreparer(ask, written)
  const tasks = tasksOf(order, ask.roster, giver, ask.now)
  if (tasks.length < order.leads.length) return present(ask, written, draft)
  if (order.submitTo !== null) return submitted(ask, draft, order, order.submitTo)
  return {
    rests: [restOn(draft)],
    save: [
      change('draft', keyOf(draft), { state: 'kept' }),
      forget(ask),
      ...tasks.flatMap((task, k) => given(order, task, k, stampOf(ask)))
    ],
    say: [
      assignerLetter(ask, order, tasks),
      ...tasks.flatMap((task, k) => orderLetters(ask, order, task, k)),
      ...(await approvedLetters(ask, draft, tasks))
    ]
  }
}

/** For one task the confirmation card itself becomes the task's card; several are listed in its place. */
function assignerLetter(ask: Ask, order: Order, tasks: readonly Task[]): Letter {
  const replaces = cardName(ask, order)
  const [only, ...others] = tasks
  if (only && others.length === 0) {
    const card = assignerCard({ ...only, number: 0 }, newNumber(0), ask.roster, participantsOf(order, 0), [])
    return { ...reply(ask, card.lines), ...card, replaces }
  }
  const given = tasks.map((task, k) => line('right-one', { number: newNumber(k), lead: leadName(ask.roster, task) }))
  const holidayName = (day: string) => ask.calendar.holiday(day)?.name ?? ''
  const lines = orderLines({ ...order, warnings: [] }, ask.roster, holidayName)
  return reply(ask, [line('right-several', { count: tasks.length }), ...lines, ...given], {
    card: `batch:${newNumber(0)}`,
    replaces
  })
}

/** Who hears of the order: those who answer for the work, those who support, and the head passed over (DECISIONS 19). */
function orderLetters(ask: Ask, order: Order, task: Task, k: number): readonly Letter[] {
  const number = newNumber(k)
  const express = task.urgency === 'express'
  const lines = taskLines(task, ask.roster, participantsOf(order, 0))
  const assigner = personName(ask.roster, ask.actor.id)
  const doers = doersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  const told = new Set([ask.actor.id, ...doers])
  const fresh = (ids: readonly number[]) => ids.filter(id => !told.has(id) && told.add(id))
  const support = fresh(
    order.support.flatMap(one => (one.personId === null ? answerersOf(ask.roster, one.unitId) : [one.personId]))
  )
  const confirmers = task.confirmerId === task.assignerId ? [] : fresh(withSubstitutes(ask.roster, [task.confirmerId]))
  const copies = fresh(headsBetween(ask, task))
  const letter = (person: number, key: string, more: Partial<Letter>): Letter => ({
    to: { person },
    kind: 'order',
    lines: [line(key, { number, assigner }), ...lines],
    task: number,
    express,
    ...more
  })
  return [
    ...doers.map(id => letter(id, 'order-received', doerCard(task, number, ask.roster, participantsOf(order, 0)))),
    ...support.map(id => letter(id, 'order-support', {})),
    ...confirmers.map(id => letter(id, 'order-confirmer', {})),
    ...copies.map(id => letter(id, 'order-copy', {})),
    ...[...doers, ...support].flatMap(id => fileLetters(id, number, order.files))
  ]
}

/** Heads that an order passes over: of the lead unit when a person is named, and of the next level when it goes below. */
function headsBetween(ask: Ask, task: Task): readonly number[] {
  const line: number[] = []
  let unit = ask.roster.units.get(task.leadUnitId)
  while (unit && unit.id !== task.assignerUnitId) {
    line.push(unit.id)
    unit = unit.parentId === null ? undefined : ask.roster.units.get(unit.parentId)
  }
  const passed = task.leadPersonId === null ? line.slice(1) : line
  const heads = passed.flatMap(unitId => postsIn(ask.roster, unitId).filter(post => post.role === 'head'))
  return heads.map(post => post.personId).filter(id => ask.roster.people.get(id)?.active)
}
