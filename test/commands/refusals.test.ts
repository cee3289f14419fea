import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TaskAct } from '../../src/core/authority.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

/** How each act is typed. An act that is added is refused to somebody here, or this does not compile. */
const typed = {
  acknowledge: 'nhận 1',
  progress: 'tiến độ 1 đã xong một nửa',
  report: 'báo cáo 1 đã xong, không có văn bản',
  correct: 'sửa báo cáo 1 số 5/BC-UBND ngày 20/11',
  decline: 'từ chối 1 vì bận',
  'ask-extension': 'xin gia hạn 1 đến 8/12 vì bận',
  'hand-down': 'phân công 1 đ/c Long',
  nudge: 'đề nghị xác nhận 1',
  escalate: 'xin ý kiến 1 có làm cả chợ tạm không?',
  confirm: 'xác nhận 1',
  return: 'trả lại 1 vì thiếu số liệu',
  extend: 'đồng ý gia hạn 1',
  suspend: 'tạm dừng 1 vì chờ chủ trương',
  resume: 'tiếp tục 1',
  reassign: 'giao lại 1 cho P. VHXH',
  withdraw: 'thu hồi 1 vì giao trùng',
  amend: 'sửa 1 nội dung rà soát chợ tạm',
  join: 'phối hợp 1 Văn phòng',
  urge: 'đôn đốc 1',
  instruct: 'chỉ đạo 1 làm cả chợ tạm',
  reopen: 'mở lại 1 vì thiếu phụ lục',
  rate: 'đánh giá 1 tốt',
  classify: 'phân loại 1 quan trọng',
  watch: 'theo dõi 1',
  view: 'chi tiết 1'
} satisfies Record<TaskAct, string>
const seeing: readonly string[] = [typed.watch, typed.view]

describe.each(channels)('ai không làm được gì, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const given = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.presses('Đúng')
  }
  const version = async () => (await office.store.task(1))?.version

  test('who only watches may see a task and do nothing to it; each refusal says whose it is (R2)', async () => {
    await given('giao P. Kinh tế rà soát chợ, chậm nhất 30/11, theo dõi: đ/c Long')
    const before = await version()
    for (const sentence of Object.values(typed).filter(one => !seeing.includes(one))) {
      await office.long.says(sentence)
      expect(office.long.last().text, sentence).toMatch(/[Cc]hỉ .*việc số 1|Việc số 1 .*chỉ /)
      expect(office.long.last().text, sentence).toContain('chi tiết 1')
    }
    await office.long.says(typed.view)
    office.long.hears('• Việc: rà soát chợ')
    expect(await version()).toBe(before)
    expect((await office.store.history(1)).map(({ act }) => act)).toEqual(['assigned'])
  })

  test('for whom it is no business at all it is not there, whatever they say', async () => {
    await given('giao P. Kinh tế rà soát chợ, chậm nhất 30/11')
    for (const sentence of Object.values(typed)) {
      await office.long.says(sentence)
      expect(office.long.last().text, sentence).toContain('Không có việc số 1 trong phạm vi của đồng chí.')
    }
    expect((await office.store.history(1)).map(({ act }) => act)).toEqual(['assigned'])
  })

  test('who supports asks for no longer deadline; who does the work may', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 30/11, phối hợp P. Kinh tế')
    await given('giao P. Kinh tế rà soát chợ, chậm nhất 30/11, phối hợp đ/c Long')
    await office.long.says('xin gia hạn 2 đến 8/12 vì bận')
    office.long.hears('Việc số 2 giao cho P. Kinh tế; chỉ người thực hiện xin gia hạn được.')
    await office.long.says('xin gia hạn 1 đến 8/12 vì bận')
    office.long.hears('Đã chuyển đề nghị gia hạn việc số 1 (lần 1)')
  })
})
