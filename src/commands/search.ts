import { fold } from '../core/fold.ts'
import { postsOf } from '../core/roster.ts'
import type { TaskFilter, TaskText } from '../ports/store.ts'
import { type Ask, type Command, line, only, reply, type Takes } from './command.ts'
import { listed, unitsInView, unitsOfGroup } from './listing.ts'

/** Tasks looked through without regard to accents: the newest in one's view. */
const NEWEST = 2_000
/** Read at once. */
const CHUNK = 500
/** Found at most. */
const MOST = 200

/** What is no search but something to do: `tìm hiểu ...`, with somebody asked to or a deadline. */
const WORK =
  /^(?:hieu|cach|phuong an|giai phap|nguon|nguyen nhan|ra(?! soat))(?![\p{L}])|[,:;\n]|(?:^| )(?:nhe|nha|giup|d\/c|dc|dong chi|truoc|cham nhat|xong|gui)(?![\p{L}])/u

/** A few words and nothing else. */
const someWords: Takes = rest => !WORK.test(rest) && rest.split(' ').length < 9

/** Tasks in one's view by words of what is to be done, by the number of a document or of the task itself. */
export const searchCommand: Command = {
  name: 'search',
  shows: 'always',
  words: ['tìm', 'tìm việc', 'tìm kiếm'],
  slashes: ['tim'],
  takes: someWords,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['tìm hộ nghèo'],

  async run(ask) {
    const typed = ask.words.replace(/(?:^| )trang \d{1,4}$/iu, '').trim()
    const wanted = typed.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
    if (wanted.length === 0) return only(reply(ask, [line('search-how')]))
    const numbers = await matching(ask, wanted)
    return listed(ask, {
      words: `tìm ${typed}`,
      title: numbers.length < MOST ? 'search-title' : 'search-most',
      none: 'search-none',
      filter: { numbers, order: 'number' },
      inGroup: ask.group !== null
    })
  }
}

/** What one may see at all; in a group that of its units. */
function inSight(ask: Ask): TaskFilter {
  if (ask.group !== null) return { leadUnitIds: unitsOfGroup(ask, ask.group) }
  const own = [...new Set(postsOf(ask.roster, ask.actor.id).map(post => post.unitId))]
  return { inSight: { personId: ask.actor.id, units: unitsInView(ask), own } }
}

/**
 * The numbers found, the newest first: typed as they stand, of any age, by the database; without accents among the
 * newest, here.
 */
async function matching(ask: Ask, wanted: readonly string[]): Promise<readonly number[]> {
  const seen = inSight(ask)
  const found = new Set<number>()
  const holds = holding(wanted)
  const take = (tasks: readonly TaskText[]) => {
    for (const task of tasks) if (found.size < MOST && holds(task)) found.add(task.number)
  }
  const [only = '', ...more] = wanted
  if (more.length === 0 && /^#?\d{1,9}$/.test(only))
    for (const one of await ask.read.tasks({ ...seen, numbers: [Number(only.replace('#', ''))] })) found.add(one.number)
  take(await ask.read.taskTexts({ ...seen, words: wanted, order: 'number', limit: MOST }))
  for (let offset = 0; offset < NEWEST && found.size < MOST; offset += CHUNK) {
    const tasks = await ask.read.taskTexts({ ...seen, order: 'number', limit: CHUNK, offset })
    take(tasks)
    if (tasks.length < CHUNK) break
  }
  return [...found]
}

/** Whether a task holds all of these words, each at the beginning of one: `ho` is not in `khoa`. */
function holding(wanted: readonly string[]): (task: TaskText) => boolean {
  const folded = wanted.map(word => ` ${plain(word)}`)
  return ({ content, documents, directive }) => {
    const text = ` ${plain([content, ...documents, directive ?? ''].join(' '))}`
    return folded.every(word => text.includes(word))
  }
}

/** Folded, with one space for whatever is no letter or digit. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
