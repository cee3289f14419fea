import { fold } from '../core/fold.ts'
import { Refusal } from '../core/refusal.ts'
import { authorities, urgencies } from '../core/task.ts'
import { kindChoices, kindParts } from './amend-kind.ts'
import { amended, redatedOtherwise } from './amending.ts'
import { aDraft, button, type Command, line, only, reply } from './command.ts'
import { withRegister } from './directive-kept.ts'
import { type Asks, afterDraft, askAbout, cardName, draftMeant, orderOf, present } from './draft.ts'

/** The parts of a card, by the words typed for them. */
const parts: readonly { readonly words: string; readonly asks: Asks; readonly key: string }[] = [
  { words: 'nội dung', asks: 'content', key: 'amend-content' },
  { words: 'việc', asks: 'content', key: 'amend-content' },
  { words: 'chủ trì', asks: 'lead', key: 'amend-lead' },
  { words: 'phối hợp', asks: 'support', key: 'amend-support' },
  { words: 'theo dõi', asks: 'watchers', key: 'amend-watchers' },
  { words: 'hạn', asks: 'due', key: 'amend-due' },
  { words: 'độ khẩn', asks: 'urgency', key: 'amend-urgency' },
  { words: 'văn bản', asks: 'document', key: 'amend-document' },
  { words: 'thẩm quyền', asks: 'authority', key: 'amend-authority' },
  { words: 'mốc', asks: 'milestones', key: 'amend-milestones' },
  ...kindParts
]

/** Parts that the menu does not list, and whose words alone may say anything. */
const unlisted: ReadonlySet<string> = new Set(['việc', 'mốc', ...kindParts.map(one => one.words)])

/** Whether a line says what a part of the open card is to be: `hạn thứ 6`, `phối hợp: Văn phòng`. */
export const amendsCard = (text: string): boolean =>
  parts.some(one => !unlisted.has(one.words) && new RegExp(`^${fold(one.words)}(?:\\s*[:=]|\\s+\\S)`).test(fold(text)))

/** Changes one part of the card: `sửa k7`, then which part, then to what; or all of it in one line. */
export const amendCommand: Command = {
  name: 'amend',
  words: ['sửa'],
  slashes: ['sua'],
  takes: (rest, about) => aDraft(rest, about) || parts.some(one => rest.startsWith(fold(one.words))),
  audience: 'assigner',
  chapter: 'giving',
  examples: ['sửa hạn 5/12', 'sửa độ khẩn hỏa tốc'],

  async run(ask) {
    const draft = await draftMeant(ask)
    const words = afterDraft(ask.words)
    const part = parts.find(one => fold(words).startsWith(fold(one.words)))
    if (words === '') {
      const named = parts.filter(one => !unlisted.has(one.words))
      const rows = named.map(one => [button(one.key, `sửa k${draft.number} ${one.words}`)])
      const card = cardName(ask, orderOf(draft))
      return only(reply(ask, [line('amend-which'), line('amend-kind-how')], { buttons: rows, card }))
    }
    if (!part) throw new Refusal('amend-how')
    const to = words.slice(part.words.length).replace(/^\s*[:=]?\s*/, '')
    if (to !== '') return present(ask, await withRegister(ask, amended(ask, draft, part.asks, to)), draft)
    const choices =
      part.asks === 'urgency'
        ? urgencies.map(one => [button(`urgency-${one}`, `sửa k${draft.number} độ khẩn ${spoken[one]}`)])
        : part.asks === 'authority'
          ? authorities.map(one => [
              button(`button-authority-${one}`, `sửa k${draft.number} thẩm quyền ${abbreviated[one]}`)
            ])
          : part.asks === 'due'
            ? [[button('button-no-deadline', `sửa k${draft.number} hạn không hạn`)]]
            : kindChoices(ask, draft, part.asks)
    return askAbout(ask, draft, part.asks, `${part.key}-ask`, choices)
  }
}

/** How each urgency is typed. */
const spoken = { normal: 'thường', urgent: 'khẩn', very_urgent: 'thượng khẩn', express: 'hỏa tốc' } as const

/** How each authority is typed. */
const abbreviated = { own: 'của mình', collective: 'TM', for_head: 'KT', by_order: 'TL' } as const

/** Takes the one-tap other reading of the deadline. */
export const alternativeCommand: Command = {
  name: 'alternative',
  words: ['hạn khác'],
  slashes: [],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'giving',
  examples: [],
  async run(ask) {
    const draft = await draftMeant(ask)
    return present(ask, redatedOtherwise(orderOf(draft)), draft)
  }
}

/** Chooses among those an unclear name may mean. */
export const chooseCommand: Command = {
  name: 'choose',
  words: ['chọn'],
  slashes: [],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'giving',
  examples: [],
  async run(ask) {
    const draft = await draftMeant(ask)
    return present(ask, amended(ask, draft, 'choice', afterDraft(ask.words)), draft)
  }
}
