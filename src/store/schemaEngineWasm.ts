import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { z } from 'zod'

// Node's own; its types come only with those of a browser.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: object } }>
}

// The engine's package expects a bundler to load its WebAssembly. It holds one instance for the whole process, so it is
// loaded when this module is: once, and only by who needs it.
const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
const bytes = readFileSync(join(home, 'schema_engine_bg.wasm'))
const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
glue.__wbg_set_wasm(instance.exports)
z.object({ __wbindgen_start: z.custom<() => void>(value => typeof value === 'function') })
  .parse(instance.exports)
  .__wbindgen_start()

/** Prisma's schema engine, ready. */
export const { SchemaEngine } = glue
