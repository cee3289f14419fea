import { taskLines } from '../core/card.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { join, leave } from '../core/together.ts'
import { aNumberAndNames } from './beside-meant.ts'
import { type Ask, type Command, line, reply } from './command.ts'
import { joined, left } from './join.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskMeant } from './task-meant.ts'

/** Who stands so to a task hears of it anyhow. */
const hearing = ['assigner', 'confirmer', 'doer', 'support'] as const

/** Whoever may see a task watches it; who gave it names others who are to know. */
export const watchCommand: Command = {
  name: 'watch',
  words: ['theo dõi', 'theo dõi việc'],
  slashes: ['theodoi'],
  takes: aNumberAndNames,
  audience: 'everyone',
  chapter: 'watching',
  examples: ['theo dõi 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'watch', 'watch-how')
    if (meant.words !== '') return joined(ask, await forOthers(ask), 'watcher')
    const { number, task, participants, relations } = meant
    if (hearing.some(one => relations.has(one))) throw new Refusal('watch-needless', { number })
    const step = join(task, 'watcher', self(ask, meant), participants, stampOf(ask))
    return {
      rests: step.rests,
      save: step.save,
      say: [
        reply(ask, [line('watch-done', { number }), ...taskLines(task, ask.roster, participants)], { task: number }),
        ...taskChanged(ask, task)
      ]
    }
  }
}

/** One watches it no longer, or who gave it says that others need not. */
export const unwatchCommand: Command = {
  name: 'unwatch',
  words: ['thôi theo dõi', 'bỏ theo dõi'],
  slashes: ['thoitheodoi'],
  takes: aNumberAndNames,
  audience: 'everyone',
  chapter: 'watching',
  examples: ['thôi theo dõi 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'watch', 'unwatch-how')
    if (meant.words !== '') return left(ask, await forOthers(ask), 'watcher')
    const { number, task, participants } = meant
    const mine = participants.some(one => one.role === 'watcher' && one.personId === ask.actor.id)
    if (!mine) throw new Refusal('unwatch-not', { number })
    const step = leave(task, 'watcher', self(ask, meant), participants, stampOf(ask))
    return {
      rests: step.rests,
      save: step.save,
      say: [reply(ask, [line('unwatch-done', { number })], { task: number }), ...taskChanged(ask, task)]
    }
  }
}

/** To say who else is to watch takes more than to see it. */
const forOthers = (ask: Ask): Promise<Meant> => taskMeant(ask, 'join', 'watch-how')

/** The speaker, as of the unit through which they see the task, or of their first. */
function self({ roster, actor }: Ask, { task }: Meant) {
  const posts = postsOf(roster, actor.id)
  const post = posts.find(one => one.unitId === task.leadUnitId) ?? posts[0]
  return { unitId: post?.unitId ?? task.leadUnitId, personId: actor.id }
}
