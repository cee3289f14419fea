import { z } from 'zod'
import { doersOf, type Target } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import type { Letter } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Participant, Participation } from '../core/task.ts'
import { join, leave } from '../core/together.ts'
import { besideOf } from './beside.ts'
import { aNumberAndNames, besideMeant, offered } from './beside-meant.ts'
import { type Ask, button, type Command, forget, line, remember, reply } from './command.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** A unit or person supports a task that was given (R4). */
export const joinCommand: Command = {
  name: 'join',
  words: ['phối hợp', 'thêm phối hợp'],
  slashes: ['phoihop'],
  takes: aNumberAndNames,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['phối hợp 12 P. Kinh tế'],

  async run(ask) {
    const meant = await taskMeant(ask, 'join', 'join-how')
    if (meant.words !== '') return joined(ask, meant, 'support')
    return {
      rests: [],
      save: [remember(ask, 'join', { task: meant.number })],
      say: [reply(ask, [line('join-whom', { number: meant.number })], { buttons: [[button('button-cancel', 'hủy')]] })]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    return joined(ask, { ...(await taskAt(ask, task, 'join')), words: ask.words }, 'support')
  }
}

/** They support it no longer. */
export const leaveCommand: Command = {
  name: 'leave',
  words: ['thôi phối hợp', 'bỏ phối hợp'],
  slashes: ['thoiphoihop'],
  takes: aNumberAndNames,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['thôi phối hợp 12 P. Kinh tế'],

  async run(ask) {
    const meant = await taskMeant(ask, 'join', 'leave-how')
    if (meant.words !== '') return left(ask, meant, 'support')
    const supporting = meant.participants.filter(one => one.role === 'support').flatMap(target)
    if (supporting.length === 0) throw new Refusal('leave-nobody', { number: meant.number })
    const which = offered(ask, supporting, `thôi phối hợp ${meant.number}`)
    throw new Refusal('leave-which', { number: meant.number }, which)
  }
}

/** A unit as a whole has one; a person whose unit was not written down has none that could be named. */
const target = ({ unitId, personId }: Participant): readonly Target[] => (unitId === null ? [] : [{ unitId, personId }])

/** Those whom the words name take part from now on; they hear of it, and when they support so do the doers. */
export function joined(ask: Ask, meant: Meant, role: Participation): Outcome {
  const { task, number, participants } = meant
  const types = role === 'support' ? 'phối hợp' : 'theo dõi'
  const who = besideMeant(ask, meant.words, `${types} ${number}`)
  const steps = who.map(one => join(task, role, one, participants, stampOf(ask, meant)))
  const rows = who.map(one => ({ taskNumber: task.number, role, ...one }))
  const added = besideOf(ask, rows).filter(id => id !== ask.actor.id)
  const names = who.map(one => targetName(ask.roster, one)).join(', ')
  const name = personName(ask.roster, ask.actor.id)
  const doers = role === 'support' ? [...doersOf(ask.roster, task), task.assignerId] : []
  const others = [...new Set(doers)].filter(id => id !== ask.actor.id && !added.includes(id))
  const lines = taskLines(task, ask.roster, [...participants, ...rows])
  return {
    rests: steps.flatMap(one => one.rests),
    save: [...steps.flatMap(one => one.save), forget(ask)],
    say: [
      reply(ask, [line(role === 'support' ? 'join-done' : 'watch-added', { number, names })], { task: number }),
      ...added.map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          lines: [
            role === 'support'
              ? line('order-support', { number, assigner: name })
              : line('watch-told', { number, name }),
            ...lines
          ],
          buttons: [[button('button-detail', `chi tiết ${number}`)]],
          task: number,
          express: task.urgency === 'express'
        })
      ),
      ...others.map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          lines: [line('join-told', { number, name, names }), line('card-content', { content: task.content })],
          task: number
        })
      ),
      ...taskChanged(ask, task)
    ]
  }
}

/** Those whom the words name take no part any more. */
export function left(ask: Ask, meant: Meant, role: Participation): Outcome {
  const { task, number, participants } = meant
  const types = role === 'support' ? 'thôi phối hợp' : 'thôi theo dõi'
  const who = besideMeant(ask, meant.words, `${types} ${number}`)
  const steps = who.map(one => leave(task, role, one, participants, stampOf(ask, meant)))
  const rows = who.map(one => ({ role, ...one }))
  const gone = besideOf(ask, rows).filter(id => id !== ask.actor.id)
  const names = who.map(one => targetName(ask.roster, one)).join(', ')
  const name = personName(ask.roster, ask.actor.id)
  const doers = role === 'support' ? doersOf(ask.roster, task) : []
  const told = (person: number, key: string): Letter => ({
    to: { person },
    kind: 'order',
    lines: [line(key, { number, name, names }), line('card-content', { content: task.content })],
    task: number
  })
  return {
    rests: steps.flatMap(one => one.rests),
    save: steps.flatMap(one => one.save),
    say: [
      reply(ask, [line(role === 'support' ? 'leave-done' : 'unwatch-removed', { number, names })], { task: number }),
      ...gone.map(person => told(person, role === 'support' ? 'leave-gone' : 'unwatch-gone')),
      ...doers.filter(id => id !== ask.actor.id && !gone.includes(id)).map(person => told(person, 'leave-told')),
      ...taskChanged(ask, task)
    ]
  }
}
