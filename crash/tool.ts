import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { Program } from '../test/service/build.ts'

/** What a tool answered: its exit code, what it printed, what it said to whoever sits there. */
export type Answer = { readonly code: number | null; readonly printed: string; readonly told: string }

/** The `dondoc` command of this build, at a terminal with this configuration; it is ended after a while. */
export async function dondoc(
  program: Program,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  input = ''
): Promise<Answer> {
  const cli = join(dirname(program.path), 'cli.js')
  const child = spawn(process.execPath, [cli, ...words], { cwd: env.DATA_DIR, env, timeout: LONGEST_MS })
  const said = { printed: '', told: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.printed += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.told += chunk.toString()
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code]: (number | null)[] = await once(child, 'close')
  return { code: code ?? null, ...said }
}

const LONGEST_MS = 90_000
