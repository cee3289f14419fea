import { briefDue } from '../core/card.ts'
import { leadName, short } from '../core/names.ts'
import type { Requested } from '../ports/looks.ts'
import { type Ask, button, type Command, line, nothing, only, reply } from './command.ts'
import { requestsFor } from './extension-requests.ts'

/** Requests shown at once. */
const SHOWN = 8
/** Characters shown of what is to be done. */
const LENGTH = 120

/** The longer deadlines asked for that wait for this person's word, also in the place of whom they stand in for, and of who has left. */
export const extensionsCommand: Command = {
  name: 'extensions',
  shows: 'always',
  words: ['chờ gia hạn', 'việc chờ gia hạn', 'đề nghị gia hạn chờ duyệt'],
  slashes: ['chogiahan'],
  takes: nothing,
  asks: [
    [/(?:co )?(?:ai|(?:viec|nhiem vu|don vi|phong) nao) (?:dang )?(?:xin|de nghi) (?:gia|lui|noi) han(?: khong)?/, '']
  ],
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['chờ gia hạn'],

  async run(ask) {
    const all = await requestsFor(ask)
    if (all.length === 0) return only(reply(ask, [line('extensions-none')]))
    const more = all.length > SHOWN ? [line('extensions-more', { count: all.length - SHOWN })] : []
    return only(
      reply(
        ask,
        [
          line('extensions-title', { count: all.length, now: { moment: ask.now } }),
          ...all.slice(0, SHOWN).map(one => ({ ...item(ask, one), gap: true as const })),
          ...more
        ],
        {
          buttons: all.slice(0, SHOWN).map(({ task: { number }, request: { n } }) => {
            const values = { number: String(number) }
            return [
              button('button-grant-one', `đồng ý gia hạn ${number} lần ${n}`, values),
              button('button-refuse-one', `không gia hạn ${number} lần ${n}`, values)
            ]
          })
        }
      )
    )
  }
}

function item({ roster }: Ask, { task, request }: Requested) {
  return line('extensions-item', {
    number: String(task.number),
    what: `${leadName(roster, task)}: ${short(task.content, LENGTH)}`,
    due: briefDue(task),
    wanted: briefDue({ dueAt: request.wantedAt, dueKind: request.wantedKind }),
    reason: short(request.reason, LENGTH)
  })
}
