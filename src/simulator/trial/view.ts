import type { Command, Message } from '../telegram/protocol.ts'

/** The world's clock, which a person may move forward. `moveTo` resolves when all that was due has happened. */
export type TrialClock = { now(): Date; moveTo(moment: Date): Promise<void> }

/** A sentence to try, for one phone. */
export type Hint = { readonly phone: number; readonly text: string }

/** A chat as one phone lists it. */
export type ChatView = {
  readonly id: number
  readonly kind: 'private' | 'group'
  readonly title: string
  readonly menu: readonly Command[]
  /** The bot may write here. In a private chat it may not until the person pressed Start. */
  readonly started: boolean
}

/** One phone on the page: its private chat with the bot first, then its groups. */
export type PhoneView = {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly chats: readonly ChatView[]
}

/** The trial clock: `now` is ISO, UTC. `moving`: what was due is still happening. */
export type ClockView = { readonly now: string; readonly moving: boolean }

/** All that the page shows. Messages by chat id, oldest first. */
export type TrialView = {
  readonly bot: { readonly id: number; readonly name: string }
  readonly phones: readonly PhoneView[]
  readonly messages: Readonly<Record<string, readonly Message[]>>
  readonly hints: readonly Hint[]
  readonly clock: ClockView
}

/** What the server tells an open page. `place`: read the view again. */
export type TrialEvent =
  | { readonly kind: 'message'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chat: number; readonly messageId: number }
  | { readonly kind: 'notice'; readonly user: number; readonly callback: string; readonly text: string }
  | { readonly kind: 'typing'; readonly chat: number }
  | { readonly kind: 'place' }
  | ({ readonly kind: 'clock' } & ClockView)
