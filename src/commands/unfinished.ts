import { openStates } from '../core/task.ts'
import type { Command } from './command.ts'
import { doer } from './doer.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'

/** A name that begins as units and persons do. */
const NAME =
  '(?=(?:p\\.|(?:phong|so(?! ?\\d)|ban|van phong|trung tam|tram|don vi|xa|phuong|huyen|dong chi|d/c|anh|chi|ong|ba|co|chu) ) ?\\S)'

/**
 * What is not finished in the units one may look over, by deadline: of a unit, or of a person all that they have to do, as
 * they see it themselves.
 */
export const unfinishedCommand: Command = {
  name: 'unfinished',
  shows: 'always',
  words: ['việc chưa xong', 'việc chưa hoàn thành', 'việc đang làm', 'việc đang thực hiện'],
  slashes: ['chuaxong'],
  // `Minh còn việc gì` asks about somebody, of whom it is not known whether they are meant.
  takes: (rest, about) => rest !== 'minh' && aFilter(rest, about),
  asks: [
    [new RegExp(`^(?:cac |nhung )?(?:cong viec|viec|nhiem vu)(?: cua| tai| o)? ${NAME}`), ''],
    [
      /(?:(?:dang|con|hien|co|hien nay|hien tai) )+(?:(?:phai )?lam |giu |phu trach |thuc hien )?(?:(?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao)|(?:bao nhieu|may) (?:viec|nhiem vu))(?: nua)?(?! \S*(?:chua|dang|qua|tre|cham|den|sap|cho|can))/,
      ''
    ],
    [
      /(?:co |nhung |cac )?(?:viec|nhiem vu) (?:gi|nao) (?:dang |la |thi )?(?:gap|uu tien|(?:can|phai|nen) (?:lam|xu ly|giai quyet|uu tien)(?: truoc| ngay| gap)?)(?: nhat)?/,
      ''
    ]
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc của P. VHXH', 'phòng Kinh tế còn việc gì', 'đồng chí Long đang làm việc gì', 'việc nào gấp nhất'],

  run: ask => {
    const { filter, ...narrowing } = narrowed(ask, inView(ask))
    const { leadPersonId, ...others } = filter
    const person = leadPersonId === undefined ? undefined : ask.roster.people.get(leadPersonId)
    return listed(ask, {
      words: 'việc chưa xong',
      title: 'unfinished-title',
      none: 'unfinished-none',
      filter: {
        ...(person ? { ...others, doer: doer({ ...ask, actor: person }) } : filter),
        states: [...openStates, 'waiting', 'declined', 'suspended'],
        order: 'due'
      },
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}
