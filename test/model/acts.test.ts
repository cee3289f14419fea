import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDoneInTime, isOverdue } from '../../src/core/label.ts'
import { put } from '../../src/core/outcome.ts'
import { replay } from '../../src/core/replay.ts'
import { statistics } from '../../src/core/statistics.ts'
import { type Act, acts, type Participant, type State, type Task } from '../../src/core/task.ts'
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

const RUNS = 24
const ACTS = 100
const everybody = [1, 2, 3, 4, 5, 6, 7]
const HOUR_MS = 60 * 60 * 1000

/** What is said of task `n`, and what it does to it; `k` is some number that some of them want. */
type Sentence = readonly [Act | null, (n: number, k: number) => string]
const sentences: readonly Sentence[] = [
  ['acknowledged', n => `nhận ${n}`],
  ['progressed', (n, k) => `tiến độ ${n} đã làm ${k}/10 thôn`],
  ['reported', n => `báo cáo ${n} đã làm xong, không có văn bản`],
  ['reported', (n, k) => `báo cáo ${n} đã làm xong, số ${k}/BC-VHXH ngày 20/11`],
  ['reported', n => `báo cáo ${n} đã xong hết, không có văn bản`],
  ['declined', n => `từ chối ${n} vì không đúng chức năng`],
  ['confirmed', (n, k) => `xác nhận ${n} lần ${k}`],
  ['confirmed', n => `xác nhận ${n}`],
  ['confirmed', n => `/xacnhan ${n}`],
  ['returned', n => `trả lại ${n} vì thiếu số liệu`],
  ['withdrawn', n => `thu hồi ${n} vì giao trùng`],
  ['suspended', n => `tạm dừng ${n} vì chờ kinh phí`],
  ['resumed', n => `tiếp tục ${n}`],
  ['resumed', n => `/tieptuc ${n}`],
  ['extension_asked', (n, k) => `gia hạn ${n} đến ${k + 12}/12 vì chờ số liệu`],
  ['extended', (n, k) => `gia hạn ${n} đến ${k + 20}/12 vì chờ số liệu`],
  ['extended', (n, k) => `đồng ý gia hạn ${n} lần ${k}`],
  ['extended', n => `đồng ý gia hạn ${n}`],
  ['extended', n => `đồng ý gia hạn ${n} không tính trễ`],
  ['extension_refused', (n, k) => `không gia hạn ${n} lần ${k} vì đã đủ thời gian`],
  ['extension_refused', n => `không gia hạn ${n} vì đã đủ thời gian`],
  ['reassigned', (n, k) => `giao lại ${n} cho P. Kinh tế, hạn ${k + 15}/1`],
  ['handed_down', n => `phân công ${n} đ/c Long, hạn 15/12`],
  ['joined', n => `phối hợp ${n} P. Kinh tế`],
  ['joined', n => `theo dõi ${n}`],
  ['left', n => `thôi theo dõi ${n}`],
  ['left', n => `thôi phối hợp ${n} P. Kinh tế`],
  ['left', n => `thôi phối hợp ${n} P. Kinh tế`],
  ['reminded', n => `đôn đốc ${n}`],
  ['nudged', n => `đề nghị xác nhận ${n}`],
  ['escalated', n => `xin ý kiến ${n} về cách làm`],
  ['instructed', n => `chỉ đạo ${n} cứ làm theo kế hoạch`],
  ['rated', n => `đánh giá ${n} tốt`],
  ['reopened', n => `mở lại ${n} vì thiếu phụ lục`],
  ['report_corrected', (n, k) => `sửa báo cáo ${n} số ${k}/BC-VHXH ngày 21/11`],
  ['redated', (n, k) => `sửa ${n} hạn ${k + 5}/12`],
  ['amended', n => `sửa ${n} độ khẩn khẩn`],
  ['amended', (n, k) => `sửa ${n} nội dung rà soát lại đợt ${k}`],
  [null, n => `chi tiết ${n}`],
  [null, () => 'đúng'],
  [null, () => 'hủy'],
  [null, (_, k) => `giao P. VHXH việc thứ ${k}, chậm nhất ${k + 1}/12`]
]

/** What is likely to be said of a task as it stands. */
const apt: Readonly<Record<State, readonly Act[]>> = {
  new: ['left', 'acknowledged', 'progressed', 'reported', 'declined', 'handed_down', 'suspended', 'joined', 'reminded'],
  acknowledged: [
    'progressed',
    'reported',
    'extension_asked',
    'extended',
    'suspended',
    'handed_down',
    'amended',
    'left'
  ],
  in_progress: [
    'reported',
    'extension_asked',
    'extended',
    'extension_refused',
    'escalated',
    'instructed',
    'suspended',
    'redated'
  ],
  waiting: ['confirmed', 'returned', 'nudged', 'report_corrected'],
  done: ['rated', 'reopened', 'left'],
  suspended: ['resumed', 'extended'],
  declined: ['reassigned', 'acknowledged'],
  withdrawn: []
}

/** What is often said right after. */
const follows: Partial<Readonly<Record<Act, readonly Act[]>>> = {
  extension_asked: ['extended', 'extension_refused'],
  escalated: ['instructed'],
  joined: ['left'],
  suspended: ['resumed'],
  confirmed: ['rated', 'reopened'],
  reopened: ['withdrawn', 'reassigned', 'extended', 'suspended', 'confirmed']
}

