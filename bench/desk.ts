import { setImmediate } from 'node:timers/promises'
import { createApp } from '../src/app.ts'
import { codeFrom } from '../src/commands/one-time-code.ts'
import type { Channel, Message } from '../src/ports/channel.ts'
import type { Store } from '../src/ports/store.ts'
import { createPost } from '../src/post.ts'
import { createSay } from '../src/say.ts'
import { chatOf } from './province-people.ts'

type Pace = Channel['can']['pace']
type Told = (address: string, message: Message) => void

/** As fast as they come. */
const noPace: Pace = { perSecond: 1e9, chatPerSecond: 1e9, groupPerMinute: 1e9 }

/**
 * The program over an office's database, from the message to the answer, with a channel that answers at once; a fault of
 * ours ends the benchmark. `now`: the clock it goes by; `told` sees all that is sent.
 */
export function openDesk(store: Store, now: () => Date, told: Told = () => {}, pace = noPace) {
  const last = new Map<string, Message>()
  const faults: unknown[] = []
  const clock = { now }
  const channel = answering((address, message) => {
    last.set(address, message)
    told(address, message)
  }, pace)
  const log = ({ fault }: { fault?: unknown }) => void (fault === undefined || faults.push(fault))
  const post = createPost({
    ...{ store, clock, log },
    channels: [channel],
    say: createSay(),
    monotonicMs: () => performance.now(),
    enclose: async () => ({ files: [], lines: [] }),
    alarm: async (_channel, { key }) => void faults.push(key)
  })
  const app = createApp({
    ...{ store, clock, log },
    channels: [channel],
    timer: () => () => {},
    newCode: () => codeFrom(new Uint8Array(8)),
    flood: { admit: () => 'heard' },
    deliver: () => {}
  })
  let said = 0

  /** Everything due is out, and nothing went wrong. */
  async function deliver(): Promise<void> {
    await post.deliver()
    if (faults.length > 0) throw faults[0]
  }

  return {
    app,
    deliver,
    /** Somebody says something; resolves when what it led to is kept. */
    says(person: number, text: string): Promise<void> {
      const address = chatOf(person)
      said += 1
      return app.hear({
        ...{ kind: 'message', address, text, cause: `telegram:bench:${said}`, messageId: `m${said}` },
        from: { address, name: '', locale: 'vi' },
        ...{ group: null, pressed: false, addressed: true, files: [], quoted: null }
      })
    },
    /** Nothing more is sent; resolves when all that was in hand has ended. */
    close: () => post.close(),
    /** The last that somebody was told. */
    last: (person: number): string => last.get(chatOf(person))?.text ?? ''
  }
}

function answering(told: Told, pace: Pace): Channel {
  let sent = 0
  return {
    name: 'telegram',
    can: {
      ...{ buttons: true, choices: false, edit: true, refs: true, window: null, monthly: null, pace },
      ...{ textLimit: 4096, fileLimit: 20 * 1024 * 1024 },
      carries: () => 'bytes'
    },
    // As soon as everybody else has had their turn: nothing that comes over a line is there sooner.
    async send(address, message) {
      await setImmediate()
      told(address, message)
      sent += 1
      return [String(sent)]
    },
    async edit(address, _id, message) {
      told(address, message)
      return true
    },
    alive: async () => true,
    fetch: async () => new Uint8Array(),
    link: () => null
  }
}
