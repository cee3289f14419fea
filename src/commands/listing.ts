import { overlooked } from '../core/authority.ts'
import { briefDue, dueOf } from '../core/card.ts'
import { fold } from '../core/fold.ts'
import { hearsOf } from '../core/group.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Button, Line } from '../core/letter.ts'
import { leadName, personName, short } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import type { Group } from '../core/rows.ts'
import { onListFor } from '../core/standing-in.ts'
import type { Task } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { type Ask, backTo, button, line, only, type Takes } from './command.ts'
import type { Narrowed } from './narrowing.ts'

/** Tasks on one page: what a phone shows at once. */
export const PAGE = 8
/** Characters shown of what is to be done. */
const LENGTH = 120

/** A bare list word that nothing narrows counts as a command alone or with a page: `hôm nay trang 2`. */
export const aPage: Takes = rest => /^(?:trang \d{1,4})?$/.test(rest)

/** What a list is: the command's own words for turning its pages, its title and its filter. */
export type Listing = {
  /** The sentence that asks for this list, as a button types it. */
  readonly words: string
  /** Its title's key; said with `count`, `page` and `pages`. */
  readonly title: string
  /** Said instead when there is nothing. */
  readonly none: string
  readonly filter: TaskFilter
  /** What the list was narrowed to, and the words for it. */
  readonly narrowed?: Pick<Narrowed, 'lines' | 'words'>
  /** Every task is led by one's own unit: it need not be named in each line. */
  readonly own?: boolean
  /** How a task stands, where the list says it otherwise than all others do. */
  readonly standing?: (task: Task) => Line | Promise<Line>
  /** As what the tasks are on this person's list: whose they are is said where they stand in for somebody (R16). */
  readonly as?: 'assigner' | 'confirmer' | 'doer'
  /** Lines below the tasks. */
  readonly below?: readonly Line[]
  /** Groups name units, never persons (DECISIONS 15). */
  readonly inGroup?: boolean
}

/** The page that is asked for, or the last one; a first page that is not full is all there is. */
async function pageAsked({ read, words }: Ask, filter: TaskFilter) {
  const wanted = Math.max(1, pageOf(words))
  const tasksOn = (page: number) => read.tasks({ ...filter, limit: PAGE, offset: (page - 1) * PAGE })
  const first = wanted === 1 ? await tasksOn(1) : null
  if (first && first.length < PAGE) return { count: first.length, pages: 1, page: 1, tasks: first }
  const count = await read.countTasks(filter)
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const page = Math.min(pages, wanted)
  return { count, pages, page, tasks: first ?? (await tasksOn(page)) }
}

/** A page of tasks, with buttons to turn it. A pressed button changes the list in place. */
export async function listed(ask: Ask, listing: Listing): Promise<Outcome> {
  const { count, pages, page, tasks } = await pageAsked(ask, listing.filter)
  const title =
    count === 0
      ? line(listing.none)
      : line(listing.title, { count, page: String(page), pages: String(pages), now: { moment: ask.now } })
  const pageWord = count > PAGE ? [line('list-page', { page: String(page), pages: String(pages) })] : []
  const group = listing.inGroup ? ask.group : null
  const narrowing = listing.narrowed?.words ?? ''
  const standings = await Promise.all(tasks.map(task => listing.standing?.(task)))
  return only({
    to: group ? { group: group.address } : backTo(ask),
    kind: 'reply',
    lines: [
      title,
      ...(listing.narrowed?.lines ?? []),
      ...tasks.map((task, k) =>
        item(ask, task, {
          inGroup: group !== null,
          own: listing.own ?? false,
          standing: standings[k],
          as: listing.as
        })
      ),
      ...pageWord,
      ...(listing.below ?? []),
      ...(count === 0 ? [line('list-as-of', { now: { moment: ask.now } })] : [])
    ],
    buttons: turning(`${listing.words} ${narrowing}`.trim(), page, pages),
    ...(ask.pressed && /\btrang \d+$/.test(fold(ask.words)) ? { edits: ask.messageId } : {})
  })
}

