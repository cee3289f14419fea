import { groupAt } from './group-phrase.ts'
import { nameWords } from './person-phrase.ts'
import type { Phrase } from './phrase.ts'
import { gapBefore, isCapital, isJoined, type Said } from './said.ts'
import type { Tokens } from './token.ts'
import { fieldAt, unitAt } from './unit-phrase.ts'
import { dependentPosts, places, posts } from './unit-words.ts'
import { beginsWork, workWords } from './verbs.ts'

/** Somebody by post: `Trưởng phòng TC-KH`, `Chuyên viên Hà`, `Chủ tịch UBND xã`, `CVP`. */
export function postAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const words = posts(said, tokens, i)
  const first = tokens[i]
  if (words === 0 || !first) return null
  const spoken = tokens
    .slice(i, i + words)
    .map(({ word }) => word)
    .join(' ')
  const next = i + words
  const dotted = /^\.? $/.test(gapBefore(said, tokens, next))
  // `Trưởng thôn 5`.
  if (dotted && /(?:thon|ap|ban|pho)$/.test(spoken) && /^\d+$/.test(tokens[next]?.word ?? ''))
    return { start: first.start, end: tokens[next]?.end ?? first.end, kind: 'post' }
  // `Trưởng phòng TC-KH`: the last word of the post begins the unit's name.
  const inner = spoken.endsWith('phong') ? unitAt(said, tokens, next - 1) : null
  const unit = dotted ? unitAt(said, tokens, next) : null
  const field = dotted ? fieldAt(said, tokens, next) : 0
  const group = dotted ? groupAt(said, tokens, next) : null
  const place = dotted ? places(said, tokens, next) : 0
  const end = Math.max(
    inner?.end ?? 0,
    unit?.end ?? 0,
    group?.end ?? 0,
    tokens[next + field - 1]?.end ?? 0,
    tokens[next + place - 1]?.end ?? 0
  )
  const stop = Math.max(end, tokens[next - 1]?.end ?? 0)
  const after = tokens.findIndex(token => token.start >= stop)
  const named = dotted && after >= 0 && isCapital(said, tokens[after]) && isJoined(said, tokens, after)
  const name =
    named && workWords(said, tokens, after) < 2
      ? nameWords(said, tokens, after, { end: stop, sure: true, marked: false })
      : 0
  const bare =
    dotted &&
    !said.accented &&
    end === 0 &&
    name === 0 &&
    beginsWork(said, tokens, next + 1) &&
    !beginsWork(said, tokens, next)
  if (name > 0) return { start: first.start, end: tokens[after + name - 1]?.end ?? stop, kind: 'post' }
  if (bare) return { start: first.start, end: tokens[next]?.end ?? stop, kind: 'post' }
  return end > 0 || !dependentPosts.has(tokens[next - 1]?.word ?? '')
    ? { start: first.start, end: stop, kind: group && !/^ ?[:(]/.test(said.folded.slice(stop)) ? 'group' : 'post' }
    : null
}
