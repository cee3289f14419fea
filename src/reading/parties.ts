import type { Roster } from '../core/roster.ts'
import { listAt } from './list.ts'
import { mentions } from './mentions.ts'
import { withNear } from './near.ts'
import { calledAt } from './person-phrase.ts'
import type { Placed } from './placed.ts'
import {
  insideRoles,
  jointMark,
  leadAfterSupport,
  leadMark,
  MOST_PARTS,
  type NamesAt,
  type Roles,
  supportAfter,
  trailingSupport,
  trailingWatchers
} from './roles.ts'
import type { Said, Span } from './said.ts'
import { matches } from './text.ts'
import { titleAt } from './title.ts'
import { type Token, tokensOf } from './token.ts'
import type { UrgencyWord } from './urgency.ts'
import { beginsWork } from './verbs.ts'

/** Who is named in an order. `head` is where the work begins, `tail` where it ends, `cuts` what between is no work. */
export type Parties = {
  readonly lead: readonly Placed[]
  readonly support: readonly Placed[]
  readonly watchers: readonly Placed[]
  /** Others before work of their own in a later part of the line. */
  readonly others: readonly Placed[]
  readonly head: number
  readonly tail: number
  readonly cuts: readonly Span[]
  /** Where the sentence begins that names the leads; 0 for the first one. */
  readonly from: number
  /** The line says `giao` or the like. */
  readonly isOrder: boolean
  /** Places that are names, never dates: `c Mai`, `bà Ba`. */
  readonly masked: readonly Span[]
}

const ORDER =
  /^(?:\/?(?:giaoviec|gv|giao)(?![a-z])(?! (?:ban(?! (?:quan ly|chi huy|chi dao|chqs|to chuc|tuyen giao|dan van|xay dung|giam|chap hanh|thuong vu|noi chinh|tiep cong dan)(?![a-z]))|thong|dich|luu|nop|nhan|hang|tiep)\b)(?: (?:viec|nhiem vu))?(?: cho)?:?|(?:kinh |tran trong )?de nghi|nhac(?: nho)?|yeu cau|phan cong|nho|cu|chi dao|kinh gui:?)(?=[ \n]|$)/
