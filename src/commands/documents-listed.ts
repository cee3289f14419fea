import { relationsTo } from '../core/authority.ts'
import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import { gave, gaveItself, spoken, withoutTask } from '../core/directive.ts'
import { registers, seesDocument } from '../core/document-authority.ts'
import type { Line } from '../core/letter.ts'
import { short } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Directive } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import { type Ask, line, only, reply } from './command.ts'
import { PAGE, pageOf, turning } from './listing.ts'

/** Days that the latest documents reach back. */
const LATEST = 30
/** Days after which a document that nobody was given anything of is no more asked about. */
export const ASKED_FOR = 365
/** Characters shown of a subject. */
const LENGTH = 100

/** The day so many days ago. */
export const sinceDay = (now: Date, days: number): Day => addDays(dayOf(now), -days)

/** The documents of one's view, dated or entered in the last days, each with how many tasks it gave (R51). */
export async function latestDocuments(ask: Ask): Promise<Outcome> {
  const { read, now } = ask
  const from = sinceDay(now, LATEST)
  const dated = await read.directives({ from: sinceDay(now, ASKED_FOR), to: dayOf(now) })
  const tasks = await read.tasks({ directed: true, assignedFrom: at(sinceDay(now, ASKED_FOR), '00:00') })
  const recent = dated.filter(row => (row.day ?? '') >= from || dayOf(row.enteredAt) >= from)
  const undated = await undatedOf(ask, dated, tasks, from)
  const found = [...recent, ...undated].flatMap(row => seenWith(ask, row, tasks))
  const shown = found.toSorted((a, b) => newest(b.row).localeCompare(newest(a.row)))
  const given = new Set(shown.flatMap(one => one.tasks.map(task => task.number)))
  const title =
    shown.length === 0
      ? line('document-latest-none', { days: LATEST })
      : line('document-latest', { count: shown.length, tasks: given.size, from: { day: from } })
  return paged(ask, 'văn bản', title, shown)
}

/** The documents in which a task is still to be found: nobody was given anything, nobody said that none is needed (R43). */
export async function documentsWithoutTask(ask: Ask): Promise<Outcome> {
  const { read, roster, actor, now } = ask
  if (registers(roster, actor.id).length === 0) throw new Refusal('document-list-not-yours')
  const from = sinceDay(now, ASKED_FOR)
  const rows = await read.directives({ from, to: dayOf(now) })
  const tasks = await read.tasks({ directed: true, assignedFrom: at(from, '00:00') })
  const found = withoutTask(rows, tasks)
    .filter(row => seesDocument(roster, actor.id, row.enteredById))
    .map(row => ({ row, tasks: [] }))
  const title = line(found.length === 0 ? 'document-untasked-none' : 'document-untasked', { count: found.length })
  return paged(ask, 'văn bản chưa giao', title, found)
}

type Shown = { readonly row: Directive; readonly tasks: readonly Task[] }

/** A document that this reader sees, with the tasks it gave counted for them: all where they keep it, else those of their own. */
function seenWith({ roster, actor }: Ask, row: Directive, tasks: readonly Task[]): readonly Shown[] {
  const all = tasks.filter(task => gave(row, task))
  const itself = (those: readonly Task[]) => ({ row, tasks: gaveItself(those) })
  if (seesDocument(roster, actor.id, row.enteredById)) return [itself(all)]
  const mine = all.filter(task => relationsTo(roster, actor.id, task, []).size > 0)
  return mine.length > 0 ? [itself(mine)] : []
}

/** Documents that orders of these days named without a day, where none of that number has one. */
async function undatedOf({ read }: Ask, dated: readonly Directive[], tasks: readonly Task[], from: Day) {
  const known = new Set(dated.map(row => row.number))
  const keys = tasks
    .filter(
      task => dayOf(task.assignedAt) >= from && task.directive !== null && !/ \d{4}-\d{2}-\d{2}$/.test(task.directive)
    )
    .map(task => task.directive ?? '')
  const rows = await Promise.all([...new Set(keys)].filter(key => !known.has(key)).map(key => read.directive(key)))
  return rows.filter(row => row !== null)
}

const newest = ({ day, enteredAt, key }: Directive): string => `${day ?? dayOf(enteredAt)} ${key}`

function paged(ask: Ask, words: string, title: Line, found: readonly Shown[]): Outcome {
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(pages, Math.max(1, pageOf(ask.words)))
  return only(
    reply(
      ask,
      [
        title,
        ...found.slice((page - 1) * PAGE, page * PAGE).map(listedLine),
        ...(pages > 1 ? [line('list-page', { page: String(page), pages: String(pages) })] : [])
      ],
      { buttons: turning(words, page, pages) }
    )
  )
}

/** One document as a line of a list. */
function listedLine({ row, tasks }: Shown): Line {
  const values = { document: spoken(row), subject: short(row.subject, LENGTH) }
  if (tasks.length > 0) return line('document-item', { ...values, count: tasks.length })
  return line(row.needsNoTask ? 'document-item-needs-none' : 'document-item-untasked', values)
}
