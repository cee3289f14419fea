import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the page to `dist/page`, with relative addresses so that it works wherever it is mounted. */
export default defineConfig({
  root: here('.'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: here('../../../dist/page'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } }
})
