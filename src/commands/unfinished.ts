import { livingStates } from '../core/other-hands.ts'
import { openStates } from '../core/task.ts'
import { type Command, line } from './command.ts'
import { doer } from './doer.ts'
import { listed } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'
import { inView } from './overdue.ts'
import { UNIT_BEGINS } from './units-asked.ts'

/** A name that begins as those of units and persons do. */
const NAME = `(?= (?:${UNIT_BEGINS}|(?:dong chi|d/c|anh|chi|ong|ba|co|chu) ) ?\\S)`
const WORK = '(?:cong viec|viec|nhiem vu)'
/** `Đăng`, `Hiền` behind these are somebody's name. */
const UNNAMED = '(?<!(?<![a-z])(?:anh|chi|ong|ba|co|chu|dong chi|d/c) )'

/**
 * What is not finished in the units one may look over, by deadline; of a person all that they have to do, as they see it
 * themselves.
 */
export const unfinishedCommand: Command = {
  name: 'unfinished',
  shows: 'always',
  words: ['việc chưa xong', 'việc chưa hoàn thành', 'việc đang làm', 'việc đang thực hiện'],
  slashes: ['chuaxong'],
  // `Minh còn việc gì` asks about somebody, of whom it is not known whether they are meant.
  takes: (rest, about) => rest !== 'minh' && aFilter(rest, about),
  asks: [
    [new RegExp(`^(?:cac |nhung )?${WORK}(?: cua| tai| o)?${NAME}`), ''],
    [
      new RegExp(
        `${UNNAMED}(?:(?:hien |hien nay |hien tai )?(?:dang|con|co) )+(?:(?:phai )?lam |giu |phu trach |thuc hien )?` +
          `(?:(?:(?:nhung |cac )?${WORK} (?:gi|nao)|(?<=lam )gi)(?: chua (?:lam )?xong| chua hoan thanh)?(?: nua| khong)?` +
          `|(?:bao nhieu|may) ${WORK}(?! (?:con |ma )?(?:chua|dang))(?: nua)?)`
      ),
      ''
    ]
  ],
  saysToo: new RegExp(`(?:bao nhieu|may) ${WORK}`),
  audience: 'everyone',
  chapter: 'lists',
  examples: ['việc của P. VHXH', 'phòng Kinh tế còn việc gì', 'đồng chí Long đang làm việc gì'],

  run: ask => {
    const { filter, lines, words } = narrowed(ask, inView(ask))
    const { leadPersonId, ...others } = filter
    const person = leadPersonId === undefined ? undefined : ask.roster.people.get(leadPersonId)
    const named = person ? [line('unfinished-of', { name: person.name })] : []
    return listed(ask, {
      words: 'việc chưa xong',
      title: 'unfinished-title',
      none: 'unfinished-none',
      filter: person
        ? { ...others, doer: doer({ ...ask, actor: person }), states: [...openStates, 'waiting'], order: 'due' }
        : { ...filter, states: livingStates, order: 'due' },
      narrowed: { lines: [...named, ...lines.filter(({ key }) => !person || key !== 'narrowing-lead')], words },
      inGroup: ask.group !== null
    })
  }
}
