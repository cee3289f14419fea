import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

const LINE = 'trình anh Vinh: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11'

describe.each(channels)('rút phiếu, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const submits = async (line = LINE) => {
    await office.ha.says(line)
    await office.ha.presses('Đúng')
  }

  test.each(['rút phiếu', 'rut trinh', '/rutphieu k1 TL01', 'thu hồi phiếu'])(
    '"%s": whoever wrote it takes it back, and the leader’s card says so (R56)',
    async typed => {
      await submits()
      await office.ha.says(typed)
      office.ha.hears('Đã rút phiếu trình đồng chí Lê Quang Vinh')
      office.vinh.heard('Đồng chí Phạm Thu Hà đã rút phiếu trình này')
      await office.vinh.says('duyệt k1')
      office.vinh.hears('hoặc người soạn đã rút')
      expect(await office.store.task(1)).toBeNull()
      await office.ha.says(typed)
      office.ha.hears('không có phiếu trình nào đang chờ duyệt')
    }
  )

  test('of several that wait, the one to take back is chosen; nobody takes back another’s', async () => {
    await submits()
    await submits(LINE.replace('hộ nghèo', 'hộ cận nghèo'))
    await office.mai.says('rút phiếu')
    office.mai.hears('không có phiếu trình nào')
    await office.ha.says('rút phiếu')
    await office.ha.presses('rà soát hộ nghèo')
    office.ha.hears(/Đã rút[\s\S]*rà soát hộ nghèo$|Đã rút[\s\S]*rà soát hộ nghèo\n/)
    expect(await office.store.openDrafts(1)).toHaveLength(1)
  })
})
