import { kept, numbered } from './commands/choices.ts'
import type { Letter } from './core/letter.ts'
import type { Locale } from './core/person.ts'
import type { Can, Message, Outgoing } from './ports/channel.ts'
import type { Say } from './say.ts'

/** A letter in its reader's words, and the choices it offers: as buttons, numbered, or both. */
export type Worded = { readonly message: Message; readonly choices: readonly string[] }

type Wording = {
  readonly say: Say
  readonly locale: Locale
  readonly can: Can
  readonly files: readonly Outgoing[]
  readonly silent: boolean
  /** It may have arrived before: said so (DECISIONS 5). */
  readonly again: boolean
}

/** Puts a letter into words: its sentences one below the other, the first as heading when there are several. */
export function wordsOf(letter: Letter, { say, locale, can, files, silent, again }: Wording): Worded {
  const lines = letter.lines.map(line => `${line.gap ? '\n' : ''}${say(locale, line)}`)
  const buttons = letter.buttons ?? []
  const choices = can.choices ? numbered(buttons) : []
  const label = (key: string, values: Letter['lines'][number]['values']) =>
    say(locale, values ? { key, values } : { key })
  const offered = choices.map(({ digit, button }) => `${digit} ${label(button.key, button.values)}`).join(' · ')
  const marked = again ? [`${say(locale, { key: 'sent-again' })} ${lines[0] ?? ''}`, ...lines.slice(1)] : lines
  const text = [...marked, ...(offered ? [say(locale, { key: 'choices', values: { offered } })] : [])].join('\n')
  return {
    message: {
      text,
      headingLength: lines.length > 1 ? (marked[0]?.length ?? 0) : 0,
      buttons: can.buttons
        ? buttons.map(row => row.map(one => ({ label: label(one.key, one.values), types: one.types })))
        : [],
      files,
      silent,
      ...(letter.asksContact
        ? {
            asksContact: { title: say(locale, { key: 'contact-title' }), subtitle: say(locale, { key: 'contact-why' }) }
          }
        : {})
    },
    choices: numbered(buttons).map(one => kept(one, label(one.button.key, one.button.values)))
  }
}
