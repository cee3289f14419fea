import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chance } from '../src/trial/chance.ts'
import { build, type Program } from '../test/service/build.ts'
import { breakBuild, broken } from './broken.ts'
import { Misasked, type Options, optionsFrom } from './options.ts'
import { startOutside } from './outside.ts'
import { killRefreshes, refreshStages } from './refresh.ts'
import { type Result, told, unmet } from './result.ts'
import { crash } from './run.ts'
import { type Stage, stages } from './stages.ts'
import { killUpgrades, upgradeStages } from './upgrade.ts'
import type { Way } from './way.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const here = dirname(fileURLToPath(import.meta.url))
const platforms = { telegram: join(here, 'telegram.mjs'), zaloOa: join(here, 'zaloOa.mjs') }
/** A broken build is caught long before. */
const BROKEN_KILLS = 36

const untilOf = ({ minutes }: Options): number => Date.now() + minutes * 60_000

/** The right build: everything holds. */
async function sound(options: Options): Promise<boolean> {
  const program = build()
  try {
    const stages = stagesOf(options)
    const until = untilOf(options)
    const result = await resultOf(options, until, program, null)
    for (const line of told(result, stages)) say(line)
    const few = unmet(result, stages, options.kills)
    if (few.length > 0) say(`too few kills to say anything of: ${few.join(', ')}`)
    return result.faults.length === 0 && (few.length === 0 || Date.now() >= until)
  } finally {
    program.remove()
  }
}

/** `only`: of a broken build, the stage at which it shows. */
async function resultOf(options: Options, until: number, program: Program, only: Stage | null): Promise<Result> {
  const { what, kills, seed } = options
  const setting = { ...options, program, platforms, until, say }
  if (what === 'refresh') return killRefreshes(kills, { ...setting, chance: chance(seed) })
  if (what === 'upgrade') {
    const outside = await startOutside(platforms.telegram)
    return killUpgrades(kills, { ...setting, outside, chance: chance(seed) }).finally(outside.close)
  }
  return crash({ ...setting, way: wayOf(options), only, migrate: what === 'polling' })
}

const wayOf = ({ what }: Options): Way => (what === 'webhook' || what === 'zalo-oa' ? what : 'polling')

function stagesOf({ what }: Options): readonly string[] {
  if (what === 'refresh') return refreshStages
  if (what === 'upgrade') return upgradeStages
  return what === 'polling' ? ['migration', ...stages] : stages
}

/** Each broken build: something does not hold. */
async function caught(options: Options): Promise<boolean> {
  const program = build()
  let all = true
  try {
    for (const fault of broken[options.what]) {
      const wrong = breakBuild(program, fault)
      try {
        const kills = Math.min(options.kills, BROKEN_KILLS)
        const result = await resultOf({ ...options, kills }, untilOf(options), wrong, fault.at)
        const count = result.faults.length
        say(`${fault.name}: ${count > 0 ? 'caught' : 'NOT CAUGHT'} after ${result.kills.length} kills`)
        for (const one of result.faults.slice(0, 3)) say(`  ${one}`)
        all &&= count > 0
      } finally {
        wrong.remove()
      }
    }
    return all
  } finally {
    program.remove()
  }
}

/** Runs what the command line asks for; answers the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = optionsFrom(words)
    return (await (options.broken ? caught(options) : sound(options))) ? 0 : 1
  } catch (fault) {
    say(fault instanceof Misasked ? fault.message : String(fault instanceof Error ? fault.stack : fault))
    return 1
  }
}
