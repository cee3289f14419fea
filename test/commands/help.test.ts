import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import type { Store } from '../../src/ports/store.ts'
import { temporaryStore } from '../support/database.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('trợ giúp, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test.each(['trợ giúp', '/trogiup', '/help', '/huongdan', 'TRO GIUP', '?', 'menu'])('"%s"', async typed => {
    await office.long.says(typed)
    office.long.hears('Đồng chí có thể gõ')
  })

  test('shows each person a handful of what that person may do, and whom to ask (R11)', async () => {
    for (const person of [office.long, office.mai, office.vinh, office.ha]) {
      await person.says('trợ giúp')
      expect(person.last().text.split('\n').length).toBeLessThanOrEqual(14)
    }
    office.long.hears(/• Báo cáo kết quả: báo cáo 12/)
    office.long.neverHeard(/giao P\. VHXH|Quản trị|Cấp mã/)
    office.mai.hears(/^Đồng chí có thể gõ[^\n]*\n• Giao việc: giao P\. VHXH/)
    office.vinh.hears('• Xác nhận hoàn thành: xác nhận 12')
    office.vinh.neverHeard(/Cấp mã liên kết|Gắn nhóm/)
    office.ha.hears('• Cấp mã liên kết: mời')
    office.long.hears('liên hệ: Phạm Thu Hà, Văn phòng UBND xã Tân Lập')
  })

  test('the rest stands in chapters that fit a phone, every command in one of those its reader is offered', async () => {
    for (const person of [office.long, office.mai, office.vinh, office.ha]) {
      await person.says('trợ giúp')
      const labels = person.labels().filter(label => !/[#]/.test(label))
      const told = new Set<string>()
      for (const label of labels) {
        await person.says('trợ giúp')
        await person.presses(label)
        const [title, ...lines] = person
          .last()
          .text.split('\n')
          .filter(one => !one.startsWith('Trả lời: '))
        expect(title).toBe(`${label}. Đồng chí có thể gõ:`)
        expect(lines.length).toBeLessThanOrEqual(15)
        for (const one of lines.filter(one => one.startsWith('•'))) {
          expect(told).not.toContain(one)
          told.add(one)
        }
      }
      expect(told.size).toBeGreaterThan(30)
    }
    const { length } = commands.filter(({ examples }) => examples.length > 0)
    const all = new Set(
      [office.vinh, office.ha].flatMap(person => person.all().flatMap(({ text }) => text.match(/^• [^:]+: /gm) ?? []))
    )
    expect(all.size).toBe(length)
  })

  test.each([
    ['trợ giúp giao việc', 'Giao việc. Đồng chí'],
    ['tro giup thoi han', 'Thời hạn. Đồng chí'],
    ['/trogiup van ban', 'Văn bản, trình duyệt. Đồng chí'],
    ['hướng dẫn theo dõi', 'Theo dõi, đôn đốc. Đồng chí'],
    ['trợ giúp quản trị', 'Đồng chí có thể gõ (có dấu'],
    ['/trogiup lung tung', 'Đồng chí có thể gõ (có dấu']
  ])('"%s", for who administers nothing', async (typed, heard) => {
    await office.vinh.says(typed)
    office.vinh.hears(heard)
    office.vinh.neverHeard('Cấp mã')
  })

  test('a chapter can be asked for in the middle of ordinary words only behind a slash', async () => {
    await office.long.says('giúp tôi soạn báo cáo với')
    office.long.hears('chưa hiểu')
  })
})

/** Who says an example, and what must have happened before so that it makes sense. */
const scenes: Readonly<
  Record<
    string,
    {
      readonly says: 'vinh' | 'mai' | 'long' | 'ha'
      readonly after:
        | ('given' | 'reported' | 'card' | 'asked' | 'asked-up' | 'other' | 'resting' | 'recurring')
        | ('joined' | 'watched' | 'confirmed')
    }
  >
