import { expect } from 'vitest'
import { createAlarm } from '../../src/alarms.ts'
import { createApp } from '../../src/app.ts'
import { codeFrom } from '../../src/commands/one-time-code.ts'
import { createCalendar } from '../../src/core/calendar.ts'
import { officeCalendar } from '../../src/core/office-calendar.ts'
import { draw } from '../../src/drawing.ts'
import { createEnclosures } from '../../src/enclosures.ts'
import { createFlood } from '../../src/flood.ts'
import { jobs } from '../../src/jobs/index.ts'
import type { IncomingFile } from '../../src/ports/channel.ts'
import { createPost } from '../../src/post.ts'
import { createSay } from '../../src/say.ts'
import { trialOrganisation } from '../../src/trial/organisation.ts'
import { type Filling, type TemporaryStore, temporaryStore } from './database.ts'
import { createPaper, type Paper } from './paper.ts'

/** Both kinds of channel that every conversation is held on. */
export const channels = [
  { name: 'with buttons', buttons: true },
  { name: 'typed', buttons: false }
] as const

const say = createSay()
const calendar = createCalendar()
/** What the trial begins with, made once for all its offices. */
const trial = trialOrganisation(calendar)
/** The organisation of the trial without its tasks: the first order is number 1. */
const organisation = () => {
  const { save, ...rest } = trial
  const kept = new Set(['setting', 'unit', 'person', 'post', 'account', 'group'])
  return { ...rest, save: save.filter(one => kept.has(one.table)) }
}

/** A channel such as Zalo's: no buttons, no changes, and nobody may be written to who was silent for a week. */
const zalo = {
  name: 'zalo-oa',
  buttons: false,
  can: { refs: false, window: 7 * 24 * 60 * 60 * 1000, carries: () => 'link' as const }
}

type Opening = {
  readonly buttons?: boolean
  readonly now?: string
  readonly tasks?: boolean
  readonly floods?: boolean
  readonly home?: () => Promise<TemporaryStore>
}

let openings = 0

/** What an office has at first, committed at a moment; with the tasks of the trial, or none. */
const beginning = (tasks: boolean, at: Date): Filling => ({
  name: `${tasks ? 'tasks' : 'none'} ${at.toISOString()}`,
  fill: store => store.commit('trial:seed', tasks ? trial : organisation(), at)
})

/**
 * An office of four on Monday 23 November 2026, nine in the morning. `floods`: people may say too much at once; else a
 * conversation may be as long as it likes while the clock stands still. `home`: where it is kept.
 */
