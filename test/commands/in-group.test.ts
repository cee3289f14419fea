import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('an order whose doers nobody can reach, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    const save = [office.mai, office.long].map(({ address }) => change('account', { address }, { reachable: false }))
    await office.store.commit('test:away', { rests: [], save, say: [] }, office.now())
  })
  afterEach(() => office.close())
  const orders = () => office.roomGroup.all().filter(one => one.text.includes('rà soát hộ nghèo'))

  test('the group of their unit has it once; given back and given again, once more', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
    expect(orders()).toHaveLength(1)
    office.vinh.heard(/Nguyễn Thị Mai[\s\S]*Trần Đức Long/)
    office.jumpsTo(new Date('2026-11-24T10:00:00+07:00'))
    await office.vinh.says('giao lại 1 cho P. Kinh tế, hạn 30/11')
    await office.vinh.says('giao lại 1 cho P. VHXH, hạn 30/11')
    expect(orders().filter(one => one.text.startsWith('Việc số 1 giao cho đơn vị'))).toHaveLength(2)
  })
})