> = {
  assign: { says: 'vinh', after: 'given' },
  amend: { says: 'vinh', after: 'card' },
  given: { says: 'vinh', after: 'given' },
  awaiting: { says: 'vinh', after: 'reported' },
  urge: { says: 'vinh', after: 'given' },
  nudge: { says: 'long', after: 'reported' },
  instructions: { says: 'vinh', after: 'given' },
  instruct: { says: 'vinh', after: 'asked-up' },
  confirm: { says: 'vinh', after: 'reported' },
  submissions: { says: 'vinh', after: 'given' },
  classify: { says: 'ha', after: 'given' },
  fields: { says: 'ha', after: 'given' },
  'give-back': { says: 'vinh', after: 'reported' },
  withdraw: { says: 'vinh', after: 'given' },
  extensions: { says: 'vinh', after: 'asked' },
  grant: { says: 'vinh', after: 'asked' },
  refuse: { says: 'vinh', after: 'asked' },
  reassign: { says: 'vinh', after: 'other' },
  suspend: { says: 'vinh', after: 'given' },
  resume: { says: 'vinh', after: 'resting' },
  'export-tasks': { says: 'vinh', after: 'given' },
  adoption: { says: 'vinh', after: 'given' },
  'urge-use': { says: 'vinh', after: 'given' },
  'hand-down': { says: 'mai', after: 'given' },
  recurring: { says: 'vinh', after: 'recurring' },
  'stop-recurring': { says: 'vinh', after: 'recurring' },
  correct: { says: 'long', after: 'reported' },
  'amend-task': { says: 'vinh', after: 'given' },
  join: { says: 'vinh', after: 'given' },
  leave: { says: 'vinh', after: 'joined' },
  watch: { says: 'ha', after: 'given' },
  unwatch: { says: 'ha', after: 'watched' },
  rate: { says: 'vinh', after: 'confirmed' },
  reopen: { says: 'vinh', after: 'confirmed' },
  units: { says: 'ha', after: 'given' },
  groups: { says: 'ha', after: 'given' },
  invite: { says: 'ha', after: 'given' },
  lock: { says: 'ha', after: 'given' },
  unlock: { says: 'ha', after: 'given' },
  substitute: { says: 'ha', after: 'given' },
  focal: { says: 'ha', after: 'given' },
  'focal-end': { says: 'ha', after: 'given' },
  appoint: { says: 'ha', after: 'given' },
  dismiss: { says: 'ha', after: 'given' },
  'hand-over': { says: 'ha', after: 'given' },
  ownerless: { says: 'ha', after: 'given' }
}
const examples = commands.flatMap(({ name, examples }) => examples.map(example => ({ name, example })))

describe.each(channels)('every example of the help is good, $name', ({ buttons }) => {
  test.each(examples)('$name: "$example"', async ({ name, example }) => {
    const { says, after } = scenes[name] ?? { says: 'long', after: 'given' }
    const home = () =>
      temporaryStore({ name: `help ${buttons} ${after}`, fill: store => played(store, buttons, after) })
    const office = await openOffice({ buttons, home })
    const speaker = office[says]
    const before = speaker.all().length
    await speaker.says(example)
    const answers = speaker
      .all()
      .slice(before)
      .map(one => one.text)
      .join('\n')
    expect(answers).not.toBe('')
    expect(answers).not.toMatch(
      /chưa hiểu|Chưa hiểu|gặp lỗi|Không tìm thấy|không thuộc phạm vi|Không có việc số|chỉ người|Chỉ đồng chí|không thực hiện được/
    )
    await office.close()
  })
})

/** Twelve tasks are given, and then what a scene begins with. */
async function played(store: Store, buttons: boolean, after: string): Promise<void> {
  const office = await openOffice({ buttons, home: async () => ({ store, dataDir: '', close: async () => {} }) })
  for (let number = 1; number <= 12; number += 1) {
    const when = after === 'recurring' ? '16h thứ 6 hàng tuần' : 'chậm nhất 30/11'
    const whom = after === 'other' ? 'P. Kinh tế' : 'P. VHXH'
    await office.vinh.says(`giao ${whom} rà soát hộ nghèo đợt ${number}, ${when}`)
    await office.vinh.says('đúng')
  }
  if (after === 'asked-up') await office.long.says('xin ý kiến 12 về kinh phí thực hiện')
  if (after === 'joined') await office.vinh.says('phối hợp 12 P. Kinh tế')
  if (after === 'watched') await office.ha.says('theo dõi 12')
  if (after === 'reported' || after === 'confirmed') await office.long.says('báo cáo 12 đã làm, không có văn bản')
  if (after === 'confirmed') await office.vinh.says('xác nhận 12')
  if (after === 'card') await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
  if (after === 'asked') await office.long.says('xin gia hạn 12 đến 8/12 vì chờ số liệu')
  if (after === 'resting') await office.vinh.says('tạm dừng 12 vì chờ chủ trương')
}
