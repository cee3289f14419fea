import { unreportedStates } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { type Ask, type Command, line } from './command.ts'
import { listed, unitsInView, unitsOfGroup } from './listing.ts'
import { aFilter, narrowed } from './narrowing.ts'

/** What is late and has no report, in the units one may look over; reports handed in in time are not late (R31, R38). What was late before it rested is here too. */
export const overdueCommand: Command = {
  name: 'overdue',
  shows: 'always',
  words: ['quá hạn', 'trễ hạn', 'việc quá hạn', 'việc nào quá hạn', 'việc nào trễ', 'việc chậm', 'chậm', 'overdue'],
  slashes: ['quahan', 'trehan', 'cham'],
  takes: aFilter,
  asks: [
    [
      /(?:(?:co|con) )?(?:bao nhieu|may) (?:viec|nhiem vu) (?:(?:dang|bi) )*(?:qua han|tre han|tre(?! em)|cham)(?![a-z])/,
      ''
    ],
    [/co (?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) (?:dang |bi )?(?:qua han|tre han|tre|cham)(?: khong)?/, ''],
    [/(?:(?:nhung |cac )?(?:viec|nhiem vu) )?(?:nao )?(?:dang |bi )*(?:qua han|tre han|tre|cham) lau nhat/, ''],
    [
      /(?:ai|(?:co |nhung |cac )?(?:viec|nhiem vu|don vi|phong) nao) (?:van |con |dang )?chua (?:co |nop |gui )?bao cao(?: khong)?/,
      ''
    ]
  ],
  // `có bao nhiêu việc quá hạn` is nothing but a question.
  saysToo: /(?<!(?:co|con) )bao nhieu (?:viec|nhiem vu)|may (?:viec|nhiem vu)/,
  audience: 'everyone',
  chapter: 'lists',
  examples: ['quá hạn', 'quá hạn tuần này', 'quá hạn P. VHXH'],

  async run(ask) {
    const { filter: units, ...narrowing } = narrowed(ask, inView(ask))
    const reported = { ...units, states: ['waiting'] } as const
    const late = await ask.read.countTasks({ ...reported, withoutTimelyReport: true })
    const waiting = (await ask.read.countTasks(reported)) - late
    return listed(ask, {
      words: 'quá hạn',
      title: 'overdue-title',
      none: 'overdue-none',
      filter: { ...units, states: [...unreportedStates, 'suspended'], lateAt: ask.now, order: 'due' },
      below: waiting > 0 ? [line('overdue-waiting', { count: waiting })] : [],
      narrowed: narrowing,
      inGroup: ask.group !== null
    })
  }
}

/** The filter for what one may look over: a group's units in a group, otherwise one's own view. */
export function inView(ask: Ask): TaskFilter {
  const units = ask.group === null ? unitsInView(ask) : unitsOfGroup(ask, ask.group)
  return units === null ? {} : { leadUnitIds: units }
}
