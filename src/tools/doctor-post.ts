import type { Kind } from '../core/letter.ts'
import type { Parked } from '../core/rows.ts'
import type { Store } from '../ports/store.ts'
import { type Finding, ok, warn } from './finding.ts'

/** As many as are looked at for what they have in common. */
const MOST = 1_000
/** Tasks and reasons that are named. */
const NAMED = 5

const names: Record<Kind, string> = {
  reply: 'trả lời',
  file: 'tệp',
  order: 'việc giao',
  report: 'báo cáo',
  reminder: 'nhắc việc',
  digest: 'bản tin',
  ranking: 'xếp hạng',
  card: 'phiếu việc'
}

type Way = { readonly is: (letter: Parked) => boolean; readonly what: string; readonly todo: string }

/** The ways in which letters end undelivered, and what somebody can do about each. */
const ways: readonly Way[] = [
  {
    is: ({ state, error }) => state === 'failed' && error === 'unreachable',
    what: 'không đến được người nhận (đã chặn, đã gỡ, hoặc chưa mở chat)',
    todo: 'báo trực tiếp cho người nhận; để nhận lại tin, người đó mở chat và nhắn một câu, hoặc được mời lại: npx dondoc invite --person MÃ'
  },
  {
    is: ({ state, error }) => state === 'failed' && error !== 'unreachable',
    what: 'không gửi được',
    todo: 'xem lý do, và dòng "ended":"failed" trong nhật ký dịch vụ; báo cho người nhận, nội dung còn trong chat: chi tiết SỐ, việc của tôi'
  },
  {
    is: ({ state }) => state === 'unsure',
    what: 'không rõ đã đến hay chưa, không gửi lại để khỏi trùng',
    todo: 'hỏi người nhận; ai chưa thấy thì xem lại trong chat: chi tiết SỐ, việc của tôi, xếp hạng'
  }
]

/** What waits in the post office, and what ended there undelivered: how much, of which kind, of which tasks, why, and what to do. */
export async function postFindings(store: Pick<Store, 'letterCounts' | 'parked'>): Promise<readonly Finding[]> {
  const { waiting, failed, unsure } = await store.letterCounts()
  if (failed + unsure === 0) return [ok(`thư: ${waiting} chờ gửi, không có thư hỏng`)]
  const parked = await store.parked(MOST)
  return [
    warn(`thư: ${waiting} chờ gửi, ${failed} không gửi được, ${unsure} không rõ đã đến hay chưa`),
    ...ways.flatMap(({ is, what, todo }) => {
      const some = parked.filter(is)
      return some.length === 0 ? [] : [warn(`${some.length} thư ${what}: ${described(some)}. Cần làm: ${todo}`)]
    })
  ]
}

function described(letters: readonly Parked[]): string {
  const kinds = [...new Set(letters.map(({ kind }) => kind))].map(
    kind => `${letters.filter(one => one.kind === kind).length} ${names[kind]}`
  )
  const tasks = distinct(letters.map(({ task }) => task ?? ''))
  const reasons = distinct(letters.map(({ error }) => (error === 'unreachable' ? '' : error.slice(0, 120))))
  return [
    kinds.join(', '),
    ...(tasks.length > 0 ? [`việc số ${named(tasks)}`] : []),
    ...(reasons.length > 0 ? [`lý do: ${named(reasons)}`] : [])
  ].join('; ')
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words.filter(word => word !== ''))]

const named = (words: readonly string[]): string =>
  words.slice(0, NAMED).join(', ') + (words.length > NAMED ? `, và ${words.length - NAMED} nữa` : '')
