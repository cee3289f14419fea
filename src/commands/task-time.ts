import { may } from '../core/authority.ts'
import { ladder } from '../core/deadlines-had.ts'
import type { Button, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { type Extension, type HistoryLine, openStates, type Task, unreportedStates } from '../core/task.ts'
import { type Ask, button, line } from './command.ts'
import { decisionButtons, requestLines } from './extension-requests.ts'
import type { Meant } from './task-meant.ts'

/* What the detail of a task shows of its time: all its deadlines, what was asked for, what can be done about it. */

/** Every deadline it has had, once there were several (DOMAIN 3.8). */
export function deadlines({ roster }: Ask, history: readonly HistoryLine[]): readonly Line[] {
  const rungs = ladder(history)
  if (rungs.length < 2) return []
  return [
    { ...line('detail-deadlines'), gap: true },
    ...rungs.map(({ due, act, at, byId }) =>
      line(due === null ? 'detail-deadline-none' : 'detail-deadline', {
        ...(due === null ? {} : { due: { due } }),
        name: personName(roster, byId),
        act: { line: line(`act-${act}`) },
        at: { moment: at }
      })
    )
  ]
}

/** The request that waits. Its content stands above already. */
export const waits = (ask: Ask, task: Task, request: Extension): readonly Line[] => [
  { ...line('detail-extension', { n: String(request.n), name: personName(ask.roster, request.askedById) }), gap: true },
  ...requestLines(ask, task, request).slice(1)
]

/** What the reader can do about its time from here. */
export function timeButtons({ task, number, relations }: Meant, pending: Extension | null): readonly Button[][] {
  const leads = may('extend', relations)
  if (leads && pending) return decisionButtons(task, pending)
  const dated = task.dueAt !== null && unreportedStates.includes(task.state)
  const rows = [
    [
      ...(dated && leads ? [button('button-extend', `gia hạn ${number}`)] : []),
      ...(leads && openStates.includes(task.state) ? [button('button-suspend', `tạm dừng ${number}`)] : []),
      ...(leads && task.state === 'suspended' ? [button('button-resume', `tiếp tục ${number}`)] : []),
      ...(leads && task.state === 'declined' ? [button('button-reassign', `giao lại ${number}`)] : [])
    ],
    dated && !pending && may('ask-extension', relations)
      ? [button('button-ask-extension', `xin gia hạn ${number}`)]
      : []
  ]
  return rows.filter(row => row.length > 0)
}
