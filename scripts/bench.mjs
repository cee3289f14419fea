// Builds the benchmarks into one program and runs it: `npm run bench`, `npm run bench -- reading`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
// As deep as the program itself lies, which finds its migrations and sentences from where it is.
const dist = join(root, 'dist')
// Threads run the program as it is built.
spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs'), '--if-older'], { cwd: root, stdio: 'inherit' })
mkdirSync(dist, { recursive: true })
// Sentences are looked for one folder up, where migrations are looked for two.
cpSync(join(root, 'locales'), join(dist, 'locales'), { recursive: true })
const outDir = mkdtempSync(join(dist, 'bench-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          bench: 'bench/index.ts',
          telegram: 'crash/telegram.ts',
          limited: 'bench/limited.ts',
          throttled: 'bench/throttled.ts',
          bot: 'bench/bots/bot.ts'
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  })
  const { status } = spawnSync(process.execPath, [join(outDir, 'bench.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit'
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(outDir, { recursive: true })
}
