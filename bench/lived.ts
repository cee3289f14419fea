import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAlarm } from '../src/alarms.ts'
import { createApp } from '../src/app.ts'
import { createCalendar } from '../src/core/calendar.ts'
import type { Kind } from '../src/core/letter.ts'
import { createEnclosures } from '../src/enclosures.ts'
import { createFlood } from '../src/flood.ts'
import type { Store } from '../src/ports/store.ts'
import { createPost } from '../src/post.ts'
import { createSay } from '../src/say.ts'
import { openStore } from '../src/store/index.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { createPaper } from '../test/support/paper.ts'

/** A message that went out, sent or changed: its kind and its chat. */
export type Sent = { readonly kind: Kind; readonly chat: string }

/** One thing somebody said: who, what came of it, and how many transactions that took in all. */
export type Act = {
  readonly who: string
  readonly words: string
  readonly sent: readonly Sent[]
  readonly commits: number
}

const vinh = 'telegram:1001'
const long = 'telegram:1003'

/** The life of one task of a commune's leader, from the order to its end. */
const life = [
  [vinh, 'giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11'],
  [vinh, 'đúng'],
  [long, 'nhận 1'],
  [long, 'tiến độ 1 đã rà soát 8/10 thôn'],
  [long, 'báo cáo 1 đã rà soát xong, không có văn bản'],
  [vinh, 'xác nhận 1 lần 1']
] as const

/** Looks in between: whoever has work asks for it. */
const look = [long, 'việc của tôi'] as const

/** Lives one task and one look through the program as it is, in one process, and counts what that sends and keeps. */
export async function livedOnce(): Promise<{ readonly life: readonly Act[]; readonly look: Act }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  const store = await openStore({ dataDir })
  try {
    const office = await openCounted(store, dataDir)
    const acts: Act[] = []
    for (const [who, words] of life) acts.push(await office.says(who, words))
    return { life: acts, look: await office.says(...look) }
  } finally {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The trial's commune without its tasks, on Monday 23 November 2026 at nine, and a channel that takes everything at once. */
async function openCounted(store: Store, dataDir: string) {
  const { save, ...rest } = trialOrganisation(createCalendar())
  const people = new Set(['setting', 'unit', 'person', 'post', 'account', 'group'])
  const clock = { now: () => new Date('2026-11-23T09:00:00+07:00') }
  await store.commit('seed', { ...rest, save: save.filter(one => people.has(one.table)) }, clock.now())
  const { store: counted, count } = counting(store)
  const { channel } = createPaper({ buttons: true })
  const faults: unknown[] = []
  const log = ({ fault }: { fault?: unknown }) => void (fault !== undefined && faults.push(fault))
  const post = createPost({
    store: counted,
    channels: [channel],
    clock,
    say: createSay(),
    monotonicMs: () => performance.now(),
    enclose: createEnclosures({
      read: counted,
      timer: () => () => {},
      draw: async () => Promise.reject(new Error('no letter of a task has a file')),
      dataDir,
      publish: null
    }),
    alarm: createAlarm({ store: counted, clock }),
    log
  })
  const app = createApp({
    store: counted,
    channels: [channel],
    clock,
    timer: () => () => {},
    newCode: () => '',
    flood: createFlood(() => performance.now()),
    deliver: () => {},
    log
  })
  let said = 0
  return {
    async says(who: string, text: string): Promise<Act> {
      const before = { sent: count.sent.length, commits: count.commits }
      said += 1
      await app.hear({
        ...{ kind: 'message', cause: `telegram:bench:${said}`, address: who, group: null, text, messageId: `m${said}` },
        ...{ pressed: false, addressed: true, files: [], quoted: null, from: { address: who, name: '', locale: 'vi' } }
      })
      await post.deliver()
      if (faults.length > 0) throw faults[0]
      return { who, words: text, sent: count.sent.slice(before.sent), commits: count.commits - before.commits }
    }
  }
}

/** Counts transactions that write, and what they say was sent. */
function counting(store: Store) {
  const count: { commits: number; readonly sent: Sent[] } = { commits: 0, sent: [] }
  const kindOf = new Map<number, Kind>()
  const counted: Store = {
    ...store,
    async commit(...of) {
      count.commits += 1
      return store.commit(...of)
    },
    async claim(...of) {
      const taken = await store.claim(...of)
      if (taken.length > 0) count.commits += 1
      for (const { id, kind } of taken) kindOf.set(id, kind)
      return taken
    },
    async delivered(posted, delivery, outcome) {
      count.commits += 1
      const kind = kindOf.get(posted.id)
      if (delivery.as === 'sent' && kind) count.sent.push({ kind, chat: delivery.address })
      return store.delivered(posted, delivery, outcome)
    }
  }
  return { store: counted, count }
}
