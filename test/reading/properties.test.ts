import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../../src/core/calendar.ts'
import { lateFrom } from '../../src/core/deadline.ts'
import {
  readAddressees,
  readAssignment,
  readDay,
  readDue,
  readReportDocument,
  readUrgency,
  saysNoDeadline,
  toExample
} from '../../src/reading/index.ts'
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
      }
      readUrgency(text)
      saysNoDeadline(text)
    }),
    { numRuns: 1500 }
  )
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
