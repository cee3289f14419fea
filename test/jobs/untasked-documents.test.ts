import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('documents without a task, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 23/11/2026 V/v rà soát hộ nghèo')
  })
  afterEach(() => office.close())
  const letters = (one: Office['ha']) => one.all().filter(({ text }) => text.includes('ngày làm việc chưa giao việc'))

  // 24/11/2026 is a holiday: the third working day after the 23rd is Friday the 27th.
  test('are mentioned to the chief of office once beyond the entry limit, each working morning (R14, R43)', async () => {
    await office.passesTo('2026-11-27T18:00:00+07:00')
    expect(letters(office.ha)).toHaveLength(0)
    await office.passesTo('2026-11-30T08:30:00+07:00')
    office.ha.heard(
      /⏰ Văn bản quá 3 ngày làm việc chưa giao việc: 1\n- 45\/UBND-VP ngày 23\/11\/2026: V\/v rà soát hộ nghèo/
    )
    expect(letters(office.vinh)).toHaveLength(0)
    await office.passesTo('2026-11-30T18:00:00+07:00')
    expect(letters(office.ha)).toHaveLength(1)
    await office.passesTo('2026-12-01T08:30:00+07:00')
    expect(letters(office.ha)).toHaveLength(2)
    await office.passesTo('2026-12-02T08:30:00+07:00')
    await office.ha.presses('Văn bản chưa giao')
    office.ha.hears('Văn bản chưa giao việc: 1.')
  })

  test('reach the clerk too', async () => {
    const clerk = { id: 903, personId: 3, unitId: 30, role: 'clerk', title: 'Văn thư', fields: [] } as const
    await office.store.commit(
      'test:post',
      { rests: [], save: [add('post', { ...clerk, from: null, to: null })], say: [] },
      office.now()
    )
    await office.passesTo('2026-11-30T08:30:00+07:00')
    expect(letters(office.long)).toHaveLength(1)
  })

  test.each([
    ['a task was given', 'giao P. VHXH rà soát theo 45/UBND-VP ngày 23/11/2026, chậm nhất 30/12'],
    ['none is needed', 'văn bản 45/UBND-VP không giao việc']
  ])('are not mentioned when %s', async (_, typed) => {
    await office.ha.says(typed)
    if (typed.startsWith('giao')) await office.ha.presses('Đúng')
    await office.passesTo('2026-12-01T08:30:00+07:00')
    expect(letters(office.ha)).toHaveLength(0)
  })
})
