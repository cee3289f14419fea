import { z } from 'zod'
import { isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Line, Value } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { JournalLine } from '../core/rows.ts'
import { readSetting, settingTable } from '../core/setting-table.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { dayShown } from './holidays-shown.ts'
import { aPage } from './listing.ts'
import { shownSetting } from './setting-meant.ts'

/** Lines on one page. */
const PAGE = 10

/** What was done to the office itself, the newest first: settings, calendar, people, units. */
export const journalCommand: Command = {
  name: 'journal',
  shows: 'always',
  words: ['nhật ký', 'nhật ký hệ thống'],
  slashes: ['nhatky'],
  takes: aPage,
  audience: 'admin',
  chapter: 'administration',
  examples: ['nhật ký'],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    const page = Math.max(1, Number(/trang (\d{1,4})$/.exec(fold(ask.words))?.[1] ?? 1))
    const newest = await ask.read.journal(page * PAGE + 1)
    const shown = newest.slice((page - 1) * PAGE, page * PAGE)
    if (shown.length === 0) return only(reply(ask, [line('journal-none')]))
    return pageOf(ask, shown, page, newest.length > page * PAGE)
  }
}

function pageOf(ask: Ask, shown: readonly JournalLine[], page: number, more: boolean): Outcome {
  const turning = [
    ...(page > 1 ? [button('button-back', `nhật ký trang ${page - 1}`)] : []),
    ...(more ? [button('button-on', `nhật ký trang ${page + 1}`)] : [])
  ]
  return only(
    reply(ask, [line('journal-title', { page: String(page) }), ...shown.map(one => item(ask, one))], {
      buttons: [turning],
      ...(ask.pressed && ask.words !== '' ? { edits: ask.messageId } : {})
    })
  )
}

function item({ roster }: Ask, { act, actorId, forId, at, subject, before, after }: JournalLine): Line {
  const actor: Value = actorId === null ? { line: line('journal-server') } : personName(roster, actorId)
  const name: Value =
    forId === null ? actor : { line: line('journal-for', { name: actor, other: personName(roster, forId) }) }
  const what: Value = { line: line(`journal-act-${act}`) }
  const values = { at: { moment: at }, name, what, subject: DAY.test(subject) ? { day: subject } : subject }
  const [from, to] = [shownSide(act, subject, before), shownSide(act, subject, after)]
  return from === null || to === null
    ? line('journal-item', values)
    : line('journal-item-changed', { ...values, from, to })
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const value = z.object({ value: z.string() })
const day = z.object({ kind: z.string(), name: z.string() })
const session = z.object({ day: z.iso.date().nullable() })
const status = z.object({ status: z.enum(['official', 'provisional']) })

/** How a thing stood before or after, as far as the line says so in a form that is known here. */
function shownSide(act: JournalLine['act'], subject: string, side: JournalLine['before']): Value | null {
  if (act === 'calendar') {
    const parsed = day.safeParse(side)
    if (parsed.success) return { line: dayShown(parsed.data) }
    const known = status.safeParse(side)
    return known.success ? { line: line(`holidays-${known.data.status}`) } : null
  }
  const held = session.safeParse(side)
  if (act === 'setting' && held.success)
    return held.data.day === null ? { line: line('settings-none') } : { day: held.data.day }
  const set = value.safeParse(side)
  const entry = settingTable.find(({ names: [name] }) => name === subject)
  return act === 'setting' && set.success && entry ? shownSetting(entry, readSetting(entry, set.data.value)) : null
}
