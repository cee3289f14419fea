import type { Placed } from './placed.ts'
import type { Said, Span } from './said.ts'
import { matches } from './text.ts'

/** A line has no more parts than this that are worth looking at for names. */
export const MOST_PARTS = 40

/** The list of names that begins at a place. */
export type NamesAt = (at: number) => Placed[]
/** Names found beside the words that say what they are to do, and what to leave out of the work. */
export type Roles = {
  readonly lead: readonly Placed[]
  readonly support: readonly Placed[]
  readonly cuts: readonly Span[]
}

const LEADS = /^ ?,?\(? ?(?:(?:la |lam )?(?:don vi |co quan )?(?:chu tri|dau moi)(?: thuc hien)?)\)?(?![\w])/
const WITH =
  /^ ?[,;]? ?\(?(?:va |co |cung )?(?:su )?(?:phoi hop|ph)(?: chat che)?(?: voi| cung| cua)?(?: cac don vi)?:? (?![^\p{L}@])/u
const SUPPORTS = /^ ?\(?(?:cung |va |lam )?(?:phoi hop|ho tro)\)?(?=$|[ ,;:.)\n])/
const NEXT = /^(?: ?[,;] ?(?:va |cung )?| (?:va|cung) )/
/** `A và B, C phối hợp: ...`: the words that end a list whose first name leads. */
const JOINTLY = /^ (?:cung )?phoi hop(?: thuc hien)?:/

/** How long the words are with which the names before them lead: `chủ trì`, `(chủ trì)`, `làm đầu mối`. */
export const leadMark = (said: Said, end: number): number => said.folded.slice(end).match(LEADS)?.[0].length ?? 0

/** Who supports, said right after the leads: `phối hợp với P. Nội vụ`, or `Văn phòng phối hợp` once `chủ trì` was said. */
export function supportAfter(said: Said, at: number, marked: boolean, names: NamesAt) {
  const joint = said.folded.slice(at).match(WITH)
  if (joint) {
    const found = names(at + joint[0].length)
    const end = found.at(-1)?.span.end
    return end === undefined ? null : { names: found, end }
  }
  const next = marked ? said.folded.slice(at).match(NEXT) : null
  if (!next) return null
  const found = names(at + next[0].length)
  const end = found.at(-1)?.span.end
  const mark = end === undefined ? null : said.folded.slice(end).match(SUPPORTS)
  return end === undefined || !mark ? null : { names: found, end: end + mark[0].length }
}

/** How long the words are with which all names of a list but the first support it: `phối hợp:` right after them. */
export const jointMark = (said: Said, end: number): number => said.folded.slice(end).match(JOINTLY)?.[0].length ?? 0

/** Who leads, where those who support were named first: `P. Nội vụ phối hợp, Sở Tài chính chủ trì kiểm tra ...`. */
export function leadAfterSupport(said: Said, at: number, names: NamesAt) {
  const mark = said.folded.slice(at).match(SUPPORTS)?.[0].length ?? 0
  const next = mark > 0 ? said.folded.slice(at + mark).match(NEXT) : null
  const found = next ? names(at + mark + next[0].length) : []
  const end = found.at(-1)?.span.end
  const lead = end === undefined ? 0 : leadMark(said, end)
  return end === undefined || lead === 0 ? null : { names: found, end: end + lead }
}

const LABELLED =
  /(?:^|\n)[-•*+ ]*(?:(?:don vi |nguoi |can bo |co quan )?(?:chu tri|thuc hien|phu trach|dau moi|xu ly)|giao(?: cho)?|phan cong(?: cho)?) ?: ?/g
