import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Bench } from './bench.ts'
import { commandsBench } from './commands.ts'
import { dayBench } from './day.ts'
import { enduranceBench } from './endurance.ts'
import { growthBench } from './growth.ts'
import { morningBench } from './morning.ts'
import { papersBench } from './papers.ts'
import { postBench } from './post.ts'
import { readingBench } from './reading.ts'
import { startBench } from './start.ts'
import { statisticsBench } from './statistics.ts'

/** Everything that is measured, in the order of the results. */
const benches: readonly Bench[] = [
  readingBench,
  commandsBench,
  postBench,
  morningBench,
  statisticsBench,
  growthBench,
  startBench,
  papersBench,
  dayBench,
  enduranceBench
]

const RESULTS = 'bench/RESULTS.md'
function headOf(seconds: number): string {
  return `# Results\n\nWritten by \`npm run bench\`; each part says when and on what. All parts together take ${Math.floor(seconds / 60)} min ${seconds % 60} s, but those that are run only by name.\n`
}

const words = process.argv.slice(2)
/** `--short` shows that every benchmark works, and writes nothing: its figures say nothing. */
const size = words.includes('--short') ? 'short' : 'whole'
const asked = words.filter(word => word !== '--short')
const unknown = asked.find(name => benches.every(bench => bench.name !== name))
if (unknown !== undefined) {
  console.error(`No benchmark ${unknown}. There are: ${benches.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

for (const { name, promise, run, apart } of benches) {
  if (asked.length > 0 ? !asked.includes(name) : apart && size === 'whole') continue
  const began = performance.now()
  const lines = await run(size)
  const seconds = Math.round((performance.now() - began) / 1000)
  const part = [`## ${name}`, '', promise, '', `${surroundings()}, ${seconds} s`, '', ...lines, ''].join('\n')
  console.log(part)
  if (size === 'whole') keep(name, part)
}

/** Writes each part as soon as it is there, beside whatever others wrote meanwhile. */
function keep(name: string, part: string): void {
  const parts = partsOf(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '').set(name, part)
  const seconds = benches.filter(({ apart }) => !apart).map(one => secondsOf(parts.get(one.name) ?? ''))
  const head = headOf(seconds.reduce((sum, n) => sum + n, 0))
  writeFileSync(RESULTS, [head, ...benches.flatMap(one => parts.get(one.name) ?? [])].join('\n'))
}

/** How long a part took, by what it says of itself. */
function secondsOf(part: string): number {
  return Number(/, (\d+) s$/m.exec(part)?.[1] ?? 0)
}

/** The parts of earlier results by name: one that is not measured again stays. */
function partsOf(text: string): Map<string, string> {
  const found = text.split(/^(?=## )/m).filter(part => part.startsWith('## '))
  return new Map(found.map(part => [/^## (\S+)/.exec(part)?.[1] ?? '', `${part.trimEnd()}\n`]))
}

/** When, on which commit and on what machine. */
function surroundings(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'bench/*.ts') === '' ? '' : ' with changes'
  const [cpu] = cpus()
  return `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}`
}
