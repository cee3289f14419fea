import { may, relationsTo } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import { isOverdue } from '../core/label.ts'
import type { Button } from '../core/letter.ts'
import { short } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { absentFor } from '../core/roster.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { workAtHead } from '../reading/verbs.ts'
import { type Ask, button, line, reply } from './command.ts'
import { doer } from './doer.ts'
import { aPersonCalled, aUnit } from './names-alone.ts'
import { narrowed } from './narrowing.ts'
import { taskAt } from './task-meant.ts'
import { urgedAll, urgedOne } from './urging.ts'

/* Urging by whose work it is: `đôn đốc P. VHXH`, `nhắc đ/c Long việc số 1`, `đôn đốc việc quá hạn của P. VHXH`. */

/** Tasks offered at once. */
const OFFERED = 8

const NUMBERED = /[\s,:]+(?:viec|nhiem vu) ?(?:so )?#?(\d{1,9})$/
const LATE = /^(?:tat ca )?(?:cac )?(?:viec |nhiem vu )?(?:qua han|tre han) (?:cua )?(?=\S)/

/** Whose work words name, which task of it, whether all that is late; null when they name nobody, or say more. */
function read(words: string): { readonly who: string; readonly number: string | null; readonly late: boolean } | null {
  const folded = fold(words)
  const numbered = NUMBERED.exec(folded)
  const late = LATE.exec(folded)
  const who = words.slice(late?.[0].length ?? 0, numbered?.index)
  const plain = fold(who)
  // A bare number is a task's, whatever codes of people look like.
  if (/^#?\d+$/.test(plain) || (!aUnit(plain) && !(aPersonCalled(plain) && namesOnly(plain)))) return null
  return { who, number: numbered?.[1] ?? null, late: late !== null }
}

/** Whether nothing that is to be done follows a name: `chị Mai gửi số liệu` is an order. */
const namesOnly = (plain: string): boolean =>
  plain.split(' ').every((word, at, all) => at < 2 || MIDDLE.has(word) || workAtHead(all.slice(at).join(' ')) === 0)

/** Middle names that read like work where accents are missing. */
const MIDDLE: ReadonlySet<string> = new Set(['thi', 'van'])

/** Whether words after `đôn đốc` name whose work it is, and nothing that is to be done. */
export const namesWhose = (rest: string): boolean => read(rest) !== null

/** The one task of theirs is urged; of several the speaker chooses, or all that are late. Null: the words name nobody. */
export async function urgedOf(ask: Ask): Promise<Outcome | null> {
  const said = read(ask.words)
  if (said === null) return null
  if (said.number !== null) return one(ask, said.number)
  const tasks = await theirs(ask, said.who)
  const late = tasks.filter(task => isOverdue(task, ask.now))
  const meant = said.late ? late : tasks
  const [only, ...others] = meant
  if (!only) throw new Refusal(said.late ? 'urge-none-late' : 'urge-none-of', { lead: said.who })
  if (said.late) return urgedAll(ask, late)
  if (others.length === 0) return one(ask, String(only.number))
  return {
    rests: [],
    save: [],
    say: [
      reply(ask, [line('urge-which-of', { lead: said.who, count: meant.length })], {
        buttons: [
          ...meant.slice(0, OFFERED).map(taskButton),
          ...(late.length > 1 ? [[button('button-urge-all', `đôn đốc quá hạn của ${said.who}`)]] : [])
        ]
      })
    ]
  }
}

const one = async (ask: Ask, number: string): Promise<Outcome> =>
  urgedOne(ask, { ...(await taskAt(ask, String(Number(number)), 'urge')), words: '' })

const taskButton = ({ number, content }: Task): readonly Button[] => [
  button('button-task', `đôn đốc ${number}`, { number: String(number), content: short(content, 40) })
]

/** What the speaker gave, or those for whom they stand in, that these lead and have not reported; of a person also what they answer for. */
async function theirs(ask: Ask, who: string): Promise<readonly Task[]> {
  const { filter } = narrowed({ ...ask, words: who }, { states: unreportedStates, order: 'due' })
  const found = await given(ask, filter)
  const { leadPersonId, ...open } = filter
  const person = leadPersonId === undefined ? undefined : ask.roster.people.get(leadPersonId)
  return found.length > 0 || !person ? found : given(ask, { ...open, doer: doer({ ...ask, actor: person }) })
}

/** What the speaker gave, or those for whom they stand in, as far as it is still theirs to urge: not from a place they have left. */
export async function given(ask: Ask, filter: TaskFilter): Promise<readonly Task[]> {
  const { read, roster, actor } = ask
  const tasks = await read.tasks({ ...filter, assignerIds: [actor.id, ...absentFor(roster, actor.id)] })
  return tasks.filter(task => may('urge', relationsTo(roster, actor.id, task, [])))
}
