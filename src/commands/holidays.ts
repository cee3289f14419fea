import { adminsOf, isAdmin } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { BANNER_MONTH, rowsByDay, unsettledYear } from '../core/office-calendar.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { daysChanged } from './calendar-change.ts'
import { isCalendarWords, readCalendarWords } from './calendar-words.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { dayItem } from './holidays-shown.ts'
import { noted } from './noted.ts'

/** Days shown at once: more than any year has. */
const SHOWN = 40

/** The calendar of the office (DOMAIN 3.4): everybody looks at it, administrators change it. */
export const holidaysCommand: Command = {
  name: 'holidays',
  shows: 'alone',
  words: ['nghỉ lễ', 'lịch nghỉ', 'lịch nghỉ lễ', 'ngày nghỉ lễ'],
  slashes: ['nghile', 'lichnghi'],
  takes: isCalendarWords,
  audience: 'everyone',
  chapter: 'deadlines',
  examples: ['nghỉ lễ'],

  async run(ask) {
    const wanted = readCalendarWords(ask.words, dayOf(ask.now))
    if (wanted?.verb === 'look') return shown(ask, wanted.year)
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('holidays-admin')
    if (wanted === null) throw new Refusal('holidays-how', {}, [], [line('holidays-how-settle')])
    return wanted.verb === 'settle' ? settled(ask, wanted.year) : daysChanged(ask, wanted)
  }
}

/** The same, said the other way round: `thêm ngày nghỉ 30/11`. */
const changing = (name: string, verb: string): Command => ({
  ...holidaysCommand,
  name,
  words: ['ngày nghỉ lễ', 'ngày nghỉ', 'nghỉ lễ'].map(days => `${verb} ${days}`),
  slashes: [],
  takes: rest => rest !== '' && isCalendarWords(`${fold(verb)} ${rest}`),
  examples: [],
  run: ask => holidaysCommand.run({ ...ask, words: `${verb} ${ask.words}` })
})
export const holidayAddCommand = changing('holiday-add', 'thêm')
export const holidayRemoveCommand = changing('holiday-remove', 'bỏ')

/** That the days off of a year which is near are not announced yet; nothing when they are. */
export function provisionalLine({ now, calendar }: Pick<Ask, 'now' | 'calendar'>): readonly Line[] {
  const year = unsettledYear(dayOf(now), calendar, BANNER_MONTH)
  return year === null ? [] : [line('holidays-provisional-year', { year })]
}

/** The days of a year; without one, those to come of this year and the next. */
function shown(ask: Ask, year: string | null): Outcome {
  const today = dayOf(ask.now)
  const all = [...rowsByDay(ask.roster).values()]
  const days = all.filter(({ day }) => (year === null ? day >= today && day <= lastOf(today) : day.startsWith(year)))
  const years = [...new Set(all.map(({ day }) => day.slice(0, 4)))].filter(
    one => one >= today.slice(0, 4) && one !== year
  )
  const buttons = [years.map(one => button('holidays-button-year', `nghỉ lễ ${one}`, { year: one }))]
  if (days.length === 0)
    return only(reply(ask, [line('holidays-none', { year: year ?? today.slice(0, 4) })], { buttons }))
  const provisional = year !== null && ask.calendar.isProvisional(`${year}-01-01`)
  const banner = provisional ? [line('holidays-provisional-year', { year })] : provisionalLine(ask)
  const admin = isAdmin(ask.roster, ask.actor.id) ? [{ ...line('holidays-how'), gap: true as const }] : []
  const title = year === null ? line('holidays-title') : line('holidays-title-year', { year })
  return only(reply(ask, [title, ...days.slice(0, SHOWN).map(dayItem), ...gapped(banner), ...admin], { buttons }))
}

const gapped = (lines: readonly Line[]): readonly Line[] => lines.map(one => ({ ...one, gap: true }))

/** The last day of the next year. */
const lastOf = (today: string): string => `${Number(today.slice(0, 4)) + 1}-12-31`

/** The days of a year are announced as they stand in the calendar: nothing about them is provisional any more. */
function settled(ask: Ask, year: string): Outcome {
  const { roster, actor } = ask
  const rows = [...rowsByDay(roster).values()].filter(({ day }) => day.startsWith(year))
  const guessed = rows.filter(({ status }) => status === 'provisional')
  if (rows.length === 0) throw new Refusal('holidays-none', { year })
  if (guessed.length === 0) throw new Refusal('holidays-settled-already', { year })
  const sides = { before: { status: 'provisional' }, after: { status: 'official' } }
  const lines = (key: 'holidays-settled' | 'holidays-settled-told'): readonly Line[] => [
    line(key, { year, count: guessed.length, name: personName(roster, actor.id) }),
    ...rows.map(row => dayItem({ ...row, status: 'official' }))
  ]
  return {
    rests: [{ row: 'roster', version: roster.version }],
    save: [
      ...guessed.map(row => put('holiday', { ...row, status: 'official' })),
      noted(ask, { act: 'calendar', subject: year, ...sides })
    ],
    say: [
      reply(ask, [...lines('holidays-settled'), { ...line('holidays-how'), gap: true }]),
      ...adminsOf(roster)
        .filter(person => person !== actor.id)
        .map(person => ({ to: { person }, kind: 'report' as const, lines: lines('holidays-settled-told') }))
    ]
  }
}
