import { expect, test } from 'vitest'
import { imports, sheet } from '../imports/office.ts'
import { channels, openOffice } from '../support/office.ts'

test.each(channels)(
  'a contract worker without a civil servant’s number links, is given work and reports it (R62), $name',
  async ({ buttons }) => {
    const office = await openOffice({ buttons })
    const worker = sheet(
      'nguoi',
      `ma | ho_ten | don_vi | chuc_vu | vai_tro
     NLD-1 | Kiều Thị Sáu | P. VHXH | Nhân viên hợp đồng | Người lao động`
    )
    await imports(office.store, worker)
    await office.ha.says('mời Kiều Thị Sáu')
    const code = /lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1] ?? ''
    const sau = office.person(2001, 'Sáu')
    await sau.says(`lienket ${code}`)
    sau.hears('Đã liên kết tài khoản này với đồng chí Kiều Thị Sáu\n• Chức vụ: Nhân viên hợp đồng, P. VHXH')
    await office.mai.says('giao đ/c Kiều Thị Sáu dọn kho lưu trữ, thứ 6')
    await office.mai.presses('Đúng')
    await sau.presses('Đã nhận')
    await sau.says('báo cáo 1 đã dọn xong kho, không có văn bản')
    await office.mai.says('xác nhận 1')
    expect(await office.store.task(1)).toMatchObject({ state: 'done', acknowledgedById: 35, leadUnitId: 31 })
    await office.close()
  }
)