export async function openOffice({
  buttons = true,
  now = '2026-11-23T09:00:00+07:00',
  tasks = false,
  floods = false,
  home
}: Opening = {}) {
  // What was said in one office is not taken for said already in another that goes on with its store.
  const opening = ++openings
  let time = new Date(now)
  const clock = { now: () => time }
  const first = beginning(tasks, time)
  const { store, dataDir, close } = home ? await home() : await temporaryStore(first)
  if (home) await first.fill(store)
  const telegramPaper: Paper = createPaper({ buttons })
  const zaloPaper: Paper = createPaper(zalo)
  const channels = [telegramPaper.channel, zaloPaper.channel]
  const faults: unknown[] = []
  const log = (event: { fault?: unknown }) => void (event.fault !== undefined && faults.push(event.fault))
  let ms = 0
  const post = createPost({
    store,
    channels,
    clock,
    say,
    // A minute between any two letters: no conversation waits for the channel's pace.
    monotonicMs: () => (ms += 60_000),
    enclose: createEnclosures({
      read: store,
      timer: () => () => {},
      draw: one => draw(one, say),
      dataDir,
      publish: null
    }),
    alarm: createAlarm({ store, clock }),
    log
  })
  let codes = 0
  const app = createApp({
    store,
    channels,
    clock,
    timer: () => () => {},
    newCode: () => codeFrom(new Uint8Array(8).fill(++codes)),
    flood: floods ? createFlood(() => time.getTime()) : { admit: () => 'heard' },
    deliver: () => {},
    log
  })

  let said = 0
  let ticked = time
  const person = (id: number, name: string) => actor(`telegram:${id}`, `telegram:${id}`, name, null)
  const inGroup = (group: number, id: number, title: string) => actor(`telegram:${group}`, `telegram:${id}`, '', title)

  function actor(address: string, from: string, name: string, group: string | null) {
    const channel = address.startsWith('zalo-oa:') ? 'zalo-oa' : 'telegram'
    const paper = channel === 'telegram' ? telegramPaper : zaloPaper
    const hear = async (text: string, more: Partial<Spoken> = {}) => {
      await app.hear({
        kind: 'message',
        cause: `${channel}:test:${opening}:${++said}`,
        address,
        from: { address: from, name, locale: 'vi' },
        group: group === null ? null : { title: group },
        text,
        pressed: false,
        addressed: true,
        files: [],
        quoted: null,
        messageId: `m${said}`,
        ...more
      })
      await post.deliver()
      expect(faults).toEqual([])
    }
    return {
      address,
      says: (text: string, more: Partial<Spoken> = {}) => hear(text, more),
      /** Presses a button of the newest message that has it, or types what stands for it there. */
      presses: (label: string) => {
        const { types, messageId } = paper.offered(address, label)
        return hear(types, buttons && channel === 'telegram' ? { pressed: true, messageId } : {})
      },
      /** Answers one of our messages, found by words in it. */
      replies: (to: string, text: string, more: Partial<Spoken> = {}) => {
        const quoted = paper.find(address, to)
        return hear(text, { ...more, quoted: { messageId: quoted.id, text: quoted.text, files: [], ours: true } })
      },
      sends: (file: Partial<IncomingFile>, text = '') =>
        hear(text, {
          files: [{ ref: `file-${said + 1}`, name: 'anh.jpg', kind: 'photo', size: 1000, mime: 'image/jpeg', ...file }]
        }),
      /** The newest message says this. */
      hears: (words: string | RegExp) => expect(paper.last(address).text).toMatch(words),
      /** Some message says this. */
      heard: (words: string | RegExp) =>
        expect(
          paper
            .all(address)
            .map(one => one.text)
            .join('\n---\n')
        ).toMatch(words),
      neverHeard: (words: string | RegExp) =>
        expect(
          paper
            .all(address)
            .map(one => one.text)
            .join('\n---\n')
        ).not.toMatch(words),
      last: () => paper.last(address),
      all: () => paper.all(address),
      labels: () => paper.labels(address)
    }
  }

  return {
    store,
    app,
    post,
    paper: telegramPaper,
    zaloPaper,
    faults,
    dataDir,
    vinh: person(1001, 'Lê Quang Vinh'),
    mai: person(1002, 'Nguyễn Thị Mai'),
    long: person(1003, 'Trần Đức Long'),
    ha: person(1004, 'Phạm Thu Hà'),
    stranger: person(9999, 'Người lạ'),
    person,
    inGroup,
    /** Somebody on Zalo. */
    onZalo: (id: number, name = '') => actor(`zalo-oa:${id}`, `zalo-oa:${id}`, name, null),
    zaloGroup: (group: string, id: number, title = '') => actor(`zalo-oa:group:${group}`, `zalo-oa:${id}`, '', title),
    roomGroup: inGroup(-2001, 1002, 'P. VHXH'),
    leadersGroup: inGroup(-2002, 1001, 'Lãnh đạo UBND xã Tân Lập'),
    calendar,
    now: () => time,
    /** Moves the clock at once: nothing that it would have asked for is done. */
    jumpsTo(moment: Date) {
      time = moment
    },
    /** Moves the clock by way of every moment at which a job is due. */
    async passesTo(moment: string) {
      const to = new Date(moment)
      const settings = await store.settings()
      const calendar = officeCalendar(await store.roster(), settings)
      while (time < to) {
        const until = new Date(Math.min(to.getTime(), (Math.floor(time.getTime() / 1_800_000) + 1) * 1_800_000))
        const due = jobs.some(job => job.latest(ticked, until, { calendar, settings }) !== null)
        time = until
        if (!due && until < to) continue
        await app.tick(ticked, until)
        await post.deliver()
        ticked = until
      }
      expect(faults).toEqual([])
    },
    close
  }
}

type Spoken = Extract<Parameters<ReturnType<typeof createApp>['hear']>[0], { kind: 'message' }>
export type Office = Awaited<ReturnType<typeof openOffice>>