const PLACE = /(?:^|[,;:.(\n–-] ?)(?:(?:giao|phan cong)(?: cho)? )?(?=[\p{L}@])/gu
const TAKES =
  /^ (?:phu trach|chiu trach nhiem|theo doi|thuc hien|dam nhiem|dam nhan|xu ly|lam|lo)(?: giup| ho| dum| gium| nhe)*(?=$|[,;.\n])/

/** Names beside their role later in the line: `...: anh Quyết chủ trì, anh Hưng phối hợp`, `Chủ trì: UBND xã`. */
export function insideRoles(said: Said, head: number, names: NamesAt): Roles | null {
  for (const match of matches(said.folded, LABELLED, MOST_PARTS)) {
    const lead = names(match.index + match[0].length)
    const end = lead.at(-1)?.span.end
    if (end === undefined) continue
    const support = trailingSupport(said, head, names)
    return { lead, support: support?.support ?? [], cuts: [{ start: match.index, end }, ...(support?.cuts ?? [])] }
  }
  if (!/chu tri|dau moi|phu trach|thuc hien|dam n|lam|lo/.test(said.folded)) return null
  for (const match of matches(said.folded, PLACE, MOST_PARTS)) {
    const at = match.index + match[0].length
    if (at <= head) continue
    const lead = names(at)
    const end = lead.at(-1)?.span.end
    if (end === undefined) continue
    const mark = leadMark(said, end) || (said.folded.slice(end).match(TAKES)?.[0].length ?? 0)
    if (mark === 0) continue
    const support = supportAfter(said, end + mark, true, names)
    return { lead, support: support?.names ?? [], cuts: [{ start: match.index, end: support?.end ?? end + mark }] }
  }
  return null
}

const WATCHED = /(?:[,;(\n]|^)[-•*+ ]*(?:(?:nguoi|can bo|chuyen vien|don vi) )?theo doi ?: ?(?=[\p{L}@])/gu
const WATCHES = /^ (?:cung )?theo doi\)?(?=$|[,;.\n)])/

/** Who watches, said in a part of the line of its own: `..., theo dõi: đ/c Hà`, `(đ/c Hà theo dõi)`. */
export function trailingWatchers(said: Said, head: number, names: NamesAt): Watchers | null {
  if (!said.folded.includes('theo doi')) return null
  for (const match of matches(said.folded, WATCHED, MOST_PARTS)) {
    const watchers = match.index < head ? [] : names(match.index + match[0].length)
    const end = watchers.at(-1)?.span.end
    const closed = end === undefined ? null : said.folded.slice(end).match(CLOSED)
    if (end !== undefined && closed) return { watchers, cuts: [{ start: match.index, end: end + closed[0].length }] }
  }
  for (const match of matches(said.folded, OPENS, MOST_PARTS)) {
    const watchers = match.index < head ? [] : names(match.index + match[0].length)
    const end = watchers.at(-1)?.span.end
    const mark = end === undefined ? null : said.folded.slice(end).match(WATCHES)
    if (end !== undefined && mark) return { watchers, cuts: [{ start: match.index, end: end + mark[0].length }] }
  }
  return null
}
type Watchers = { readonly watchers: readonly Placed[]; readonly cuts: readonly Span[] }

const TRAILING =
  /(?:[,;(\n]|^)[-•*+ ]*(?:co )?(?:su )?(?:don vi )?phoi hop(?: chat che)?(?: voi| cung| cua)?(?: thuc hien)?:? (?=[\p{L}@])/gu
const OPENS = /[,;(] ?(?=[\p{L}@])/gu
const CLOSED = /^ ?\)?(?=$|[,;.\n)])/

/** Who supports, said in a part of the line of its own: `..., phối hợp với Công an xã`, `(phối hợp: Trạm Y tế)`. */
export function trailingSupport(said: Said, head: number, names: NamesAt): Omit<Roles, 'lead'> | null {
  if (!said.folded.includes('phoi hop')) return null
  for (const match of matches(said.folded, TRAILING, MOST_PARTS)) {
    const support = match.index < head ? [] : names(match.index + match[0].length)
    const end = support.at(-1)?.span.end
    const closed = end === undefined ? null : said.folded.slice(end).match(CLOSED)
    if (end !== undefined && closed) return { support, cuts: [{ start: match.index, end: end + closed[0].length }] }
  }
  for (const match of matches(said.folded, OPENS, MOST_PARTS)) {
    const at = match.index + match[0].length
    const support = match.index < head ? [] : names(at)
    const end = support.at(-1)?.span.end
    const mark =
      end === undefined ? null : said.folded.slice(end).match(/^ (?:cung )?(?:phoi hop|ho tro)\)?(?=$|[,;.\n)])/)
    if (end !== undefined && mark) return { support, cuts: [{ start: match.index, end: end + mark[0].length }] }
  }
  return null
}
