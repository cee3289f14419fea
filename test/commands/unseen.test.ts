import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { readTable } from '../../src/imports/table.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

/** Words of the work of another room, which stand nowhere else in the office. */
const WORK = 'rà soát chợ Xép'
/** No task has this number. */
const NONE = '907'
const TWELVE = /(?<![\d/.]|tháng )12(?![\d/.])/

const examples = commands.flatMap(command => command.examples)
const naming = examples.filter(example => TWELVE.test(example))
const asking = [
  ...examples.filter(example => !TWELVE.test(example)),
  'tìm chợ Xép',
  'việc của P. Kinh tế',
  'quá hạn P. Kinh tế',
  'thống kê P. Kinh tế excel',
  'xuất việc P. Kinh tế',
  'minh chứng excel',
  'minh chứng P. Kinh tế',
  'tuần của chị Hà',
  'văn bản 45/KH-UBND',
  'ai đang quá tải',
  'ai trễ nhiều nhất'
]

describe.each(channels)('what is none of somebody’s business, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says(`giao P. Kinh tế ${WORK} theo 45/KH-UBND ngày 20/11/2026, chậm nhất 24/11`)
    await office.vinh.presses('Đúng')
    await office.vinh.says('giao đ/c Long soạn giấy mời, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-26T09:00:00+07:00')
  })
  afterEach(() => office.close())

  /** What Long hears of a sentence: words and buttons. */
  async function answers(sentence: string): Promise<string> {
    const before = office.long.all().length
    await office.long.says(sentence)
    const heard = office.long.all().slice(before)
    return JSON.stringify(heard.map(({ text, buttons }) => ({ text, buttons })))
  }

  test.each(naming)('"%s": a task of others and one that is not there are answered alike', async example => {
    const hidden = await answers(example.replace(TWELVE, '1'))
    await office.long.says('hủy')
    const none = await answers(example.replace(TWELVE, NONE))
    expect(hidden.replace(/(?<=số |#)1\b/g, 'N')).toBe(none.replaceAll(NONE, 'N'))
    expect((await office.store.history(1)).map(({ act }) => act)).toEqual(['assigned'])
  })

  test('no list, search, figure or file tells of it', async () => {
    for (const sentence of asking) {
      expect(await answers(sentence), sentence).not.toContain(WORK)
      await office.long.says('hủy')
    }
    const files = office.long.all().flatMap(shown => shown.files)
    const sheets = files.flatMap(file => ('bytes' in file && file.name.endsWith('.xlsx') ? [file] : []))
    expect(sheets.length).toBeGreaterThan(0)
    for (const { name, bytes } of sheets) expect(JSON.stringify(await readTable(name, bytes)), name).not.toContain(WORK)
  })
})
