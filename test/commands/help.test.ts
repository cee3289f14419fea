import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
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

  test('shows each person only what that person may do, and whom to ask', async () => {
    for (const person of [office.long, office.mai, office.vinh, office.ha]) await person.says('trợ giúp')
    office.long.hears(/• Báo cáo kết quả: báo cáo 12/)
    office.long.neverHeard(/Giao và theo dõi việc|Quản trị/)
    office.mai.hears(/Giao và theo dõi việc\n• Giao việc: giao P\. VHXH/)
    office.vinh.hears('• Xác nhận hoàn thành: xác nhận 12')
    office.vinh.neverHeard(/Cấp mã liên kết|Gắn nhóm/)
    office.ha.hears(/Quản trị\n.*• Đơn vị và người phụ trách: đơn vị/)
    office.long.hears('liên hệ: Phạm Thu Hà, Văn phòng UBND xã Tân Lập')
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
    const office = await openOffice({ buttons })
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
