import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, at, dayOf } from '../../src/core/calendar.ts'
import { type Due, lateFrom } from '../../src/core/deadline.ts'
import { fold } from '../../src/core/fold.ts'
import {
  readAddressees,
  readAssignment,
  readDay,
  readDue,
  readExtension,
  readFilter,
  readReportDocument,
  readUrgency,
  saysNoDeadline,
  toExample
} from '../../src/reading/index.ts'
import { createSay } from '../../src/say.ts'
import { type Case, rows } from './cases.ts'
import { context } from './context.ts'
import { office } from './office.ts'

const words = (
  'giao đ/c chị anh Mai Hùng P. VHXH các phòng trước ngày chậm nhất hạn đến từ sau 15/12 30/11/2026 31/2 8-10/12 17h 5h chiều sáng mai ' +
  'thứ 6 t2 CN tuần này tuần sau cuối tháng hết quý IV đầu năm trong 3 ngày làm việc 2 tiếng nữa mùng 5 Tết rằm hàng tuần định kỳ ' +
  'báo cáo rà soát , . : \n nhé khẩn hỏa tốc không hạn số 45/BC-VHXH truoc thu sau nam @ 0 999 ~ ( ) kể từ'
).split(' ')
const line = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map(list => list.join(' '))
const moment = fc
  .integer({ min: 0, max: 700 * 24 * 60 })
  .map(n => new Date(at('2026-01-01', '00:00').getTime() + n * 60_000))

const who = (
  'P. VHXH|Phòng Nội vụ|chị Lan|đ/c Hùng|anh Tuấn Anh|Sở Xây dựng|các phòng|Trưởng phòng TC-KH|Văn thư|@Long|đ/c Long và chị Lan|' +
  'Phòng Kinh tế, Hạ tầng và Đô thị|P. VHXH chủ trì, phối hợp P. Nội vụ'
).split('|')
const work = 'rà soát danh sách hộ nghèo|tham mưu báo cáo quý IV|xây dựng kế hoạch năm sau|trả lời đơn của bà Ba'.split(
  '|'
)
const when = (
  'trước ngày 15/12|chậm nhất 30/11/2026|17h chiều mai|thứ 6 tuần sau|chủ nhật này|hết tuần|cuối tháng|trong 3 ngày làm việc|mùng 5 Tết|' +
  'từ 25/11 đến 30/11|15h thứ 6 hàng tuần|2 tiếng nữa|không hạn|hạn rằm tháng Giêng|gấp, 10h sáng mai|đầu tuần sau'
).split('|')
/** An order to people of the office, its parts in one of the usual orders. */
const order = fc
  .tuple(fc.constantFrom(...who), fc.constantFrom(...work), fc.constantFrom(...when), fc.nat(3))
  .map(
    ([name, what, till, n]) =>
      [
        `${name} ${what}, ${till}`,
        `Giao ${name} ${what}, ${till}`,
        `${till}, ${name} ${what}`,
        `${what}, ${till}, giao ${name}`
      ][n]
  )
  .filter(text => text !== undefined)

test('no text is too strange to read', () => {
  const any = fc.oneof(
    line,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 })
  )
  fc.assert(
    fc.property(any, moment, (text, now) => {
      for (const roster of [null, office]) {
        const said = context(now, roster)
        toExample(readAssignment(text, said))
        readAddressees(text, said)
        readDue(text, said)
        readDay(text, said)
        readReportDocument(text, said)
        readFilter(text, said)
        readExtension(text, said)
      }
      readUrgency(text)
      saysNoDeadline(text)
    }),
    { numRuns: 1500 }
  )
})

test('a long line of one thing over and over is read like any other', () => {
  const things = [
    'a, P. ',
    'a, P. VHXH, ',
    'đ/c Hùng và ',
    '1/1 ',
    'a 1/1, ',
    '17h ',
    'trước ',
    'cho a b ',
    'theo ~ ve ',
    'Nguyễn ',
    '@a ',
    'a, chu tri ',
    '\n- '
  ]
  for (const thing of things)
    for (const roster of [null, office]) {
      const text = `${thing.repeat(4000 / thing.length)}x 15/12`
      readAssignment(text, context(undefined, roster))
      readFilter(text, context(undefined, roster))
      readExtension(text, context(undefined, roster))
    }
})

test('no word of courtesy, said over and over before a date, makes reading take longer and longer', () => {
  const all =
    'xong phai co nop trinh gui lai bao cao tra loi hoan thanh nhe nha a anh chi em toi can la cho ket qua ve nhanh duoc c e minh sep dung xem doc duyet ky kiem tra nghe hop lay moc vao luc truoc den sang chieu cu 8h'
  for (const word of all.split(' '))
    for (const text of [
      `${`${word} `.repeat(200)}x 15/12`,
      `15/12 ${`${word} `.repeat(200)}x`,
      `hàng tuần ${`${word} `.repeat(200)}thứ 6`
    ])
      readAssignment(text, context())
})

