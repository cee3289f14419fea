/*
 * What the page shows, in its own words: each platform is told in them (`screen.ts`). Ids are text. A chat's id is unique
 * among all platforms, a message's within its chat.
 */

/** The world's clock, which a person may move forward. `moveTo` resolves when all that was due has happened. */
export type TrialClock = { now(): Date; moveTo(moment: Date): Promise<void> }

/** A sentence to try, for one phone. */
export type Hint = { readonly phone: string; readonly text: string }

export type Platform = 'telegram' | 'zalo-oa'

/** An entry of the command menu. */
export type CommandView = { readonly command: string; readonly description: string }

/** A chat as one phone lists it. */
export type ChatView = {
  readonly id: string
  readonly kind: 'private' | 'group'
  readonly title: string
  readonly menu: readonly CommandView[]
  /** The bot may write here. On Telegram it may not in a private chat until the person pressed Start. */
  readonly started: boolean
}

/** One phone on the page: its private chat with the bot first, then its groups. */
export type PhoneView = {
  readonly id: string
  readonly platform: Platform
  readonly name: string
  readonly role: string
  readonly chats: readonly ChatView[]
}

/** Who wrote a message; the id is that of the phone, or of the bot. */
export type Writer = { readonly id: string; readonly name: string; readonly isBot: boolean }

/** A stretch of a text with a meaning, in Telegram's names: `bold`, `url`. Counted in UTF-16 units. */
export type Mark = { readonly type: string; readonly offset: number; readonly length: number; readonly url?: string }

/** A file under `trial/files/`. A picture has a size. */
export type FileView = {
  readonly id: string
  readonly kind: 'photo' | 'file' | 'voice'
  /** Empty when it has none. */
  readonly name: string
  readonly bytes: number
  readonly size: { readonly width: number; readonly height: number } | null
}

/** A button. `press` is what pressing it tells the server; without it, it leads to an address. */
export type ButtonView = {
  readonly label: string
  readonly press: string | null
  readonly address: string | null
  readonly style: string | null
}

/** A message as another one quotes it. */
export type QuotedView = {
  readonly from: Writer
  readonly text: string
  readonly files: readonly FileView[]
}

export type MessageView = QuotedView & {
  readonly id: string
  readonly chat: string
  /** ISO, UTC. */
  readonly at: string
  readonly edited: boolean
  readonly marks: readonly Mark[]
  readonly quote: QuotedView | null
  /** By rows. */
  readonly buttons: readonly (readonly ButtonView[])[]
  /** Tells only that the group moved to another id. */
  readonly moved: boolean
}

/** The trial clock: `now` is ISO, UTC. `moving`: what was due is still happening. */
export type ClockView = { readonly now: string; readonly moving: boolean }

/** All that the page shows. Messages by chat id, oldest first. */
export type TrialView = {
  readonly phones: readonly PhoneView[]
  readonly messages: Readonly<Record<string, readonly MessageView[]>>
  readonly hints: readonly Hint[]
  readonly clock: ClockView
}

/** What happens on a platform. `place`: who and what is where has changed. */
export type Happening =
  | { readonly kind: 'message'; readonly chat: string; readonly message: MessageView }
  | { readonly kind: 'deleted'; readonly chat: string; readonly messageId: string }
  | { readonly kind: 'notice'; readonly user: string; readonly callback: string; readonly text: string }
  | { readonly kind: 'typing'; readonly chat: string }
  | { readonly kind: 'place' }

/** What the server tells an open page. `view`: all of it as it stands, at first and when a place has changed. */
export type TrialEvent =
  | Exclude<Happening, { readonly kind: 'place' }>
  | { readonly kind: 'view'; readonly view: TrialView }
  | ({ readonly kind: 'clock' } & ClockView)