type Shown = {
  readonly inGroup: boolean
  readonly own: boolean
  readonly standing?: Line | undefined
  readonly as?: Listing['as']
}

/** How a task stands, with whose it is when it is on the list of somebody who stands in for them. */
const inPlaceOf = ({ roster }: Ask, absentId: number | null, stands: Line): Line =>
  absentId === null ? stands : line('list-in-place', { stands: { line: stands }, name: personName(roster, absentId) })

/** One task as a line of a list: number, who, what, until when and how it stands. */
export function item(ask: Ask, task: Task, { inGroup, own, standing, as }: Shown): Line {
  const absent = as === undefined ? null : onListFor(ask.roster, ask.actor.id, as, task)
  const label = labelAt(task, ask.now, ask)
  const days = label === 'overdue' ? daysLate(task, ask.now, ask.calendar) : 0
  const content = short(task.content, LENGTH)
  const lead = leadName(ask.roster, inGroup ? { leadUnitId: task.leadUnitId, leadPersonId: null } : task)
  const values = {
    number: String(task.number),
    what: own ? content : `${lead}: ${content}`,
    due: briefDue(task),
    stands: { line: inPlaceOf(ask, absent, standing ?? stands(task, label, days)) }
  }
  return { ...line(dueOf(task) === null ? 'list-item-undated' : 'list-item', values), gap: true }
}

/** How a task stands, in few words: waiting for confirmation before anything else (R38). */
export function stands(task: Task, label: ReturnType<typeof labelAt>, days: number): Line {
  if (task.state === 'waiting') return line('state-waiting')
  if (label === 'overdue' && task.state === 'suspended') return line('stands-suspended-late')
  if (label === 'overdue') return days > 0 ? line('stands-overdue', { days }) : line('stands-overdue-now')
  if (label === 'due_soon') return line('stands-due-soon', { state: { line: line(`state-${task.state}`) } })
  if (label === 'done_in_time') return line('stands-in-time')
  if (label === 'done_late') return line('stands-late')
  return line(`state-${task.state}`)
}

/** What this person may look over: their own units and those below the ones they direct. Null: everything. */
export function unitsInView(ask: Ask): readonly number[] | null {
  const tops = overlooked(ask.roster, ask.actor.id)
  if (tops.some(unitId => ask.roster.units.get(unitId)?.parentId === null)) return null
  const own = postsOf(ask.roster, ask.actor.id).map(post => post.unitId)
  return [...new Set([...own, ...unitsWithin(ask, tops)])]
}

/** These units and all below them. */
function unitsWithin(ask: Ask, tops: readonly number[]): readonly number[] {
  const found = new Set(tops)
  let grew = true
  while (grew) {
    const size = found.size
    for (const unit of ask.roster.units.values()) {
      if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id)
    }
    grew = found.size > size
  }
  return [...found]
}

/** The units of which a group chat hears. Refuses where it is bound to none. */
export function unitsOfGroup({ roster }: Ask, group: Group): readonly number[] {
  if (group.unitId === null) throw new Refusal('group-unbound')
  return [...roster.units.keys()].filter(unitId => hearsOf(roster, group, unitId))
}

/** The page that words ask for: `trang 2`. */
export const pageOf = (words: string): number => Number(/trang (\d{1,4})$/.exec(fold(words))?.[1] ?? 1)

/** Buttons that turn the pages of a list. */
export function turning(words: string, page: number, pages: number): readonly (readonly Button[])[] {
  const back = page > 1 ? [button('button-back', `${words} trang ${page - 1}`)] : []
  const on = page < pages ? [button('button-on', `${words} trang ${page + 1}`)] : []
  return back.length + on.length > 0 ? [[...back, ...on]] : []
}
