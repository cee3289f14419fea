import { z } from 'zod'
import { dayOf } from '../core/calendar.ts'
import { spoken } from '../core/directive.ts'
import { registers } from '../core/document-authority.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Directive, Question } from '../core/rows.ts'
import { readDocumentName } from '../reading/documents.ts'
import { type Ask, button, type Command, line, only, reply, type Takes } from './command.ts'
import { documentAdded } from './document-added.ts'
import { documentJournal, documentLines } from './document-lines.ts'
import { type Found, withTasks } from './document-tasks.ts'
import { documentsWithoutTask, latestDocuments, sinceDay } from './documents-listed.ts'
import { item, PAGE, pageOf, turning } from './listing.ts'
import { contextOf } from './order-read.ts'

const DATE = String.raw`(?: ?,? ?(?:ky )?(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?: nam \d{4})?))?`
/** A document's name and nothing that makes it an order. */
const NAME = new RegExp(
  String.raw`^(?:so )?\d{1,5}(?:[/-][a-z\d&./-]+)?${DATE}(?: (?:khong|ko)(?: can)? giao viec| can giao viec)?(?: trang \d{1,4})?[ .?]*$`
)
const aDocument: Takes = rest =>
  /^(?:chua giao(?: viec)?)?(?: ?trang \d{1,4})?\??$/.test(rest) ||
  /^them (?:so |cv |cong van )*\d/.test(rest) ||
  NAME.test(rest)

/** A numbered document and its tasks; the latest ones; those nobody was given anything of; a new one (R36, R51, R63). */
export const documentCommand: Command = {
  name: 'document',
  shows: 'alone',
  words: ['văn bản', 'công văn', 'vb', 'cv'],
  slashes: ['vanban', 'congvan'],
  takes: aDocument,
  audience: 'everyone',
  chapter: 'documents',
  examples: [
    'văn bản 45/UBND-VP',
    'văn bản',
    'văn bản chưa giao',
    'văn bản thêm 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo',
    'văn bản 45/UBND-VP không giao việc'
  ],

  async run(ask) {
    const words = ask.words
      .replace(/(?:^| )trang \d{1,4}$/i, '')
      .replace(/[?.]+$/, '')
      .trim()
    const plain = fold(words)
    if (plain === '') return latestDocuments(ask)
    if (/^chua giao/.test(plain)) return documentsWithoutTask(ask)
    if (/^them(?: |$)/.test(plain)) return documentAdded(ask, words.slice('thêm'.length).trim())
    const named = readDocumentName(words, contextOf(ask))
    if (named === null) throw new Refusal('document-how')
    const found = await documentMeant(ask, named)
    const rest = fold(named.rest)
    if (/^(?:khong|ko)(?: can)? giao viec$/.test(rest)) return marked(ask, found, true)
    if (/^can giao viec$/.test(rest)) return marked(ask, found, false)
    return shown(ask, found)
  }
}

/** Whether words that begin like this command answer a question for a document instead: of a report, of a card. */
export const answersDocument = ({ data }: Question, words: string): boolean =>
  z.object({ asks: z.literal('document') }).safeParse(data).success && /^(?:so )?\d/.test(fold(words))

type Named = { readonly number: string; readonly day: string | null }

/** The one document that a number means to this reader; of several by their days the reader chooses. */
async function documentMeant(ask: Ask, { number, day }: Named): Promise<Found> {
  const known = await rowsOf(ask, number)
  const found = await Promise.all(known.map(row => withTasks(ask, row)))
  const seen = found.filter(({ tasks, all }) => tasks.length > 0 || all !== null)
  const dated = seen.filter(({ row }) => row.day !== null)
  // A row without a day is the same document, named in passing, where only one with a day is known.
  const all = dated.length === 1 ? dated : seen
  const meant = day === null ? all : all.filter(({ row }) => row.day === day)
  const [first, ...others] = meant
  if (!first) throw new Refusal('document-unknown', { number })
  if (others.length === 0) return first
  // Who sees two of one name, of two units, is shown the newest; the list has both.
  if (others.every(({ row }) => spoken(row) === spoken(first.row)))
    return meant.reduce((a, b) => (b.row.enteredAt > a.row.enteredAt ? b : a))
  const rows = meant
    .slice(0, 8)
    .map(({ row }) => [button('button-name', `văn bản ${spoken(row)}`, { name: spoken(row) })])
  throw new Refusal('document-which', { number }, rows)
}

/** The rows of this number; typed with other capitals or without its symbol, those of the last two years it may mean. */
async function rowsOf({ read, now }: Ask, number: string): Promise<readonly Directive[]> {
  const exact = await read.directives({ number })
  if (exact.length > 0) return exact
  const plain = fold(number)
  const all = await read.directives({ from: sinceDay(now, 730), to: dayOf(now) })
  return all.filter(
    row => fold(row.number) === plain || (/^\d+$/.test(plain) && new RegExp(`^0*${plain}[/-]`).test(row.number))
  )
}

/** The document, then its tasks with their states: one document, so many tasks (R51). */
function shown(ask: Ask, { row, tasks, own, all }: Found): Outcome {
  const pages = Math.max(1, Math.ceil(tasks.length / PAGE))
  const page = Math.min(pages, Math.max(1, pageOf(ask.words)))
  const onPage = tasks.slice((page - 1) * PAGE, page * PAGE)
  const mayMark = all === 0 && !row.needsNoTask && registers(ask.roster, ask.actor.id).length > 0
  const mark = mayMark ? [[button('button-no-task', `văn bản ${spoken(row)} không giao việc`)]] : []
  return only(
    reply(
      ask,
      [
        ...documentLines(ask, row),
        given(row, own, all),
        ...(tasks.length > own ? [line('document-following', { count: tasks.length - own })] : []),
        ...onPage.map(task => item(ask, task, { inGroup: false, own: false })),
        ...(pages > 1 ? [line('list-page', { page: String(page), pages: String(pages) })] : [])
      ],
      { buttons: [...mark, ...turning(`văn bản ${spoken(row)}`, page, pages)] }
    )
  )
}

/** How many tasks it gave: all, to who keeps it; otherwise those of one's own. */
function given({ needsNoTask }: Directive, count: number, all: number | null): Line {
  if (needsNoTask) return line('document-needs-none')
  if (all === 0) return line('document-no-tasks')
  return all === null || all === count ? line('document-tasks', { count }) : line('document-tasks-of', { count, all })
}

/** Says that a document gives nobody anything to do, or that it does after all (R43). */
function marked(ask: Ask, { row, all }: Found, needsNoTask: boolean): Outcome {
  const document = spoken(row)
  if (all === null || registers(ask.roster, ask.actor.id).length === 0)
    throw new Refusal('document-not-yours', { document })
  if (needsNoTask && all > 0) throw new Refusal('document-has-tasks', { document, count: all })
  const key = needsNoTask ? 'document-marked' : 'document-unmarked'
  return {
    rests: [],
    save: [
      change('directive', { key: row.key }, { needsNoTask }),
      documentJournal(ask, row.key, { needsNoTask: row.needsNoTask }, { needsNoTask })
    ],
    say: [reply(ask, [line(key, { document })])]
  }
}
