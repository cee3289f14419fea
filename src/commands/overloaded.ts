import { isOverdue } from '../core/label.ts'
import { personName, unitName } from '../core/names.ts'
import { openStates, type Task } from '../core/task.ts'
import { type Ask, type Command, line, only, reply, type Takes } from './command.ts'
import { lookedOver } from './looked-over.ts'

/** People named at once. */
const NAMED = 10
/** Read at once. */
const CHUNK = 1_000

const aQuestion: Takes = rest => /^\??$/.test(rest)

/** Who has most work open, in the units one looks over (DOMAIN 4). About persons: told in private only. */
export const overloadedCommand: Command = {
  name: 'overloaded',
  words: ['ai đang quá tải', 'ai quá tải', 'ai nhiều việc nhất'],
  slashes: ['quatai'],
  takes: aQuestion,
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['ai đang quá tải'],

  async run(ask) {
    const { units } = lookedOver({ ...ask, group: null }, 'overloaded-not-you')
    const loads = await loadsIn(ask, units)
    const now = { moment: ask.now }
    if (loads.length === 0) return only(reply(ask, [line('overloaded-nobody', { now })]))
    return only(
      reply(ask, [
        line('overloaded-title', { now, count: Math.min(NAMED, loads.length) }),
        ...loads.slice(0, NAMED).map(({ personId, unitId, tasks }) =>
          line('overloaded-item', {
            name: personName(ask.roster, personId),
            unit: unitName(ask.roster, unitId),
            open: tasks.length,
            overdue: tasks.filter(task => isOverdue(task, ask.now)).length
          })
        )
      ])
    )
  }
}

type Load = { readonly personId: number; readonly unitId: number; readonly tasks: readonly Task[] }

/** The open tasks that people of these units lead in person, the most first. */
async function loadsIn({ read }: Ask, units: readonly number[]): Promise<readonly Load[]> {
  const found = new Map<number, { unitId: number; tasks: Task[] }>()
  for (let offset = 0; ; offset += CHUNK) {
    const tasks = await read.tasks({ states: openStates, leadUnitIds: units, order: 'number', limit: CHUNK, offset })
    for (const task of tasks) {
      if (task.leadPersonId === null) continue
      const one = found.get(task.leadPersonId) ?? { unitId: task.leadUnitId, tasks: [] }
      one.tasks.push(task)
      found.set(task.leadPersonId, one)
    }
    if (tasks.length < CHUNK) break
  }
  return [...found]
    .map(([personId, one]) => ({ personId, ...one }))
    .sort((a, b) => b.tasks.length - a.tasks.length || a.personId - b.personId)
}
