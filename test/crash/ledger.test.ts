import { expect, test } from 'vitest'
import { type Due, judge, type Kill } from '../../crash/ledger.ts'

const due: Due = { act: 'nhận 1', chat: 7, fits: /nhận việc số 1\./, kind: 'first' }
const sheet: Due = { act: 'sheet', chat: 7, fits: /Danh sách/, kind: 'second' }
const came = (at: number, text: string, method = 'sendMessage') => ({ at, method, chat: 7, text, accepted: true })
const kill = (at: number): Kill => ({ stage: 'idle', at })
const done = 'Đã ghi nhận đồng chí nhận việc số 1.'

test('once is right; twice is right when a kill left it unknown and the second says so', () => {
  expect(judge([came(1, done)], [due], []).faults).toEqual([])
  expect(judge([came(1, done), came(900, `(gửi lại) ${done}`)], [due], [kill(5)]).faults).toEqual([])
  expect(judge([came(9, `(gửi lại) ${done}`)], [due], [kill(5)]).faults).toEqual([])
})

test.each([
  ['lost', [], [kill(5)], 'never came'],
  ['refused by the platform', [{ ...came(1, done), accepted: false }], [kill(5)], 'never came'],
  ['twice, unmarked', [came(1, done), came(9, done)], [kill(5)], 'does not say so'],
  ['twice, though it was known', [came(1, done), came(90_000, `(gửi lại) ${done}`)], [kill(80_000)], 'was known'],
  ['marked for nothing', [came(1, `(gửi lại) ${done}`)], [], 'nothing was killed'],
  ['explained by nothing', [came(1, done), came(2, 'Việc số 1 đã có người nhận')], [], 'nobody expects']
])('%s is a fault', (_, wire, kills, words) => {
  expect(judge(wire, [due], kills).faults.join()).toContain(words)
})

test('a file comes once or never', () => {
  const file = (at: number) => came(at, 'Danh sách việc', 'sendDocument')
  expect(judge([], [sheet], [])).toMatchObject({ faults: [], letters: { none: 1 } })
  expect(judge([file(1)], [sheet], [])).toMatchObject({ faults: [], letters: { second: 1 } })
  expect(judge([file(1), file(9)], [sheet], [kill(5)]).faults).toHaveLength(1)
})
