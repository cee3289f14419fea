import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url))

/** Makes a program of this folder one that `node` runs, where it finds its packages. */
export async function program(name: string): Promise<{ readonly path: string; remove(): void }> {
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'dondoc-test-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(here, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } }
    }
  })
  return { path: join(outDir, 'program.mjs'), remove: () => rmSync(outDir, { recursive: true }) }
}
