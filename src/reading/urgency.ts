import { type Urgency, urgencies } from '../core/task.ts'
import { listen, type Said, type Span } from './said.ts'
import { matches } from './text.ts'

/** An urgency said in a line, and where. */
export type UrgencyWord = Span & { readonly urgency: Urgency; readonly negated: boolean }

const WORD =
  /(?<![\w~])(?<not>(?:khong|ko|k|hok|kg|chua|chang|khoi)(?: (?:can|phai|qua|co|gi))* )?(?<word>hoa toc|thuong khan|khan|gap|asap|ngay(?: va luon| lap tuc)?)(?![\w~])(?! ?(?:truong|hiem|gia|doi|ba|lai tai lieu|mat|go|\d+ lan|\d+,\d+ lan)(?![a-z]))/g
/** Other words with the same letters; a spelling that is neither is a slip (`Khân:`, `Hỏa tôc`). */
const OTHER = /^(?:khăn|khán|khản|khàn|khan|gặp|gắp|gập|gáp)$/
/** `ngay` that is no hurry: `ngay sau khi`, `ngay thẳng`. */
const PLAIN_NGAY = /^ (?:sau|tu|khi|thang|ngan|tai|nhu|chinh|ca|o)(?![a-z])/
const VERB_BEFORE = /(?:lam|xu ly|bao cao|gui|tra loi|ra soat|kiem tra|trien khai|nop|tham muu|thuc hien|lien he) $/
const CLOSES = /^(?:$|[\n,.;:!]| (?:nhe|nha|di|cho|giup)(?![a-z]))/

/** Every word of urgency in a line (P15); `khẩn trương` and `gấp đôi` are none. */
export function urgencyWords(said: Said): UrgencyWord[] {
  const found: UrgencyWord[] = []
  for (const match of matches(said.folded, WORD)) {
    const { not, word = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const start = end - word.length
    if (!isMeant(said, word, start, end)) continue
    found.push({ start: match.index, end, urgency: urgencyOf(word), negated: not !== undefined })
  }
  return found
}

const urgencyOf = (word: string): Urgency =>
  word === 'hoa toc' ? 'express' : word === 'thuong khan' ? 'very_urgent' : 'urgent'

function isMeant(said: Said, word: string, start: number, end: number): boolean {
  const after = said.folded.slice(end)
  if (word === 'asap') return true
  if (word.startsWith('ngay')) {
    const typed = said.lower.slice(start, start + 4)
    if (typed !== 'ngay' || PLAIN_NGAY.test(after)) return false
    return said.accented || (VERB_BEFORE.test(said.folded.slice(0, start)) && CLOSES.test(after))
  }
  const typed = said.lower.slice(start, end)
  if (typed === word ? said.accented : OTHER.test(typed) || !isStamp(typed)) return false
  return word !== 'khan' || !/^ cap/.test(after) || /^ cap *[:.!-]/.test(after)
}

/** Of a stamp's two words one must be right: `hòa tóc` is hair. */
const isStamp = (typed: string): boolean => !typed.includes(' ') || /hỏa|hoả|tốc|thượng|khẩn/.test(typed)

/** The highest urgency said; null when none was. A negated word (`không gấp`) says `normal`. */
export function highest(words: readonly UrgencyWord[]): Urgency | null {
  const said = words.map(({ urgency, negated }) => (negated ? 'normal' : urgency))
  return said.sort((a, b) => urgencies.indexOf(b) - urgencies.indexOf(a))[0] ?? null
}

/** The urgency named by an answer, `thường` among them; null when none is. */
export function readUrgency(typed: string): Urgency | null {
  const said = listen(typed)
  return highest(urgencyWords(said)) ?? (/^(?:do khan:? )?(?:binh )?thuong$/.test(said.folded) ? 'normal' : null)
}
