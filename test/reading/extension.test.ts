import { expect, test } from 'vitest'
import { readExtension, readReportDocument } from '../../src/reading/index.ts'
import { context, shown } from './context.ts'

const read = (text: string) => {
  const { task, until, more, because } = readExtension(text, context())
  return { task, until: shown(until), more: more && `${more.count} ${more.unit}`, because }
}

test.each([
  ['gia hạn 12 đến thứ 6', '12', '2026-11-27 day', null, null],
  ['gia han 12 den thu 6', '12', '2026-11-27 day', null, null],
  ['gia hạn việc số 12 đến hết 8/12', '12', '2026-12-08 day', null, null],
  ['gia hạn #12: 17h ngày 8/12', '12', '2026-12-08 17:00', null, null],
  ['xin gia hạn việc 12 sang tuần sau vì chờ số liệu của Sở', '12', '2026-12-04 day', null, 'chờ số liệu của Sở'],
  ['cho em xin lùi việc 12 sang 8/12 ạ, lý do: mưa lũ', '12', '2026-12-08 day', null, 'mưa lũ'],
  ['Đồng ý gia hạn 12 đến cuối tháng', '12', '2026-11-30 day', null, null],
  ['gia hạn 12 thêm 3 ngày làm việc', '12', null, '3 working_day', null],
  ['gia hạn 12 thêm một tuần vì đợi thẩm định', '12', null, '1 week', 'đợi thẩm định'],
  ['gia hạn đến 8/12', null, '2026-12-08 day', null, null],
  ['gia hạn 3 ngày nữa', null, '2026-11-26 day', null, null],
  ['gia hạn 12 tiến độ chậm đến 8/12', '12', '2026-12-08 day', null, null],
  ['gia hạn 12 thêm tám ngày', '12', null, '8 day', null],
  ['vì thiếu số liệu, xin lùi việc 12 đến 8/12', '12', '2026-12-08 day', null, 'thiếu số liệu'],
  ['lùi 2 hôm nữa', null, '2026-11-25 day', null, null],
  ['gia hạn 12.', '12', null, null, null],
  ['gia hạn 12', '12', null, null, null]
])('%s', (text, task, until, more, because) => {
  expect(read(text)).toEqual({ task, until, more, because })
})

test('a date in the reason is no deadline', () => {
  expect(read('gia hạn 12 vì đến 30/11 Sở mới gửi số liệu')).toEqual({
    task: '12',
    until: null,
    more: null,
    because: 'đến 30/11 Sở mới gửi số liệu'
  })
})

test('the same reader finds the document of a report', () => {
  expect(readReportDocument('12 đã rà soát xong 120 hộ, số 45/BC-VHXH ngày 20/11', context())).toEqual({
    number: '45/BC-VHXH',
    day: '2026-11-20',
    rest: '12 đã rà soát xong 120 hộ'
  })
})
