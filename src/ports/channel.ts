import type { Line } from '../core/letter.ts'
import type { Locale } from '../core/person.ts'

/** What a channel can do. The rest of the program reads this and never asks which channel it is. */
export type Can = {
  /** Shows buttons under a message. */
  readonly buttons: boolean
  /** Letters print numbered choices, and their numbers are answers: where no phone, or not every one, shows buttons. */
  readonly choices: boolean
  /** Can change a message it sent. */
  readonly edit: boolean
  /**
   * How a file goes out: with its bytes, by a public address from which the platform reads it, or not at all: then the
   * text holds a link to it. `size` in bytes.
   */
  readonly carries: (file: { readonly kind: 'photo' | 'file'; readonly name: string; readonly size: number }) => Carried
  /** Longest text of one message, in UTF-16 units. */
  readonly textLimit: number
  /** Largest file it can bring in, in bytes. */
  readonly fileLimit: number
  /** A file that came in by this channel can be sent on by the channel's own name for it, at any time. */
  readonly refs: boolean
  /** A person may be written to for so long after they were last heard, in ms; null: at any time. Groups always may. */
  readonly window: number | null
  /** So many messages a calendar month, both ways together; null: as many as one likes. */
  readonly monthly: number | null
  /** Letters the channel may carry: overall a second, to one chat a second, to one group a minute. */
  readonly pace: { readonly perSecond: number; readonly chatPerSecond: number; readonly groupPerMinute: number }
}

export type Carried = 'bytes' | 'address' | 'link'

/** A file that came in, by the channel's own name for it. */
export type IncomingFile = {
  readonly ref: string
  readonly name: string
  readonly kind: 'photo' | 'file' | 'voice'
  readonly size: number
  readonly mime: string
}

/** The message that somebody answered or quoted. */
export type Quoted = {
  readonly messageId: string
  readonly text: string
  readonly files: readonly IncomingFile[]
  /** It was one of ours. */
  readonly ours: boolean
}

/** Something that was said to us or happened in a chat. `cause` is unique for ever (DESIGN 2). */
export type Incoming =
  | {
      readonly kind: 'message'
      readonly cause: string
      /** Where to answer: `telegram:123`, `telegram:-100123`. */
      readonly address: string
      /** Who speaks: the address of their private chat. */
      readonly from: { readonly address: string; readonly name: string; readonly locale: Locale }
      readonly group: { readonly title: string } | null
      /** What was typed, or the sentence behind the button. As it came, not tidied. */
      readonly text: string
      readonly pressed: boolean
      /** In a group: we were addressed by name, by slash or by a reply to one of ours. */
      readonly addressed: boolean
      readonly files: readonly IncomingFile[]
      readonly quoted: Quoted | null
      /** The channel's id of this message; of the message under the button when pressed. */
      readonly messageId: string
    }
  | {
      readonly kind: 'edited'
      /** The channel's id of the message that was changed. */
      readonly messageId: string
      readonly cause: string
      readonly address: string
      readonly from: { readonly address: string; readonly name: string; readonly locale: Locale }
      readonly group: { readonly title: string } | null
    }
  | {
      readonly kind: 'reachable'
      readonly cause: string
      readonly address: string
      readonly reachable: boolean
      /** They came to us and wait for a word: where the platform has no button to start with. */
      readonly greet?: true
      /** Empty when the platform does not say: then `profile` knows. */
      readonly name: string
      readonly locale: Locale
    }
  /** Somebody gave us their telephone number, to be known by it. */
  | {
      readonly kind: 'contact'
      readonly cause: string
      readonly address: string
      readonly name: string
      readonly phone: string
    }
  /** Somebody withdrew their consent on the platform: what we know of them there is to be erased. */
  | { readonly kind: 'withdrawn'; readonly cause: string; readonly address: string }
  | {
      readonly kind: 'group'
      readonly cause: string
      readonly address: string
      readonly title: string
      readonly member: boolean
    }
  | { readonly kind: 'moved'; readonly cause: string; readonly address: string; readonly to: string }

/** A message in words, ready for a channel. */
export type Message = {
  readonly text: string
  /** The first so many UTF-16 units of `text` are its heading. */
  readonly headingLength: number
  readonly buttons: readonly (readonly { readonly label: string; readonly types: string }[])[]
  readonly files: readonly Outgoing[]
  /** Delivered without a sound, where the channel knows how. */
  readonly silent: boolean
  /** Asks the reader for their telephone number with these words, where the channel has a form for that. */
  readonly asksContact?: { readonly title: string; readonly subtitle: string }
}