test('a deadline is ahead unless one is told that it is past', () => {
  fc.assert(
    fc.property(line, moment, (text, now) => {
      const { due } = readAssignment(text, context(now))
      if (due && !due.warnings.includes('past')) expect(lateFrom(due.due).getTime()).toBeGreaterThan(now.getTime())
    }),
    { numRuns: 1500 }
  )
})

test('the form of letters and doubled spaces change nothing', () => {
  fc.assert(
    fc.property(line, moment, (text, now) => {
      const plain = readAssignment(text, context(now, office))
      expect(readAssignment(text.normalize('NFD'), context(now, office))).toEqual(plain)
      expect(readAssignment(text.replaceAll(' ', '  '), context(now, office))).toEqual(plain)
    }),
    { numRuns: 1000 }
  )
})

test('folding keeps every letter in its place', () => {
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'binary' })), text => {
      expect(fold(text)).toHaveLength(text.normalize('NFC').length)
    })
  )
})

/** What of a reading does not depend on how the words are spelled. Numbers of documents and MẬT are told by capitals. */
const meaning = ({
  intent,
  due,
  urgency,
  recur,
  start,
  milestones,
  lead,
  support
}: ReturnType<typeof readAssignment>) => ({
  intent,
  due: due?.due,
  warnings: due?.warnings,
  urgency,
  recur,
  start,
  milestones,
  lead: lead.map(({ found, group }) => ({ found, group })),
  support: support.map(({ found, group }) => ({ found, group }))
})

test('capitals and small letters change nothing', () => {
  fc.assert(
    fc.property(order, moment, (text, now) => {
      const said = context(now, office)
      const wanted = meaning(readAssignment(text, said))
      expect(wanted.intent).toBe('assign')
      expect(wanted.lead.length).toBeGreaterThan(0)
      expect(wanted.lead.every(({ found, group }) => group || found.length === 1)).toBe(true)
      expect(wanted.due === undefined).toBe(text.includes('không hạn'))
      expect(meaning(readAssignment(text.toUpperCase(), said))).toEqual(wanted)
      expect(meaning(readAssignment(text.toLowerCase(), said))).toEqual(wanted)
    }),
    { numRuns: 2000 }
  )
})

// Some names that nobody knows are told by their capitals alone: a whole name without a form of address, `Đề án 06`,
// `sáng mai Nhung in ...`, `a Lam soan` where `lam` may be `làm`.
const byCapitals = new Set(['B05', 'G016', 'G097', 'I005', 'J033'])

test.each(['times', 'people', 'typing', 'offices', 'trades', 'voices', 'days', 'traps', 'shifts'])(
  'nor in lines that people typed: %s',
  file => {
    for (const { id, text, ref, expect: wanted } of rows<Case>(`cases/${file}.jsonl`)) {
      if (wanted.docs.length > 0 || wanted.intent === 'blocked_secret' || byCapitals.has(id)) continue
      const when = (typed: string) => {
        const { intent, due, urgency, recur } = readAssignment(typed, context(new Date(ref)))
        return { intent, due: due?.due, urgency, recur }
      }
      expect(when(text.toUpperCase()), text).toEqual(when(text))
      expect(when(text.toLowerCase()), text).toEqual(when(text))
    }
  }
)

test('every deadline that the bot prints reads back to itself', () => {
  const say = createSay()
  const printed = (due: Due, brief: boolean, locale: 'vi' | 'en'): string =>
    say(locale, {
      key: brief ? 'list-item' : 'card-due',
      values: brief ? { number: '1', what: '-', due: { due, brief }, stands: '-' } : { due: { due } }
    })
  const kinds = fc.constantFrom('day' as const, 'instant' as const)
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 1439 }),
      kinds,
      (now, days, minute, kind) => {
        const day = addDays(dayOf(now), days)
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const due: Due = { at: at(day, kind === 'day' ? '17:00' : clock), kind }
        for (const brief of [false, true]) {
          const text = printed(due, brief, 'vi')
          const shown = text.slice(text.search(/\d{1,2}[:/]\d{2}/), (text.match(/\d{4}/)?.index ?? 0) + 4)
          const read = readDue(shown, context(now))
          expect(read?.due.at, shown).toEqual(due.at)
          if (brief) expect(read?.due.kind, shown).toBe(kind)
        }
      }
    ),
    { numRuns: 1000 }
  )
})
