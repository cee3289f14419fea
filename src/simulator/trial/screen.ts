import type { Happening, MessageView, PhoneView } from './view.ts'

/** A file as a browser sends it. */
export type SentFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

/** Something a phone says. The texts are clean; `replyTo` null answers nothing. */
export type Saying = {
  readonly phone: string
  readonly chat: string
  readonly text: string
  readonly replyTo: string | null
  readonly files: readonly SentFile[]
}

export type Press = {
  readonly phone: string
  readonly chat: string
  readonly messageId: string
  readonly press: string
}

/** A kept file. `mime` is null when it is not a picture: then it is only kept, never shown. */
export type KeptFile = { readonly name: string; readonly mime: string | null; readonly bytes: Uint8Array }

/** The phones of one platform: what they show and what they can do. What the real app forbids throws. */
export type Screen = {
  readonly phones: () => readonly PhoneView[]
  /** Messages by chat id, oldest first. */
  readonly messages: () => Readonly<Record<string, readonly MessageView[]>>
  /** Answers how to stop listening. */
  readonly listen: (hear: (happening: Happening) => void) => () => void
  readonly says: (saying: Saying) => void
  /** Answers the id under which the bot will answer the press; null on a platform where it does not. */
  readonly presses: (press: Press) => string | null
  readonly file: (id: string) => KeptFile | null
  /** Resolves when all of it is in the file. */
  readonly saved: () => Promise<void>
}
