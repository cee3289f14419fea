import { isAdmin, mayAssign, overlooked } from '../core/authority.ts'
import { type Ask, type Audience, audiences, type Command, line, nothing, only, reply } from './command.ts'
import { provisionalLine } from './holidays.ts'

/** What this person may do, each with a sentence to type (R11). Nobody is shown what is not theirs to do. */
export const helpCommand = (all: () => readonly Command[]): Command => ({
  name: 'help',
  words: ['trợ giúp', 'hướng dẫn', 'giúp', 'giúp tôi', 'giúp tôi với', 'xin chào', 'chào', 'help', 'menu', '?'],
  slashes: ['trogiup', 'huongdan', 'help'],
  takes: nothing,
  audience: 'everyone',
  examples: ['trợ giúp'],

  async run(ask) {
    const theirs = audiencesOf(ask)
    const shown = all().filter(command => theirs.has(command.audience) && command.examples.length > 0)
    const sections = audiences.flatMap(audience => {
      const commands = shown.filter(command => command.audience === audience)
      if (commands.length === 0) return []
      return [
        { ...line(`help-for-${audience}`), gap: true as const },
        ...commands.map(({ name, examples }) =>
          line('help-item', { does: { line: line(`help-${name}`) }, example: examples[0] ?? '' })
        )
      ]
    })
    const calendar = theirs.has('admin') ? provisionalLine(ask) : []
    const contact = ask.settings.contact ? [line('help-contact', { contact: ask.settings.contact })] : []
    return only(
      reply(ask, [line('help-title'), ...sections, { ...line('help-short'), gap: true }, ...contact, ...calendar])
    )
  }
})

/** The commands offered to this person. */
export function audiencesOf(ask: Pick<Ask, 'roster' | 'actor'>): ReadonlySet<Audience> {
  const found = new Set<Audience>(['everyone'])
  if (mayAssign(ask.roster, ask.actor.id)) found.add('assigner')
  if (overlooked(ask.roster, ask.actor.id).length > 0) found.add('supervisor')
  if (isAdmin(ask.roster, ask.actor.id)) found.add('admin')
  return found
}
