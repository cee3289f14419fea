import { minutesUntilAcknowledged } from '../core/acknowledging.ts'
import { may } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import { firstDue } from '../core/deadlines-had.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Button, Line } from '../core/letter.ts'
import { doneBy, personName } from '../core/names.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Roster } from '../core/roster.ts'
import { type HistoryLine, type Task, unreportedStates } from '../core/task.ts'
import { timesUrged } from '../core/urging.ts'
import { actWords } from './act-words.ts'
import { type Ask, aNumber, button, type Command, line, only, reply } from './command.ts'
import { deed } from './deed.ts'
import { furtherLines } from './detail-further.ts'
import { pendingOf } from './extension-requests.ts'
import { stands } from './listing.ts'
import { returned } from './report-letters.ts'
import { fileLetters } from './task-letters.ts'
import { type Meant, taskMeant } from './task-meant.ts'
import { deadlines, timeButtons, waits } from './task-time.ts'

/** The last acts shown; older ones are counted. */
const SHOWN = 12

/** One task whole, with everything that was done to it. `chi tiết 12 tệp` brings its files. */
export const detailCommand: Command = {
  name: 'detail',
  shows: 'always',
  words: ['chi tiết', 'xem', 'xem việc', 'việc', 'việc số', 'detail'],
  slashes: ['chitiet', 'xem'],
  takes: aNumber,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['chi tiết 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'view', 'detail-how')
    const { task, number } = meant
    const files = await ask.read.attachments(task.number)
    if (/^(?:tệp|tep|file)/iu.test(meant.words)) return only(...fileLetters(ask.actor.id, number, files))
    const label = labelAt(task, ask.now, ask)
    const history = await ask.read.history(task.number)
    const pending = task.state !== 'withdrawn' ? await pendingOf(ask.read, task) : null
    const older = history.length > SHOWN ? [line('detail-older', { count: history.length - SHOWN })] : []
    return only(
      reply(
        ask,
        [
          line('detail-title', { number }),
          line('card-state', { state: { line: stands(task, label, daysLate(task, ask.now, ask.calendar)) } }),
          ...taskLines(task, ask.roster, meant.participants, firstDue(history)),
          line('detail-assigner', {
            assigner: personName(ask.roster, task.assignerId),
            at: { moment: task.assignedAt }
          }),
          ...(await originLines(ask, task)),
          ...classified(ask, task),
          ...(task.quality === null
            ? []
            : [line('detail-quality', { quality: { line: line(`quality-${task.quality}`) } })]),
          ...returned(task),
          ...(await furtherLines(ask, task)),
          ...(files.length > 0 ? [line('detail-files', { count: files.length })] : []),
          ...(await beside(ask, task, history)),
          ...deadlines(ask, history),
          ...(pending ? waits(ask, task, pending) : []),
          { ...line('detail-history'), gap: true },
          ...older,
          ...history.slice(-SHOWN).map(one => actLine(ask.roster, one))
        ],
        { task: number, buttons: [...possible(meant, files.length), ...timeButtons(meant, pending)] }
      )
    )
  }
}

/** How long it took to acknowledge (R58), how often it was urged (R21), whose instructions it waits for (R61). */
async function beside(ask: Ask, task: Task, history: readonly HistoryLine[]): Promise<readonly Line[]> {
  const minutes = minutesUntilAcknowledged(task, history, ask.calendar)
  const urged = timesUrged(await ask.read.reminders([task.number], 'urged'))
  return [
    ...(minutes === null ? [] : [line('detail-acknowledged', { span: { line: span(minutes) } })]),
    ...(urged > 0 ? [line('urge-count', { count: urged })] : []),
    ...(task.escalatedToId === null || !livingStates.includes(task.state)
      ? []
      : [line('detail-escalated', { name: personName(ask.roster, task.escalatedToId) })])
  ]
}

/** So many working minutes in words. */
const span = (minutes: number): Line => {
  const values = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  if (minutes < 60) return line('span-minutes', { minutes })
  return values.minutes === 0 ? line('span-hours', { hours: values.hours }) : line('span-hours-minutes', values)
}

/** One act of a task's history as a line: when, who, what, and what was said with it. */
export function actLine(roster: Roster, one: HistoryLine): Line {
  const { enteredById } = one.after
  // Given by one and written by another: both are named (R56).
  if (one.act === 'assigned' && one.forId === null && typeof enteredById === 'number' && enteredById !== one.actorId) {
    const both = { name: personName(roster, one.actorId), prepared: personName(roster, enteredById) }
    return line('detail-act-prepared', { ...both, at: { moment: one.at }, act: { line: line('act-assigned') } })
  }
  const text = deed(roster, one)
  const values = {
    at: { moment: one.at },
    name: doneBy(roster, one.actorId, one.forId),
    act: { line: actWords(roster, one) }
  }
  return text === null ? line('detail-act', values) : line('detail-act-text', { ...values, text })
}

/** Where it comes from (R3), and what the register says of its document (R63). */
async function originLines({ read }: Ask, { source, parentNumber, directive }: Task): Promise<readonly Line[]> {
  const origin = { source: { line: line(`source-${source}`) } }
  const row = directive === null ? null : await read.directive(directive)
  return [
    parentNumber === null
      ? line('detail-source', origin)
      : line('detail-source-above', { ...origin, above: String(parentNumber) }),
    ...(row?.issuer ? [line('document-issuer', { issuer: row.issuer })] : []),
    ...(row?.subject ? [line('card-subject', { subject: row.subject })] : [])
  ]
}

/** Who said how important it is (R57). */
const classified = ({ roster }: Ask, { classifiedById: id }: Task): readonly Line[] =>
  id === null ? [] : [line('detail-classified', { name: personName(roster, id) })]

/** What the reader can do with the task from here, as buttons. */
function possible({ task, number, relations }: Meant, files: number): readonly (readonly Button[])[] {
  const fresh = task.state === 'new' || task.state === 'declined'
  const n = task.reportCount
  const rows = [
    unreportedStates.includes(task.state) && may('report', relations)
      ? [
          ...(fresh ? [button('button-acknowledge', `nhận ${number}`)] : []),
          button('button-report', `báo cáo ${number}`)
        ]
      : [],
    task.state === 'waiting' && may('confirm', relations)
      ? [button('button-confirm', `xác nhận ${number} lần ${n}`), button('button-return', `trả lại ${number} lần ${n}`)]
      : [],
    task.state === 'done' && task.quality === null && may('rate', relations)
      ? [button('button-rate', `đánh giá ${number}`)]
      : [],
    task.state === 'waiting' && may('nudge', relations) ? [button('button-nudge', `đề nghị xác nhận ${number}`)] : [],
    unreportedStates.includes(task.state) && may('urge', relations) ? [button('button-urge', `đôn đốc ${number}`)] : [],
    files > 0 ? [button('button-files', `chi tiết ${number} tệp`)] : []
  ]
  return rows.filter(row => row.length > 0)
}
