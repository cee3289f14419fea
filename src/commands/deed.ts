import { z } from 'zod'
import type { ReportDocument } from '../core/course.ts'
import type { Line, Value } from '../core/letter.ts'
import { leadName, personName, targetName } from '../core/names.ts'
import type { Roster } from '../core/roster.ts'
import { type HistoryLine, importances, participations, qualities, urgencies } from '../core/task.ts'
import { line } from './command.ts'

const document = z.object({ number: z.string().nullable(), day: z.string().nullable() })
const part = z.object({ role: z.enum(participations), unitId: z.number().nullable(), personId: z.number().nullable() })
const rating = z.object({ quality: z.enum(qualities), text: z.string() })
const wording = z.object({ content: z.string() })
const haste = z.object({ urgency: z.enum(urgencies) })
const kind = z.object({ importance: z.enum(importances), classifiedById: z.number().nullable() })
const hands = z.object({ leadUnitId: z.number(), leadPersonId: z.number().nullable() })

/** What a line of history says was done. */
export const actName = ({ act, after }: HistoryLine): Line =>
  line(act === 'amended' && kind.safeParse(after).success ? 'act-classified' : `act-${act}`)

/** What a line of history says besides its act: the reason, the words, who joined, how it was before and is now. Null: nothing. */
export function deed(roster: Roster, { act, before, after }: HistoryLine): Value | null {
  if (act === 'joined' || act === 'left') {
    const { data } = part.safeParse(after)
    if (data) return { line: partIn(roster, data) }
  }
  if (act === 'rated') {
    const { data } = rating.safeParse(after)
    if (data) return { lines: [line(`quality-${data.quality}`), ...wordsLine(data.text)] }
  }
  if (act === 'report_corrected') {
    const [was, is] = [document.safeParse(before.document).data, document.safeParse(after.document).data]
    if (was && is) return fromTo({ line: documentName(was) }, { line: documentName(is) })
  }
  if (act === 'amended') {
    const [was, is] = [wording.safeParse(before).data, wording.safeParse(after).data]
    if (was && is) return fromTo(was.content, is.content)
    const [slow, fast] = [haste.safeParse(before).data, haste.safeParse(after).data]
    if (slow && fast)
      return fromTo({ line: line(`urgency-${slow.urgency}`) }, { line: line(`urgency-${fast.urgency}`) })
    const [old, now] = [kind.safeParse(before).data, kind.safeParse(after).data]
    if (old && now) return fromTo({ line: kindName(old) }, { line: kindName(now) })
  }
  if (act === 'reassigned') {
    const [was, is] = [hands.safeParse(before).data, hands.safeParse(after).data]
    const way = was && is ? { from: leadName(roster, was), to: leadName(roster, is) } : null
    if (way) return { lines: [line('deed-hands', way), ...wordsLine(after.text)] }
  }
  return typeof after.text === 'string' && after.text !== '' ? after.text : null
}

const wordsLine = (words: unknown): readonly Line[] =>
  typeof words === 'string' && words !== '' ? [line('deed-words', { words })] : []

/** How important it was held to be (R57). */
function kindName({ importance, classifiedById }: z.infer<typeof kind>): Line {
  if (classifiedById === null) return line('importance-unsaid')
  return line(importance === 'important' ? 'importance-important' : 'importance-routine')
}

const fromTo = (before: Value, after: Value): Value => ({ line: line('deed-from-to', { before, after }) })

function partIn(roster: Roster, { role, unitId, personId }: z.infer<typeof part>): Line {
  const who = unitId === null ? personName(roster, personId) : targetName(roster, { unitId, personId })
  return line(role === 'support' ? 'deed-support' : 'deed-watcher', { who })
}

/** A report document in few words. */
export const documentName = ({ number, day }: ReportDocument): Line =>
  number === null
    ? line('deed-no-document')
    : day === null
      ? line('deed-document-undated', { document: number })
      : line('deed-document', { document: number, day: { day } })
