import { addDays } from '../../core/calendar.ts'
import { cut, isWord, places, type Said } from '../said.ts'
import { type DayPiece, type DayReader, onDay } from './piece.ts'

/** Letters before a word that tell what it is. */
const NEAR = 40

const WORDS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/(?<![\w~])(?:(?:ngay )?hom nay|bua nay|hn|(?<=(?:sang|trua|chieu|toi|dem|gio) )nay)(?![\w~])/g, 0],
  [/(?<![\w~])(?:ngay kia|hom kia(?= nua)|(?:ngay )?mot(?![\w~] ))(?![\w~])/g, 2],
  [/(?<![\w~])(?:(?:ngay )?hom qua|(?<=(?:sang|trua|chieu|toi|dem) )qua)(?![\w~])/g, -1]
]
const HINT = /nay|hn|kia|mot|qua|mai/
const TOMORROW = /(?<![\w~])(?<lead>(?<!(?:cuoi|het) )ngay (?:hom )?|hom )?mai(?![\w~])/g

/** What stands before `mai` or `mốt` when it is part of another word, written without accents. */
const OTHER = /(?:mot|khuyen|thuong|mia|hoa|cho|xa|thon|ho|phuong|duong|co|cu|ong|ba|tuong|hoang|ban|nha) $/
/** `mai` in the middle of a sentence is tomorrow only after such a word. */
const PART =
  /(?:^|[\n,;.:(-] ?|(?:sang|trua|chieu|toi|dem|ngay|vao|het|truoc|trc|han|den|trong|la|xong|nop|gui|trinh|nhat|h|g|\d) )$/

/** `hôm nay`, `mai`, `ngày mốt`: a day by its distance from today. */
export const readDaywords: DayReader = (said, { today }) => {
  const found: DayPiece[] = []
  if (!HINT.test(said.folded)) return found
  for (const [pattern, days] of WORDS)
    for (const span of places(said, pattern)) {
      if (days === 2 && !isSouthern(said, span)) continue
      found.push(onDay(span, 'P5', addDays(today, days), { gone: days < 0 }))
    }
  for (const span of places(said, TOMORROW, /mai/)) {
    if (!span.groups.lead && !isTomorrow(said, span)) continue
    found.push(onDay(span, 'P5', addDays(today, 1)))
  }
  return found
}

/** `mốt` and `ngày kia`, not `một` and `ngày một`. */
function isSouthern(said: Said, span: { start: number; end: number }): boolean {
  if (said.folded.slice(span.start, span.end).endsWith('kia')) return true
  const last = { start: span.end - 3, end: span.end }
  if (said.lower.slice(last.start, last.end) === 'mốt') return true
  return isWord(said, last, 'mốt') && said.folded.slice(span.start, span.end).startsWith('ngay ')
}

/** A lone `mai` that is tomorrow and not a name, a flower or a sale. */
function isTomorrow(said: Said, span: { start: number; end: number }): boolean {
  const before = said.folded.slice(Math.max(0, span.start - NEAR), span.start)
  if (OTHER.test(before)) return false
  const typed = cut(said, span)
  const opens = /(?:^|[\n.:] ?)$/.test(before)
  if (typed[0] === 'M' && typed !== 'MAI' && !opens) return false
  return (
    PART.test(before) ||
    /^(?:[\n,;.!)]| (?:nhe|nha|xong|nop|gui|trinh|tra|bao|phai|can|a)\b| (?:luc |truoc |trc |vao )?\d{1,2} ?(?:(?:h|g|gio)(?![a-z])|:\d)|$)/.test(
      said.folded.slice(span.end)
    )
  )
}