/** What may stand before the name: marks, numbers of documents with what introduces them. */
const OPENING =
  /^(?:[\s.,:;!–•*+>-]|~+(?: (?:ve|v\/v|cua) [^,:.\n~]{1,120}[,:])?|[^\p{L}\p{N}\s@~"'(]|(?:(?:theo|can cu|thuc hien|trien khai|tiep theo|theo noi dung) )?(?:cv|cong van|tb|thong bao|kh|ke hoach|qd|quyet dinh|nq|nghi quyet|ct|chi thi|van ban|vb|cong dien|cd|to trinh|y kien chi dao tai|chi dao tai|giay moi|gm|theo|can cu|so)(?: so)?(?= ~))+/u
/** How a sentence goes on that only tells of somebody: `Sở Xây dựng vừa có văn bản ... Anh Việt soạn trả lời`. */
const TOLD = /^ (?:vừa|đã|đang|mới|được|bị|có văn bản|có công văn|sắp)(?![\p{L}])/u
/** How a line begins that first tells what happens: `Họp Ban Chỉ đạo lúc 8h, chị Quyên phát giấy mời`. */
const EVENT = /^(?:hop|hoi nghi|le|tiep doan|don doan|dai hoi|giao ban|tap huan)(?![\w])/
const TAIL = /(?:^|[ ,])(?:nhe|nha|nghen|nghe|a|giao|cho|,)? ?$/

type Asked = { readonly from?: number; readonly ordered?: boolean }

/**
 * Finds who is to do the work: at the head of the line, after `giao`, beside `chủ trì`, or at the very end (`nhé đ/c
 * Long`); looking from `from` on. `ordered`: the line stood behind `giao`.
 */
export function readParties(
  said: Said,
  urgent: readonly UrgencyWord[],
  roster: Roster | null,
  { from = 0, ordered = false }: Asked = {}
): Parties {
  const tokens = tokensOf(said)
  const opening = openingOf(said, urgent, from)
  const isOrder = opening.isOrder || ordered
  const known = new Map<number, Placed[]>()
  const names = (at: number) => {
    const found = known.get(at) ?? namesAt(at, false)
    known.set(at, found)
    return found
  }
  const namesAt = (at: number, bare: boolean): Placed[] => {
    const i = tokens.findIndex(({ start }) => start === at || (start === at + 1 && said.folded[at] === '@'))
    return i < 0 ? [] : listAt(said, tokens, i, roster, { bare })
  }
  const passed = passedTo(said, tokens, opening.at, at => namesAt(at, true))
  const first = passed?.names ?? namesAt(opening.at, isOrder)
  const end = first.at(-1)?.span.end ?? 0
  const told = first.length > 0 && (TOLD.test(said.lower.slice(end)) || tellsOf(said, tokens, end, opening.at, names))
  const front = first.length > 0 && !told ? frontOf(said, first, names) : null
  const head = front?.head ?? opening.plain
  const given = front ? null : givenLater(said, tokens, head, names)
  const inside = front || given ? null : insideRoles(said, head, names)
  const middle = front || given || inside ? null : middleOf(said, tokens, head, told, names)
  const last = front || given || inside || middle ? null : tailOf(said, tokens, roster)
  const tail = Math.max(head, last?.from ?? said.folded.length)
  const found = front ?? given ?? inside ?? middle ?? last
  const lead = found?.lead ?? []
  const ahead = found?.support ?? []
  const trailing = lead.length > 0 && ahead.length === 0 ? trailingSupport(said, head, names) : null
  const support = [...ahead, ...(trailing?.support ?? [])]
  // Alone beside the work, who `theo dõi` is asked to do it.
  const watched = front || given || middle || last ? trailingWatchers(said, head, names) : null
  const watchers = watched?.watchers ?? []
  return {
    lead: withNear(said, lead, roster),
    support: withNear(said, support, roster),
    watchers: withNear(said, watchers, roster),
    others: front ? othersAfter(said, tokens, head, names) : [],
    head,
    tail,
    cuts: [...(found?.cuts ?? []), ...(trailing?.cuts ?? []), ...(watched?.cuts ?? [])],
    from: sentenceAt(said, lead[0]?.span.start ?? 0),
    isOrder: isOrder || passed !== null || given !== null,
    masked: [...lead, ...support, ...watchers].map(({ span }) => span).concat(mentions(said, tokens))
  }
}

/** Where the sentence begins in which a place stands. */
const sentenceAt = ({ folded }: Said, at: number): number =>
  matches(folded.slice(0, at + 1), SENTENCE).at(-1)?.index ?? 0

const SENTENCE = /[.!?](?<!(?<![a-z])(?:p|q|tp|tx|tt)\.) (?=\S)/g

/** Whether the first sentence only tells of who is named there (`Ông Bảy ở thôn 4 báo vỡ mương.`), and a later one gives work. */
function tellsOf(said: Said, tokens: readonly Token[], end: number, head: number, names: NamesAt): boolean {
  const next = tokens.findIndex(({ start }) => start >= end)
  if (next < 0 || beginsWork(said, tokens, next) || !/[.!?] /.test(said.folded.slice(end))) return false
  if (!/^ [a-z]/.test(said.folded.slice(end)) || leadMark(said, end) > 0) return false
  return middleOf(said, tokens, head, true, names, /^[.!]/) !== null
}

/** `chuyển P. Kinh tế để biết, thực hiện` passes on what came in (R55); `chuyển hồ sơ` is work, `chuyển 12` a task given on. */
const PASSES = /^chuyen(?: tiep)?(?: den| cho)?:? (?!\d)/
/** What follows who something is passed on to, besides work. */
const PASSED = /^(?:[,:]? ?de (?:biet|thuc hien|trien khai|nghien cuu|xu ly|theo doi|tham muu)(?![\w])|[ .!]*$|:)/

function passedTo(said: Said, tokens: readonly Token[], at: number, names: NamesAt) {
  const verb = said.folded.startsWith('chuyen', at) ? said.folded.slice(at).match(PASSES) : null
  const found = verb ? names(at + verb[0].length) : []
  const end = found.at(-1)?.span.end
  if (end === undefined) return null
  return goesOn(said, tokens, end) || PASSED.test(said.folded.slice(end)) ? { names: found } : null
}

/** Whether the work begins where names end. */
function goesOn(said: Said, tokens: readonly Token[], end: number): boolean {
  const next = tokens.findIndex(({ start }) => start >= end)
  return next >= 0 && beginsWork(said, tokens, next)
}

/** Past urgency, numbers of documents and `giao` at the head of a line. `plain`: only past what never is the work. */
function openingOf(said: Said, urgent: readonly UrgencyWord[], from: number) {
  let at = from
  let plain = from
  let isOrder = false
  for (;;) {
    const word = urgent.find(one => one.start === at)
    const stop =
      word &&
      said.folded.slice(word.end).match(/^ (?:nhe|nha|a|nao|viec nay)(?=[ :.,!])|^(?= ?[:.,!\n–-]| (?:gap|khan)[ ,!.])/)
    if (word && stop) {
      at = word.end + stop[0].length
      plain = at
      continue
    }
    const rest = said.folded.slice(at)
    const step = rest.match(OPENING)?.[0] ?? ''
    const order = step === '' ? (rest.match(ORDER)?.[0] ?? '') : ''
    if (step + order === '') return { at, plain, isOrder }
    at += step.length + order.length
    if (order !== '' || !/[\p{L}~]/u.test(step)) plain = at
    if (order !== '') isOrder = true
  }
}

/** The leads of a list with `chủ trì` and those who support them; `head` is where the work goes on. */
function frontOf(said: Said, lead: readonly Placed[], names: NamesAt): Roles & { readonly head: number } {
  const end = lead.at(-1)?.span.end ?? 0
  const later = leadAfterSupport(said, end, names)
  if (later) return { lead: later.names, support: lead, head: later.end, cuts: [] }
  const joint = lead.length > 1 ? jointMark(said, end) : 0
  if (joint > 0) return { lead: lead.slice(0, 1), support: lead.slice(1), head: end + joint, cuts: [] }
  const marked = end + leadMark(said, end)
  const support = supportAfter(said, marked, marked > end, names)
  return { lead, support: support?.names ?? [], head: support?.end ?? marked, cuts: [] }
}

const THEREFORE = '(?:nay|rieng|nhung|nhung ma|do do|vi vay|vi the|do vay|theo do|nen|vay|hien nay),? '
const GIVEN = new RegExp(
  `(?:[,;:.\\n–-] ?(?:${THEREFORE})?|^${THEREFORE}|(?<= )${THEREFORE})(?<word>giao(?! (?:ban|thong|dich|luu|nop|nhan|hang|tiep)\\b)(?: cho)?|phan cong|chuyen(?: tiep)?(?: cho)?|(?:kinh )?de nghi|yeu cau|nho) `,
  'g'
)

/** Who is given the work after the line told why: `Sau vụ cháy ..., nay giao Đội 3 chủ trì kiểm tra ...`. */
function givenLater(said: Said, tokens: readonly Token[], head: number, names: NamesAt): Roles | null {
  const opens = beginsWork(
    said,
    tokens,
    tokens.findIndex(({ start }) => start >= head)
  )
  for (const match of matches(said.folded, GIVEN, MOST_PARTS)) {
    // `Tham mưu kế hoạch, đề nghị Sở Nội vụ thẩm định` asks a third party.
    if (match.index < head || (opens && !/^(?:giao|phan cong)/.test(match.groups?.word ?? ''))) continue
    const lead = names(match.index + match[0].length)
    if (lead.length === 0) continue
    const front = frontOf(said, lead, names)
    const passes = match.groups?.word?.startsWith('chuyen') && PASSED.test(said.folded.slice(front.head))
    if (passes || goesOn(said, tokens, front.head))
      return { ...front, cuts: [{ start: match.index + (/^[,;:.]/.test(match[0]) ? 1 : 0), end: front.head }] }
  }
  return null
}

/** Who else is named before work in a later part: `..., P. Kinh tế rà soát chợ trước 30/11`. */
function othersAfter(said: Said, tokens: readonly Token[], head: number, names: NamesAt): readonly Placed[] {
  if (!/\d/.test(said.folded.slice(head))) return []
  let last = head
  return matches(said.folded, PARTS, MOST_PARTS).flatMap(({ 0: stop, index }) => {
    if (index < head) return []
    const before = said.folded.slice(last, index)
    last = index + stop.length
    const found = SENT.test(before) ? [] : names(last)
    const end = found.at(-1)?.span.end
    return end !== undefined && goesOn(said, tokens, end) && !ASIDE.test(said.folded.slice(end)) ? found : []
  })
}

/** A part that only says to whom something goes: the names after it go on with it. */
const SENT = /^ ?(?:gui|trinh|bao cao|phoi hop|cung|voi|lay y kien|xin y kien|moi|thong bao)(?![a-z])/
/** What somebody does beside the lead, or above them: no order of its own. */
const ASIDE =
  /^ (?:cung |se )?(?:phoi hop|ho tro|giup|theo doi|giam sat|duyet|phe duyet|ky|xem|cho y kien|gop y|tham gia|du|biet|nam)(?![a-z])/

/** `P. VHXH` is one name: the dot of a short word ends nothing. */
const PARTS = new RegExp(
  `(?:[,;:\\n] ?|[.!](?<!(?<![a-z])(?:p|q|tp|tx|tt)\\.) )(?:${THEREFORE})?|(?<= )${THEREFORE}`,
  'g'
)

/** Somebody named before the work in a later part of the line, when the first only tells of something. */
function middleOf(
  said: Said,
  tokens: readonly Token[],
  head: number,
  told: boolean,
  names: NamesAt,
  stops = /^/
): Roles | null {
  const opens = tokens.findIndex(({ start }) => start >= head)
  const [first = ''] = said.folded.slice(tokens[opens]?.start ?? 0).split(/[,;:\n]|[.!] /)
  const tells = told || EVENT.test(first) || first.endsWith(' roi')
  if (opens < 0) return null
  // After work only a new sentence names who does it: `Tham mưu văn bản gửi Sở Nội vụ, Sở Tài chính` names nobody.
  const works = beginsWork(said, tokens, opens) && !tells
  for (const stop of matches(said.folded, PARTS, MOST_PARTS)) {
    if (stop.index < head || !stops.test(stop[0]) || (works && !/^[.!]/.test(stop[0]))) continue
    const lead = names(stop.index + stop[0].length)
    const [named] = lead
    if (!named) continue
    const front = frontOf(said, lead, names)
    if (goesOn(said, tokens, front.head)) return { ...front, cuts: [{ start: named.span.start, end: front.head }] }
  }
  return null
}

/** Somebody named at the very end: `... nhé đ/c Long`, `..., giao đ/c Long và chị Lan`. */
function tailOf(
  said: Said,
  tokens: readonly Token[],
  roster: Roster | null
): (Roles & { readonly from: number }) | null {
  const end = said.folded.replace(/(?: (?:nhe|nha|nghen|a|oi))?[\s.!,]*$/, '').length
  for (let i = Math.max(1, tokens.length - 8); i < tokens.length; i++) {
    const start = tokens[i]?.start ?? 0
    const from = said.folded[start - 1] === '@' ? start - 1 : start
    const before = said.folded.slice(0, from)
    const given = /(?:[,.;:\n-] ?| )(?:giao|phan cong)(?: cho)? $/.exec(before)
    if (!given && !/(?:nhe|nha|nghen|nghe),? $|[,.;-] $/.test(before) && said.folded[from] !== '@') continue
    const lead = listAt(said, tokens, i, roster, { bare: given !== null })
    const asked =
      given !== null || calledAt(said, tokens, i, false) !== null || /(?:nhe|nha|nghen|nghe),? $/.test(before)
    if ((lead.at(-1)?.span.end ?? -1) < end || (titleAt(said, from) === null && !asked)) continue
    return { lead, support: [], cuts: [], from: given ? given.index : before.replace(TAIL, '').length }
  }
  return null
}
