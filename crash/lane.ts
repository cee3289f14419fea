import type { Due } from './ledger.ts'
import type { Lane } from './office.ts'
import type { Outside } from './outside.ts'

/** Longer than several starts, each with the turn of a dead process before it, on a slow machine. */
const ANSWERED_MS = 120_000
/** Whoever hears nothing for so long of what the platform gave up says it again. */
const AGAIN_MS = 30_000
const MOST_TIMES = 4
/** A file may rightly never come: nobody waits for it long. */
const FILE_MS = 4_000
const DAYS_AHEAD = 20
const DAY_MS = 24 * 60 * 60 * 1000

/** Something a person did that is to be in the history of its task once: known there by these words. */
export type Act = {
  readonly name: string
  readonly number: string
  readonly fits: RegExp
  readonly answered: boolean
}

/** What the people of all lanes did, and what they are to be told. */
export type Book = { readonly dues: Due[]; readonly acts: Act[] }
export const emptyBook = (): Book => ({ dues: [], acts: [] })

type Stage = {
  readonly outside: Outside
  readonly book: Book
  /** Resolves when the next act may be done; false when there is to be none. */
  readonly turn: () => Promise<boolean>
}

/** How many tasks a lane was given and where the first line of a task is known by. */
export type Given = { readonly number: string; readonly content: string }

/** One task from the order to its confirmation, each act after the answer to the one before. Null when an answer never came. */
export async function live(lane: Lane, mark: string, stage: Stage): Promise<Given | null> {
  const given = await order(lane, mark, stage)
  if (!given) return null
  const { number, content } = given
  const done = act(lane, number, stage)
  const doer = 'doer'
  const steps = [
    () => done(doer, `nhận ${number}`, /nhận việc/, [[lane.doer, `nhận việc số ${number}\\.`]]),
    () =>
      done(doer, `tiến độ ${number} đã làm đến mục ${mark}`, new RegExp(`báo tiến độ: đã làm đến mục ${mark}$`, 'm'), [
        [lane.doer, `Đã ghi tiến độ việc số ${number} `],
        [lane.leader, `báo tiến độ việc số ${number}\\n`]
      ]),
    () =>
      done(
        doer,
        `báo cáo ${number} đã làm xong phần ${mark}, không có văn bản`,
        new RegExp(`báo cáo kết quả: đã làm xong phần ${mark}$`, 'm'),
        [
          [lane.doer, `Đã gửi báo cáo việc số ${number} \\(lần 1\\)`],
          [lane.leader, `báo cáo kết quả việc số ${number} \\(lần 1\\)`]
        ]
      ),
    () =>
      done('leader', `xác nhận ${number} lần 1`, /xác nhận hoàn thành/, [
        [lane.leader, `Đã xác nhận việc số ${number} \\(báo cáo lần 1\\)`],
        ...lane.told.map((phone): [number, string] => [
          phone,
          `đã xác nhận việc số ${number}: .*\\n• Việc: ${content}$`
        ])
      ])
  ]
  for (const step of steps) if (!(await stage.turn()) || !(await step())) return null
  return given
}

/** The order alone: said, shown on a card, agreed to, and brought to those whom it concerns. */
export async function order(lane: Lane, mark: string, { outside, book, turn }: Stage): Promise<Given | null> {
  const content = `rà soát hồ sơ đợt ${mark}`
  const due = (chat: number, fits: string) => {
    const one: Due = { act: `order ${mark}`, chat, fits: new RegExp(fits), kind: 'first' }
    book.dues.push(one)
    return one
  }
  const card = due(lane.leader, `chờ đồng chí xác nhận\\)\\n• Việc: ${content}\\n`)
  const asked = `Giao ${lane.unit} ${content}, chậm nhất ${dayAhead()}`
  const [shown] = await brought(lane.leader, asked, [card], outside)
  if (!shown || !(await turn())) return null
  const told = lane.told.map(phone => due(phone, `giao việc số \\d+\\n• Việc: ${content}\\n`))
  const answer = due(lane.leader, `Việc số \\d+ đã giao\\n• Việc: ${content}\\n`)
  const heard = await brought(lane.leader, 'đúng', [...told, answer], outside)
  const number = /số (\d+)/.exec(heard[0]?.text ?? '')?.[1]
  if (number === undefined) return null
  const answered = heard.at(-1) !== null
  book.acts.push({ name: `order ${mark}`, number, fits: / giao việc$/m, answered })
  return heard.includes(null) ? null : { number, content }
}

/** Says a sentence and waits for all that it is to bring about. */
function act(lane: Lane, number: string, { outside, book }: Stage) {
  return async (
    who: 'leader' | 'doer',
    text: string,
    fits: RegExp,
    letters: readonly (readonly [number, string])[]
  ) => {
    const dues = letters.map(([chat, words]): Due => ({ act: text, chat, fits: new RegExp(words), kind: 'first' }))
    book.dues.push(...dues)
    const heard = await brought(lane[who], text, dues, outside)
    book.acts.push({ name: text, number, fits, answered: heard[0] !== null })
    return !heard.includes(null)
  }
}

/** Says a sentence and waits for its letters; says it again when the platform gave it up and nothing came of it. */
async function brought(phone: number, text: string, dues: readonly Due[], outside: Outside) {
  const from = outside.wire.length
  const heard = ({ chat, fits }: Due, limitMs: number) => outside.hears(chat, fits, from, limitMs)
  outside.says(phone, text)
  for (let times = 1; times < MOST_TIMES; times += 1) {
    if ((await Promise.all(dues.slice(0, 1).map(one => heard(one, AGAIN_MS)))).every(one => one !== null)) break
    if (outside.gaveUp(phone)) outside.says(phone, text)
  }
  return Promise.all(dues.map(one => heard(one, ANSWERED_MS)))
}

/** The leader asks for the sheet of the unit's tasks, of which there are so many by now. */
export async function sheet(lane: Lane, count: number, { outside, book }: Omit<Stage, 'turn'>): Promise<void> {
  const fits = new RegExp(`Danh sách việc của ${lane.unit}: ${count} việc,`)
  book.dues.push({ act: `sheet of ${count}`, chat: lane.leader, fits, kind: 'second' })
  const from = outside.wire.length
  outside.says(lane.leader, `xuất việc ${lane.unit}`)
  await outside.hears(lane.leader, fits, from, FILE_MS)
}

function dayAhead(): string {
  const day = new Date(Date.now() + DAYS_AHEAD * DAY_MS)
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
}
