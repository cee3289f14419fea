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

/** How each kind is typed in front of what is said; without one it is a difficulty. */
const kinds: readonly { readonly words: RegExp; readonly kind: Kind; readonly types: string }[] = [
  { words: /^(?:kho khan|vuong mac)\b[\s:,.-]*/, kind: 'difficulty', types: 'khó khăn' },
  { words: /^(?:can them|can bo sung|de nghi them|thieu)\b[\s:,.-]*/, kind: 'missing', types: 'cần thêm' },
  { words: /^(?:danh gia|hieu qua|nhan xet)\b[\s:,.-]*/, kind: 'useful', types: 'đánh giá' }
]
/** Shown at once to an administrator. */
const SHOWN = 20

const aRemark: Takes = rest => rest === '' || /^danh sach$|[:]/.test(rest) || kinds.some(one => one.words.test(rest))

/** What somebody says of the system: a difficulty, something missing, how useful it is (R47). The administrators hear it (R22). */
export const feedbackCommand: Command = {
  name: 'feedback',
  words: ['góp ý', 'vướng mắc'],
  slashes: ['gopy', 'vuongmac'],
  takes: aRemark,
  audience: 'everyone',
  chapter: 'account',
  examples: ['góp ý khó khăn: chưa gửi được tệp lớn', 'góp ý danh sách'],

  async run(ask) {
    if (fold(ask.words) === 'danh sach') return listed(ask)
    if (ask.words === '') return asking(ask, null)
    const kind = kinds.find(one => one.words.test(fold(ask.words)))
    const said = kind ? rest(ask.words, kind.words) : ask.words
    return said === '' ? asking(ask, kind?.kind ?? null) : kept(ask, kind?.kind ?? 'difficulty', said)
  },

  async answer(ask, data) {
    const { kind } = z.object({ kind: z.enum(feedbackKinds).nullable() }).parse(data)
    if (ask.words === '') throw new Refusal('feedback-what')
    const named = kinds.find(one => one.words.test(fold(ask.words)))
    const said = named ? rest(ask.words, named.words) : ask.words
    return said === '' ? asking(ask, named?.kind ?? kind) : kept(ask, named?.kind ?? kind ?? 'difficulty', said)
  }
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
