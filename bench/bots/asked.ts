import { z } from 'zod'

/** What a bot's program tells whoever started it: where it listens; and, when asked, what it asked of the database. */
export const Told = z.discriminatedUnion('told', [
  z.object({ told: z.literal('listening'), port: z.number() }),
  z.object({ told: z.literal('counted'), trips: z.number(), commits: z.number() })
])
export type Told = z.infer<typeof Told>

/** Says it to whoever started this program. */
export const tell = (one: Told): void => void process.send?.(one)

/** The environment that every bot is started with. */
export const surroundings = z
  .object({
    TELEGRAM_BOT_TOKEN: z.string(),
    TELEGRAM_API_ROOT: z.string(),
    DATA_DIR: z.string(),
    DATABASE_URL: z.string().optional()
  })
  .transform(({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: dataDir, DATABASE_URL: url }) => ({
    token,
    apiRoot,
    dataDir,
    databaseUrl: url ?? null
  }))
export type Surroundings = z.infer<typeof surroundings>

/** Where every bot is brought what comes in. */
export const WAY_IN = '/channels/telegram'
