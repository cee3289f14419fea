import { type Bench, rounds, type Size } from './bench.ts'
import type { BotName } from './bots/bot.ts'
import { type Outside, startOutside } from './bots/outside.ts'
import { openPlace, type Place } from './bots/place.ts'
import { type Running, startBot } from './bots/running.ts'
import { type Act, acts, conversations, echoes, type Taken } from './commands-round.ts'

/** How many chats speak at once, how often each is measured, and how long each time; as often before by all chats, for the compiler. */
const paces = {
  whole: { chats: [1, 8, 64], times: 3, ms: 300, processes: [1, 2, 4] },
  short: { chats: [2], times: 1, ms: 50, processes: [1, 2] }
} as const

/** The command path: from the webhook until it is kept and the answer has arrived. */
export const commandsBench: Bench = {
  name: 'commands',
  promise:
    'A command, from webhook to kept and answered, comes at 20% at least of the rate of a bare route that does one durable INSERT (we aim at half), on PostgreSQL and on SQLite; with 1, 2 and 4 processes the rate never falls, nothing is done twice and nobody waits for one another.',
  async run(size) {
    const server = process.env.TEST_POSTGRES_URL || null
    const outside = await startOutside()
    try {
      const onServer = server === null ? ['PostgreSQL: not measured.'] : await measured(server, outside, size)
      return [...onServer, '', ...(await measured(null, outside, size))]
    } finally {
      await outside.close()
    }
  }
}

const names: Readonly<Record<BotName, string>> = {
  'floor-silent': 'one INSERT, no answer',
  floor: 'one INSERT, one sendMessage',
  grammy: 'grammY alone, keeps nothing',
  telegraf: 'Telegraf alone, keeps nothing',
  ordinary: 'an ordinary bot: grammY, Prisma, session in the database',
  ours: 'Đôn Đốc'
}

/** Everything that is measured on one kind of database; null: in a file. */
async function measured(server: string | null, outside: Outside, size: Size): Promise<readonly string[]> {
  const { chats, times, ms, processes } = paces[size]
  const places: Place[] = []
  const running = new Map<BotName, Running>()
  const replicas: Running[] = []
  const place = async () => {
    const one = await openPlace(server)
    places.push(one)
    return one
  }
  const kinds: readonly BotName[] =
    server === null
      ? ['floor-silent', 'floor', 'ours']
      : ['floor-silent', 'floor', 'grammy', 'telegraf', 'ordinary', 'ours']
  try {
    for (const name of kinds) running.set(name, await startBot(name, outside.root, (await place()).env))
    const once = (name: BotName, chats: number, ms: number, ports = [running.get(name)?.port ?? 0]) =>
      timed(name, { outside, ports, chats, ms })
    const ours = running.get('ours')
    const own = places.at(-1)
    if (!ours || !own) throw new Error('nothing was started')
    for (const name of kinds) await once(name, Math.min(...chats), ms)
    const counts = server === null ? [] : await journeys(ours, outside, ms)
    // Who only answers speaks about as long as who does every act: a program that answers two thousand a second is slow for the first thousands.
    for (let round = 0; round < times; round += 1)
      for (const name of kinds) await once(name, Math.max(...chats), talks(name) ? ms : ms * acts.length)
    const results: Result[] = []
    for (const many of chats) {
      const found = new Map<BotName, Round[]>()
      for (let round = 0; round < times; round += 1)
        for (const name of kinds) found.set(name, [...(found.get(name) ?? []), await once(name, many, ms)])
      for (const name of kinds) results.push({ name, chats: many, rounds: found.get(name) ?? [] })
    }
    const told = [
      `**${server === null ? 'SQLite' : 'PostgreSQL'}**`,
      '',
      ...compared(results),
      '',
      ...byAct(results.filter(({ name }) => name === 'ours')),
      '',
      `Letters to everybody else go on after the last answer of a round: for ${later(results, 'ours')} s at most.`
    ]
    if (server === null) return told
    while (replicas.length + 1 < Math.max(...processes)) replicas.push(await startBot('ours', outside.root, own.env))
    const ports = [ours, ...replicas].map(({ port }) => port)
    outside.forget()
    // Each by itself: what is shared among four warms none of them.
    for (const port of ports.slice(1))
      for (let round = 0; round < times; round += 1) await once('ours', Math.max(...chats), ms, [port])
    const grown: Map<number, Round[]> = new Map(processes.map(many => [many, []]))
    for (let round = 0; round < times; round += 1)
      for (const many of processes)
        grown.get(many)?.push(await once('ours', Math.max(...chats), ms, ports.slice(0, many)))
    return [
      ...told,
      '',
      ...counts,
      '',
      ...growth(grown),
      '',
      `Texts with a task's number that came twice: ${outside.repeated()}. Deadlocks: ${await own.deadlocks()}.`
    ]
  } finally {
    for (const bot of [...running.values(), ...replicas]) await bot.end()
    for (const one of places) await one.remove()
  }
}

