import { can as telegram } from '../src/channels/telegram/index.ts'
import { can as zalo } from '../src/channels/zalo-oa/index.ts'
import type { Can } from '../src/ports/channel.ts'
import type { Bench } from './bench.ts'
import { commune, dayOf, type Letter } from './commune.ts'
import { type Act, livedOnce } from './lived.ts'
import { chances } from './province.ts'
import { drained } from './queue.ts'

/** Units of communes and of provinces in Viet Nam since 1 July 2025. */
const COMMUNES = 3_321
const PROVINCES = 34
const SEED = 20261126
const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
/** Zalo's smaller package as resellers tell of it: a hundred calls a minute. */
const growth: Can['pace'] = { ...zalo.pace, perSecond: 100 / 60 }

type Channel = { readonly name: string; readonly pace: Can['pace']; readonly edits: boolean }
const onTelegram: Channel = { name: 'Telegram', pace: telegram.pace, edits: telegram.edit }
const onZalo: Channel = { name: 'Zalo OA', pace: zalo.pace, edits: zalo.edit }
const onSmallZalo: Channel = { name: 'Zalo OA, 100 calls a minute', pace: growth, edits: zalo.edit }

/** So many communes spread over so many tokens, all in one database. */
type Scope = { readonly name: string; readonly communes: number; readonly tokens: number; readonly channel: Channel }
const province = Math.round(COMMUNES / PROVINCES)
const short: readonly Scope[] = [onTelegram, onZalo].flatMap(channel => [
  { name: 'one commune', communes: 1, tokens: 1, channel },
  { name: 'a province', communes: province, tokens: 1, channel }
])
const scopes: readonly Scope[] = [
  ...short,
  { name: 'one commune', communes: 1, tokens: 1, channel: onSmallZalo },
  { name: 'a province', communes: province, tokens: 1, channel: onSmallZalo },
  { name: 'the country, one token', communes: COMMUNES, tokens: 1, channel: onTelegram },
  { name: `the country, ${PROVINCES} tokens`, communes: COMMUNES, tokens: PROVINCES, channel: onTelegram }
]

/** A working day of communes against the limits of the platforms, by the post office's own rule, in time that nobody waits for. */
export const dayBench: Bench = {
  name: 'day',
  promise:
    'A simulation, no measurement of speed: what a working day of one commune, a province and the whole country asks of the database and of the platforms, and how long letters wait for the platforms’ limits.',
  async run(size) {
    const lived = await livedOnce()
    const rows = (size === 'whole' ? scopes : short).map(scope => told(scope, lived))
    const all = [...lived.life, lived.look]
    return [
      '| | channel | acts | letters | acts/s | letters/s | commits/s | 08:00 letters | last of them out | longest queue | reply p99, s | digest p99, s | other p99, s | last letter out |',
      `| ---${' | ---:'.repeat(13)} |`,
      ...rows,
      '',
      'Acts, letters and commits a second are those of the busiest minute; letters as they are kept, those of 08:00 not among them, and commits as letters leave. Waits are from being kept until the platform may be asked, by `src/pace.ts`. The letters of 08:00 are kept before any goes, as fast as the database takes them, one transaction each; these are not among the commits a second. With several tokens the longest queue is that of one.',
      '',
      `What one task and one look (“${lived.look.words}”) send and keep, counted in the program as it is:`,
      '',
      '| said | letters by kind | transactions |',
      '| --- | --- | ---: |',
      ...all.map(({ words, sent, commits }) => `| ${words} | ${byKind(sent)} | ${commits} |`),
      '',
      `Taken for granted, since nobody has counted it: a commune has ${commune.people} people with work, of whom ${commune.leaders} give it, and ${commune.groups} groups; each day ${commune.tasks} tasks are given and as many go through each step above; each person looks ${commune.looks} times; at 08:00 each person and each group has one letter. The working day is 07:30 to 11:30 and 13:30 to 17:00, the hour from 08:00 counts twice. ${COMMUNES.toLocaleString('en-US')} communes in ${PROVINCES} provinces are ${province} in one on average. Where nothing can be changed once it is sent, as on Zalo, cards are not counted.`
    ]
  }
}

const byKind = (sent: Act['sent']): string =>
  [...new Set(sent.map(({ kind }) => kind))]
    .map(kind => `${sent.filter(one => one.kind === kind).length} ${kind}`)
    .join(', ')

function told({ name, communes, tokens, channel }: Scope, lived: Awaited<ReturnType<typeof livedOnce>>): string {
  const chance = chances(SEED)
  const perLetter = transactionsOfLetter([...lived.life, lived.look])
  const waits: { readonly [of in 'reply' | 'digest' | 'other']: number[] } = { reply: [], digest: [], other: [] }
  const [acts, kept, commits] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const total = { acts: 0, letters: 0, digests: 0, queue: 0, lastDigest: 0, last: 0 }
  const left = ({ at, kind, digest }: Letter, now: number) => {
    waits[digest ? 'digest' : kind === 'reply' ? 'reply' : 'other'].push((now - at) / SECOND_MS)
    more(commits, now, perLetter)
    total.last = Math.max(total.last, now)
    if (digest) total.lastDigest = Math.max(total.lastDigest, now)
  }
  for (let token = 0; token < tokens; token += 1) {
    const first = Math.floor((communes * token) / tokens)
    const day = dayOf(Math.floor((communes * (token + 1)) / tokens) - first, first, lived, channel.edits, chance)
    for (const at of day.acts) for (const per of [acts, commits]) more(per, at, 1)
    for (const { at, digest } of day.letters) if (!digest) more(kept, at, 1)
    total.acts += day.acts.length
    total.letters += day.letters.length
    total.digests += day.letters.filter(({ digest }) => digest).length
    total.queue = Math.max(total.queue, drained(day.letters, channel.pace, left))
  }
  const whole = (n: number) => Math.round(n).toLocaleString('en-US')
  const cells = [
    ...[name, channel.name, whole(total.acts), whole(total.letters)],
    ...[acts, kept, commits].map(per => (Math.max(...per.values()) / 60).toFixed(1)),
    ...[whole(total.digests), clock(total.lastDigest), whole(total.queue)],
    ...[waits.reply, waits.digest, waits.other].map(some => seconds(p99(some))),
    clock(total.last)
  ]
  return `| ${cells.join(' | ')} |`
}

/** Beside the one of the act itself: taking a letter, alone or with others, and saying how it ended, cards that were passed over included. */
const transactionsOfLetter = (acts: readonly Act[]): number =>
  acts.reduce((sum, { commits }) => sum + commits - 1, 0) / acts.reduce((sum, { sent }) => sum + sent.length, 0)

function more(per: Map<number, number>, atMs: number, count: number): void {
  const minute = Math.floor(atMs / MINUTE_MS)
  per.set(minute, (per.get(minute) ?? 0) + count)
}

function p99(waits: readonly number[]): number {
  const sorted = Float64Array.from(waits).sort()
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0
}

const seconds = (s: number): string => (s < 10 ? s.toFixed(1) : Math.round(s).toLocaleString('en-US'))

function clock(atMs: number): string {
  const time = Math.ceil(atMs / SECOND_MS)
  const two = (n: number) => `${n}`.padStart(2, '0')
  return [time / 3600, (time / 60) % 60, time % 60].map(one => two(Math.floor(one))).join(':')
}
