import type { Line } from '../core/letter.ts'
import { personName, short } from '../core/names.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Task } from '../core/task.ts'
import { type Ask, type Command, line } from './command.ts'
import { toInstruct } from './inherited-word.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** Characters of a question shown in the list. */
const LENGTH = 100

/** What waits for this person's instructions, or for those of whom they stand in for (R61). */
export const instructionsCommand: Command = {
  name: 'instructions',
  shows: 'always',
  words: ['chờ chỉ đạo', 'chờ ý kiến', 'chờ ý kiến chỉ đạo', 'việc chờ chỉ đạo'],
  slashes: ['chochidao'],
  takes: aFilter,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['chờ chỉ đạo'],
  async run(ask) {
    const { filter, ...narrowing } = narrowed(ask, { numbers: await toInstruct(ask) })
    return listed(ask, {
      words: 'chờ chỉ đạo',
      title: 'instructions-title',
      none: 'instructions-none',
      filter: { ...filter, states: livingStates, order: 'due' },
      standing: task => question(ask, task),
      narrowed: narrowing
    })
  }
}

/** What is asked, and by whom. */
async function question({ read, roster }: Ask, { number }: Task): Promise<Line> {
  const asked = (await read.history(number)).findLast(one => one.act === 'escalated')
  const text = short(String(asked?.after.text ?? ''), LENGTH)
  return line('instructions-question', { name: personName(roster, asked?.actorId ?? null), text })
}
