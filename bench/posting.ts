import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { createAlarm } from '../src/alarms.ts'
import { createTelegram } from '../src/channels/telegram/index.ts'
import type { Letter } from '../src/core/letter.ts'
import { put } from '../src/core/outcome.ts'
import { createEnclosures } from '../src/enclosures.ts'
import { createPost } from '../src/post.ts'
import type { Say } from '../src/say.ts'
import { openStore } from '../src/store/index.ts'
import { chatsOf, machineMs, RESTED_MS, type Sizes, type Storm, sentence, TOKEN, type Told } from './storm.ts'

/** Letters that one thing the clock asks for keeps at once. */
const DEED = 50
/** The service looks so often, whatever happens. */
const LOOK_MS = 1_000
/** How often, and how many times, it is looked whether all that was to warm it up has gone. */
const WARM_LOOK_MS = 100
const MOST_LOOKS = 300

/** Our post office as the service puts it together, on a SQLite file of its own, on Monday 23 November 2026 at nine. */
export async function openPosting(sizes: Sizes, say: Say, root: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  const store = await openStore({ dataDir })
  const began = performance.now()
  const clock = { now: () => new Date(Date.parse('2026-11-23T09:00:00+07:00') + performance.now() - began) }
  const { people, asking, groups } = chatsOf(sizes)
  const everybody = [...people, ...asking].flatMap(id => [
    put('person', { id, code: `TL${id}`, name: `Số ${id}`, phone: null, locale: 'vi', active: true }),
    put('account', {
      ...{ address: `telegram:${id}`, personId: id, name: '', locale: 'vi', reachable: true },
      ...{ lastHeard: clock.now(), wrongCodes: 0, wrongSince: null, claimedId: null }
    })
  ])
  const places = groups.map(id =>
    put('group', { address: `telegram:${id}`, title: `Nhóm ${-id}`, unitId: null, receives: ['alert'], active: true })
  )
  await store.commit('seed', { rests: [], save: [...everybody, ...places], say: [] }, clock.now())
  const { channel } = await createTelegram({ token: TOKEN, apiRoot: root, log: () => {} })
  let alarm: NodeJS.Timeout | undefined
  const post = createPost({
    store,
    channels: [channel],
    clock,
    say,
    monotonicMs: () => performance.now(),
    enclose: createEnclosures({
      read: store,
      timer: () => () => {},
      draw: async () => Promise.reject(new Error('no letter of the storm has a file')),
      dataDir,
      publish: null
    }),
    alarm: createAlarm({ store, clock }),
    wakeIn: ms => {
      clearTimeout(alarm)
      alarm = setTimeout(look, ms)
    },
    log: ({ fault }) => void (fault !== undefined && console.error(fault))
  })
  const look = () => void post.deliver().catch(fault => console.error(fault))
  const beat = setInterval(look, LOOK_MS)
  const timers: NodeJS.Timeout[] = []
  const letter = (chat: number, number: number, kind: Letter['kind']): Letter => ({
    to: chat < 0 ? { group: `telegram:${chat}` } : { person: chat },
    kind,
    lines: [sentence(number)]
  })
  const keeps = async (cause: string, letters: readonly Letter[]) => {
    await store.commit(cause, { rests: [], save: [], say: letters }, clock.now())
    look()
  }
  return {
    /** Lets it loose once it is warm; a reply is asked for when its moment comes. */
    async send({ warming, letters, replies }: Storm, tell: (told: Told) => void): Promise<void> {
      await keeps(
        'job:warming',
        warming.map(({ chat, number }) => letter(chat, number, 'digest'))
      )
      for (let looks = 0; looks < MOST_LOOKS && (await store.letterCounts()).sent < warming.length; looks += 1)
        await after(WARM_LOOK_MS)
      await after(RESTED_MS)
      tell({ told: 'began', at: machineMs() })
      for (const { chat, number, afterMs } of replies)
        timers.push(
          setTimeout(() => {
            tell({ told: 'asked', number, at: machineMs() })
            void keeps(`reply:${number}`, [letter(chat, number, 'reply')])
          }, afterMs)
        )
      for (let from = 0; from < letters.length; from += DEED) {
        const some = letters.slice(from, from + DEED)
        await keeps(
          `job:storm:${from}`,
          some.map(({ chat, number }) => letter(chat, number, 'digest'))
        )
      }
    },
    async close(): Promise<void> {
      clearInterval(beat)
      clearTimeout(alarm)
      for (const timer of timers) clearTimeout(timer)
      await post.close()
      clearTimeout(alarm)
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}
