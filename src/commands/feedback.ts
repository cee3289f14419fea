import { z } from 'zod'
import { adminsOf, isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { personName, unitName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { type Feedback, feedbackKinds } from '../core/rows.ts'
import { type Ask, button, type Command, forget, line, only, remember, reply, type Takes } from './command.ts'

type Kind = Feedback['kind']

/** How each kind is typed in front of what is said, and the words that tell it where it is not. */
const kinds: readonly {
  readonly words: RegExp
  readonly kind: Kind
  readonly types: string
  readonly tells: RegExp
}[] = [
  {
    words: /^(?:kho khan|vuong mac)\b[\s:,.-]*/,
    kind: 'difficulty',
    types: 'khó khăn',
    tells:
      /\b(?:cham|treo|loi|hong|kho|roi|phuc tap|nho qua|sai|mat|(?:khong|chua) (?:[a-z]+ )?(?:duoc|gui|mo|xem|thay|nhan|tai|vao|hieu|biet))\b/
  },
  {
    words: /^(?:can them|can bo sung|de nghi them|thieu)\b[\s:,.-]*/,
    kind: 'missing',
    types: 'cần thêm',
    tells: /\b(?:(?:nen|can|mong|muon|de nghi) (?:co|them|bo sung)|(?:them|bo sung) chuc nang|thieu|chua co)\b/
  },
  {
    words: /^(?:danh gia|hieu qua|nhan xet)\b[\s:,.-]*/,
    kind: 'useful',
    types: 'đánh giá',
    tells: /\b(?:tot|hieu qua|tien|tien loi|tien dung|de (?:dung|su dung|hieu)|huu ich|hai long)\b/
  }
]
/** Shown at once to an administrator. */
const SHOWN = 20

/** What is said of the system, and not of somebody's work: `góp ý dự thảo kế hoạch` is talk. */
const OF_THE_SYSTEM =
  /^(?:(?:ve )?(?:phan mem|he thong|ung dung|app|bot|tro ly|giao dien|tin nhan|nut|chuc nang)|(?:nen|mong|muon) (?:co|them|bo sung)|khong (?:[a-z]+ )?(?:duoc|gui|mo|xem|thay|tai|vao))\b/

const aRemark: Takes = (rest, _, colon = false) =>
  rest === '' || rest === 'danh sach' || colon || OF_THE_SYSTEM.test(rest) || kinds.some(one => one.words.test(rest))

/** What somebody says of the system: a difficulty, something missing, how useful it is (R47). The administrators hear it (R22). */
export const feedbackCommand: Command = {
  name: 'feedback',
  words: ['góp ý'],
  slashes: ['gopy'],
  takes: aRemark,
  audience: 'everyone',
  chapter: 'account',
  examples: ['góp ý: nên có thêm chức năng in', 'góp ý danh sách'],

  async run(ask) {
    if (fold(ask.words) === 'danh sach') return listed(ask)
    return said(ask, null)
  },

  async answer(ask, data) {
    const { kind } = z.object({ kind: z.enum(feedbackKinds).nullable() }).parse(data)
    if (ask.words === '') throw new Refusal('feedback-what')
    return said(ask, kind)
  }
}

/** The same under the name that says what kind it is. */
export const difficultyCommand: Command = {
  name: 'difficulty',
  words: ['vướng mắc'],
  slashes: ['vuongmac'],
  takes: aRemark,
  audience: 'everyone',
  chapter: 'account',
  examples: ['vướng mắc: chưa gửi được tệp lớn'],
  run: async ask => said(ask, 'difficulty')
}

/** Keeps what is said, or asks for it. Its own first words name the kind, else what was asked for, else what it tells. */
function said(ask: Ask, asked: Kind | null): Outcome {
  const named = kinds.find(one => one.words.test(fold(ask.words)))
  const text = named ? rest(ask.words, named.words) : ask.words
  const kind = named?.kind ?? asked
  return text === '' ? asking(ask, kind) : kept(ask, kind ?? kindTold(text), text)
}

/** The one kind that the words tell; where they tell none or several it is left open. */
function kindTold(text: string): Kind {
  const [only, ...others] = kinds.filter(one => one.tells.test(fold(text)))
  return only && others.length === 0 ? only.kind : 'general'
}

const rest = (words: string, head: RegExp): string => words.slice(head.exec(fold(words))?.[0].length ?? 0).trim()

function asking(ask: Ask, kind: Kind | null): Outcome {
  const choices = kind === null ? kinds.map(one => button(`feedback-${one.kind}`, `góp ý ${one.types}:`)) : []
  return {
    rests: [],
    save: [remember(ask, 'feedback', { kind })],
    say: [reply(ask, [line('feedback-what')], { buttons: [choices, [button('button-cancel', 'hủy')]] })]
  }
}

function kept(ask: Ask, kind: Kind, text: string): Outcome {
  const unitId = postsOf(ask.roster, ask.actor.id)[0]?.unitId ?? null
  const row = { personId: ask.actor.id, unitId, kind, text, at: ask.now }
  return {
    rests: [],
    save: [add('feedback', row), forget(ask)],
    say: [
      reply(ask, [line('feedback-done', { contact: ask.settings.contact || '-' })]),
      ...adminsOf(ask.roster)
        .filter(id => id !== ask.actor.id)
        .map(person => ({ to: { person }, kind: 'report' as const, lines: [line('feedback-told'), item(ask, row)] }))
    ]
  }
}

/** What was said so far, the newest first, to administrators. */
async function listed(ask: Ask): Promise<Outcome> {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
  const all = await ask.read.feedback()
  if (all.length === 0) return only(reply(ask, [line('feedback-none')]))
  const lines = [...all].reverse().slice(0, SHOWN)
  return only(reply(ask, [line('feedback-title', { count: all.length }), ...lines.map(one => item(ask, one))]))
}

const item = ({ roster }: Pick<Ask, 'roster'>, { personId, unitId, kind, text, at }: Feedback): Line =>
  line('feedback-item', {
    kind: { line: line(`feedback-${kind}`) },
    name: personName(roster, personId),
    unit: unitId === null ? '' : unitName(roster, unitId),
    at: { moment: at },
    text
  })
