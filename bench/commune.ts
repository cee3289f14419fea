import { type Kind, kinds } from '../src/core/letter.ts'
import type { Act } from './lived.ts'
import type { Mail } from './queue.ts'

/** What is taken for granted of one commune's working day: nobody has counted it. */
export const commune = {
  /** Who has work, a letter in the morning with it; those of them who give work; and who lead a room. */
  people: 40,
  leaders: 4,
  heads: 5,
  /** Groups that hear of late work in the morning. */
  groups: 5,
  /** Tasks given, and as many at each step of their life. */
  tasks: 10,
  /** How often each looks into their work. */
  looks: 2
} as const

const HALF_HOUR_MS = 30 * 60 * 1000
/** The morning's letters go out. */
const MORNING_MS = 16 * HALF_HOUR_MS
/** The half hours of the working day, 07:30 to 11:30 and 13:30 to 17:00; the hour after the morning's letters counts twice. */
const halfHours = [15, 16, 16, 17, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33]

export type Letter = Mail & { readonly kind: Kind; readonly digest: boolean }
/** A day of some communes: their letters and the moments of their acts, both in order. */
export type Day = { readonly letters: readonly Letter[]; readonly acts: readonly number[] }

/** What people did and the clock did in so many communes, from `first` on, on one day. `edits`: cards change. */
export function dayOf(
  communes: number,
  first: number,
  { life, look }: { readonly life: readonly Act[]; readonly look: Act },
  edits: boolean,
  chance: () => number
): Day {
  const letters: Letter[] = []
  const acts: number[] = []
  const some = (count: number) => Math.floor(chance() * count)
  const moment = () => ((halfHours[some(halfHours.length)] ?? 0) + chance()) * HALF_HOUR_MS
  const write = (at: number, kind: Kind, chat: string, { isGroup = false, digest = false } = {}) =>
    letters.push({ at, kind, rank: kinds.indexOf(kind), chat, isGroup, digest })
  const happens = ({ sent }: Act, chatOf: (measured: string) => string) => {
    const at = moment()
    acts.push(at)
    for (const { kind, chat } of sent) if (edits || kind !== 'card') write(at, kind, chatOf(chat))
  }
  for (let place = first; place < first + communes; place += 1) {
    const others = commune.people - commune.leaders - commune.heads
    for (let task = 0; task < commune.tasks; task += 1) {
      const leader = `${place}:${some(commune.leaders)}`
      const head = `${place}:${commune.leaders + some(commune.heads)}`
      const doer = `${place}:${commune.people - 1 - some(others)}`
      const chats: Readonly<Record<string, string>> = { 'telegram:1001': leader, 'telegram:1002': head }
      for (const act of life) happens(act, measured => chats[measured] ?? doer)
    }
    for (let person = 0; person < commune.people; person += 1) {
      const chat = `${place}:${person}`
      for (let time = 0; time < commune.looks; time += 1) happens(look, () => chat)
      write(MORNING_MS, 'reminder', chat, { digest: true })
    }
    for (let group = 0; group < commune.groups; group += 1)
      write(MORNING_MS, 'digest', `${place}:g${group}`, { isGroup: true, digest: true })
  }
  return { letters: letters.sort((a, b) => a.at - b.at), acts: acts.sort((a, b) => a - b) }
}
