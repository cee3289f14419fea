import { execFileSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { emptyBook, live } from '../crash/lane.ts'
import { lanes } from '../crash/office.ts'
import { type Outside, startOutside } from '../crash/outside.ts'
import { openPlace } from '../crash/place.ts'
import { telegramOf } from '../crash/way.ts'
import { build, type Child, type Program, run } from '../test/service/build.ts'
import { type Bench, rounds, type Size, shown } from './bench.ts'

const paces = {
  whole: { times: 3, restMs: 10_000, workMs: 20_000 },
  short: { times: 1, restMs: 0, workMs: 0 }
} as const
const MB = 1024 * 1024
const telegram = join(dirname(fileURLToPath(import.meta.url)), 'telegram.mjs')

type Env = Readonly<Record<string, string>>

/** From the command to the first answer, what the process holds at rest and at work, and what is installed. Linux only. */
export const startBench: Bench = {
  name: 'start',
  promise: 'From the command to ready within 2 seconds after the first start.',
  async run(size) {
    const program = build()
    const outside = await startOutside(telegram)
    try {
      const trial = await trialStarts(program, size)
      const office = await officeStarts(program, outside, size)
      return [
        '| milliseconds from the command to ready | the first start, its tables are made | every later start |',
        '| --- | ---: | ---: |',
        `| the trial: no account, both platforms, an office of 35 with its history | ${shown(rounds(trial.first))} | ${shown(rounds(trial.later))} |`,
        `| an office on Telegram and SQLite | ${shown(rounds(office.first))} | ${shown(rounds(office.later))} |`,
        '',
        '| resident memory of the office, MB | |',
        '| --- | ---: |',
        `| ready | ${office.ready} |`,
        `| ${paces[size].restMs / 1000} seconds later, with nothing to do | ${office.rest} |`,
        `| after ${paces[size].workMs / 1000} seconds in which three leaders gave work that was done: ${office.acts} acts | ${office.work} |`,
        '',
        `Installed for production: ${installed()}.`
      ]
    } finally {
      await outside.close()
      program.remove()
    }
  }
}

type Starts = { readonly first: number[]; readonly later: number[] }

async function trialStarts(program: Program, size: Size): Promise<Starts> {
  const starts: Starts = { first: [], later: [] }
  for (let time = 0; time < paces[size].times; time += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-start-'))
    for (const which of ['first', 'later'] as const) {
      const { ms, child } = await started(program, { DATA_DIR: dataDir, PORT: '0' })
      starts[which].push(ms)
      await stopped(child)
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  return starts
}

async function officeStarts(program: Program, outside: Outside, size: Size) {
  const { times, restMs, workMs } = paces[size]
  const starts: Starts = { first: [], later: [] }
  for (let time = 1; ; time += 1) {
    const place = await openPlace('sqlite')
    const env: Env = { ...place.env, PORT: '0', ...telegramOf(outside) }
    try {
      const first = await started(program, env)
      starts.first.push(first.ms)
      await stopped(first.child)
      await place.fill()
      const later = await started(program, env)
      starts.later.push(later.ms)
      try {
        if (time < times) continue
        const ready = held(later.child)
        await after(restMs)
        const rest = held(later.child)
        const acts = await worked(outside, workMs)
        return { ...starts, ready, rest, acts, work: held(later.child) }
      } finally {
        await stopped(later.child)
      }
    } finally {
      await place.remove()
    }
  }
}

/** Three leaders and those who work for them, each act after the answer to the one before; answers how many acts. */
async function worked(outside: Outside, ms: number): Promise<number> {
  const book = emptyBook()
  const until = Date.now() + ms
  const turn = async () => true
  const lived = lanes.map(async (lane, at) => {
    for (let task = 1; Date.now() < until; task += 1) await live(lane, `${at + 1}x${task}`, { outside, book, turn })
  })
  await Promise.all(lived)
  return book.acts.length
}

async function started(program: Program, env: Env): Promise<{ readonly ms: number; readonly child: Child }> {
  const began = performance.now()
  const child = run(program, env.DATA_DIR ?? '.', env)
  try {
    await child.says('"what":"started"')
  } catch (fault) {
    child.process.kill('SIGKILL')
    throw fault
  }
  return { ms: performance.now() - began, child }
}

async function stopped(child: Child): Promise<void> {
  child.process.kill('SIGTERM')
  await child.ended
}

/** Resident memory of a process, in MB. */
const held = ({ process }: Child): number =>
  Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

/** What `npm ci --omit=dev` brings, by the files of those packages. */
function installed(): string {
  const found = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' })
  const packages = new Set(found.split('\n').filter(path => path.includes('node_modules')))
  const bytes = [...packages].reduce((sum, path) => sum + bytesIn(path), 0)
  return `${packages.size} packages, ${Math.round(bytes / MB)} MB`
}

/** What lies in a package's folder, but for the packages inside it, which are counted by themselves. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesIn(path)
    return sum + lstatSync(path).size
  }, 0)
}
