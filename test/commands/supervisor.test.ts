import { expect, onTestFinished, test } from 'vitest'
import { allowed, relationsTo, taskActs } from '../../src/core/authority.ts'
import { change, put } from '../../src/core/outcome.ts'
import { channels, openOffice } from '../support/office.ts'

/** The room that serves the leaders of the commune, and a room below it. */
const [OFFICE, LONG] = [30, 3]

/** Every act on a task, as it is typed; those that a reader may do are not acts on the task. */
const attempts: Readonly<Record<(typeof taskActs)[number], readonly string[]>> = {
  acknowledge: ['nhận 1'],
  progress: ['tiến độ 1 xong nửa'],
  report: ['báo cáo 1 đã xong, không có văn bản'],
  correct: ['sửa báo cáo 2 số 4/BC ngày 20/11'],
  decline: ['từ chối 1 vì không đúng chức năng'],
  'ask-extension': ['gia hạn 1 đến 9/12 vì chờ số liệu'],
  'hand-down': ['phân công 1 đ/c Hoàng Thị Mai, hạn 27/11'],
  nudge: ['đề nghị xác nhận 2'],
  escalate: ['xin ý kiến 1 cách làm'],
  confirm: ['xác nhận 2', 'xác nhận 2 lần 1'],
  return: ['trả lại 2 lần 1 vì thiếu'],
  extend: ['gia hạn 1 đến 10/12', 'đồng ý gia hạn 1 lần 1', 'không gia hạn 1 lần 1 vì đủ thời gian'],
  suspend: ['tạm dừng 1 vì chờ'],
  resume: ['tiếp tục 1'],
  reassign: ['giao lại 1 cho P. VHXH, hạn 20/12'],
  withdraw: ['thu hồi 1 vì trùng'],
  amend: ['sửa 1 độ khẩn khẩn'],
  join: ['phối hợp 1 P. VHXH'],
  urge: ['đôn đốc 1'],
  instruct: ['chỉ đạo 1 cứ làm'],
  reopen: ['mở lại 3 vì thiếu'],
  rate: ['đánh giá 3 tốt'],
  classify: ['phân loại 1 quan trọng'],
  watch: [],
  view: []
}

/** Whatever else changes the office or gives work. */
const others = [
  'giao P. Kinh tế soạn giấy mời, chậm nhất 30/11',
  'bổ nhiệm TL06 trưởng phòng P. Kinh tế',
  'đầu mối P. Kinh tế TL06',
  'thay TL05 bằng TL06 từ 24/11 đến 30/11',
  'đơn vị đổi tên P. Kinh tế thành Phòng Mới',
  'đơn vị gộp P. Kinh tế vào P. VHXH',
  'bàn giao TL05 cho TL06',
  'cài đặt số việc tối thiểu 5',
  'nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi',
  'khóa TL05',
  'mời TL05'
]

test.each(channels)(
  'a reader of figures reads those of all units and can change nothing, $name (R34, R8)',
  async ({ buttons }) => {
    const office = await openOffice({ buttons })
    onTestFinished(office.close)
    const { store, vinh, long } = office
    for (const order of ['cây trồng', 'vật nuôi', 'chợ']) {
      await vinh.says(`giao P. Kinh tế kiểm tra ${order}, chậm nhất 30/11`)
      await vinh.presses('Đúng')
    }
    const account = {
      ...{ address: 'telegram:1005', personId: 5, name: '', locale: 'vi' as const, reachable: true },
      ...{ lastHeard: office.now(), wrongCodes: 0, wrongSince: null, claimedId: null }
    }
    const post = (await store.roster()).posts.find(one => one.personId === LONG)
    const reader = { unitId: OFFICE, role: 'supervisor' } as const
    const save = [put('account', account), change('post', { id: post?.id ?? 0 }, reader)]
    await store.commit('reader', { rests: [], save, say: [] }, office.now())
    const hung = office.person(1005, 'Đỗ Văn Hùng')
    for (const number of [2, 3]) await hung.says(`báo cáo ${number} đã xong, không có văn bản`)
    await vinh.says('xác nhận 3')

    for (const [typed, said] of [
      ['thống kê', 'P. Kinh tế: giao 3;'],
      ['thống kê P. Kinh tế đã hoàn thành', '“đã hoàn thành”: 1 '],
      ['minh chứng P. Kinh tế', '• Được giao: 3'],
      ['xuất việc P. Kinh tế', 'Danh sách việc của P. Kinh tế: 3 việc'],
      ['ai đang quá tải', 'P. Kinh tế: 1/1, quá hạn 0'],
      ['chi tiết 1', 'Việc số 1']
    ] as const) {
      await long.says(typed)
      long.hears(said)
    }

    const everything = async () => ({
      tasks: await store.tasks({}),
      history: (await Promise.all([1, 2, 3].map(number => store.history(number)))).flat().length,
      beside: await store.participants([1, 2, 3]),
      roster: (await store.roster()).version,
      settings: await store.settings(),
      journal: await store.journal(99)
    })
    const before = await everything()
    for (const typed of [...Object.values(attempts).flat(), ...others]) {
      await long.says(typed)
      await long.says('đúng')
      expect(await everything(), typed).toEqual(before)
      await long.says('hủy')
    }
    const roster = await store.roster()
    for (const task of before.tasks)
      expect(taskActs.filter(act => allowed[act].some(one => relationsTo(roster, LONG, task, []).has(one)))).toEqual([
        'watch',
        'view'
      ])
  }
)
