import { doersOf } from '../core/authority.ts'
import { briefDue, dueValue } from '../core/card.ts'
import { headsOf } from '../core/heads.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, namesOf, personName, short } from '../core/names.ts'
import { add, type Outcome, type Save } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Reminder } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { onDayOf, timesUrged, urge } from '../core/urging.ts'
import { type Ask, button, line, reply } from './command.ts'
import { stands } from './listing.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf } from './task-meant.ts'

/* What an urging says and keeps (R21): the doers hear at once, the head of their unit has a copy. */

/** Characters of the work shown where several tasks are named. */
const LENGTH = 120

/** Who hears of one task's urging: its doers, and the head of its unit where they are none of them. Never the speaker. */
function hearersOf(ask: Ask, task: Task) {
  const doers = doersOf(ask.roster, task).filter(id => id !== ask.actor.id && id !== task.assignerId)
  const heads = headsOf(ask.roster, task.leadUnitId)
  return { doers, copies: heads.filter(id => !doers.includes(id) && id !== ask.actor.id && id !== task.assignerId) }
}

const remindersFor = (ask: Ask, { number }: Task, people: readonly number[]): readonly Save[] =>
  people.map(personId => add('reminder', { taskNumber: number, kind: 'urged', personId, at: ask.now }))

/** One task is urged, with a word of the speaker's own if there is one. */
export async function urgedOne(ask: Ask, meant: Meant): Promise<Outcome> {
  const { task, number, words } = meant
  const earlier = await ask.read.reminders([task.number], 'urged')
  const step = urge(task, words, earlier, stampOf(ask, meant), ask.settings)
  const { doers, copies } = hearersOf(ask, task)
  if (doers.length === 0) throw new Refusal('urge-nobody', { number, lead: leadName(ask.roster, task) })
  const count = timesUrged(earlier) + 1
  const names = namesOf(ask.roster, doers)
  return {
    rests: step.rests,
    save: [...step.save, ...remindersFor(ask, task, doers)],
    say: [
      reply(ask, [line('urge-done', { number, names, count })], { task: number }),
      ...doers.map(person => letter(ask, task, { person, count, words, key: 'urge-told' })),
      ...copies.map(person => letter(ask, task, { person, count, words, key: 'urge-copy' }))
    ]
  }
}

type Said = {
  readonly person: number
  readonly count: number
  readonly words: string
  readonly key: 'urge-told' | 'urge-copy'
}

function letter(ask: Ask, task: Task, { person, count, words, key }: Said): Letter {
  const number = String(task.number)
  const values = { number, name: personName(ask.roster, ask.actor.id), lead: leadName(ask.roster, task) }
  const label = labelAt(task, ask.now, ask)
  return {
    to: { person },
    kind: 'report',
    lines: [
      line(key, values),
      ...(words === '' ? [] : [line('urge-words', { text: words })]),
      line('card-content', { content: task.content }),
      line('card-due', { due: dueValue(task) }),
      line('card-state', { state: { line: stands(task, label, daysLate(task, ask.now, ask.calendar)) } }),
      line('urge-count', { count })
    ],
    buttons: key === 'urge-told' ? doerButtons(number, task) : [[button('button-detail', `chi tiết ${number}`)]],
    task: number
  }
}

/** All these tasks are urged, one letter a person; those urged often enough today, and those without anybody, are counted. */
export async function urgedAll(ask: Ask, tasks: readonly Task[]): Promise<Outcome> {
  if (tasks.length === 0) throw new Refusal('urge-none')
  const rows = await ask.read.reminders(
    tasks.map(task => task.number),
    'urged'
  )
  const of = (task: Task): readonly Reminder[] => rows.filter(one => one.taskNumber === task.number)
  const enough = tasks.filter(task => timesUrged(onDayOf(ask.now, of(task))) >= ask.settings.urgesPerDay)
  const free = tasks.filter(task => !enough.includes(task)).map(task => ({ task, ...hearersOf(ask, task) }))
  const urged = free.filter(one => one.doers.length > 0)
  const steps = urged.map(({ task }) => urge(task, '', of(task), stampFor(ask, task), ask.settings))
  const people = new Set(urged.flatMap(one => one.doers))
  const heads = new Set(urged.flatMap(one => one.copies))
  const nobody = free.length - urged.length
  const lines: readonly Line[] = [
    line('urge-all-done', { count: urged.length, people: people.size }),
    ...(enough.length > 0 ? [line('urge-all-enough', { count: enough.length })] : []),
    ...(nobody > 0 ? [line('urge-all-nobody', { count: nobody })] : [])
  ]
  const theirs = (person: number, whose: 'doers' | 'copies') =>
    urged.flatMap(one => (one[whose].includes(person) ? [one.task] : []))
  return {
    rests: steps.flatMap(one => one.rests),
    save: [...steps.flatMap(one => one.save), ...urged.flatMap(one => remindersFor(ask, one.task, one.doers))],
    say: [
      reply(ask, lines),
      ...[...people].map(person => several(ask, person, theirs(person, 'doers'), of, 'urge-told')),
      ...[...heads].map(person => several(ask, person, theirs(person, 'copies'), of, 'urge-copy'))
    ]
  }
}

/** Each in the place of whoever gave it, where the speaker stands in for them. */
const stampFor = (ask: Ask, task: Task) =>
  stampOf(ask, { forId: task.assignerId === ask.actor.id ? null : task.assignerId })

function several(
  ask: Ask,
  person: number,
  tasks: readonly Task[],
  earlier: (task: Task) => readonly Reminder[],
  key: Said['key']
): Letter {
  const [only, ...others] = tasks
  if (only && others.length === 0)
    return letter(ask, only, { person, count: timesUrged(earlier(only)) + 1, words: '', key })
  const name = personName(ask.roster, ask.actor.id)
  return {
    to: { person },
    kind: 'report',
    lines: [
      line(key === 'urge-told' ? 'urge-told-several' : 'urge-copy-several', { name, count: tasks.length }),
      ...tasks.map(task =>
        line('urge-item', {
          number: String(task.number),
          lead: leadName(ask.roster, task),
          content: short(task.content, LENGTH),
          due: briefDue(task),
          stands: { line: stands(task, labelAt(task, ask.now, ask), daysLate(task, ask.now, ask.calendar)) },
          count: timesUrged(earlier(task)) + 1
        })
      )
    ],
    buttons: key === 'urge-told' ? [[button('button-my-tasks', 'việc của tôi')]] : []
  }
}
