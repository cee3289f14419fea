import type { Calendar } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Button, Letter, Line, Recipient } from '../core/letter.ts'
import type { Outcome, Save } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import type { Account, Group } from '../core/rows.ts'
import type { Settings } from '../core/settings.ts'
import type { Can, IncomingFile, Quoted } from '../ports/channel.ts'
import type { Reads } from '../ports/store.ts'

/** A message understood: who asks, where, when, with what words, and all that may be looked up. */
export type Ask = {
  readonly actor: Person
  readonly account: Account
  /** The private chat in which the talk goes on, whether the words were said there or in a group (DECISIONS 15). */
  readonly address: string
  /** The group they were said in; null in a private chat. A group that is bound to nothing has `unitId` null. */
  readonly group: Group | null
  /** The words after the command, tidied, accents and capitals as typed. */
  readonly words: string
  /** The number of the task that the quoted message speaks of; empty when there is none. */
  readonly aboutTask: string
  /** The card that the quoted message of ours shows (`order:1:7`); empty when it shows none. */
  readonly aboutCard: string
  readonly quoted: Quoted | null
  readonly files: readonly IncomingFile[]
  readonly pressed: boolean
  /** The message itself, or the one under the pressed button. */
  readonly messageId: string
  readonly channel: string
  readonly can: Can
  readonly now: Date
  readonly cause: string
  readonly read: Reads
  readonly roster: Roster
  readonly settings: Settings
  readonly calendar: Calendar
  /** A fresh one-time code. */
  readonly newCode: () => string
  /** A link that carries a code; null where the channel has none. */
  readonly link: (code: string) => string | null
}

/**
 * Whether what follows a bare command word (folded: no accents, lower case) makes it a command (DECISIONS 7); `about`
 * when it answers a message about a task, `colon` when one stood between. After a slash or behind a button it always is one.
 */
export type Takes = (rest: string, about: boolean, colon?: boolean) => boolean

/** Nothing more. */
export const nothing: Takes = rest => rest === ''
/** A task's number and then anything, or nothing at all. */
export const aNumber: Takes = rest => /^(?:(?:(?:nhiem vu|viec) ?)?(?:so ?)?#?\s*\d+(?:\s|[:,.;-]|$)|$)/.test(rest)
/** The same; in answer to a message about a task anything. */
export const aNumberOrWords: Takes = (rest, about) => about || aNumber(rest, about)
/** The version of a card and then anything, or nothing at all. */
export const aDraft: Takes = rest => /^(?:k\d+\b|$)/.test(rest)

/** Who is shown a command in the help and the menus. The rules themselves stand in `core/authority.ts`. */
export const audiences = ['everyone', 'assigner', 'supervisor', 'admin'] as const
export type Audience = (typeof audiences)[number]

/** The chapters of the help, in its order: what a phone shows at once (R11). */
export const chapters = [
  'doing',
  'giving',
  'confirming',
  'deadlines',
  'lists',
  'watching',
  'documents',
  'account',
  'administration',
  'units'
] as const
export type Chapter = (typeof chapters)[number]

/** One thing a person can ask for. */
export type Command = {
  /** Its file's name: keys of its sentences begin with it, questions remember it. */
  readonly name: string
  /** The words typed for it, the usual one first; accents and capitals do not matter. */
  readonly words: readonly string[]
  /** Its slash names, the one of the menu first (DOMAIN 6.2). None: not offered in menus. */
  readonly slashes: readonly string[]
  readonly takes: Takes
  /**
   * Questions that it answers, as they stand anywhere in the folded line, each with the words it stands for. These and what
   * is around the question are what `takes` looks at. A type of unit (`phòng nào`) is the group `kind`.
   */
  readonly asks?: readonly (readonly [question: RegExp, words: string])[]
  /**
   * Folded words that ask for it and as well say what is to be done, or why it was not: `báo cáo tháng 11`, `em còn mấy việc
   * chưa xong`. With a file, or where something was asked back, they ask only by a question mark.
   */
  readonly saysToo?: RegExp
  /** It only shows something, always or when it stands alone: a question mark after it says nothing more. */
  readonly shows?: 'always' | 'alone'
  /** Its question takes any text as the reason of an act: another command in between ends it. */
  readonly takesReason?: true
  readonly audience: Audience
  /** The one chapter of the help it stands in. */
  readonly chapter: Chapter
  /** Whole sentences for the help; a test says each of them. */
  readonly examples: readonly string[]
  run(ask: Ask): Promise<Outcome>
  /** Completes what `run` asked for: `data` is what the question remembered. */
  answer?(ask: Ask, data: unknown): Promise<Outcome>
  /**
   * Whether words that by themselves are the command `name` answer what was asked here: `đồng ý` is an instruction.
   * `words` of the ask are those after that command.
   */
  answeredBy?(ask: Ask, data: unknown, name: string): boolean
}

/** The commands of words that settle something at once, whatever was asked: `đồng ý`, `ok`, `duyệt`, `làm lại`. */
const settling: ReadonlySet<string> = new Set([
  ...['right', 'acknowledge', 'approve', 'confirm', 'done', 'resume', 'grant'],
  ...['decline', 'give-back', 'refuse']
])

/** Whether a word that settles something says it of this task: alone, or in answer to what was said of the task. */
export const settles = ({ aboutTask, words }: Ask, task: string, name: string): boolean =>
  settling.has(name) &&
  (aboutTask === '' || aboutTask === task) &&
  (words === '' || (aboutTask === task && !aNumber(fold(words), false)))

/** Where the answer to an ask goes: to the private chat of the one who asked. */
export const backTo = ({ address, actor }: Ask): Recipient => ({ address, person: actor.id, locale: actor.locale })

/** The answer to an ask. A card changes in place under a pressed button; who typed gets it anew, below. */
export function reply(
  ask: Ask,
  lines: readonly Line[],
  more: Partial<Omit<Letter, 'to' | 'kind' | 'lines'>> = {}
): Letter {
  return { to: backTo(ask), kind: 'reply', lines, anew: !ask.pressed, ...more }
}

/** An outcome that only answers. */
export const only = (...say: readonly Letter[]): Outcome => ({ rests: [], save: [], say })

/** Remembers a question: the next message of this person in this chat that is not a command answers it. */
export function remember(ask: Ask, command: string, data: unknown): Save {
  const row = { personId: ask.actor.id, address: ask.address, command, data, at: ask.now, version: 1 }
  return { act: 'put', table: 'question', row }
}

/** Forgets what was asked in this chat. */
export const forget = (ask: Ask): Save => ({
  act: 'remove',
  table: 'question',
  key: { personId: ask.actor.id, address: ask.address }
})

/** A sentence. */
export const line = (key: string, values?: Line['values']): Line => (values ? { key, values } : { key })

/** A button whose label has no values. */
export const button = (key: string, types: string, values?: Line['values']): Button =>
  values ? { key, types, values } : { key, types }
