import { afterEach, beforeEach, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { openStore } from '../../src/store/index.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

test('what people said goes out as a file, with nothing in it that a spreadsheet would run (R47)', async () => {
  await desk.run(['list', '--json'])
  const store = await openStore({ dataDir: `${desk.dataDir}/trial` })
  const at = new Date('2026-11-23T10:00:00+07:00')
  const said = (text: string) => add('feedback', { personId: 3, unitId: 31, kind: 'missing', text, at })
  await store.commit('x', { rests: [], save: [said('thống kê theo thôn, tổ'), said('=HYPERLINK("x")')], say: [] }, at)
  await store.close()
  const { printed } = await desk.run(['feedback', '--csv'])
  expect(printed).toEqual([
    'thoi_diem,loai,don_vi,nguoi,noi_dung',
    '2026-11-23T10:00:00+07:00,can_them,P. VHXH,Trần Đức Long,"thống kê theo thôn, tổ"',
    `2026-11-23T10:00:00+07:00,can_them,P. VHXH,Trần Đức Long,"'=HYPERLINK(""x"")"`
  ])
})