/** A file going out: by the channel's own name when it came from there, or by its bytes. */
export type Outgoing =
  | { readonly kind: 'photo' | 'file'; readonly name: string; readonly ref: string }
  | { readonly kind: 'photo' | 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** By a public address that stops working after a while. */
  | { readonly kind: 'photo' | 'file'; readonly name: string; readonly address: string }

/**
 * Nothing was sent: try again in `waitMs`. `everywhere`: the whole channel is out of order and must wait, which is no
 * fault of the letter; otherwise only this chat.
 */
export class Later extends Error {
  override readonly name: string = 'Later'
  readonly waitMs: number
  readonly everywhere: boolean
  constructor(waitMs: number, everywhere: boolean, cause?: unknown) {
    super(`try again in ${waitMs} ms`, { cause })
    this.waitMs = waitMs
    this.everywhere = everywhere
  }
}

/**
 * The channel is out of order until an administrator acts: nothing was sent, everything on it waits, and they are told
 * what to do, once a day.
 */
export class Alarm extends Later {
  override readonly name = 'Alarm'
  readonly line: Line
  constructor(line: Line, waitMs: number, cause?: unknown) {
    super(waitMs, true, cause)
    this.line = line
  }
}

/** The platform knows no bot of our token: a service with this channel alone ends with the reason, one with others goes on. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  /** What the administrators are told. */
  readonly line: Line
  constructor(reason: string, line: Line) {
    super(reason)
    this.line = line
  }
}

/** For `alive`: a fault is silence, unless it is an alarm. */
export function onlyAlarm(fault: unknown): false {
  if (fault instanceof Alarm) throw fault
  return false
}

/** Nobody can be reached at this address: blocked, never started, removed. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The group now lives at another address. */
export class Moved extends Error {
  override readonly name = 'Moved'
  readonly to: string
  constructor(to: string) {
    super(`moved to ${to}`)
    this.to = to
  }
}

/** The request may or may not have arrived: never resent blindly (DECISIONS 5). */
export class Unsure extends Error {
  override readonly name = 'Unsure'
}

/** One line of a command menu: the slash name without its slash, and what it does. */
export type MenuItem = { readonly command: string; readonly description: string }

/** What is left of something that the platform counts. */
export type Budget = { readonly name: string; readonly used: number; readonly total: number }

/** A platform on which people talk to us. */
export type Channel = {
  readonly name: string
  readonly can: Can
  /** Sends one message; answers the channel's ids of what was sent, the one that carries the text and buttons last. */
  send(address: string, message: Message): Promise<readonly string[]>
  /** Changes a message sent before; `false` when it is gone and must be sent anew. */
  edit(address: string, messageId: string, message: Message): Promise<boolean>
  /**
   * Whether its server answers now; seen by nobody. Asked before a letter of unknown outcome is sent once more. Rejects
   * with an `Alarm` when it answers that an administrator must act.
   */
  alive(): Promise<boolean>
  /** The bytes of a file that came in. */
  fetch(ref: string): Promise<Uint8Array>
  /** Sets the command menu of one private chat, or of everybody nobody set one for; absent where there are none. */
  menu?(address: string | null, locale: Locale, items: readonly MenuItem[]): Promise<void>
  /** The name somebody goes by on the platform, where what comes in does not say it; null when it is not known. */
  profile?(address: string): Promise<string | null>
  /** What the platform counts of ours, and how much of it is gone. */
  budgets?(): Promise<readonly Budget[]>
  /** A link that opens a chat with us and links the code; null where there is none. */
  link(code: string): string | null
}

/** The channel that carries an address of ours. */
export const channelAt = <T extends { readonly name: string }>(
  channels: readonly T[],
  address: string
): T | undefined => channels.find(({ name }) => address.startsWith(`${name}:`))

/** Whether an address of ours is a group's, on a channel that marks them so: `zalo-oa:group:f414c8`. */
export const GROUP = 'group:'

/** What a channel calls for everything that comes in. Resolves after the commit; rejects when nothing was kept. */
export type Hear = (incoming: Incoming) => Promise<void>
