import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/core/calendar.ts'
import { isDoneInTime, isOverdue } from '../../src/core/label.ts'
import { put } from '../../src/core/outcome.ts'
import { replay } from '../../src/core/replay.ts'
import { statistics } from '../../src/core/statistics.ts'
import { type Act, acts, type Participant, type Task } from '../../src/core/task.ts'
import { people as everyone, groups } from '../../src/trial/people.ts'
import { type Office, openOffice } from '../support/office.ts'
import { apt, changes, follows, type Sentence, sentences } from './sentences.ts'
import { mayDo, mayHear, maySee, type Rows, type Standing, standingOn } from './standing.ts'

/*
 * Thousands of acts, legal and not, by whoever comes along on whatever task there is, said as people say them; the office
 * changes meanwhile, and the clock does its work. Whatever is tried, what holds must hold: it is looked at after each.
 */

const RUNS = 24
const ACTS = 100
const HA = 4
/** Those who speak: the commune's people and the head of the province. */
const everybody = [1, 2, 3, 4, 5, 6, 7]
/** Figures are counted again so many times later. */
const BACK = 4
const HOUR_MS = 60 * 60 * 1000
const year = { from: new Date('2026-11-01T00:00:00+07:00'), before: new Date('2028-01-01T00:00:00+07:00') }

const act = fc.record({
  /** One of those who may; one of those who may see the task and not do this; or anybody. */
  who: fc.nat({ max: 6 }),
  aim: fc.constantFrom('may', 'may', 'may not', 'anybody'),
  sentence: fc.nat({ max: sentences.length - 1 }),
  /** Something that fits how the task stands. */
  fits: fc.boolean(),
  task: fc.integer({ min: 1, max: 6 }),
  k: fc.integer({ min: 1, max: 9 }),
  /** Hours that pass before, with all that the clock does then. */
  later: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) }),
  /** Something about the office itself instead. */
  change: fc.oneof(
    { weight: 13, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: changes.length - 1 }) }
  )
})