const act = fc.record({
  /** Anybody; or, of those who may, one of them. */
  who: fc.nat({ max: 6 }),
  anybody: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 2, arbitrary: fc.constant(false) }),
  sentence: fc.nat({ max: sentences.length - 1 }),
  /** Something that fits how the task stands. */
  fits: fc.boolean(),
  task: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 9 }),
  /** Hours that pass before. */
  later: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) })
})

test(`${RUNS * ACTS} acts: what holds must hold after each`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: ACTS, maxLength: ACTS }), async played => {
      const office = await openOffice()
      try {
        const play = await begin(office)
        for (const one of played) await play(one)
      } finally {
        await office.close()
      }
    }),
    { numRuns: RUNS, seed: 20261126, endOnFailure: true }
  )
})

/** Every act that was really done in all the runs. */
const done = new Set<Act>()

test('nearly every act there is was among them', () => {
  const others: readonly Act[] = ['assigned', 'handed_over', 'inherited', 'recalculated']
  expect(acts.filter(one => !done.has(one) && !others.includes(one))).toEqual([])
})

/** Whether a letter names a task. */
const names = (text: string, number: number): boolean =>
  new RegExp(`(?:việc số|#)\\s?${number}(?!\\d)`).test(text) && !/Không có việc số/.test(text)

type Played = typeof act extends fc.Arbitrary<infer T> ? T : never
type Known = {
  readonly task: Task
  readonly beside: readonly Participant[]
  readonly lines: number
}

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
  /** The units whose figures have a task done in time, though it was opened again. */
  const inTime = new Map<number, number>()
  const told = new Map(people.map(one => [one.address, one.all().length]))
  await look('the beginning')
  return async ({ who, anybody, sentence, fits, task: number, k, later }: Played) => {
    if (later > 0) office.jumpsTo(new Date(office.now().getTime() + later * HOUR_MS))
    const task = known.get(number)?.task
    const likely = (wanted: readonly Act[]) => sentences.filter(([does]) => does !== null && wanted.includes(does))
    const fitting = likely(fits && task ? apt[task.state] : [])
    const all = fitting.length > 0 ? fitting : sentences
    const act = await speak(all[sentence % all.length])
    const answers = fits && act ? likely(follows[act] ?? []) : []
    if (answers.length > 0) await speak(answers[sentence % answers.length])

    /** Somebody, or one of those who may, says it. */
    async function speak([act, words]: Sentence = [null, () => '']): Promise<Act | null> {
      const now = known.get(number)?.task
      const beside = await office.store.participants([number])
      const rightful = act && now ? everybody.filter(id => mayDo[act](now, id, beside)) : []
      const id = anybody ? who + 1 : (rightful[who % Math.max(1, rightful.length)] ?? who + 1)
      const time = act === 'confirmed' ? now?.reportCount : now?.extensionsAsked
      const said = words(number, !anybody && / lần /.test(words(1, 1)) ? (time ?? k) : k)
      await people[id - 1]?.says(said)
      // Handing down shows a card first.
      if (act === 'handed_down') await people[id - 1]?.says('đúng')
      await look(`${id}: ${said}`)
      return act
    }
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
      for (const line of history.slice(before?.lines ?? 1)) {
        done.add(line.act)
        expect(
          mayDo[line.act](before?.task ?? task, line.actorId ?? 0, before?.beside ?? beside),
          `${what}: ${line.actorId} ${line.act} ${task.number}`
        ).toBe(true)
      }
      // Every reader of a letter may see what it says, now or before what was done; who does a part may know the number
      // of the whole.
      for (const [index, one] of people.entries())
        for (const letter of one.all().slice(told.get(one.address) ?? 0))
          if (
            names(letter.text, task.number) &&
            !tasks.some(part => part.parentNumber === task.number && names(letter.text, part.number))
          )
            expect(
              maySee(task, beside, index + 1) ||
                (before !== undefined && maySee(before.task, before.beside, index + 1)),
              `${what}: ${index + 1} reads of ${task.number}: ${letter.text}`
            ).toBe(true)
      // Who was in time stays in time, whatever others do later.
      if (task.state === 'done') {
        if (marks.get(task.number)) expect(isDoneInTime(task), `${what}: mark of ${task.number}`).toBe(true)
        marks.set(task.number, isDoneInTime(task))
      }
      // Opened again, it stays in its unit's figures as in time.
      if (isDoneInTime(task)) inTime.set(task.number, task.leadUnitId)
      const unitId = inTime.get(task.number)
      if (unitId !== undefined) {
        expect(task.state, `${what}: mark of ${task.number}`).not.toBe('withdrawn')
        expect(task.leadUnitId, `${what}: mark of ${task.number}`).toBe(unitId)
        expect(isOverdue(task, office.now()), `${what}: mark of ${task.number}`).toBe(false)
      }
      known.set(task.number, { task, beside, lines: history.length })
    }
    for (const one of people) told.set(one.address, one.all().length)
    // The figures come out of the history as out of the rows.
    const { units: all } = await office.store.roster()
    const period = { from: '2026-11-01', to: '2027-12-31', asOf: office.now(), goLive: null }
    expect(statistics(replayed, [...all.values()], period), what).toEqual(statistics(tasks, [...all.values()], period))
  }
}
