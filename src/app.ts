import { assignCommand as assign } from './commands/assign.ts'
import { chosen } from './commands/choices.ts'
import { type Ask, anything, backTo, type Command, forget, line } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { linked } from './commands/link.ts'
import { reportCommand as report } from './commands/report.ts'
import { taskNamedIn } from './commands/task-meant.ts'
import { type Understood, understand } from './commands/understand.ts'
import { mayAssign } from './core/authority.ts'
import type { Calendar } from './core/calendar.ts'
import { fold } from './core/fold.ts'
import type { Letter, Line } from './core/letter.ts'
import { change, type Kept, type Outcome, put } from './core/outcome.ts'
import { InVain, Refusal } from './core/refusal.ts'
import type { Account, Group } from './core/rows.ts'
import { secrecy } from './core/secret.ts'
import { jobs } from './jobs/index.ts'
import type { Channel, Incoming } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import { type Store, StoreAway } from './ports/store.ts'
import { readAssignment } from './reading/assignment.ts'
import { tidy } from './reading/text.ts'

/** How often one cause is decided anew before it is a fault: nobody loses that often to others. */
const MOST_TRIES = 50
/** Longest text we read; longer ones are asked to be sent as a file. */
const LONGEST = 4_000
/** How long a question waits for its answer: what is said a day later was not said to it. */
const QUESTION_LIFE_MS = 24 * 60 * 60 * 1000

type Spoken = Extract<Incoming, { kind: 'message' }>

export type World = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly calendar: Calendar
  readonly newCode: () => string
  /** Wakes the post office. */
  readonly deliver: () => void
  /** Called after somebody was heard, with the address of their private chat. */
  readonly heard?: (address: string) => void
  /** One line an event: its cause, how it ended, how long it took. Never what was said. */
  readonly log: (event: { cause: string; what: string; kept?: Kept; ms?: number; fault?: unknown }) => void
}

