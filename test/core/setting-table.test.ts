import { describe, expect, test } from 'vitest'
import { fold } from '../../src/core/fold.ts'
import { oddities, readSetting, settingEntry, settingTable, writtenSetting } from '../../src/core/setting-table.ts'
import { defaultSettings } from '../../src/core/settings.ts'

const read = (key: string, typed: string) => {
  const entry = settingEntry(key)
  if (!entry) throw new Error(`no setting ${key}`)
  return readSetting(entry, typed)
}

test('every setting but what the database is for is in the table, once, with names of its own', () => {
  const keys = Object.keys(defaultSettings).filter(key => key !== 'kind')
  expect(settingTable.map(({ key }) => key).sort()).toEqual(keys.sort())
  const names = settingTable.flatMap(one => one.names.map(fold))
  expect(names).toEqual([...new Set(names)])
  for (const { serves } of settingTable) expect(serves).toMatch(/^R\d+(?:, R\d+)*$/)
})

test('every default fits its own setting, as it is written', () => {
  for (const { key } of settingTable) {
    if (key === 'organisation') continue
    expect(read(key, writtenSetting(defaultSettings[key])), key).toEqual(defaultSettings[key])
  }
})

describe('values as people type them', () => {
  test.each([
    ['confirmLimitWorkingDays', '5', 5],
    ['confirmLimitWorkingDays', '5 ngày làm việc', 5],
    ['confirmLimitWorkingDays', '0', undefined],
    ['confirmLimitWorkingDays', 'năm', undefined],
    ['entrySlaWorkingDays', '0', 0],
    ['ackWorkingHours', '8 giờ', 8],
    ['ackWorkingHours', '1000', undefined],
    ['alertTime', '7h30', '07:30'],
    ['alertTime', '8h', '08:00'],
    ['alertTime', '8 giờ', '08:00'],
    ['alertTime', '25:00', undefined],
    ['alertTime', '8', undefined],
    ['goLive', '1/7/2026', '2026-07-01'],
    ['goLive', '2026-07-01', '2026-07-01'],
    ['goLive', '31/2/2026', undefined],
    ['goLive', '1/7', undefined],
    ['goLive', 'không', null],
    ['beforeDate', 'tính cả ngày', 'inclusive'],
    ['beforeDate', 'truoc han', 'strict'],
    ['beforeDate', 'thỉnh thoảng', undefined],
    ['contact', 'Văn phòng, máy 105', 'Văn phòng, máy 105'],
    ['contact', 'để trống', ''],
    ['organisation', '', undefined],
    ['hours', '7:30-11:30, 13:30-17:00', { morning: ['07:30', '11:30'], afternoon: ['13:30', '17:00'] }],
    ['hours', '8h đến 11h30 và 13h đến 17h30', { morning: ['08:00', '11:30'], afternoon: ['13:00', '17:30'] }],
    ['hours', '13:30-17:00, 7:30-11:30', undefined],
    ['hours', '7:30-11:30', undefined]
  ])('%s "%s"', (key, typed, value) => expect(read(key, typed)).toEqual(value))
})

test('what does not go together is said', () => {
  expect(oddities(defaultSettings)).toEqual([])
  expect(oddities({ ...defaultSettings, ackWorkingHours: 9 })).toEqual(['receiving'])
  expect(oddities({ ...defaultSettings, overdueHeadDays: 4 })).toEqual(['overdue'])
  expect(oddities({ ...defaultSettings, alertTime: '06:00' })).toEqual(['alert'])
  expect(oddities({ ...defaultSettings, quietFrom: '12:00', quietTo: '13:00' })).toEqual([])
})