test(`${RUNS * ACTS} acts: what holds must hold after each (R33)`, { timeout: 600_000 }, async () => {
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

/** Every kind of change of the office that was really made. Hand-overs change tasks alone, and are acts. */
const altered = new Set<string>()
const kinds = ['thay', 'thôi thay', 'bổ nhiệm', 'thôi chức', 'khóa', 'đồng ý gộp']

test('nearly every act there is was among them', () => {
  const others: readonly Act[] = ['assigned', 'recalculated', 'erased']
  expect(acts.filter(one => !done.has(one) && !others.includes(one))).toEqual([])
  expect(kinds.filter(one => !altered.has(one))).toEqual([])
})

/** Whether a letter names a task. */
const names = (text: string, number: number): boolean =>
  new RegExp(`(?:việc số|#)\\s?${number}(?!\\d)`, 'i').test(text) && !/không có việc số/i.test(text)

type Played = typeof act extends fc.Arbitrary<infer T> ? T : never
type Known = {
  readonly task: Task
  readonly beside: readonly Participant[]
  readonly lines: number
}

async function begin(office: Office) {
  const linked = [5, 6, 7].map(personId => ({ address: `telegram:${1000 + personId}`, personId }))
  const account = { name: '', locale: 'vi', reachable: true, lastHeard: office.now(), wrongCodes: 0 } as const
  const save = linked.map(one => put('account', { ...account, ...one, wrongSince: null, claimedId: null }))
  await office.store.commit('linked', { rests: [], save, say: [] }, office.now())
  const people = everybody.map(id => office.person(1000 + id, ''))
  const [, mai, , , , , khang] = people
  for (const order of [
    'giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11',
    'giao P. Kinh tế kiểm tra chợ, không hạn',
    'giao đ/c Long soạn giấy mời, 16h thứ 6'
  ]) {
    await office.vinh.says(order)
    await office.vinh.says('đúng')
  }
  await mai?.says('giao đ/c Long thống kê thôn 3, hạn 2/12')
  await mai?.says('đúng')
  await khang?.says('giao UBND xã Tân Lập báo cáo quý, hạn 10/12')
  await khang?.says('đúng')
  const known = new Map<number, Known>()
  const marks = new Map<number, boolean>()
  /** The units whose figures have a task done in time, though it was opened again. */
  const inTime = new Map<number, number>()
  const chats = [
    ...people.map((one, at) => ({ address: one.address, personId: at + 1, unitId: 0 })),
    ...groups.map(one => ({ address: one.address, personId: 0, unitId: one.unitId ?? 0 }))
  ]
  const told = new Map<string, number>()
  /** The figures as they were counted out of the rows, before time passed. */
  const counted: { readonly asOf: Date; readonly figures: unknown }[] = []
  /** What was known of each task at every look, and how the office stood: letters of the night are read in the morning. */
  const past: { readonly one: Known; readonly standings: readonly Standing[] }[] = []
  let rows: Rows = await office.store.roster()
  let day = dayOf(office.now())
  /** How the office has stood since it was last looked at: on every day between, by its rows before and now. */
  let standings: readonly Standing[] = [standingOn(rows, day)]
  await look('the beginning', true)
  return async ({ who, aim, sentence, fits, task: number, k, later, change }: Played) => {
    if (later > 0) await passes(later)
    if (change !== null) return alters(change, who, k)
    const task = known.get(number)?.task
    const likely = (wanted: readonly Act[]) => sentences.filter(([does]) => does !== null && wanted.includes(does))
    const fitting = likely(fits && task ? apt[task.state] : [])
    const all = fitting.length > 0 ? fitting : sentences
    const act = await speak(all[sentence % all.length])
    const answers = fits && act ? likely(follows[act] ?? []) : []
    if (answers.length > 0) await speak(answers[sentence % answers.length])

    /** Somebody, or one of those who may or may not, says it. */
    async function speak([act, words]: Sentence = [null, () => '']): Promise<Act | null> {
      const now = known.get(number)
      const able = (id: number) => standings.some(one => now && act && mayDo[act](one, now.task, id, now.beside))
      const sees = (id: number) => standings.some(one => now && maySee(one, now.task, now.beside, id))
      const wanted = everybody.filter(id => (aim === 'may' ? able(id) : aim === 'may not' && sees(id) && !able(id)))
      const id = wanted[who % Math.max(1, wanted.length)] ?? who + 1
      const time = act === 'confirmed' ? now?.task.reportCount : now?.task.extensionsAsked
      const said = words(number, aim !== 'anybody' && / lần /.test(words(1, 1)) ? (time ?? k) : k)
      await people[id - 1]?.says(said)
      // Handing down shows a card first.
      if (act === 'handed_down') await people[id - 1]?.says('đúng')
      await look(`${id}: ${said}`, false, { spokenOf: number })
      return act
    }
  }

  /** Hours pass, and the clock does once what it had to do in them. */
  async function passes(hours: number) {
    const before = office.now()
    counted.push({
      asOf: before,
      figures: figuresOf(
        [...known.values()].map(one => one.task),
        before
      )
    })
    office.jumpsTo(new Date(before.getTime() + hours * HOUR_MS))
    await office.app.tick(before, office.now())
    await office.post.deliver()
    expect(office.faults).toEqual([])
    await look(`${hours} hours later, ${office.now().toISOString()}`, true, { passed: true })
    // What a report counts of a moment that is past, out of the history, is what was counted out of the rows then.
    const then = counted.at(-BACK) ?? counted[0]
    const again = then && figuresOf(await office.store.tasksAt(year, then.asOf), then.asOf)
    expect(again, `figures of ${then?.asOf.toISOString()}`).toEqual(then?.figures)
  }

  function figuresOf(tasks: readonly Task[], asOf: Date) {
    const period = { from: '2026-11-01', to: '2027-12-31', asOf, goLive: null }
    return statistics(tasks, [...rows.units.values()], period).rows.map(({ unitId, counts }) => ({ unitId, ...counts }))
  }

  /** The office changes, by whoever keeps its roster, or somebody says so who may not. */
  async function alters(which: number, who: number, k: number) {
    const on = (days: number) => addDays(dayOf(office.now()), days).split('-').reverse().join('/')
    const said = changes[which]?.(1 + (who % 6), 1 + (k % 6), on) ?? ''
    const id = k % 4 === 0 || said.startsWith('thay tôi') ? 1 + (who % 6) : HA
    const { version } = await office.store.roster()
    await people[id - 1]?.says(said)
    if ((await office.store.roster()).version !== version)
      altered.add(kinds.findLast(one => said.startsWith(one)) ?? said)
    await look(`${id}: ${said}`, true)
  }

  /**
   * Everything that must hold, whatever was said. `all`: whatever may have changed; else the tasks that did, and the one
   * that was spoken of. `passed`: time did, so that letters may have waited.
   */
  async function look(what: string, all: boolean, { spokenOf = 0, passed = false } = {}) {
    const was = rows
    rows = await office.store.roster()
    const today = dayOf(office.now())
    if (was !== rows || day !== today) {
      const seen: Standing[] = []
      for (let one = day; one <= today; one = addDays(one, 1)) seen.push(standingOn(was, one), standingOn(rows, one))
      standings = seen
      day = today
    }
    const tasks = await office.store.tasks({})
    const parts = await office.store.participants(tasks.map(task => task.number))
    const before = new Map(known)
    for (const task of tasks) {
      const { number } = task
      const had = before.get(number)
      const beside = parts.filter(one => one.taskNumber === number)
      const same = !all && number !== spokenOf && JSON.stringify(had?.task) === JSON.stringify(task)
      const history = same ? [] : await office.store.history(number)
      // State and history agree.
      if (!same) {
        const again = replay(task, history)
        expect({ ...again, version: task.version }, `${what}: history of ${number}`).toEqual(task)
      }
      // Nobody acts beyond authority.
      for (const line of history.slice(had?.lines ?? 1)) {
        done.add(line.act)
        expect(
          standings.some(one => mayDo[line.act](one, had?.task ?? task, line.actorId ?? 0, had?.beside ?? beside)),
          `${what}: ${line.actorId} ${line.act} ${number}`
        ).toBe(true)
      }
      // Who was in time stays in time, whatever others do later.
      if (task.state === 'done') {
        if (marks.get(number)) expect(isDoneInTime(task), `${what}: mark of ${number}`).toBe(true)
        marks.set(number, isDoneInTime(task))
      }
      // Opened again, it stays in its unit's figures as in time, or in those of the unit that goes on for it.
      if (isDoneInTime(task)) inTime.set(number, task.leadUnitId)
      const unitId = inTime.get(number)
      if (unitId !== undefined) {
        expect(task.state, `${what}: mark of ${number}`).not.toBe('withdrawn')
        expect([unitId, rows.units.get(unitId)?.successorId], `${what}: mark of ${number}`).toContain(task.leadUnitId)
        expect(isOverdue(task, office.now()), `${what}: mark of ${number}`).toBe(false)
      }
      if (!same || !had) known.set(number, { task, beside, lines: history.length })
      else if (JSON.stringify(had.beside) !== JSON.stringify(beside)) known.set(number, { ...had, beside })
    }
    mayBeRead(what, before, passed)
    for (const one of known.values()) if (all || before.get(one.task.number) !== one) past.push({ one, standings })
    standings = standings.slice(-1)
  }

  /**
   * Every reader of a letter may see what it says, now or before what was done; who does a part may know the number of the
   * whole, and who sees the whole how far its parts are. What goes to a group names no person.
   */
  function mayBeRead(what: string, before: ReadonlyMap<number, Known>, passed: boolean) {
    for (const { address, personId, unitId } of chats) {
      const shown = office.paper.all(address)
      for (const { text } of shown.slice(told.get(address) ?? 0)) {
        const named = [...known.keys()].filter(number => names(text, number))
        for (const number of named)
          if (!named.some(other => isPartOf(other, number) || isPartOf(number, other)))
            expect(
              [known.get(number), before.get(number)].some(one => one && maySeeIt(one, standings, personId, unitId)) ||
                (passed &&
                  past.some(
                    ({ one, standings }) => one.task.number === number && maySeeIt(one, standings, personId, unitId)
                  )),
              `${what}: ${address} reads of ${number}: ${text}`
            ).toBe(true)
        if (personId === 0)
          expect(
            everyone.filter(({ name }) => text.includes(name)),
            `${what}: ${address}: ${text}`
          ).toEqual([])
      }
      told.set(address, shown.length)
    }
  }

  function isPartOf(part: number, whole: number): boolean {
    return known.get(part)?.task.parentNumber === whole
  }

  function maySeeIt({ task, beside }: Known, then: readonly Standing[], personId: number, unitId: number): boolean {
    return then.some(one => (personId === 0 ? mayHear(one, task, beside, unitId) : maySee(one, task, beside, personId)))
  }
}