/** The one door: whatever anyone says on whatever channel comes in by `hear`, and what the clock asks for by `tick`. */
export function createApp({ store, channels, clock, calendar, newCode, deliver, heard, log }: World) {
  return { hear, tick }

  /** Decides and keeps. Resolves when kept or known; rejects only when the store failed, so that it is heard again. */
  async function hear(incoming: Incoming): Promise<void> {
    const began = clock.now().getTime()
    const kept = await keep(incoming.cause, () => answer(incoming))
    log({ cause: incoming.cause, what: incoming.kind, kept, ms: clock.now().getTime() - began })
    if (kept === 'kept') deliver()
    if (kept === 'kept' && incoming.kind === 'message') heard?.(incoming.from.address)
  }

  /** Does what the clock asks for after one moment and up to another: each job's newest moment between them, once. */
  async function tick(after: Date, until: Date): Promise<void> {
    const settings = await store.settings()
    for (const job of jobs) {
      const moment = job.latest(after, until, { calendar, settings })
      if (moment === null) continue
      const deeds = await job.run({ moment, read: store, calendar, settings, roster: await store.roster() })
      for (const { cause, decide } of deeds) {
        const kept = await keep(cause, decide)
        if (kept === 'kept') log({ cause, what: job.name, kept })
      }
    }
    deliver()
  }

  /** Commits what was decided; decides again when something changed meanwhile. Each loser means that somebody won. */
  async function keep(cause: string, decide: () => Promise<Outcome>): Promise<Kept> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await store.known(cause)) return 'repeated'
      const kept = await store.commit(cause, await decide(), clock.now())
      if (kept !== 'stale') return kept
    }
    throw new Error(`${cause} was decided ${MOST_TRIES} times and stale each time`)
  }

  /** What comes of it. A fault of ours ends what was said with an apology and nothing else: it is not heard for ever. */
  async function answer(incoming: Incoming): Promise<Outcome> {
    if (incoming.kind === 'message') return answerMessage(incoming)
    try {
      return await answerEvent(incoming)
    } catch (fault) {
      if (fault instanceof StoreAway) throw fault
      log({ cause: incoming.cause, what: 'fault', fault })
      return nothingToSay
    }
  }

  async function answerEvent(incoming: Exclude<Incoming, Spoken>): Promise<Outcome> {
    switch (incoming.kind) {
      case 'edited':
        return answerEdit(incoming)
      case 'reachable': {
        const account = await accountOf(incoming.address, incoming.name, incoming.locale)
        return { rests: [], save: [put('account', { ...account, reachable: incoming.reachable })], say: [] }
      }
      case 'group': {
        const group = (await store.group(incoming.address)) ?? newGroup(incoming.address, incoming.title)
        const row = { ...group, title: incoming.title, active: incoming.member }
        const hello: readonly Letter[] =
          incoming.member && !group.active
            ? [{ to: { group: incoming.address }, kind: 'reply', lines: [line('groups-hello')] }]
            : []
        return { rests: [], save: [put('group', row)], say: hello }
      }
      case 'moved':
        await store.moveGroup(incoming.address, incoming.to)
        return nothingToSay
    }
  }

  async function answerMessage(spoken: Spoken): Promise<Outcome> {
    if (spoken.group && !spoken.addressed) return nothingToSay
    const account = await accountOf(spoken.from.address, spoken.from.name, spoken.from.locale)
    const roster = await store.roster()
    const actor = account.personId === null ? undefined : roster.people.get(account.personId)
    const heard = { address: spoken.from.address, person: account.personId, locale: actor?.locale ?? account.locale }
    const now = clock.now()
    const seen = actor?.active
      ? [change('account', { address: account.address }, { reachable: true, lastHeard: now })]
      : []
    const tell = (lines: readonly Line[], buttons: Letter['buttons'] = []): Outcome => ({
      rests: [],
      save: seen,
      say: [{ to: heard, kind: 'reply', lines, buttons }]
    })
    const files = [...spoken.files, ...(spoken.quoted?.files ?? [])].map(file => file.name)
    const secret = secrecy([spoken.text, spoken.quoted?.text ?? '', ...files].join('\n'))
    if (secret !== 'open') return tell([line(secret === 'secret' ? 'secret' : 'secret-doubtful')])
    try {
      const text = tidy(spoken.text)
      if (text.length > LONGEST) throw new Refusal('too-long', { length: text.length, limit: LONGEST })
      if (!actor?.active) {
        if (spoken.group) return nothingToSay
        const words = /^\/?(?:start|lienket|dangky|lien ket|dang ky)\b(?:@\w+)?\s*/.exec(fold(text))
        return await linked({ account, words: words ? text.slice(words[0].length) : '', now, read: store, roster })
      }
      const ask = await asked(spoken, account, actor.id, text)
      const outcome = await done(ask, text, spoken.address)
      return { ...outcome, save: [...seen, ...outcome.save] }
    } catch (fault) {
      if (fault instanceof Refusal) return tell([fault.line, ...fault.below], fault.buttons)
      if (fault instanceof StoreAway) throw fault
      log({ cause: spoken.cause, what: 'fault', fault })
      return tell([line('fault')])
    }
  }

  /** Which command this is, by the order of DECISIONS 7, and what comes of it. */
  async function done(ask: Ask, typed: string, chat: string): Promise<Outcome> {
    const choice = ask.can.buttons ? null : chosen(await store.choices(chat), typed)
    const text = choice ?? typed
    const sure = choice !== null || ask.pressed || text.startsWith('/')
    const leads = mayAssign(ask.roster, ask.actor.id)
    const run = ({ command, words }: Understood) =>
      command.run({ ...ask, words, pressed: ask.pressed || choice !== null })
    const question = await pending(ask)
    const understood = understand(commands, text, sure, ask.aboutTask !== '')
    const answers = question !== null && !sure && understood !== null && isLoose(understood.command, leads)
    if (understood && !answers) return run(understood)
    if (text.startsWith('/')) throw new Refusal('not-understood')
    if (leads && isOrder(ask, text)) return run({ command: assign, words: text })
    if (text === '' && ask.files.every(file => file.kind === 'voice')) throw new Refusal('file-voice')
    const command = question ? commands.find(one => one.name === question.command) : undefined
    if (question && command?.answer) {
      const outcome = await command.answer({ ...ask, words: text }, question.data).catch(fault => inVain(ask, fault))
      return { ...outcome, rests: [...outcome.rests, { row: 'question', key: question, version: question.version }] }
    }
    if (text === '') return filesAlone(ask)
    return { rests: [], save: question ? [forget(ask)] : [], say: [notUnderstood(ask)] }
  }

  /** What was last asked in a private chat, if not too long ago. In a group nothing is asked (DECISIONS 15). */
  async function pending({ actor, address, group, now }: Ask) {
    const question = group ? null : await store.question(actor.id, address)
    return question && now.getTime() - question.at.getTime() < QUESTION_LIFE_MS ? question : null
  }

  /** Files without a word belong to the task they answer, or to the order whose card is open. */
  async function filesAlone(ask: Ask): Promise<Outcome> {
    if (ask.aboutTask !== '') return report.run(ask)
    const draft = await store.openDraft(ask.actor.id, ask.address)
    if (draft && assign.answer) return assign.answer(ask, { draft: draft.number, asks: 'content' })
    throw new Refusal('file-alone')
  }

  function isOrder(ask: Ask, text: string): boolean {
    const context = { now: ask.now, calendar, roster: ask.roster, beforeDate: ask.settings.beforeDate }
    const { intent, lead } = readAssignment(text, context)
    return intent === 'assign' && lead.some(one => one.found.length > 0)
  }

  async function asked(spoken: Spoken, account: Account, personId: number, text: string): Promise<Ask> {
    const roster = await store.roster()
    const actor = roster.people.get(personId)
    const channel = channels.find(({ name }) => spoken.address.startsWith(`${name}:`))
    if (!actor || !channel) throw new Error(`Heard from ${spoken.address} without a person or a channel`)
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
      words: text,
      aboutTask: about?.task ?? named,
      quoted,
      files: spoken.files,
      pressed: spoken.pressed,
      messageId: spoken.messageId,
      channel: channel.name,
      can: channel.can,
      now: clock.now(),
      cause: spoken.cause,
      read: store,
      roster,
      settings: await store.settings(),
      calendar,
      newCode,
      link: channel.link
    }
  }

  /** An order changed in the chat after it was said stays as it was given; its sender is told (DECISIONS 20). */
  async function answerEdit({ from, group }: Extract<Incoming, { kind: 'edited' }>): Promise<Outcome> {
    const account = await store.account(from.address)
    if (group || account?.personId == null) return nothingToSay
    const to = { address: from.address, person: account.personId, locale: account.locale }
    return { rests: [], save: [], say: [{ to, kind: 'reply', lines: [line('edited')] }] }
  }

  async function accountOf(address: string, name: string, locale: Account['locale']): Promise<Account> {
    const known = await store.account(address)
    if (known) return known
    return {
      address,
      personId: null,
      name,
      locale,
      reachable: true,
      lastHeard: clock.now(),
      wrongCodes: 0,
      wrongSince: null
    }
  }
}

export type App = ReturnType<typeof createApp>

const nothingToSay: Outcome = { rests: [], save: [], say: [] }

const newGroup = (address: string, title: string): Group => ({
  address,
  title,
  unitId: null,
  receives: [],
  active: false
})

/** Words that are a command only while nothing was asked: free text, and `giao ...` of those who may not assign. */
const isLoose = ({ takes, name }: Command, leads: boolean): boolean =>
  takes === anything || (name === 'assign' && !leads)

/** Says that it can no longer be done, and asks no more. Other refusals leave the question open for a better answer. */
function inVain(ask: Ask, fault: unknown): Outcome {
  if (!(fault instanceof InVain)) throw fault
  const { line: said, below, buttons } = fault
  return { rests: [], save: [forget(ask)], say: [{ to: backTo(ask), kind: 'reply', lines: [said, ...below], buttons }] }
}

const notUnderstood = (ask: Ask): Letter => ({
  to: backTo(ask),
  kind: 'reply',
  lines: [line(mayAssign(ask.roster, ask.actor.id) ? 'not-understood-assigner' : 'not-understood')]
})
