import { fold } from '../core/fold.ts'

/** What is left of an order's words without a deadline that names a day which does not exist. */
export type NoSuchDay = { readonly day: string; readonly content: string }

const DEADLINE =
  /(?<![\s,;])[\s,;]*(?:(?:cham nhat|muon nhat|truoc|han(?: chot| cuoi)?|den(?: het)?|trong|xong|vao|deadline)[\s:]+)*(?:ngay )?\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\s*$/

/** `chậm nhất 31/2` at the end of an order's words: no deadline, but meant as one (P5). Null when there is none. */
export function noSuchDay(content: string): NoSuchDay | null {
  const found = DEADLINE.exec(fold(content))
  if (!found) return null
  const [said, day = '', month = '', year = '2028'] = found
  const exists = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCMonth() === Number(month) - 1
  // `32/11` is meant as a day only where the words say so; `45/50` alone is a share.
  const meant = /han|truoc|nhat|den|xong|deadline|ngay/.test(said)
  if (exists || (!meant && (Number(day) === 0 || Number(day) > 31 || Number(month) > 12))) return null
  const typed = content.slice(found.index, found.index + said.length)
  return { day: /\d.*$/.exec(typed)?.[0].trim() ?? '', content: content.slice(0, found.index).trim() }
}
