import { describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, openOffice } from '../support/office.ts'

describe.each(channels)('units without a focal officer, $name', ({ buttons }) => {
  test("administrators hear on the week's first working morning, while there are any (R15, R42)", async () => {
    const office = await openOffice({ buttons })
    await office.passesTo('2026-11-27T17:00:00+07:00')
    office.ha.neverHeard('chưa đủ người phụ trách')
    await office.passesTo('2026-11-30T08:00:00+07:00')
    office.ha.heard(/Đơn vị đang có việc hoặc có người nhưng chưa đủ người phụ trách: \d+\n/)
    office.mai.neverHeard('chưa đủ người phụ trách')
    const letter = office.ha.all().findLast(one => one.text.includes('chưa đủ người phụ trách'))
    const typed = [...(letter?.text ?? '').matchAll(/gõ: ([^;\n]+)/g)].map(([, sentence = '']) => sentence)
    expect(typed).toContain('đầu mối')
    expect(typed.length).toBeGreaterThan(2)
    for (const sentence of typed) {
      await office.ha.says(sentence)
      office.ha.hears(/^Đơn vị chưa đủ người phụ trách|chưa có cán bộ đầu mối\.|là cán bộ đầu mối/)
    }
    const { units } = await office.store.roster()
    const save = [...units.keys()].map(unitId =>
      add('post', { personId: 3, unitId, role: 'focal', title: '', fields: [], from: null, to: null })
    )
    await office.store.commit('test:focal', { rests: [], save, say: [] }, office.now())
    const heard = office.ha.all().filter(one => one.text.includes('chưa đủ người phụ trách')).length
    await office.passesTo('2026-12-07T08:00:00+07:00')
    expect(office.ha.all().filter(one => one.text.includes('chưa đủ người phụ trách'))).toHaveLength(heard)
    await office.close()
  })
})
