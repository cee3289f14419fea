import { spoken } from '../core/directive.ts'
import { entryLateBy } from '../core/entry-lag.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { add, type Save } from '../core/outcome.ts'
import type { Directive } from '../core/rows.ts'
import { type Ask, line } from './command.ts'

/** What the register says of a document, and whether it was entered in time (R14). */
export function documentLines(ask: Ask, row: Directive): readonly Line[] {
  const late = row.day === null ? 0 : entryLateBy(row.day, row.enteredAt, ask)
  const entered = { name: personName(ask.roster, row.enteredById), at: { moment: row.enteredAt } }
  return [
    line('document-title', { document: spoken(row) }),
    ...(row.issuer ? [line('document-issuer', { issuer: row.issuer })] : []),
    ...(row.subject ? [line('card-subject', { subject: row.subject })] : []),
    late > 0 ? line('document-entered-late', { ...entered, days: late }) : line('document-entered', entered)
  ]
}

/** The journal's line of what was done to a document. */
export const documentJournal = (
  { actor, now, cause }: Ask,
  subject: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>
): Save => add('journal', { act: 'document', actorId: actor.id, forId: null, at: now, subject, before, after, cause })
