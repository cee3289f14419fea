import type { Heard, Outside } from './bots/outside.ts'
import { type Pair, pairs } from './commands-office.ts'

/** What is measured: an order and its card, the yes to it, and what the doer says. */
export const acts = ['assign', 'right', 'acknowledge', 'report', 'list'] as const
export type Act = (typeof acts)[number]

/** How long each of some acts took, in ms, and how many seconds they took together. */
export type Taken = { readonly ms: readonly number[]; readonly seconds: number }

/** Done at once in so many chats; `work` notes what each act took. */
async function atOnce(
  chats: number,
  work: (chat: number, note: (ms: number) => void) => Promise<void>
): Promise<Taken> {
  const ms: number[] = []
  const began = performance.now()
  await Promise.all(Array.from({ length: chats }, (_, chat) => work(chat, one => void ms.push(one))))
  return { ms, seconds: (performance.now() - began) / 1000 }
}

type Stage = {
  readonly outside: Outside
  /** The processes, each brought every so manyth message. */
  readonly ports: readonly number[]
  readonly chats: number
  /** Orders are begun for so long; the rest takes as long as it takes. */
  readonly ms: number
}

/** The same message over and over, to a bot that answers everything, or, where it only takes it, `silent`. */
export function echoes({ outside, ports, chats, ms }: Stage, silent = false): Promise<Taken> {
  const [port = 0] = ports
  const until = performance.now() + ms
  return atOnce(chats, async (chat, note) => {
    for (let said = 0; performance.now() < until; said += 1) {
      const text = `rà soát hồ sơ đợt ${said}`
      if (silent) note(await outside.leaves(port, chat, text))
      else note((await outside.says(port, chat, text, /^/)).ms)
    }
  })
}

const DAYS_AHEAD = 20
const DAY_MS = 24 * 60 * 60 * 1000
let said = 0
let turn = 0

/** Tasks from the order to the report, and the doer's list, one kind of act after the other; `between` is called after each. */
export async function conversations(
  { outside, ports, chats, ms }: Stage,
  between: (act: Act) => Promise<void> = async () => {}
): Promise<ReadonlyMap<Act, Taken>> {
  const say = (chat: number, text: string, fits: RegExp): Promise<Heard> => {
    turn += 1
    return outside.says(ports[turn % ports.length] ?? 0, chat, text, fits)
  }
  const day = new Date(Date.now() + DAYS_AHEAD * DAY_MS)
  const due = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
  const until = performance.now() + ms
  const cards: (readonly [Pair, string])[][] = Array.from({ length: chats }, () => [])
  const taken = new Map<Act, Taken>()
  const phase = async (act: Act, work: Parameters<typeof atOnce>[1]) => {
    taken.set(act, await atOnce(chats, work))
    await between(act)
  }
  await phase('assign', async (chat, note) => {
    const own = pairs.filter((_, i) => i % chats === chat)
    const first = said
    for (let i = 0; performance.now() < until && i < own.length; i += 1) {
      const pair = own[(i + first) % own.length]
      if (!pair) return
      said += 1
      const content = `rà soát hồ sơ đợt ${said}`
      const fits = new RegExp(`chờ đồng chí xác nhận\\)\\n• Việc: ${content}\\n`)
      note((await say(pair.leader, `Giao ${pair.unit} ${content}, chậm nhất ${due}`, fits)).ms)
      cards[chat]?.push([pair, content])
    }
  })
  const tasks: (readonly [Pair, string])[][] = Array.from({ length: chats }, () => [])
  await phase('right', async (chat, note) => {
    for (const [pair, content] of cards[chat] ?? []) {
      const heard = await say(pair.leader, 'đúng', new RegExp(`Việc số \\d+ đã giao\\n• Việc: ${content}\\n`))
      note(heard.ms)
      tasks[chat]?.push([pair, /số (\d+)/.exec(heard.text)?.[1] ?? ''])
    }
  })
  const byDoer = (act: Act, text: (number: string) => string, fits: (number: string) => RegExp) =>
    phase(act, async (chat, note) => {
      for (const [{ doer }, number] of tasks[chat] ?? []) note((await say(doer, text(number), fits(number))).ms)
    })
  const named = (words: string) => (number: string) => new RegExp(words.replace('N', number))
  await byDoer('acknowledge', n => `nhận ${n}`, named('nhận việc số N\\.'))
  await byDoer('report', n => `báo cáo ${n} đã làm xong, không có văn bản`, named('gửi báo cáo việc số N '))
  await byDoer(
    'list',
    () => 'việc của tôi',
    () => /^Việc của đồng chí/
  )
  return taken
}
