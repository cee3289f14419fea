import { mayAssign } from '../core/authority.ts'
import { openStates, type Task } from '../core/task.ts'
import { awaiting } from './awaiting.ts'
import { type Command, line } from './command.ts'
import { doer } from './doer.ts'
import { toConfirm } from './inherited-word.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What waits for whoever asks: reports to be confirmed, and work to be acknowledged or reported (DOMAIN 4). */
export const myTurnCommand: Command = {
  name: 'my-turn',
  shows: 'always',
  words: [
    ...['việc chờ tôi', 'việc gì đang chờ tôi', 'việc nào đang chờ tôi', 'việc gì chờ tôi', 'việc nào chờ tôi'],
    ...['việc chờ xử lý', 'việc cần xử lý', 'việc cần làm']
  ],
  slashes: ['chotoi'],
  takes: aFilter,
  asks: [
    [
      /(?:co |con )?(?:nhung |cac )?(?:viec |nhiem vu |bao cao )?(?:gi|nao) (?:dang |con )?(?:cho|can) (?:toi|em|minh)(?: (?:xu ly|giai quyet|lam|duyet|xac nhan|ky|cho y kien))?(?: khong)?/,
      ''
    ],
    [
      /(?:(?:hom|sang|chieu) nay,? )?(?:toi|em|minh) (?:con |dang )?(?:can|phai) (?:lam|xu ly|giai quyet|duyet|xac nhan|ky)(?: nhung| cac)?(?: viec| nhiem vu| bao cao)? (?:gi|nao)(?: (?:hom|sang|chieu) nay)?/,
      ''
    ],
    [
      /(?:hom|sang|chieu) nay (?:toi|em|minh) co (?:nhung |cac )?(?:viec |nhiem vu )(?:gi|nao)(?: (?:phai|can) lam)?/,
      ''
    ],
    [
      /(?:nhung |cac )?(?:viec|bao cao) (?:nao )?(?:toi|em|minh) (?:can|phai) (?:xu ly|giai quyet|duyet|xac nhan|ky)/,
      ''
    ]
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc gì đang chờ tôi'],
  async run(ask) {
    const theirs = { doer: doer(ask) }
    const [fresh, begun] = await Promise.all([
      ask.read.countTasks({ ...theirs, states: ['new'] }),
      ask.read.countTasks({ ...theirs, states: ['acknowledged', 'in_progress'] })
    ])
    const own = fresh + begun > 0 ? [{ ...line('my-turn-own', { fresh, begun }), gap: true as const }] : []
    // Who gives no tasks may be named as confirmer, or stand in for who is (R44).
    if (mayAssign(ask.roster, ask.actor.id) || (await toConfirm(ask)).length > 0)
      return awaiting(ask, 'việc chờ tôi', own)
    const { filter, ...narrowing } = narrowed(ask, theirs)
    return listed(ask, {
      words: 'việc chờ tôi',
      own: doer(ask).unitIds.length < 2,
      title: 'my-turn-title',
      none: 'my-turn-none',
      filter: { ...filter, states: openStates, order: 'due' },
      standing,
      narrowed: narrowing,
      as: 'doer'
    })
  }
}

/** What is to be done about it next. */
const standing = ({ state }: Task) => line(state === 'new' ? 'my-turn-acknowledge' : 'my-turn-report')
