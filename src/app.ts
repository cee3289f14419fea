import { setImmediate } from 'node:timers/promises'
import { answered } from './answering.ts'
import { type Ask, line } from './commands/command.ts'
import { linked } from './commands/link.ts'
import { taskNamedIn } from './commands/task-meant.ts'
import { dayOf } from './core/calendar.ts'
import { fold } from './core/fold.ts'
import type { Letter, Line } from './core/letter.ts'
import { officeCalendar } from './core/office-calendar.ts'
import { change, type Kept, type Outcome, type Save } from './core/outcome.ts'
import type { Person } from './core/person.ts'
import { Refusal } from './core/refusal.ts'
import { onDay } from './core/roster.ts'
import { type Account, rosterTables } from './core/rows.ts'
import { secrecy } from './core/secret.ts'
import { withStandIns } from './core/standing-in.ts'
import { answerEvent, newAccount, newGroup, nothingToSay } from './events.ts'
import type { Flood } from './flood.ts'
import { tidied } from './incoming.ts'
import { jobs } from './jobs/index.ts'
import { type Duty, dueNow, type Job } from './jobs/job.ts'
import { createPatience } from './patience.ts'
import type { Begun, Heard, Speaker } from './ports/begun.ts'
import { type Channel, channelAt, type Incoming } from './ports/channel.ts'
import type { Clock, Timer } from './ports/clock.ts'
import { eachOnce, type Seen } from './ports/each-once.ts'
import { type Store, StoreAway } from './ports/store.ts'

/** How often one cause is decided anew before it is a fault: nobody loses that often to others. */
const MOST_TRIES = 50
/** Longest text we read; longer ones are asked to be sent as a file. */
const LONGEST = 4_000
type Decide<Look> = (seen: Look) => Promise<Outcome>
type Spoken = Extract<Incoming, { kind: 'message' }>

export type World = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly timer: Timer
  readonly newCode: () => string
  readonly flood: Flood
  /** Wakes the post office. */
  readonly deliver: () => void
  /** Called after somebody was heard, with the address of their private chat. */
  readonly heard?: (address: string, speaker: Speaker) => void
  /** One line an event: its cause, how it ended, how long it took. Never what was said. */
  readonly log: (event: { cause: string; what: string; kept?: Kept; ms?: number; fault?: unknown }) => void
}

