import { type Day, dayOf } from '../core/calendar.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { callName } from '../core/roster.ts'
import {
  comingSession,
  type DatedSession,
  keepSession,
  packTimes,
  type Session,
  sessionFor,
  sessionOn,
  sessionPeriodKey,
  sessionReaders,
  sessionUnits
} from '../core/session.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { datedDay } from './holidays-shown.ts'
import { noted } from './noted.ts'
import { packLines } from './session-shown.ts'
import { isSessionWords, readSessionWords } from './session-words.ts'

/** The day of a unit's regular session, which decides when its leaders get the figures (R28). */
export const sessionCommand: Command = {
  name: 'session',
  shows: 'alone',
  words: ['phiên họp', 'phiên họp thường kỳ', 'họp thường kỳ'],
  slashes: ['phienhop'],
  takes: isSessionWords,
  asks: [
    [/^(?:khi nao|bao gio|ngay nao|hom nao) (?:thi |se |co )?(?:phien )?hop(?: thuong ky)?(?=[\s?]*$)/, ''],
    [
      /^phien hop(?: thuong ky)? (?:(?:nao |lan )?(?:sap toi|tiep theo|toi)|khi nao|ngay nao|bao gio|hom nao)(?=[\s?]*$)/,
      ''
    ],
    [/^(?:huy|bo|thoi)(?: ngay| lich)? (?:phien hop(?: thuong ky)?|hop thuong ky)(?![\p{L}])(?!.*\?)/u, 'bỏ'],
    [/^(?:doi|chuyen|hoan|lui|dich)(?: ngay| lich)? (?:phien hop(?: thuong ky)?|hop thuong ky)(?![\p{L}])(?!.*\?)/u, '']
  ],
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['phiên họp 30/11', 'phiên họp', 'phiên họp bỏ'],

  async run(ask) {
    const units = sessionUnits(ask.roster, ask.actor.id)
    if (units.length === 0) throw new Refusal('session-not-yours')
    const wanted = readSessionWords(ask, units)
    if (wanted.unit && !units.some(({ id }) => id === wanted.unit?.id))
      throw new Refusal('session-not-this', { unit: callName(wanted.unit) })
    const [unit, ...others] = wanted.unit ? [wanted.unit] : units
    if (!unit) throw new Refusal('session-not-yours')
    if (wanted.verb === 'look') return shown(ask, [unit, ...others])
    if (others.length > 0) throw which(ask, [unit, ...others])
    if (wanted.verb === 'remove') return removed(ask, unit, wanted.day)
    if (wanted.day === null) throw new Refusal('session-how')
    return set(ask, unit, wanted.day, wanted.from)
  }
}

/** Of several units the one that is meant is asked for; each answer is a whole sentence. */
function which({ words }: Ask, units: readonly Unit[]): Refusal {
  const buttons = units.map(unit => {
    const name = callName(unit)
    return [button('button-name', `phiên họp của ${name} ${words}`, { name })]
  })
  return new Refusal('session-which', {}, buttons)
}

async function shown(ask: Ask, units: readonly Unit[]): Promise<Outcome> {
  const parts = await Promise.all(
    units.map(async unit => {
      const coming = comingSession(await ask.read.session(unit.id), dayOf(ask.now))
      const values = { unit: callName(unit) }
      if (!coming) return { lines: [line('session-none', values)], buttons: [] }
      const lines = [line('session-next', { ...values, day: datedDay(coming.day) }), ...(await packLines(ask, coming))]
      return { lines, buttons: [[removeButton(unit, coming, units.length)]] }
    })
  )
  const lines = parts.flatMap((part, i): readonly Line[] =>
    part.lines.map((one, k) => (i > 0 && k === 0 ? { ...one, gap: true } : one))
  )
  return only(reply(ask, [...lines, line('session-to')], { buttons: parts.flatMap(part => part.buttons) }))
}

/** A sentence that takes this very session back: pressed when there is another, it does nothing (DECISIONS 6). */
function removeButton(unit: Unit, { day }: DatedSession, units: number) {
  const of = units > 1 ? `của ${callName(unit)} ` : ''
  return button('session-button-remove', `phiên họp ${of}bỏ ${typed(day)}`, { day: { day } })
}

/** `30/11/2026`. */
const typed = (day: Day): string => day.split('-').reverse().join('/')

async function set(ask: Ask, unit: Unit, day: Day, from: Day | null): Promise<Outcome> {
  const { now, calendar, settings, read } = ask
  const values = { unit: callName(unit), day: datedDay(day) }
  if (day < dayOf(now)) throw new Refusal('session-past', values)
  const known = await read.session(unit.id)
  const present = comingSession(known, dayOf(now))
  if (from !== null && present === null) throw new Refusal('session-none', values)
  if (from !== null && present && present.day !== from)
    throw new Refusal('session-other', { ...values, day: datedDay(present.day) })
  if (present?.day === day) throw new Refusal('session-already', values, [], await packLines(ask, present))
  const session = { ...sessionOn(known, { unitId: unit.id, day, now }), day }
  if (!packTimes(session, calendar, settings.alertTime)) throw new Refusal('session-too-late', values)
  const isMoved = present !== null && session.last !== present.day
  const said = isMoved
    ? line('session-moved', { ...values, before: datedDay(present.day) })
    : line('session-set', values)
  const wasSent = isMoved && (await read.snapshot('statistics', sessionPeriodKey(present))) !== null
  const lines = [
    said,
    ...(calendar.isWorkingDay(day) ? [] : [line('session-day-off', values)]),
    ...(wasSent ? [line('session-sent-before', { day: { day: present.day } })] : []),
    ...(await packLines(ask, session))
  ]
  return kept(ask, unit, { known, session, lines, buttons: [[removeButton(unit, session, 1)]] })
}

async function removed(ask: Ask, unit: Unit, named: Day | null): Promise<Outcome> {
  const { now, read } = ask
  const known = await read.session(unit.id)
  const present = comingSession(known, dayOf(now))
  if (!present) throw new Refusal('session-none', { unit: callName(unit) })
  const values = { unit: callName(unit), day: datedDay(present.day) }
  if (named !== null && named !== present.day) throw new Refusal('session-other', values)
  const session = sessionOn(known, { unitId: unit.id, day: null, now })
  return kept(ask, unit, { known, session, lines: [line('session-removed', values)], buttons: [] })
}

type Change = {
  readonly known: Session | null
  readonly session: Session
  readonly lines: readonly Line[]
  readonly buttons: NonNullable<Letter['buttons']>
}

/** Keeps the session, writes it in the journal, and tells everybody who gets its figures. */
async function kept(ask: Ask, unit: Unit, { known, session, lines, buttons }: Change): Promise<Outcome> {
  const { roster, actor, now } = ask
  const before = comingSession(known, dayOf(now))?.day ?? null
  const forId = sessionFor(roster, actor.id, unit.id)
  const told = sessionReaders(roster, unit.id).filter(person => person !== actor.id)
  const by = line('session-by', { name: personName(roster, actor.id) })
  return {
    // Of two who set it at one moment the second changes what the first has left.
    rests: [{ row: 'roster', version: roster.version }],
    save: [
      keepSession(session),
      noted(
        ask,
        {
          act: 'setting',
          subject: `phiên họp ${callName(unit)}`,
          before: { day: before },
          after: { day: session.day }
        },
        forId
      )
    ],
    say: [
      reply(ask, lines, { buttons }),
      ...told.map((person): Letter => ({ to: { person }, kind: 'report', lines: [...lines, by] }))
    ]
  }
}
