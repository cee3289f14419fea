import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../support/office.ts'
import { type Database, onPglite, onSqlite } from './plans.ts'

/**
 * What a day's work asks of the database: no question may look through a table that grows for as long as the office lives.
 * The statements are those that the program sends, whoever words them.
 */
describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPglite]
] as const)('%s', (_name, open) => {
  let database: Database
  let office: Office
  beforeAll(async () => {
    database = await open()
    office = await openOffice({ home: async () => database, tasks: true })
  })
  afterAll(() => database.close())

  /** The statements that the work sends which read more of a growing table than they need. */
  async function scans(work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = new Set(database.sent)
    await work()
    const fresh = [...database.sent].filter(sql => !before.has(sql))
    expect(fresh).not.toEqual([])
    const found = await Promise.all(fresh.map(async sql => (await database.scansOf(sql)).map(one => `${one}: ${sql}`)))
    return found.flat()
  }

  test('an order is given, acknowledged, reported, returned and confirmed', async () => {
    const { vinh, long } = office
    const work = async () => {
      await vinh.says('Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026')
      await vinh.presses('Đúng')
      await long.presses('Đã nhận')
      const number = /Việc số (\d+) đã giao/.exec(vinh.last().text)?.[1] ?? ''
      await long.says(`tiến độ ${number} đã rà soát 8/10 thôn`)
      await vinh.says(`chi tiết ${number}`)
      await long.says(`báo cáo ${number} đã rà soát xong, số 45/BC-VHXH ngày 20/11`)
      await long.sends({ name: 'danh-sach.jpg' })
      await long.says('xong')
      await vinh.presses('Trả lại')
      await vinh.says('thiếu số liệu thôn 3')
      await long.says(`gia hạn ${number} đến 05/12/2026 vì chờ số liệu`)
      await long.replies('thiếu số liệu', 'báo cáo đã bổ sung thôn 3')
      await long.presses('Không có văn bản')
      await vinh.presses('Xác nhận')
      vinh.heard(`Đã xác nhận việc số ${number}`)
    }
    expect(await scans(work)).toEqual([])
  })

  // For whoever may see the whole office the words are looked for in every task: there is no index of words.
  test('lists, and search in what one may see', async () => {
    const { mai, long } = office
    const work = async () => {
      for (const words of ['việc của tôi', 'việc chờ tôi', 'quá hạn', 'sắp đến hạn', 'hôm nay', 'tìm hộ nghèo'])
        for (const person of [mai, long]) await person.says(words)
    }
    expect(await scans(work)).toEqual([])
  })

  test('the clock looks for what is due', async () => {
    expect(await scans(() => office.passesTo('2026-11-24T17:00:00+07:00'))).toEqual([])
  })
})
