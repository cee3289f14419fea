import { readFileSync } from 'node:fs'
import { z } from 'zod'

const described = z.object({ version: z.string().default('0.0.0') })

/** The version of this program. */
export const version: string = described.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
).version
