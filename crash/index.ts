import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../test/service/build.ts'
import { breakBuild, broken } from './broken.ts'
import { Misasked, type Options, optionsFrom } from './options.ts'
import { crash, type Result } from './run.ts'
import { stages } from './stages.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const telegram = join(dirname(fileURLToPath(import.meta.url)), 'telegram.mjs')
const MOST_FAULTS = 20
/** A broken build is caught long before. */
const BROKEN_KILLS = 36

const untilOf = ({ minutes }: Options): number => Date.now() + minutes * 60_000

/** The right build: everything holds. */
async function sound(options: Options): Promise<boolean> {
  const program = build()
  try {
    const result = await crash({
      ...options,
      until: untilOf(options),
      program,
      telegram,
      hasty: false,
      migrate: true,
      say
    })
    tell(result)
    return result.faults.length === 0
  } finally {
    program.remove()
  }
}

/** Each broken build: something does not hold. */
async function caught(options: Options): Promise<boolean> {
  const program = build()
  let all = true
  try {
    for (const fault of broken) {
      const wrong = breakBuild(program, fault)
      try {
        const kills = Math.min(options.kills, BROKEN_KILLS)
        const result = await crash({
          ...options,
          until: untilOf(options),
          kills,
          program: wrong,
          telegram,
          hasty: true,
          migrate: false,
          say
        })
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

function tell({ kills, acts, letters, faults }: Result): void {
  for (const stage of ['migration', ...stages]) {
    const here = kills.filter(one => one.stage === stage)
    say(
      `${stage}: ${here.length} kills, ${here.reduce((sum, one) => sum + one.letters, 0)} letters compared after them`
    )
  }
  say(`${kills.length} kills; ${acts} acts, each answered and there once`)
  say(
    `${letters.first} letters of the first kind, ${letters.again} of them marked; ${letters.twice} of these came twice`
  )
  say(`${letters.second} files, none twice; ${letters.none} of unknown end were not sent again`)
  for (const fault of faults.slice(0, MOST_FAULTS)) say(`FAULT ${fault}`)
  say(faults.length === 0 ? 'everything holds' : `${faults.length} faults`)
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
