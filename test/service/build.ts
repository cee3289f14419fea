import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The program as `npm run build` makes it, in a folder of its own. */
export type Program = { readonly path: string; remove(): void }

/** Builds `dist/main.js` beside what it reads: sentences, migrations, packages. */
export function build(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-program-'))
  for (const name of ['package.json', 'locales', 'prisma', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const project = join(root, 'tsconfig.build.json')
  const built = spawnSync(process.execPath, [tsc, '-p', project, '--outDir', join(folder, 'dist')])
  if (built.error) throw built.error
  return { path: join(folder, 'dist/main.js'), remove: () => rmSync(folder, { recursive: true }) }
}

/** A running program: what it writes, and how it ends. */
export type Child = {
  readonly process: ChildProcess
  output(): string
  /** Resolves when the output holds it; rejects when the program ends before. */
  says(words: string): Promise<void>
  /** Its exit code, null when it was killed. */
  readonly ended: Promise<number | null>
}

/** Runs it with this environment and nothing else, in a folder without a `.env`. */
export function run(program: Program, cwd: string, env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [program.path], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const listener of listeners) listener()
    })
  const ended = once(child, 'close').then(([code]): number | null => code)
  return {
    process: child,
    output: () => output,
    ended,
    says: words =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.includes(words)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        void ended.then(code => reject(new Error(`ended with ${code} before it said ${words}:\n${output}`)))
        look()
      })
  }
}
