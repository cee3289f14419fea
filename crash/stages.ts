import { setTimeout as after } from 'node:timers/promises'
import { between, type Chance } from '../src/trial/chance.ts'
import type { Fleet } from './fleet.ts'
import type { Kill } from './ledger.ts'
import { type Around, aroundNext, unanswered } from './occasion.ts'
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
  /** It was told something and cannot have kept it: nobody may commit from before it is told until it is dead. */
  deciding({ relay, outside, fleet, place, chance }, victim) {
    const around: Around = async bring => {
      // Who speaks was answered a moment ago, and the service marks that first.
      await after(between(chance, 5, HELD_MS))
      const release = await place.hold()
      // It is heard by now, or said yes to, which nobody who kept nothing may do.
      await Promise.race([bring(), after(between(chance, 5, HELD_MS))])
      await fleet.kill(victim)
      await release()
    }
    return relay ? aroundNext(relay, around, OCCASION_MS) : outside.aroundSaid(around, OCCASION_MS)
  },

  /**
   * What it kept was not sent. Half of the time the platform does not learn either that it was heard, and says it again;
   * Zalo would not, but whoever stands between may.
   */
  async 'between commit and send'({ way, relay, outside, fleet, chance }, victim) {
    const unheard = chance() < 0.5
    if (unheard && relay) return unanswered(relay, () => fleet.kill(victim), OCCASION_MS)
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
