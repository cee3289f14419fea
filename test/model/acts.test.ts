import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDoneInTime } from '../../src/core/label.ts'
import { put } from '../../src/core/outcome.ts'
import { replay } from '../../src/core/replay.ts'
import { statistics } from '../../src/core/statistics.ts'
import type { Task } from '../../src/core/task.ts'
import { commune, communeOffice, culture, economy, root } from '../../src/trial/units.ts'
import { type Office, openOffice } from '../support/office.ts'
import { HUNG, KHANG, mayDo, maySee, OTHER_MAI, units } from './standing.ts'

/*
 * Thousands of acts, legal and not, by whoever comes along on whatever task there is, said as people say them. Whatever is
 * tried, what holds must hold: it is looked at after each.
 */

Object.assign(units, {
  province: root.id,
  commune: commune.id,
  office: communeOffice.id,
  culture: culture.id,
  economy: economy.id
})

const RUNS = 30
const ACTS = 80
const HOUR_MS = 60 * 60 * 1000

/** What is said of task `n`; `k` is some number that some of them want. */
const sentences: readonly ((n: number, k: number) => string)[] = [
  n => `nhận ${n}`,
  (n, k) => `tiến độ ${n} đã làm ${k}/10 thôn`,
  n => `báo cáo ${n} đã làm xong, không có văn bản`,
  (n, k) => `báo cáo ${n} đã làm xong, số ${k}/BC-VHXH ngày 20/11`,
  n => `từ chối ${n} vì không đúng chức năng`,
  (n, k) => `xác nhận ${n} lần ${k}`,
  n => `xác nhận ${n}`,
  n => `trả lại ${n} vì thiếu số liệu`,
  n => `thu hồi ${n} vì giao trùng`,
  n => `tạm dừng ${n} vì chờ kinh phí`,
  n => `tiếp tục ${n}`,
  (n, k) => `gia hạn ${n} đến ${k + 1}/12 vì chờ số liệu`,
  (n, k) => `đồng ý gia hạn ${n} lần ${k}`,
  (n, k) => `không gia hạn ${n} lần ${k} vì đã đủ thời gian`,
  n => `giao lại ${n} cho P. Kinh tế, hạn 20/12`,
  n => `phân công ${n} đ/c Long, hạn 15/12`,
  n => `phối hợp ${n} P. Kinh tế`,
  n => `theo dõi ${n}`,
  n => `thôi theo dõi ${n}`,
  n => `đôn đốc ${n}`,
  n => `đề nghị xác nhận ${n}`,
  n => `xin ý kiến ${n} cách làm`,
  n => `chỉ đạo ${n} cứ làm theo kế hoạch`,
  n => `đánh giá ${n} tốt`,
  n => `mở lại ${n} vì thiếu phụ lục`,
  (n, k) => `sửa báo cáo ${n} số ${k}/BC-VHXH ngày 21/11`,
  n => `sửa ${n} độ khẩn khẩn`,
  n => `chi tiết ${n}`,
  () => 'đúng',
  () => 'hủy',
  (_, k) => `giao P. VHXH việc thứ ${k}, chậm nhất ${k + 1}/12`
]

const act = fc.record({
  who: fc.nat({ max: 6 }),
  sentence: fc.nat({ max: sentences.length - 1 }),
  task: fc.integer({ min: 1, max: 7 }),
  k: fc.integer({ min: 1, max: 9 }),
  /** Hours that pass before. */
  later: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) })
})

test(`${RUNS * ACTS} acts: what holds must hold after each`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: ACTS, maxLength: ACTS }), async acts => {
      const office = await openOffice()
      try {
        const play = await begin(office)
        for (const one of acts) await play(one)
      } finally {
        await office.close()
      }
    }),
    { numRuns: RUNS, seed: 20261126, endOnFailure: true }
  )
})

type Known = { task: Task; lines: number }

