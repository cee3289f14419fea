import type { Ask } from './command.ts'

/** What a card of a task puts before its reader to be decided, and the time (`lần`) of which it speaks (DECISIONS 6). */
export type Decidable = { readonly kind: 'extension' | 'report' | 'question'; readonly n: string }

/** The request, the report or the question for instructions that the quoted message shows; null when it shows none. */
export function cardQuoted({ aboutCard, aboutTask }: Pick<Ask, 'aboutCard' | 'aboutTask'>): Decidable | null {
  const [, kind, task, n] = /^(extension|report|question):(\d+):(\d+)$/.exec(aboutCard) ?? []
  if (n === undefined || task !== aboutTask) return null
  return kind === 'extension' || kind === 'report' || kind === 'question' ? { kind, n } : null
}
