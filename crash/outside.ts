import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createBell } from '../src/simulator/bell.ts'
import { until } from '../src/simulator/until.ts'
import { type Around, occurs } from './occasion.ts'
import { type Asked, Told, type Wired } from './talk.ts'

/** Our Telegram or our Zalo, in a process of its own, and its wire log: all that the crash test believes. */
export type Outside = {
  readonly root: string
  /** Zalo's first refresh token. */
  readonly secret: string
  readonly wire: readonly Wired[]
  says(phone: number, text: string): void
  /** Resolves with the first message to this chat that fits, of those from this line of the wire on; null after the limit. */
  hears(chat: number, fits: RegExp, from: number, limitMs: number): Promise<Wired | null>
  /** The next call of this kind is the process's last; resolves when it is dead, with false when none came in time. */
  kills(order: Omit<Extract<Asked, { ask: 'kill' }>, 'ask'>, limitMs: number): Promise<boolean>
  /** Does this around the next words that somebody says; false when nobody does for so long. */
  aroundSaid(act: Around, limitMs: number): Promise<boolean>
  /** Whether the platform gave up what this phone said last. */
  gaveUp(phone: number): boolean
  /** How much of what was said the platform gave up. */
  refused(): number
  /** The last words that were heard are brought once more. */
  again(): void
  /** Every access token is at its end. */
  expire(): void
  peace(): void
  close(): Promise<void>
}

const SENDS = new Set(['sendMessage', 'sendDocument', 'sendPhoto'])
/** Something that a person was brought. */
export const isLetter = ({ method, accepted }: Wired): boolean => accepted && SENDS.has(method)

/** Starts it from this file; `port` is where Zalo brings its events. */
export async function startOutside(file: string, port = 0): Promise<Outside> {
  const child = fork(file, [String(port)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const wire: Wired[] = []
  const given = new Set<number>()
  let refused = 0
  let next: ((speak: () => Promise<unknown>) => void) | null = null
  const told = createBell<Told>()
  child.on('message', message => {
    const one = Told.parse(message)
    if (one.told === 'wire') wire.push(one.entry)
    if (one.told === 'settled' && !one.heard) {
      given.add(one.phone)
      refused += 1
    }
    told.ring(one)
  })
  const ask = (asked: Asked): void => void child.send(asked)
  const ready = await new Promise<{ root: string; secret?: string | undefined }>((resolve, reject) => {
    told.listen(one => one.told === 'ready' && resolve(one))
    child.once('exit', code => reject(new Error(`the platform ended with ${code}`)))
  })
  const within = (holds: () => boolean, limitMs: number): Promise<boolean> =>
    until(
      told,
      holds,
      held => held,
      limitMs,
      () => ''
    ).catch(() => false)

  const settles = (phone: number): Promise<void> =>
    new Promise(resolve => {
      const silence = told.listen(one => {
        if (one.told !== 'settled' || one.phone !== phone) return
        silence()
        resolve()
      })
    })

  return {
    root: ready.root,
    secret: ready.secret ?? '',
    wire,
    says(phone, text) {
      given.delete(phone)
      const speak = () => ask({ ask: 'says', phone, text })
      const around = next
      next = null
      if (!around) return speak()
      around(() => {
        const settled = settles(phone)
        speak()
        return settled
      })
    },
    async hears(chat, fits, from, limitMs) {
      const found = () => wire.slice(from).find(one => one.chat === chat && isLetter(one) && fits.test(one.text))
      await within(() => found() !== undefined, limitMs)
      return found() ?? null
    },
    async kills(order, limitMs) {
      let killed = false
      const silence = told.listen(one => {
        if (one.told === 'killed') killed = true
      })
      ask({ ask: 'kill', ...order })
      await within(() => killed, limitMs)
      silence()
      return killed
    },
    aroundSaid(act, limitMs) {
      const acted = new Promise<boolean>((resolve, reject) => {
        next = speak => void act(speak).then(() => resolve(true), reject)
      })
      return occurs(acted, limitMs).finally(() => {
        next = null
      })
    },
    gaveUp: phone => given.has(phone),
    refused: () => refused,
    again: () => ask({ ask: 'again' }),
    expire: () => ask({ ask: 'expire' }),
    peace: () => ask({ ask: 'peace' }),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      ask({ ask: 'close' })
      const hard = setTimeout(() => child.kill('SIGKILL'), 3_000)
      await ended
      clearTimeout(hard)
    }
  }
}
