import { daysWaiting } from '../core/course.ts'
import type { Line } from '../core/letter.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Task } from '../core/task.ts'
import { type Ask, type Command, line } from './command.ts'
import { submissions } from './draft.ts'
import { requestsFor } from './extension-requests.ts'
import { toConfirm, toInstruct } from './inherited-word.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What waits for this person's confirmation, the longest first, with its age; what is beyond the limit is marked (R39). */
export const awaitingCommand: Command = {
  name: 'awaiting',
  shows: 'always',
  words: [
    ...['chờ xác nhận', 'chờ duyệt', 'việc chờ xác nhận', 'việc chờ duyệt', 'chờ tôi xác nhận', 'chờ tôi duyệt'],
    ...['việc chờ tôi xác nhận', 'việc chờ tôi duyệt', 'báo cáo chờ xác nhận']
  ],
  slashes: ['choxacnhan', 'choduyet'],
  takes: aFilter,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['chờ xác nhận'],
  run: ask => awaiting(ask, 'chờ xác nhận')
}

/** The list, turned by these words, with whatever else is to be said below it. */
export async function awaiting(ask: Ask, words: string, more: readonly Line[] = []): Promise<Outcome> {
  const requests = (await requestsFor(ask)).length
  const { filter, ...narrowing } = narrowed(ask, { numbers: await toConfirm(ask) })
  const drafts = (await submissions(ask)).length
  const asked = (await toInstruct(ask)).length
  return listed(ask, {
    words,
    title: 'awaiting-title',
    none: 'awaiting-none',
    filter: { ...filter, states: ['waiting'], order: 'waiting' },
    standing: task => age(ask, task),
    below: [
      ...(requests > 0 ? [line('awaiting-extensions', { count: requests })] : []),
      ...(asked > 0 ? [line('awaiting-instructions', { count: asked })] : []),
      ...(drafts > 0 ? [{ ...line('awaiting-submissions', { count: drafts }), gap: true as const }] : []),
      ...more
    ],
    narrowed: narrowing,
    as: 'confirmer'
  })
}

/** How long a report has waited, in working days. */
function age({ now, calendar, settings }: Ask, task: Task): Line {
  const days = daysWaiting(task, now, calendar)
  if (days === 0) return line('awaiting-today')
  const limit = settings.confirmLimitWorkingDays
  return days > limit ? line('awaiting-beyond', { days, limit }) : line('awaiting-days', { days })
}
