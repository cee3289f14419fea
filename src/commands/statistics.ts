import { unitName } from '../core/names.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { FrozenStatistics } from '../core/statistics.ts'
import { allOf, statisticsLines } from '../core/statistics-lines.ts'
import { type Ask, button, type Command, line, only, type Takes } from './command.ts'
import { type Form, readFigures } from './figures-asked.ts'
import { lookedOver, whereTo } from './looked-over.ts'
import { isReversed, mustNotBeReversed } from './reversed.ts'
import { type Reported, reported } from './statistics-reported.ts'
import { behindFigure, tracedOf } from './statistics-tasks.ts'
import { UNIT_BEGINS } from './units-asked.ts'

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** Days for which people report, in words that hold nothing else. */
const DAYS =
  '(?:(?:tuan|thang|quy|nam) (?:nay|truoc)|(?:thang|quy) (?:\\d{1,2}|i{1,3}|iv)(?:[ /](?:nam )?\\d{4})?|nam \\d{4})'

/** Days, units and what else narrows figures, and nothing more; two dates the wrong way round are answered too. */
const figures: Takes = rest => {
  const asked = readFigures(rest, { now: LEAP, roster: null })
  return asked.rest === '' || isReversed(asked.rest)
}

/** The 17 columns in chat, for any period, units and moment; as a file, a picture or the tasks behind (R26, R37, R49). */
export const statisticsCommand: Command = {
  name: 'statistics',
  shows: 'always',
  words: [
    ...['thống kê', 'tổng hợp', 'số liệu', 'số liệu thống kê', 'bảng thống kê', 'báo cáo thống kê', 'bảng tổng hợp'],
    ...['bảng 17 cột', 'biểu 17 cột', 'tình hình thực hiện nhiệm vụ', 'kết quả thực hiện nhiệm vụ']
  ],
  slashes: ['thongke', 'tonghop'],
  takes: figures,
  // Of days alone, and not of a task: `báo cáo 12`, `báo cáo tháng 11 đã hoàn thành`.
  asks: [
    [new RegExp(`^bao cao(?= ${DAYS}[?. ]*$)`), ''],
    [new RegExp(`^tinh hinh(?= (?:${UNIT_BEGINS}|(?:thang|tuan|quy|nam) ) ?\\S)`), ''],
    [/(?:da )?(?:hoan thanh|lam xong|xong)(?: duoc)? (?:bao nhieu|may) (?:viec|nhiem vu)(?: roi)?/, ''],
    [
      /(?:don vi|(?<kind>phong|so|xa|huyen)) nao (?:da )?(?:hoan thanh|lam xong|xong)(?: duoc)? nhieu(?: (?:viec|nhiem vu))?(?: nhat)?/,
      ''
    ]
  ],
  saysToo: /^bao cao (?!thong ke)|may (?:viec|nhiem vu)/,
  audience: 'supervisor',
  chapter: 'watching',
  examples: [
    'thống kê',
    'thống kê tháng 10',
    'thống kê quý 3 phòng Kinh tế',
    'thống kê quý 4 theo loại đơn vị',
    'thống kê từ 1/1 đến 30/6',
    'thống kê năm 2026 không tính việc không hạn',
    'thống kê tháng 11 P. Kinh tế quá hạn'
  ],

  async run(ask) {
    const over = lookedOver(ask, 'statistics-not-you')
    const asked = readFigures(ask.words, ask)
    mustNotBeReversed(asked.rest)
    if (asked.rest !== '') throw new Refusal('statistics-how', { words: asked.rest })
    const report = await reported(ask, asked, over)
    if (asked.form) return frozen(ask, report, asked.form, asked.byType)
    if (asked.column) return behindFigure(ask, report, asked.column, asked.page)
    return shown(ask, report, asked.byType)
  }
}

/** The report in chat. */
function shown(ask: Ask, { table, documents, narrowed, words }: Reported, byType: boolean): Outcome {
  const of = (unitId: number) => ask.roster.units.get(unitId)?.type ?? ''
  const said = { title: 'statistics-title', documents, narrowed, ...(byType ? { byType: of } : {}) }
  const forms = [
    button('statistics-button-xlsx', `${words} excel`),
    button('statistics-button-docx', `${words} word`),
    button('statistics-button-png', `${words} biểu đồ`)
  ]
  const behind = allOf(table.total) > 0 ? [[button('statistics-button-tasks', `${words} việc`)]] : []
  return only({
    to: whereTo(ask),
    kind: 'reply',
    lines: statisticsLines(table, said, id => unitName(ask.roster, id)),
    buttons: [forms, ...behind]
  })
}

/** The report frozen as it stands, with the tasks behind each figure, and a letter with it as a file (R26). */
async function frozen(ask: Ask, report: Reported, as: Form, byType: boolean): Promise<Outcome> {
  const { table, documents, narrowed } = report
  const heading = { from: { day: table.from }, to: { day: table.to }, asOf: { moment: report.period.asOf } }
  const data: FrozenStatistics = { ...table, documents, narrowed, tasks: await tracedOf(ask, report) }
  return {
    rests: [],
    save: [put('snapshot', { kind: 'statistics', period: ask.cause, data, at: ask.now })],
    say: [
      {
        to: whereTo(ask),
        kind: 'file',
        lines: [line('statistics-file', heading), ...narrowed, ...(byType ? [line('statistics-file-by-unit')] : [])],
        enclosure: { report: 'statistics', period: ask.cause, as }
      }
    ]
  }
}
