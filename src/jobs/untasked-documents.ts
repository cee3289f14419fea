import { button, line } from '../commands/command.ts'
import { ASKED_FOR, sinceDay } from '../commands/documents-listed.ts'
import { at, dayOf } from '../core/calendar.ts'
import { spoken, withoutTask } from '../core/directive.ts'
import { documentKeepers } from '../core/document-authority.ts'
import { entryLateBy } from '../core/entry-lag.ts'
import { short } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Directive } from '../core/rows.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/** Documents named in the letter; the others are counted. */
const NAMED = 6
/** Characters shown of a subject. */
const LENGTH = 100

/**
 * Every working morning, one letter to each chief of office and clerk: the documents that are registered longer than the
 * entry limit and of which nobody was given anything (R14, R43). None: no letter.
 */
export const untaskedDocumentsJob: Job = {
  name: 'untasked',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const { moment, roster } = duty
    const found = new Map<number, Directive[]>()
    for (const row of await overdueDocuments(duty))
      for (const person of documentKeepers(roster, row.enteredById))
        found.set(person, [...(found.get(person) ?? []), row])
    return [...found]
      .filter(([person]) => roster.people.get(person)?.active)
      .map(([person, rows]) => ({
        cause: `job:untasked:${dayOf(moment)}:person:${person}`,
        decide: async () => letterFor(duty, person, rows)
      }))
  }
}

/** What was registered before the moment, is beyond the limit, and waits for a task. */
async function overdueDocuments(duty: Duty): Promise<readonly Directive[]> {
  const { moment, read } = duty
  const from = sinceDay(moment, ASKED_FOR)
  const rows = (await read.directives({ from, to: dayOf(moment) })).filter(
    row => row.enteredAt < moment && row.day !== null && entryLateBy(row.day, moment, duty) > 0
  )
  if (rows.length === 0) return []
  return withoutTask(rows, await read.tasks({ directed: true, assignedFrom: at(from, '00:00') }))
}

function letterFor({ settings }: Duty, person: number, rows: readonly Directive[]): Outcome {
  const more = rows.length > NAMED ? [line('untasked-documents-more', { count: rows.length - NAMED })] : []
  const limit = settings.entrySlaWorkingDays
  return {
    rests: [],
    save: [],
    say: [
      {
        to: { person },
        kind: 'reminder',
        lines: [
          limit === 0
            ? line('untasked-documents-at-once', { count: rows.length })
            : line('untasked-documents-title', { count: rows.length, limit }),
          ...rows
            .slice(0, NAMED)
            .map(row =>
              line('untasked-documents-item', { document: spoken(row), subject: short(row.subject, LENGTH) })
            ),
          ...more,
          line('untasked-documents-how')
        ],
        buttons: [[button('button-untasked', 'văn bản chưa giao')]]
      }
    ]
  }
}
