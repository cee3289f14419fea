import type { Day } from '../core/calendar.ts'
import { listAt } from './list.ts'
import { withNear } from './near.ts'
import type { Addressee, Context } from './reading.ts'
import { blank, listen, type Said, type Span } from './said.ts'
import { titleAt } from './title.ts'
import { tokensOf } from './token.ts'
import { readStretch } from './when/stretch.ts'

/** What a list is narrowed to: `quá hạn tuần này P. VHXH`. `rest` is what was not understood; empty when all was. */
export type Filter = {
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly names: readonly Addressee[]
  readonly rest: string
}

/** Words that only join: `của P. VHXH trong tuần này`. */
const JOINS = /(?<![\w~])(?:cua|trong|tai|o|thuoc|phong ban|don vi|viec|cac viec|giao cho|han|den han|va)(?![\w])/g

/** Reads what a list is to be narrowed to: days looked back or ahead on, and units or people. */
export function readFilter(typed: string, context: Pick<Context, 'now' | 'roster'>): Filter {
  const said = listen(typed)
  const stretch = readStretch(said, context)
  const open = stretch ? blank(said, [stretch]) : said
  const tokens = tokensOf(open)
  const at = tokens.findIndex(({ start, word }) => !word.startsWith('~') && !startsJoin(open, start))
  const listed = at < 0 ? [] : withNear(open, listAt(open, tokens, at, context.roster, { bare: true }), context.roster)
  // A small word that could be somebody's name is none unless somebody has it.
  const names = listed.filter(
    ({ addressee, kind, span }) =>
      kind !== 'person' || (addressee.found.length > 0 && !addressee.near) || titleAt(open, span.start)
  )
  const known = [...(stretch ? [stretch] : []), ...names.map(({ span }) => span)]
  const left = blank(open, known)
    .folded.replace(JOINS, '')
    .replace(/[~\s,.;:()-]+/g, ' ')
    .trim()
  return {
    period: stretch && { from: stretch.from, to: stretch.to },
    names: names.map(({ addressee }) => addressee),
    rest: left === '' ? '' : remains(said, known)
  }
}

function startsJoin({ folded }: Said, start: number): boolean {
  JOIN.lastIndex = start
  return JOIN.test(folded)
}

const JOIN = new RegExp(JOINS.source, 'y')

/** The words outside all that was understood, as typed. */
const remains = (said: Said, known: readonly Span[]): string =>
  said.text
    .split('')
    .map((letter, i) => (known.some(({ start, end }) => start <= i && i < end) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
