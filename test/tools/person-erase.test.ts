import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { progress } from '../../src/core/course.ts'
import { add, change } from '../../src/core/outcome.ts'
import { keepFile } from '../../src/files.ts'
import { openStore } from '../../src/store/index.ts'
import { everythingIn, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const AT = new Date('2026-11-23T08:30:00+07:00')
const trial = () => join(desk.dataDir, 'trial')
const bytes = new TextEncoder().encode('ảnh')

/** The trial, with what Trần Đức Long (TL03) said and what was said of him, some of it sealed. */
async function lived(): Promise<void> {
  await desk.run(['list', '--json'])
  const store = await openStore({ dataDir: trial() })
  const sha256 = await keepFile(trial(), bytes)
  const [one] = await store.tasks({ states: ['in_progress'], limit: 1 })
  if (!one) throw new Error('nothing is in progress')
  const phone = change('person', { id: 3 }, { phone: '0900000123' })
  const file = { channel: 'x', fileRef: 'f', name: 'anh.jpg', kind: 'photo', size: 3, byId: 3 } as const
  const step = progress(one, 'Đã gặp đồng chí Trần Đức Long, máy 0900.000.123', { by: 4, at: AT, cause: 'x' })
  const said = [
    add('feedback', { personId: 3, unitId: 31, kind: 'missing', text: 'Cần bản in', at: AT }),
    add('attachment', { ...file, taskNumber: one.number, reportN: 0, sha256, at: AT })
  ]
  const say = [
    { to: { person: 3 }, kind: 'reply' as const, lines: [{ key: 'given', values: { name: 'Trần Đức Long' } }] }
  ]
  await store.commit('x', { rests: step.rests, save: [...step.save, ...said, phone], say }, AT)
  await store.close()
  await desk.run(['tick', '--at', '2026-11-23T09:15:00+07:00'])
}

const figures = async () => {
  const report = ['report', '--from', '2026-01-01', '--to', '2026-11-23', '--csv']
  const evidence = ['evidence', '--year', '2026', '--by', 'unit', '--csv']
  return [(await desk.run(report)).printed, (await desk.run(evidence)).printed]
}

test('what is held of somebody is handed over; then it is gone, and the figures and the audit are as before', async () => {
  await lived()
  const before = await figures()
  expect(before.map(lines => lines.length > 0)).toEqual([true, true])

  const out = join(desk.dataDir, 'ra')
  expect((await desk.run(['person-data', 'TL03', out])).told.join()).toMatch(/\d+ dòng về Trần Đức Long/)
  const handed = readFileSync(join(out, 'du-lieu.jsonl'), 'utf8')
  for (const held of ['0900000123', 'Cần bản in', 'Đã gặp đồng chí', 'telegram:', '"act":"progressed"', '+07:00'])
    expect(handed).toContain(held)
  const [sha256] = everythingIn(trial()).attachment?.map(row => String(Object(row).sha256)) ?? []
  expect(readFileSync(join(out, 'tep', sha256 ?? ''), 'utf8')).toBe('ảnh')

  await expect(desk.run(['person-erase', 'TL03'])).rejects.toThrow('--sure')
  expect((await desk.run(['person-erase', 'TL03', '--sure'])).code).toBe(0)

  const left = everythingIn(trial())
  expect(JSON.stringify(left)).not.toMatch(/Trần Đức Long|0900000123|0900\.000\.123|TL03|Cần bản in/)
  expect(left.person).toContainEqual(
    expect.objectContaining({ id: 3, name: 'Người đã xóa dữ liệu', code: 'xoa-3', phone: null, active: 0 })
  )
  expect(left.account?.filter(row => Object(row).personId === 3)).toEqual([])
  expect(
    left.report
      ?.concat(left.history ?? [])
      .map(row => JSON.stringify(row))
      .join()
  ).toContain('[Người đã xóa dữ liệu]')
  expect(await figures()).toEqual(before)
  const audit = await desk.run(['doctor', '--audit'])
  expect(audit.printed.join('\n')).toContain('niêm phong: 1 lần đều khớp')
  expect(audit.code).toBe(0)
})

test('it is said outright, once, and never of the last administrator', async () => {
  await lived()
  await expect(desk.run(['person-erase', 'Phạm Thu Hà', '--sure'])).rejects.toThrow('quản trị duy nhất')
  await expect(desk.run(['person-erase'])).rejects.toThrow('person-erase MA')
  await desk.run(['person-erase', 'TL03', '--sure'])
  await expect(desk.run(['person-erase', 'xoa-3', '--sure'])).rejects.toThrow('đã được xóa từ trước')
})

test('what would change is shown first; ordinary words stay, and so does a name when it is asked', async () => {
  await lived()
  const store = await openStore({ dataDir: trial() })
  const [one] = await store.tasks({ states: ['in_progress'], limit: 1 })
  if (!one) throw new Error('nothing is in progress')
  const lines = ['Kế hoạch; mời\nTrần Đức Long', 'Xem trấn dục lòng, Tran Duc Long']
  for (const [n, words] of lines.entries()) {
    const task = await store.task(one.number)
    if (!task) throw new Error('no task')
    const { rests, save } = progress(task, words, { by: 4, at: AT, cause: `p${n}` })
    await store.commit(`p${n}`, { rests, save, say: [] }, AT)
  }
  await store.close()
  const shown = await desk.run(['person-erase', 'TL03']).catch(String)
  expect(shown).toMatch(/\n\d+ nội dung .* sẽ bị thay/)
  expect(shown).toContain('Kế hoạch; mời [Trần Đức Long]')
  expect(shown).toContain('Xem trấn dục lòng, [Tran Duc Long]')

  const { told } = await desk.run(['person-erase', 'TL03', '--keep-name', '--sure'])
  expect(told.join()).toContain('được giữ lại theo yêu cầu')
  const left = JSON.stringify(everythingIn(trial()))
  expect(left).toContain('Đã gặp đồng chí Trần Đức Long, máy [Người đã xóa dữ liệu]')
})
