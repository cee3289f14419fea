import { answerersOf, overlooked } from '../core/authority.ts'
import { livingStates } from '../core/other-hands.ts'
import { Refusal } from '../core/refusal.ts'
import { type Command, line } from './command.ts'
import { aPage, listed } from './listing.ts'
import { inView } from './overdue.ts'

/** Open tasks of people who are locked out, or of units for which nobody answers: somebody must take them over. */
export const ownerlessCommand: Command = {
  name: 'ownerless',
  shows: 'always',
  words: ['việc chưa có người', 'việc không có người'],
  slashes: ['chuaconguoi'],
  takes: aPage,
  audience: 'admin',
  chapter: 'units',
  examples: ['việc chưa có người'],

  async run(ask) {
    const { roster } = ask
    if (overlooked(roster, ask.actor.id).length === 0) throw new Refusal('ownerless-not-you')
    const gone = [...roster.people.values()].filter(one => !one.active).map(one => one.id)
    const empty = [...roster.units.keys()].filter(id => answerersOf(roster, id).length === 0)
    const view = { ...inView(ask), states: livingStates }
    const theirs = await ask.read.tasks({ ...view, involving: gone })
    const nobodys = (await ask.read.tasks({ ...view, ofUnits: empty })).filter(
      task => task.leadPersonId === null && empty.includes(task.leadUnitId)
    )
    return listed(ask, {
      words: 'việc chưa có người',
      title: 'ownerless-title',
      none: 'ownerless-none',
      filter: { numbers: [...new Set([...theirs, ...nobodys].map(task => task.number))], order: 'due' },
      below: theirs.length + nobodys.length > 0 ? [line('ownerless-then')] : []
    })
  }
}
