// Builds the crash test and runs it: `npm run crash`, `npm run crash -- --kills 20 --seed 7`. See crash/README.md.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
// As deep as the program itself lies, which finds its migrations and sentences from where it is.
const dist = join(root, 'dist')
mkdirSync(dist, { recursive: true })
const outDir = mkdtempSync(join(dist, 'crash-'))
// Every folder that is made on the way lies in this one.
const folder = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
process.env.TMPDIR = folder
process.once('exit', () => {
  for (const made of [outDir, folder]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
})
// So that an end from outside also ends what we began.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
await build({
  root,
  configFile: false,
  logLevel: 'silent',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    rolldownOptions: {
      input: { crash: 'crash/index.ts', telegram: 'crash/telegram.ts', zaloOa: 'crash/zalo-oa.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
    }
  }
})
const { main } = await import(pathToFileURL(join(outDir, 'crash.mjs')).href)
process.exit(await main(process.argv.slice(2)))
