import { isAdmin, mayAssign, overlooked } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Button } from '../core/letter.ts'
import { type Ask, type Audience, button, type Chapter, type Command, chapters, line, only, reply } from './command.ts'
import { provisionalLine } from './holidays.ts'

/** What stands behind `trợ giúp` for each chapter; the first stands behind its button. */
const chapterWords: Readonly<Record<Chapter, readonly string[]>> = {
  doing: ['thực hiện', 'nhận việc', 'báo cáo'],
  giving: ['giao việc'],
  confirming: ['xác nhận', 'đánh giá', 'chỉ đạo'],
  deadlines: ['thời hạn', 'hạn', 'gia hạn', 'tạm dừng'],
  lists: ['xem việc', 'danh sách'],
  watching: ['theo dõi', 'đôn đốc', 'thống kê'],
  documents: ['văn bản', 'trình duyệt'],
  account: ['tài khoản', 'cá nhân'],
  administration: ['quản trị', 'cài đặt'],
  units: ['đơn vị', 'cán bộ', 'tổ chức']
}

/**
 * The handful that comes first, by who is asking: whoever gives tasks reads first how to give them, and of what everybody
 * does only the beginning.
 */
const handful: readonly (readonly [Audience, readonly string[]])[] = [
  ['assigner', ['assign', 'awaiting', 'confirm', 'urge']],
  ['everyone', ['my-tasks', 'report', 'acknowledge', 'extend']],
  ['supervisor', ['adoption']],
  ['admin', ['invite', 'units']]
]

/** Two sentences that this person may type, of what they above all do. */
export function examplesFor(all: readonly Command[], ask: Pick<Ask, 'roster' | 'actor'>): readonly string[] {
  const theirs = audiencesOf(ask)
  // Whoever gives tasks looks over their unit besides.
  const special = handful.filter(
    ([one]) => theirs.has(one) && one !== 'everyone' && (one !== 'supervisor' || !theirs.has('assigner'))
  )
  const usual = handful.flatMap(([one, names]) => (one === 'everyone' ? names : []))
  const names =
    special.length > 1 ? special.flatMap(([, of]) => of.slice(0, 1)) : [...special.flatMap(([, of]) => of), ...usual]
  return names.flatMap(name => all.find(one => one.name === name)?.examples[0] ?? []).slice(0, 2)
}

const chapterOf = (words: string): Chapter | undefined =>
  chapters.find(chapter => chapterWords[chapter].some(one => fold(one) === fold(words)))

/**
 * What this person may do, each with a sentence to type (R11): a handful first, the rest by chapters that fit a phone.
 * Nobody is shown what is not theirs to do.
 */
export const helpCommand = (all: () => readonly Command[]): Command => ({
  name: 'help',
  shows: 'alone',
  words: ['trợ giúp', 'hướng dẫn', 'giúp', 'giúp tôi', 'giúp tôi với', 'xin chào', 'chào', 'help', 'menu', '?'],
  slashes: ['trogiup', 'huongdan', 'help'],
  takes: rest => rest === '' || chapterOf(rest) !== undefined,
  asks: [[/^(?:cach|lam (?:sao|the nao)(?: de)?)(?= )/, '']],
  audience: 'everyone',
  chapter: 'account',
  examples: ['trợ giúp', 'trợ giúp văn bản'],

  async run(ask) {
    const theirs = audiencesOf(ask)
    const shown = all().filter(({ audience, examples }) => theirs.has(audience) && examples.length > 0)
    const chapter = chapterOf(ask.words)
    const told = chapter === undefined ? [] : shown.filter(command => command.chapter === chapter)
    if (chapter !== undefined && told.length > 0)
      return only(
        reply(
          ask,
          [
            line('help-chapter', { chapter: { line: line(`help-chapter-${chapter}`) } }),
            ...told.map(({ name, examples }) => itemLine(name, examples)),
            ...(chapter === 'doing' ? [line('help-short')] : []),
            ...(chapter === 'administration' ? provisionalLine(ask) : [])
          ],
          { buttons: [[button('button-help', 'trợ giúp')]] }
        )
      )
    const first = handful.flatMap(([audience, names]) =>
      theirs.has(audience)
        ? names
            .slice(0, audience === 'everyone' && theirs.has('assigner') ? 2 : names.length)
            .flatMap(name => shown.find(command => command.name === name) ?? [])
        : []
    )
    return only(
      reply(
        ask,
        [
          line('help-title'),
          ...first.map(({ name, examples }) => itemLine(name, examples.slice(0, 1))),
          line('help-more'),
          ...(ask.settings.contact ? [line('help-contact', { contact: ask.settings.contact })] : []),
          ...(theirs.has('admin') ? provisionalLine(ask) : [])
        ],
        { buttons: chapterButtons(chapters.filter(one => shown.some(command => command.chapter === one))) }
      )
    )
  }
})

const itemLine = (name: string, examples: readonly string[]) =>
  line('help-item', { does: { line: line(`help-${name}`) }, example: examples.join('; ') })

/** Two chapters a row. */
function chapterButtons(offered: readonly Chapter[]): readonly (readonly Button[])[] {
  const buttons = offered.map(one => button(`help-chapter-${one}`, `trợ giúp ${chapterWords[one][0]}`))
  return buttons.flatMap((one, at) => (at % 2 === 0 ? [[one, ...buttons.slice(at + 1, at + 2)]] : []))
}

/** The commands offered to this person. */
export function audiencesOf(ask: Pick<Ask, 'roster' | 'actor'>): ReadonlySet<Audience> {
  const found = new Set<Audience>(['everyone'])
  if (mayAssign(ask.roster, ask.actor.id)) found.add('assigner')
  if (overlooked(ask.roster, ask.actor.id).length > 0) found.add('supervisor')
  if (isAdmin(ask.roster, ask.actor.id)) found.add('admin')
  return found
}
