import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createFleet } from '../crash/fleet.ts'
import { emptyBook, live } from '../crash/lane.ts'
import { lanes, TOKEN } from '../crash/office.ts'
import { startOutside } from '../crash/outside.ts'
import { openPlace } from '../crash/place.ts'
import { build } from '../test/service/build.ts'
import type { Bench } from './bench.ts'

/** `ENDURANCE_MINUTES` makes it shorter. */
const paces = {
  whole: { minutes: Number(process.env.ENDURANCE_MINUTES ?? 60), looks: 12 },
  short: { minutes: 0, looks: 1 }
} as const
const MINUTE_MS = 60_000
const MB = 1024 * 1024
/** Growth is counted from here on: by then everything is loaded that ever is. */
const SETTLED = 10
const telegram = join(dirname(fileURLToPath(import.meta.url)), 'telegram.mjs')

type Look = {
  readonly minute: number
  readonly acts: number
  readonly memory: number
  readonly handles: number
  readonly kept: number
}

/** The service as it is built, at work for an hour on SQLite. Linux only: what a process holds is read under `/proc`. */
export const enduranceBench: Bench = {
  name: 'endurance',
  promise:
    'Resident memory grows by at most 10% from minute 10 to minute 60 of steady work, and nothing stays open that was opened.',
  apart: true,
  async run(size) {
    const { minutes, looks: count } = paces[size]
    const program = build()
    const outside = await startOutside(telegram)
    const place = await openPlace('sqlite')
    const env: Record<string, string> = {
      ...place.env,
      PORT: '0',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: outside.root
    }
    const fleet = createFleet(program, 1, env)
    const book = emptyBook()
    const looks: Look[] = []
    let working = true
    try {
      await place.fill()
      const [child] = fleet.launch()
      if (!child) throw new Error('the service did not begin')
      await child.says('"what":"started"')
      const began = Date.now()
      const look = () =>
        void looks.push({
          minute: (Date.now() - began) / MINUTE_MS,
          acts: book.acts.length,
          ...heldBy(child.process.pid ?? 0, env.DATA_DIR ?? '')
        })
      const turn = async () => working
      const lived = lanes.map(async (lane, at) => {
        for (let task = 1; working; task += 1) await live(lane, `${at + 1}x${task}`, { outside, book, turn })
      })
      look()
      for (let seen = 0; seen < count; seen += 1) {
        await after((minutes / count) * MINUTE_MS)
        look()
      }
      working = false
      await Promise.all(lived)
    } finally {
      await fleet.end()
      await outside.close()
      await place.remove()
      program.remove()
    }
    return told(looks, minutes)
  }
}

/** Memory in MB, open files and sockets, and what the database's files take in MB. */
function heldBy(pid: number, dataDir: string): Pick<Look, 'memory' | 'handles' | 'kept'> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const files = readdirSync(dataDir).filter(name => name.includes('.db'))
  return {
    memory: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
    kept: files.reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0) / MB
  }
}

function told(looks: readonly Look[], minutes: number): readonly string[] {
  const settled = looks.find(({ minute }) => minute >= Math.min(SETTLED, minutes / 3)) ?? looks[0]
  const last = looks.at(-1)
  const growth = settled && last ? (last.memory / settled.memory - 1) * 100 : 0
  return [
    '| minute | acts done | resident memory, MB | open files and sockets | database, MB |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...looks.map(
      ({ minute, acts, memory, handles, kept }) =>
        `| ${minute.toFixed(0)} | ${acts} | ${memory.toFixed(0)} | ${handles} | ${kept.toFixed(1)} |`
    ),
    '',
    `From minute ${settled?.minute.toFixed(0)} to minute ${last?.minute.toFixed(0)} resident memory grew by ${growth.toFixed(1)}%. Three leaders and those who work for them, each act after the answer to the one before, at the pace that Telegram allows one chat.`
  ]
}