async function begin(office: Office) {
  const linked = [
    [1000 + HUNG, HUNG],
    [1000 + OTHER_MAI, OTHER_MAI],
    [1000 + KHANG, KHANG]
  ] as const
  await office.store.commit(
    'linked',
    {
      rests: [],
      save: linked.map(([id, personId]) =>
        put('account', {
          address: `telegram:${id}`,
          personId,
          name: '',
          locale: 'vi',
          reachable: true,
          lastHeard: office.now(),
          wrongCodes: 0,
          wrongSince: null,
          claimedId: null
        })
      ),
      say: []
    },
    office.now()
  )
  const [hung, otherMai, khang] = linked.map(([id]) => office.person(id, ''))
  const people = [office.vinh, office.mai, office.long, office.ha, hung, otherMai, khang].flatMap(one => one ?? [])
  for (const order of [
    'giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11',
    'giao P. Kinh tế kiểm tra chợ, không hạn',
    'giao đ/c Long soạn giấy mời, 16h thứ 6'
  ]) {
    await office.vinh.says(order)
    await office.vinh.says('đúng')
  }
  await office.mai.says('giao đ/c Long thống kê thôn 3, hạn 2/12')
  await office.mai.says('đúng')
  await khang?.says('giao UBND xã Tân Lập báo cáo quý, hạn 10/12')
  await khang?.says('đúng')
  const known = new Map<number, Known>()
  const marks = new Map<number, boolean>()
  const told = new Map(people.map(one => [one.address, one.all().length]))
  await look('the beginning')
  return async ({
    who,
    sentence,
    task,
    k,
    later
  }: {
    who: number
    sentence: number
    task: number
    k: number
    later: number
  }) => {
    if (later > 0) office.jumpsTo(new Date(office.now().getTime() + later * HOUR_MS))
    const said = sentences[sentence]?.(task, k) ?? ''
    await people[who]?.says(said)
    await look(`${who}: ${said}`)
  }

  /** Everything that must hold, whatever was said. */
  async function look(what: string) {
    const tasks = await office.store.tasks({})
    const replayed: Task[] = []
    for (const task of tasks) {
      const history = await office.store.history(task.number)
      const before = known.get(task.number)
      const beside = await office.store.participants([task.number])
      // State and history agree.
      const again = replay(task, history)
      expect({ ...again, version: task.version }, `${what}: history of ${task.number}`).toEqual(task)
      if (again) replayed.push(again)
      // Nobody acts beyond authority.
      for (const line of history.slice(before?.lines ?? 1))
        expect(
          mayDo[line.act](before?.task ?? task, line.actorId ?? 0, beside),
          `${what}: ${line.actorId} ${line.act} ${task.number}`
        ).toBe(true)
      // Every reader of a letter may see what it says, now or before what was done.
      for (const [index, one] of people.entries())
        for (const letter of one.all().slice(told.get(one.address) ?? 0))
          if (
            new RegExp(`(?:việc số|#)\\s?${task.number}(?!\\d)`).test(letter.text) &&
            !/Không có việc số/.test(letter.text)
          )
            expect(
              maySee(task, beside, index + 1) || (before !== undefined && maySee(before.task, beside, index + 1)),
              `${what}: ${index + 1} reads of ${task.number}: ${letter.text}`
            ).toBe(true)
      // Who was in time stays in time, whatever others do later.
      if (task.state === 'done') {
        if (marks.get(task.number)) expect(isDoneInTime(task), `${what}: mark of ${task.number}`).toBe(true)
        marks.set(task.number, isDoneInTime(task))
      }
      known.set(task.number, { task, lines: history.length })
    }
    for (const one of people) told.set(one.address, one.all().length)
    // The figures come out of the history as out of the rows.
    const { units: all } = await office.store.roster()
    const period = { from: '2026-11-01', to: '2027-12-31', asOf: office.now(), goLive: null }
    expect(statistics(replayed, [...all.values()], period), what).toEqual(statistics(tasks, [...all.values()], period))
  }
}
