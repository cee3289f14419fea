import { readAssignment } from './assignment.ts'
import { readAuthority } from './authority.ts'
import { withoutHeaders } from './forwarded.ts'
import type { Context } from './reading.ts'
import { fold, tidy } from './text.ts'

/** Several orders in one message, one a line. */
export type Orders = {
  /** What stands above them and holds for all: the document, the authority. Empty when nothing does. */
  readonly heading: string
  /** Each order without the mark of its line, with the lines that go on with it. */
  readonly orders: readonly string[]
}

/** A bullet, or a number or letter of a list. */
const MARK = /^(?:[-–•*+]|\(?(?:\d{1,2}|[a-hđ])[.)/])\s*(?=\S)/iu
/** What a line of a form says of the one order, not an order of its own. */
const LABEL =
  /^(?:phoi hop|chu tri|thuc hien|theo doi|kinh gui|noi nhan|nguoi|don vi|co quan|han|thoi han|ghi chu|luu y|noi dung|viec)[^:]{0,30}:/
/** What may stand before the name at the head of an order. */
const VERB =
  /^(?:(?:giao|chuyen|phan cong|de nghi|yeu cau|nho)(?: tiep)?(?: nhiem vu| viec)?(?: cho)?:? |(?:khan|gap|hoa toc|thuong khan)[:,.!-]? )*/

type Line = { readonly text: string; readonly marked: boolean; readonly isOrder: boolean; readonly isDated: boolean }

/** The orders of a message that gives one a line; null when it gives one at most. */
export function readOrders(typed: string, context: Context): Orders | null {
  if (!typed.includes('\n')) return null
  const lines = withoutHeaders(tidy(typed))
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, at) => lineOf(line, at === 0, context))
  const first = lines.findIndex(({ isOrder }) => isOrder)
  if (lines.filter(({ isOrder }) => isOrder).length < 2) return null
  const orders: string[] = []
  const last = lines.findLastIndex(({ isOrder, marked }) => isOrder || marked)
  for (const { text, isOrder } of lines.slice(first, last + 1)) {
    if (isOrder) orders.push(text)
    else orders.push(`${orders.pop()}\n${text}`)
  }
  const heading = lines.slice(0, first).map(({ text }) => text)
  const below = lines.slice(last + 1)
  return { heading: heading.join('\n'), orders: orders.map(order => withBelow(order, below, context)) }
}

/** What stands below the list holds for all: work as it is, a deadline for those that have none. */
function withBelow(order: string, below: readonly Line[], context: Context): string {
  if (below.length === 0) return order
  const { due, noDeadline } = readAssignment(order, context, true)
  const own = due !== null || noDeadline
  return [order, ...below.filter(({ isDated }) => !own || !isDated).map(({ text }) => text)].join('\n')
}

function lineOf(line: string, isFirst: boolean, context: Context): Line {
  const text = line.replace(MARK, '')
  const marked = text !== line
  const folded = fold(text)
  const heads = isFirst && !marked && folded.endsWith(':')
  const { lead, content, due, noDeadline } = readAssignment(text, context, true)
  const isOrder = !heads && content !== null && !LABEL.test(folded) && begins(text, lead[0]?.words)
  return { text, marked, isOrder, isDated: due !== null || noDeadline }
}

/** Whether an order begins with the one who is to do it. */
function begins(text: string, name: string | undefined): boolean {
  if (name === undefined) return false
  const { rest } = readAuthority(text)
  return fold(rest).replace(VERB, '').startsWith(fold(name))
}
