import { fold } from '../core/fold.ts'
import { change } from '../core/outcome.ts'
import type { Locale } from '../core/person.ts'
import { button, type Command, line, only, reply } from './command.ts'

const named: ReadonlyMap<string, Locale> = new Map([
  ['vi', 'vi'],
  ['viet', 'vi'],
  ['tieng viet', 'vi'],
  ['vietnamese', 'vi'],
  ['en', 'en'],
  ['anh', 'en'],
  ['tieng anh', 'en'],
  ['english', 'en']
])

/** The language a person hears. */
export const languageCommand: Command = {
  name: 'language',
  words: ['ngôn ngữ', 'language'],
  slashes: ['ngonngu', 'language'],
  takes: rest => rest === '' || named.has(rest),
  audience: 'everyone',
  chapter: 'account',
  examples: ['ngôn ngữ en'],

  async run(ask) {
    const locale = named.get(fold(ask.words))
    if (!locale) {
      const buttons = [[button('button-vi', 'ngôn ngữ vi'), button('button-en', 'ngôn ngữ en')]]
      return only(reply(ask, [line('language-which')], { buttons }))
    }
    const heard = { address: ask.account.address, person: ask.actor.id, locale }
    return {
      rests: [],
      save: [
        change('person', { id: ask.actor.id }, { locale }),
        change('account', { address: ask.account.address }, { locale })
      ],
      say: [{ to: heard, kind: 'reply', lines: [line('language-done')] }]
    }
  }
}
