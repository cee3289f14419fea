import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createSay } from '../src/say.ts'
import type { Bench, Size } from './bench.ts'
import { openPosting } from './posting.ts'
import { type Call, machineMs, type Sizes, type Storm, stormMade, Told } from './storm.ts'
import { queueTable } from './taking.ts'

/** What Telegram says that a bot may send over all chats. */
const PER_SECOND = 30
/** Whoever is not through after so many times the ideal is not waited for. */
const PATIENCE = 1.6
const LOOK_MS = 200
/** Whoever is not warm after so long never will be. */
const WARM_MS = 60_000
const SEED = 20261126
const sizes: Record<Size, Sizes> = {
  whole: { people: 300, groups: 30, letters: 5_000, toGroup: 20, replies: 400 },
  short: { people: 24, groups: 3, letters: 60, toGroup: 4, replies: 6 }
}
const built = (name: string) => join(dirname(fileURLToPath(import.meta.url)), `${name}.mjs`)

/** What is known of one sender: when it began, every call that reached its platform, and when each reply was asked for. */
type Log = { began: number | null; readonly calls: Call[]; readonly asked: Map<number, number> }
type Sender = { readonly name: string; readonly log: Log }

/** A morning's letters through the post office under Telegram's limits, beside grammY's own way on the same storm. */
export const postBench: Bench = {
  name: 'post',
  promise:
    'Letters to 300 people and 30 groups leave at 98% or more of the 30 a second that Telegram allows, without one 429, in order within each chat; a reply waits at most a second behind them (p99).',
  async run(size) {
    const total = sizes[size].letters + sizes[size].replies
    const idealMs = (total / PER_SECOND) * 1_000
    const say = createSay()
    const storm = stormMade(sizes[size], line => say('vi', line), idealMs, SEED)
    const senders = await Promise.all([ours(sizes[size], say, storm, idealMs), theirs(sizes[size], storm, idealMs)])
    const { letters, replies, toGroup, groups, people } = sizes[size]
    return [
      '| | arrived | seconds | of the ideal | 429 | out of order | sent twice | a reply: p50, ms | p99, ms | longest, ms |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...senders.map(sender => told(sender, storm)),
      '',
      `${letters.toLocaleString('en-US')} letters at once to ${people} people and ${groups} groups, ${toGroup} to each group, so that only the ${PER_SECOND} a second over all chats bound them, and ${replies} replies to other chats at moments of one seed. The ideal is ${PER_SECOND} a second from the first moment: ${(idealMs / 1_000).toFixed(1)} s. Both at the same time, each against a Telegram of its own that keeps the limits; whoever was not through after ${PATIENCE} times the ideal was stopped; the seconds are to the last that arrived. A reply's time is from being asked for until Telegram took it.`,
      '',
      ...(await queueTable(size))
    ]
  }
}

async function ours(sizes: Sizes, say: ReturnType<typeof createSay>, storm: Storm, idealMs: number): Promise<Sender> {
  const log: Log = { began: null, calls: [], asked: new Map() }
  const telegram = await begun('limited', JSON.stringify(sizes), log)
  try {
    const posting = await openPosting(sizes, say, telegram.root)
    try {
      await posting.send(storm, told => note(told, log))
      await through(log, storm, idealMs * PATIENCE)
      return { name: 'the post office', log }
    } finally {
      await posting.close()
    }
  } finally {
    await end(telegram.child)
  }
}

async function theirs(sizes: Sizes, storm: Storm, idealMs: number): Promise<Sender> {
  const log: Log = { began: null, calls: [], asked: new Map() }
  const telegram = await begun('limited', JSON.stringify(sizes), log)
  const bot = fork(built('throttled'), [telegram.root])
  try {
    bot.on('message', message => note(Told.parse(message), log))
    bot.send(storm)
    await through(log, storm, idealMs * PATIENCE)
    return { name: 'grammY with its throttler and auto-retry', log }
  } finally {
    await end(bot)
    await end(telegram.child)
  }
}

async function begun(name: string, word: string, log: Log): Promise<{ child: ChildProcess; root: string }> {
  const child = fork(built(name), [word])
  const root = await new Promise<string>((resolve, reject) => {
    child.on('message', message => {
      const told = Told.parse(message)
      note(told, log)
      if (told.told === 'ready') resolve(told.root)
    })
    child.once('exit', code => reject(new Error(`${name} ended with ${code}`)))
  })
  return { child, root }
}

function note(told: Told, log: Log): void {
  if (told.told === 'began') log.began = told.at
  // What warmed it up does not count.
  if (told.told === 'call' && log.began !== null) log.calls.push(told)
  if (told.told === 'asked') log.asked.set(told.number, told.at)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Waits until all has arrived or it has taken so long. */
async function through(log: Log, { letters, replies }: Storm, mostMs: number): Promise<void> {
  const arrived = new Set<number>()
  let seen = 0
  const called = machineMs()
  const due = () => machineMs() < (log.began === null ? called + WARM_MS : log.began + mostMs)
  while (due() && arrived.size < letters.length + replies.length) {
    await after(LOOK_MS)
    for (; seen < log.calls.length; seen += 1)
      if (log.calls[seen]?.code === 200) arrived.add(log.calls[seen]?.number ?? 0)
  }
}

function told({ name, log: { calls, asked, began } }: Sender, { letters, replies }: Storm): string {
  const taken = calls.filter(({ code }) => code === 200)
  const first = new Map(taken.toReversed().map(({ number, at }) => [number, at]))
  const ended = taken.at(-1)?.at ?? 0
  const seconds = (ended - (began ?? 0)) / 1_000
  const newest = new Map<number, number>()
  const overtaken = taken.filter(({ chat, number }) => {
    const before = newest.get(chat) ?? -1
    newest.set(chat, Math.max(before, number))
    return number < before
  })
  const waits = replies
    .flatMap(({ number }) => {
      const at = first.get(number)
      const from = asked.get(number)
      return from === undefined ? [] : [(at ?? ended) - from]
    })
    .sort((a, b) => a - b)
  const share = (p: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * p))] ?? 0)
  const cells = [
    name,
    `${first.size} of ${letters.length + replies.length}`,
    seconds.toFixed(1),
    `${((first.size / PER_SECOND / seconds) * 100).toFixed(1)}%`,
    calls.filter(({ code }) => code === 429).length,
    overtaken.length,
    taken.length - first.size,
    share(0.5),
    share(0.99),
    share(1)
  ]
  return `| ${cells.join(' | ')} |`
}
