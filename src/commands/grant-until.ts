import type { Command, Takes } from './command.ts'
import { extendCommand } from './extend.ts'

/** A day and nothing else: `cho đến 30/11 P. VHXH phải nộp` is an order. */
const aDay: Takes = rest =>
  /^(?:het )?(?:ngay )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|thu (?:\d|hai|ba|tu|nam|sau|bay)(?: (?:tuan )?(?:nay|sau|toi))?|t[2-7]|mai|mot|(?:het|cuoi|dau) (?:tuan|thang)(?: (?:nay|sau|toi))?)(?:[\s,.!]*(?:thoi|la duoc|nhe|nha|a|em|anh))*$/.test(
    rest
  )

/** A longer deadline that was asked for is given up to another day: `đồng ý đến 3/12`, `cho đến 3/12 thôi`. */
export const grantUntilCommand: Command = {
  name: 'grant-until',
  words: ['đồng ý đến', 'cho đến', 'đồng ý cho đến', 'chỉ cho đến', 'cho gia hạn đến', 'đồng ý gia hạn đến'],
  slashes: [],
  takes: aDay,
  audience: 'assigner',
  chapter: 'deadlines',
  examples: [],
  run: ask => extendCommand.run({ ...ask, words: `đến ${ask.words}` })
}
