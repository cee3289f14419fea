import { setTimeout as after } from 'node:timers/promises'
import { between, type Chance } from '../src/trial/chance.ts'
import type { Fleet } from './fleet.ts'
import type { Kill } from './ledger.ts'
import type { Outside } from './outside.ts'
import type { Place } from './place.ts'
import type { Relay } from './relay.ts'
import type { Way } from './way.ts'

/** Where a process is killed while the office works; `migration` is apart, since nobody works then. */
export const stages = ['deciding', 'between commit and send', 'between send and mark', 'idle', 'any moment'] as const
export type Stage = (typeof stages)[number]

/** How long a stage is waited for; then the traffic gave no occasion. */
const OCCASION_MS = 45_000
const LONGEST_MS = 2_500
/** Nobody is answered while the database is held, and who waits for an answer says nothing: not for long, then. */
const HELD_MS = 400

export type Scene = {
  readonly way: Way
  readonly relay: Relay | null
  readonly outside: Outside
  readonly fleet: Fleet
  readonly place: Place
  readonly chance: Chance
  /** Lets everybody finish what they do, then calls, then lets them go on. */
  readonly inPeace: (act: () => Promise<void>) => Promise<void>
}

/** Kills the process that works, at this stage, with what it does then lost; answers when. Null: there was no occasion. */
export async function killAt(stage: Stage, scene: Scene): Promise<Kill | null> {
  const victim = await scene.fleet.sender()
  if (!victim) return null
  const died = await occasions[stage](scene, victim)
  await scene.fleet.kill(victim)
  scene.outside.peace()
  return died ? { stage, at: Date.now() } : null
}

type Victim = NonNullable<Awaited<ReturnType<Fleet['sender']>>>
type Occasion = (scene: Scene, victim: Victim) => Promise<boolean>

const occasions: Readonly<Record<Stage, Occasion>> = {
  /** It was told something and cannot have kept it: nobody may commit until it is dead. */
  async deciding({ relay, outside, fleet, place, chance }, victim) {
    const until = Date.now() + OCCASION_MS
    while (Date.now() < until) {
      const said = relay ? brought(relay, HELD_MS) : outside.nextSaid(HELD_MS)
      const release = await place.hold()
      const heard = await said
      if (heard) {
        await after(between(chance, 5, 120))
        await fleet.kill(victim)
      }
      await release()
      if (heard) return true
      await after(between(chance, 5, HELD_MS))
    }
    return false
  },

  /**
   * What it kept was not sent. Half of the time the platform does not learn either that it was heard, and says it again;
   * Zalo would not, but whoever stands between may.
   */
  async 'between commit and send'({ way, relay, outside, fleet, chance }, victim) {
    const unheard = chance() < 0.5
    if (unheard && relay) return unanswered(relay, () => fleet.kill(victim))
    const at = unheard && way === 'polling' ? 'getUpdates' : 'sendMessage'
    const skip = between(chance, 0, 2)
    const process = victim.process.pid ?? 0
    const killed = await outside.kills({ process, at, skip, trouble: 'down' }, OCCASION_MS)
    if (killed && unheard && way === 'zalo-oa') outside.again()
    return killed
  },

  /** What it sent arrived, and it never knew. */
  'between send and mark': ({ outside, chance }, victim) =>
    outside.kills(
      {
        process: victim.process.pid ?? 0,
        at: chance() < 0.25 ? 'sendDocument' : 'sendMessage',
        skip: 0,
        trouble: 'unheard'
      },
      OCCASION_MS
    ),

  async idle({ inPeace, fleet }, victim) {
    await inPeace(() => fleet.kill(victim))
    return true
  },

  async 'any moment'({ fleet, chance }, victim) {
    await after(between(chance, 0, LONGEST_MS))
    await fleet.kill(victim)
    return true
  }
}

/** Whether something is brought within so long: it is on its way to the service, and whatever that answers goes back. */
async function brought(relay: Relay, limitMs: number): Promise<boolean> {
  const carrying = new Promise<boolean>(resolve => {
    relay.between((_, carry) => {
      resolve(true)
      return carry()
    })
  })
  return Promise.race([carrying, after(limitMs, false)]).finally(() => relay.between(null))
}

/** Kills when the next thing that was brought is kept, before the platform hears so; false when nothing is brought. */
async function unanswered(relay: Relay, kill: () => Promise<void>): Promise<boolean> {
  let dead = false
  const killed = new Promise<boolean>(resolve => {
    relay.between(async (_, carry) => {
      const answer = dead ? null : await carry()
      // Of two at one moment, the other's answer comes from the dead.
      if (dead || answer?.status !== 200) return dead ? null : answer
      dead = true
      await kill()
      resolve(true)
      return null
    })
  })
  const late = new AbortController()
  const none = after(OCCASION_MS, false, { signal: late.signal }).catch(() => false)
  return Promise.race([killed, none]).finally(() => {
    late.abort()
    relay.between(null)
  })
}