/** The one door: whatever anyone says on whatever channel comes in by `hear`, and what the clock asks for by `tick`. */
export function createApp({ store, channels, clock, timer, newCode, flood, deliver, heard, log }: World) {
  const withPatience = createPatience({ store, clock, timer, deliver })
  const begun = (cause: string) => () => store.begun(cause)
  return { hear, tick }

  /** Decides and keeps. Resolves when kept or known; rejects only when the store failed, so that it is heard again. */
  async function hear(raw: Incoming): Promise<void> {
    const began = clock.now().getTime()
    const incoming = tidied(raw)
    const admission = flood.admit(incoming)
    if (admission === 'unheard') return log({ cause: incoming.cause, what: 'too much at once' })
    let speaker: Speaker = { personId: null, roster: null }
    const meets = (one: Speaker) => {
      speaker = one
    }
    const kept = await keep(incoming.cause, () => decidedOn(incoming, admission === 'told', meets), apology(incoming))
    log({ cause: incoming.cause, what: incoming.kind, kept, ms: clock.now().getTime() - began })
    if (kept === 'kept') deliver()
    if (kept === 'kept' && incoming.kind === 'message') heard?.(incoming.from.address, speaker)
  }

  /** Does what the clock asks for after one moment and up to another: each job's newest moment that is still made up for. */
  async function tick(after: Date, until: Date): Promise<void> {
    const settings = await store.settings()
    const calendar = officeCalendar(await store.roster(), settings)
    for (const job of jobs) {
      const moment = dueNow(job, after, until, { calendar, settings })
      if (moment !== null) await runJob(job, moment, { calendar, settings, now: until })
    }
    deliver()
  }

  /** A fault of ours in one job, or in one of its deeds, stops no other. */
  async function runJob(job: Job, moment: Date, rules: Pick<Duty, 'calendar' | 'settings' | 'now'>): Promise<void> {
    try {
      const roster = onDay(await store.roster(), dayOf(moment))
      const deeds = await job.run({ moment, read: store, ...rules, roster, channels })
      for (const { cause, decide } of deeds) {
        const kept = await keep(cause, () => decided(cause, begun(cause), decide), nothingToSay)
        if (kept === 'kept') log({ cause, what: job.name, kept })
        // A morning is thousands of deeds, and whoever speaks meanwhile does not wait for the last.
        await setImmediate()
      }
    } catch (fault) {
      if (fault instanceof StoreAway) throw fault
      log({ cause: `job:${job.name}`, what: 'fault', fault })
    }
  }

  /** Keeps what is decided. A fault of ours on the way ends the cause with `sorry`: it is not heard for ever (DECISIONS 10). */
  async function keep(cause: string, decide: () => Promise<Kept>, sorry: Outcome): Promise<Kept> {
    try {
      return await decide()
    } catch (fault) {
      if (fault instanceof StoreAway) throw fault
      log({ cause, what: 'fault', fault })
      return decided(cause, begun(cause), async () => sorry)
    }
  }

  /**
   * Commits what was decided on what was seen, with the posts, absences and substitutes of today; decides again when something
   * changed meanwhile. Each loser means that somebody won.
   */
  async function decided<Look extends Begun>(
    cause: string,
    look: () => Promise<Look>,
    decide: Decide<Look>
  ): Promise<Kept> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const seen = await look()
      if (seen.known) return 'repeated'
      const roster = onDay(seen.roster, dayOf(clock.now()))
      const kept = await store.commit(cause, withStandIns(await decide({ ...seen, roster }), roster), clock.now())
      if (kept !== 'stale') return kept
    }
    throw new Error(`${cause} was decided ${MOST_TRIES} times and stale each time`)
  }

  /** Decides on what came in and keeps it; `meets` hears who spoke. */
  function decidedOn(incoming: Incoming, slowed: boolean, meets: (speaker: Speaker) => void): Promise<Kept> {
    const { cause } = incoming
    if (slowed) return decided(cause, begun(cause), slower(incoming))
    const patiently = (answer: () => Promise<Outcome>) => withPatience(incoming, answer)
    if (incoming.kind !== 'message')
      return decided(cause, begun(cause), () => patiently(() => answerEvent(incoming, store, clock.now())))
    const heard = () => store.heard(cause, { from: incoming.from.address, chat: incoming.address })
    return decided(cause, heard, async seen => {
      const outcome = await patiently(() => answerMessage(incoming, seen))
      const changes = outcome.save.some(({ table }) => rosterTables.has(table))
      meets({ personId: seen.account?.personId ?? null, roster: changes ? null : seen.roster })
      return outcome
    })
  }

  async function answerMessage(spoken: Spoken, seen: Heard): Promise<Outcome> {
    const { roster, account: known } = seen
    const woken = await awake(spoken)
    if (spoken.group && !spoken.addressed && !(await quotesUs(spoken.address, spoken.quoted)))
      return { ...nothingToSay, save: woken }
    const { address, name, locale } = spoken.from
    const account = known ?? newAccount(address, name, locale, clock.now())
    const actor = account.personId === null ? undefined : roster.people.get(account.personId)
    const heard = { address, person: account.personId, locale: actor?.locale ?? account.locale }
    const now = clock.now()
    // What is said in a group opens no private chat that silence has closed.
    const speaks = known !== null && (!spoken.group || channelAt(channels, spoken.address)?.can.window === null)
    const spoke: readonly Save[] = speaks
      ? [...woken, change('account', { address }, { reachable: true, lastHeard: now })]
      : woken
    const tell = (lines: readonly Line[], buttons: Letter['buttons'] = []): Outcome => ({
      rests: [],
      save: spoke,
      say: [{ to: heard, kind: 'reply', lines, buttons }]
    })
    const files = [...spoken.files, ...(spoken.quoted?.files ?? [])].map(file => file.name)
    const secret = secrecy([spoken.text, spoken.quoted?.text ?? '', ...files].join('\n'))
    if (secret !== 'open') return tell([line(secret === 'secret' ? 'secret' : 'secret-doubtful')])
    try {
      const { text } = spoken
      if (text.length > LONGEST) throw new Refusal('too-long', { length: text.length, limit: LONGEST })
      if (!actor?.active) {
        if (spoken.group) return { ...nothingToSay, save: woken }
        const words = /^\/?(?:start|lienket|dangky|lien ket|dang ky)\b(?:@\w+)?\s*/.exec(fold(text))
        const typed = words ? text.slice(words[0].length) : ''
        const outcome = await linked({ account, words: typed, now, read: store, roster })
        return { ...outcome, save: [...spoke, ...outcome.save] }
      }
      const ask = await asked(spoken, account, actor, seen)
      const outcome = await answered(ask, text, spoken.address)
      return { ...outcome, save: [...spoke, ...outcome.save] }
    } catch (fault) {
      if (fault instanceof Refusal) return tell([fault.line, ...fault.below], fault.buttons)
      if (fault instanceof StoreAway) throw fault
      log({ cause: spoken.cause, what: 'fault', fault })
      return tell([line('fault')])
    }
  }

  async function asked(spoken: Spoken, account: Account, actor: Person, seen: Heard): Promise<Ask> {
    const { roster, settings } = seen
    const channel = channelAt(channels, spoken.address)
    if (!channel) throw new Error(`Heard from ${spoken.address} without a channel`)
    const quoted = spoken.quoted
    const about = quoted?.ours ? await store.letterAt(spoken.address, quoted.messageId) : null
    const named = quoted?.ours ? taskNamedIn(quoted.text) : ''
    return {
      actor,
      account,
      address: spoken.group ? spoken.from.address : spoken.address,
      group: spoken.group
        ? ((await store.group(spoken.address)) ?? newGroup(spoken.address, spoken.group.title))
        : null,
      words: spoken.text,
      aboutTask: about?.task ?? named,
      aboutCard: about?.card ?? '',
      quoted,
      files: spoken.files,
      pressed: spoken.pressed,
      messageId: spoken.messageId,
      channel: channel.name,
      can: channel.can,
      now: clock.now(),
      cause: spoken.cause,
      read: eachOnce(store, seenBy(actor.id, account.address, spoken.address, seen)),
      roster,
      settings,
      calendar: officeCalendar(roster, settings),
      newCode,
      link: channel.link
    }
  }

  /** Whether a message of ours is quoted, where the channel does not say so itself: we know what we sent. */
  async function quotesUs(chat: string, quoted: Spoken['quoted']): Promise<boolean> {
    return quoted?.ours === true && (await store.letterAt(chat, quoted.messageId)) !== null
  }

  /** A group that speaks to us has us among it, whatever we were told before. */
  async function awake({ group, address }: Spoken): Promise<readonly Save[]> {
    const known = group ? await store.group(address) : null
    return known && !known.active ? [change('group', { address }, { active: true })] : []
  }
}

/** What was seen when it began, as answers to who asks for it later. */
const seenBy = (personId: number, address: string, chat: string, seen: Heard): readonly Seen[] => [
  ['question', [personId, address], seen.question],
  ['openDraft', [personId, address], seen.draft],
  ['lastDraft', [personId], seen.lastDraft],
  ['offer', [chat], seen.offer]
]

export type App = ReturnType<typeof createApp>

/** What is said of a fault of ours: to who spoke to us, nothing to anybody else. */
const apology = (incoming: Incoming): Outcome => toSpeaker(incoming, 'fault')

/** Who says too much at once. */
const slower = (incoming: Incoming) => async (): Promise<Outcome> => toSpeaker(incoming, 'too-much')

function toSpeaker(incoming: Incoming, key: string): Outcome {
  if (incoming.kind !== 'message' || (incoming.group && !incoming.addressed)) return nothingToSay
  const { address, locale } = incoming.from
  return { ...nothingToSay, say: [{ to: { address, person: null, locale }, kind: 'reply', lines: [line(key)] }] }
}
