import type { Roster } from '../core/roster.ts'
import { TITLE_WORDS, titleAt } from './phrase.ts'
import type { Said, Span } from './said.ts'
import { type Token, tokensOf } from './token.ts'
import type { UrgencyWord } from './urgency.ts'
import { listAt, nameAt, type Placed } from './who.ts'

/** Who is named in an order. `head` is where the work begins, `tail` where it ends. */
export type Parties = {
  readonly lead: readonly Placed[]
  readonly support: readonly Placed[]
  readonly head: number
  readonly tail: number
  /** The line says `giao` or the like. */
  readonly isOrder: boolean
  /** Places that are names, never dates: `c Mai`, `bà Ba`. */
  readonly masked: readonly Span[]
}

const ORDER =
  /^(?:\/?(?:giaoviec|gv|giao)(?![a-z])(?! (?:ban|thong|dich|luu|nop|nhan|hang|tiep)\b)(?: (?:viec|nhiem vu))?(?: cho)?:?|de nghi|kinh de nghi|yeu cau|phan cong|nho|cu|chi dao)(?: |$)/
const OPENING = /^(?:[\s.,:;!–-]|~+|(?:cv|cong van|tb|kh|theo|can cu|thuc hien|so)(?= ~))+/
const LEADS = /^ ?,? ?(?:chu tri|la dau moi|dau moi)(?![\w])/
const WITH =
  /^ ?[,;]? ?(?:chu tri,? )?(?:phoi hop|ph|cung phoi hop|co su phoi hop cua|va phoi hop)(?: (?:voi|cung|cua))?:? /
const TAIL = /(?:^|[ ,])(?:nhe|nha|nghen|a|giao|cho|,)? ?$/

/** Finds who is to do the work: at the head of the line, after `giao`, or at its very end (`nhé đ/c Long`); looking from `from` on. */
export function readParties(said: Said, urgent: readonly UrgencyWord[], roster: Roster | null, from = 0): Parties {
  const tokens = tokensOf(said)
  const { at, isOrder } = openingOf(said, urgent, from)
  const i = tokens.findIndex(token => token.start >= at)
  const lead = i < 0 || (tokens[i]?.start ?? 0) > at + 1 ? [] : listAt(said, tokens, i, roster, { bare: isOrder })
  let head = lead.at(-1)?.span.end ?? at
  const support: Placed[] = []
  if (lead.length > 0) {
    head += said.folded.slice(head).match(LEADS)?.[0].length ?? 0
    const joint = said.folded.slice(head).match(WITH)
    if (joint) {
      const others = listAt(
        said,
        tokens,
        tokens.findIndex(token => token.start >= head + joint[0].length),
        roster,
        { bare: false }
      )
      support.push(...others)
      head = others.at(-1)?.span.end ?? head
    }
  }
  const last = lead.length === 0 ? tailOf(said, tokens, roster) : null
  const tail = last?.from ?? said.folded.length
  return {
    lead: last ? [last.name] : lead,
    support,
    head,
    tail: Math.max(head, tail),
    isOrder,
    masked: [
      ...lead.map(({ span }) => span),
      ...support.map(({ span }) => span),
      ...(last ? [last.name.span] : []),
      ...mentions(said, tokens)
    ]
  }
}

/** Past urgency, numbers of documents and `giao` at the head of a line. */
function openingOf(
  said: Said,
  urgent: readonly UrgencyWord[],
  from: number
): { readonly at: number; readonly isOrder: boolean } {
  let at = from
  let isOrder = false
  for (;;) {
    const word = urgent.find(one => one.start === at)
    if (word && /^ ?(?:[:.,!-]|–)/.test(said.folded.slice(word.end))) {
      at = word.end
      continue
    }
    const rest = said.folded.slice(at)
    const step = rest.match(OPENING)?.[0].length ?? 0
    const order = step > 0 ? null : rest.match(ORDER)
    if (order) isOrder = true
    const moved = step || (order?.[0].length ?? 0)
    if (moved === 0) return { at, isOrder }
    at += moved
  }
}

/** Somebody named at the very end: `... nhé đ/c Long`. */
function tailOf(
  said: Said,
  tokens: readonly Token[],
  roster: Roster | null
): { readonly name: Placed; readonly from: number } | null {
  const end = said.folded.replace(/(?: (?:nhe|nha|a))?[\s.!,]*$/, '').length
  for (let i = Math.max(1, tokens.length - 6); i < tokens.length; i++) {
    const start = tokens[i]?.start ?? 0
    const from = said.folded[start - 1] === '@' ? start - 1 : start
    const before = said.folded.slice(0, from)
    if (!/(?:nhe|nha|nghen),? $|[,.;-] $/.test(before) && said.folded[from] !== '@') continue
    const name = nameAt(said, tokens, i, roster, { bare: false })
    if (!name || name.span.end < end || titleAt(said, from) === null) continue
    return { name, from: before.replace(TAIL, '').length }
  }
  return null
}

const TIME_NAMES = /^(?:mai|ba|tu|nam|sau|bay|tam|hai|chin|muoi|toi|sang|chieu|trua|quy|ngay|thang|cuoi)$/

/** People called by a form of address and a name that is also a word of time: `chị Mai`, `bà Nguyễn Thị Ba`. */
function mentions(said: Said, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (const [i, token] of tokens.entries()) {
    const end = TITLE_WORDS.has(token.word) ? titleAt(said, token.start) : null
    if (end === null) continue
    const words = tokens
      .slice(i + 1, i + 6)
      .filter(one => one.start >= end)
      .slice(0, 4)
    let stop = 0
    for (const [n, word] of words.entries()) {
      const capital = /^\p{Lu}/u.test(said.text.slice(word.start))
      if (n > 0 && !capital) break
      if (n > 0 && /[^ ]/.test(said.folded.slice(words[n - 1]?.end ?? 0, word.start))) break
      if (!capital && (said.accented || !TIME_NAMES.test(word.word))) break
      stop = word.end
    }
    if (stop > 0) found.push({ start: token.start, end: stop })
  }
  return found
}
