import { may } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Button, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { type HistoryLine, type Task, unreportedStates } from '../core/task.ts'
import { type Ask, aNumber, button, type Command, line, only, reply } from './command.ts'
import { stands } from './listing.ts'
import { fileLetters } from './task-letters.ts'
import { type Meant, taskMeant } from './task-meant.ts'

/** The last acts shown; older ones are counted. */
const SHOWN = 12

/** One task whole, with everything that was done to it. `chi tiết 12 tệp` brings its files. */
export const detailCommand: Command = {
  name: 'detail',
  words: ['chi tiết', 'xem', 'xem việc', 'việc', 'việc số', 'detail'],
  slashes: ['chitiet', 'xem'],
  takes: aNumber,
  audience: 'everyone',
  examples: ['chi tiết 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'view', 'detail-how')
    const { task, number } = meant
    const files = await ask.read.attachments(task.number)
    if (/^(?:tệp|tep|file)/iu.test(meant.words)) return only(...fileLetters(ask.actor.id, number, files))
    const label = labelAt(task, ask.now, ask)
    const history = await ask.read.history(task.number)
    const older = history.length > SHOWN ? [line('detail-older', { count: history.length - SHOWN })] : []
    return only(
      reply(
        ask,
        [
          line('detail-title', { number }),
          ...taskLines(task, ask.roster, meant.participants),
          line('detail-assigner', {
            assigner: personName(ask.roster, task.assignerId),
            at: { moment: task.assignedAt }
          }),
          ...classified(ask, task),
          line('card-state', { state: { line: stands(task, label, daysLate(task, ask.now, ask.calendar)) } }),
          ...(files.length > 0 ? [line('detail-files', { count: files.length })] : []),
          { ...line('detail-history'), gap: true },
          ...older,
          ...history.slice(-SHOWN).map(one => act(ask, one))
        ],
        { task: number, buttons: possible(meant, files.length) }
      )
    )
  }
}

/** Who said how important it is (R57). */
const classified = ({ roster }: Ask, { classifiedById: id }: Task): readonly Line[] =>
  id === null ? [] : [line('detail-classified', { name: personName(roster, id) })]

function act(ask: Ask, { act: did, at, actorId, after }: HistoryLine): Line {
  const { enteredById } = after
  // Given by one and written by another: both are named (R56).
  if (did === 'assigned' && typeof enteredById === 'number' && enteredById !== actorId) {
    const both = { name: personName(ask.roster, actorId), prepared: personName(ask.roster, enteredById) }
    return line('detail-act-prepared', { ...both, at: { moment: at }, act: { line: line('act-assigned') } })
  }
  const text = typeof after.text === 'string' ? after.text : ''
  const name = personName(ask.roster, actorId)
  const values = { at: { moment: at }, name, act: { line: line(`act-${did}`) }, text }
  return line(text ? 'detail-act-text' : 'detail-act', values)
}

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
    files > 0 ? [button('button-files', `chi tiết ${number} tệp`)] : []
  ]
  return rows.filter(row => row.length > 0)
}