/** Whether a bot is told orders and reports; the others only answer. */
const talks = (name: BotName): boolean => name === 'ours' || name === 'ordinary'

/** A round of one bot, by act: those that only answer know one. */
type Round = { readonly taken: ReadonlyMap<string, Taken>; readonly after: number }

/** A round; `after`: how many seconds letters to everybody else went on after the last answer. */
async function timed(name: BotName, stage: Parameters<typeof conversations>[0]): Promise<Round> {
  if (!talks(name)) return { taken: new Map([['echo', await echoes(stage, name === 'floor-silent')]]), after: 0 }
  const taken = await conversations(stage)
  return { taken, after: await stage.outside.quiet() }
}

/** What each act asks of the database, said in one chat at a time, with all that it leads to. */
async function journeys(ours: Running, outside: Outside, ms: number): Promise<readonly string[]> {
  const rows: string[] = []
  const counts = new Map<Act, Awaited<ReturnType<Running['counted']>>>()
  await outside.quiet()
  await ours.counted()
  const taken = await conversations({ outside, ports: [ours.port], chats: 1, ms }, async act => {
    await outside.quiet()
    counts.set(act, await ours.counted())
  })
  for (const act of acts) {
    const many = taken.get(act)?.ms.length ?? 0
    const { trips = 0, commits = 0 } = counts.get(act) ?? {}
    rows.push(`| ${act} | ${(trips / many).toFixed(1)} | ${(commits / many).toFixed(1)} |`)
  }
  return [
    '| act | journeys to the database | commits |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    'Said one after the other in one chat, with the letters to everybody else and the looks of each second.'
  ]
}

type Result = { readonly name: BotName; readonly chats: number; readonly rounds: readonly Round[] }

const all = ({ taken }: Round): Taken => ({
  ms: [...taken.values()].flatMap(({ ms }) => ms),
  seconds: [...taken.values()].reduce((sum, { seconds }) => sum + seconds, 0)
})

/** Acts a second of some rounds with their spread, and the middle and the slowest hundredth of what they took. */
function figures(some: readonly Taken[]) {
  const { median, spread } = rounds(some.map(({ ms, seconds }) => ms.length / seconds))
  const ms = some.flatMap(one => one.ms).toSorted((a, b) => a - b)
  const at = (share: number) => (ms[Math.floor(ms.length * share)] ?? 0).toFixed(1)
  return { median, cells: `${median.toFixed(0)} (± ${Math.round(spread * 100)}%) | ${at(0.5)} | ${at(0.99)}` }
}

const later = (results: readonly Result[], name: BotName): string =>
  Math.max(...results.flatMap(one => (one.name === name ? one.rounds.map(({ after }) => after) : []))).toFixed(1)

function compared(results: readonly Result[]): readonly string[] {
  const rateOf = (name: BotName, chats: number) =>
    figures(results.find(one => one.name === name && one.chats === chats)?.rounds.map(all) ?? []).median
  return [
    '| chats at once | | acts a second | p50, ms | p99, ms | of the floor |',
    '| ---: | --- | ---: | ---: | ---: | ---: |',
    ...results.map(({ name, chats, rounds }) => {
      const { median, cells } = figures(rounds.map(all))
      return `| ${chats} | ${names[name]} | ${cells} | ${Math.round((median / rateOf('floor', chats)) * 100)}% |`
    })
  ]
}

const byAct = (results: readonly Result[]): readonly string[] => [
  '| chats at once | act | acts a second | p50, ms | p99, ms |',
  '| ---: | --- | ---: | ---: | ---: |',
  ...results.flatMap(({ chats, rounds }) =>
    acts.map(act => `| ${chats} | ${act} | ${figures(rounds.flatMap(({ taken }) => taken.get(act) ?? [])).cells} |`)
  )
]

const growth = (grown: ReadonlyMap<number, readonly Round[]>): readonly string[] => [
  '| processes | acts a second | p50, ms | p99, ms |',
  '| ---: | ---: | ---: | ---: |',
  ...[...grown].map(([many, rounds]) => `| ${many} | ${figures(rounds.map(all)).cells} |`)
]
