/** How Telegram is reached: a variant each, so that what webhook mode needs cannot be missing in it. */
export type TelegramConfig = { readonly token: string; readonly apiRoot: string | null } & (
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly secret: string; readonly publicUrl: string }
)

export type Config = {
  readonly telegram: TelegramConfig | null
  readonly publicUrl: string | null
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly logLevel: string
  readonly production: boolean
}

/** One thing wrong with the environment: the variable and what was expected. */
export type Fault = { readonly variable: string; readonly expected: string }

/** The environment cannot be used. Names everything that is wrong at once. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ variable, expected }) => `${variable}: ${expected}`).join('\n'))
    this.faults = faults
  }
}

/** Every variable that is read, with the sentence that `.env.example` says of it. */
export const variables = {
  TELEGRAM_BOT_TOKEN: 'The token that @BotFather gives; without any channel token the program runs in trial mode.',
  TELEGRAM_MODE: 'How updates come in: polling (needs nothing more) or webhook (needs PUBLIC_URL and the secret).',
  TELEGRAM_WEBHOOK_SECRET: 'In webhook mode: 16 to 256 characters of A-Z, a-z, 0-9, _ and -.',
  TELEGRAM_API_ROOT: "Another Bot API server than Telegram's own, such as http://127.0.0.1:8081.",
  PUBLIC_URL: 'The HTTPS address under which the outside reaches this program, such as https://dondoc.example.vn.',
  PORT: 'The port that is listened on; 8080 when absent.',
  HOST: 'The address that is listened on; 127.0.0.1 when absent.',
  DATABASE_URL: 'postgresql://... for an office that has outgrown the one file in DATA_DIR.',
  DATA_DIR: 'The folder that holds the database and the files; ./data when absent.',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent; info when absent.',
  NODE_ENV: 'production: a missing token is an error, never trial mode.'
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration; pure. Throws `ConfigFaults` naming every fault at once. */
export function readConfig(environment: Environment): Config {
  const faults: Fault[] = []
  const value = (variable: keyof typeof variables): string | null => environment[variable]?.trim() || null
  const check = (
    variable: keyof typeof variables,
    fits: (found: string) => boolean,
    expected: string
  ): string | null => {
    const found = value(variable)
    if (found !== null && !fits(found)) faults.push({ variable, expected })
    return found
  }

  const production = value('NODE_ENV') === 'production'
  const token = check('TELEGRAM_BOT_TOKEN', found => /^\d+:[\w-]{20,}$/.test(found), 'a token such as 123456:AAE...')
  const mode =
    check('TELEGRAM_MODE', found => found === 'polling' || found === 'webhook', 'polling or webhook') ?? 'polling'
  const secret = check(
    'TELEGRAM_WEBHOOK_SECRET',
    found => /^[\w-]{16,256}$/.test(found),
    '16 to 256 characters of A-Z, a-z, 0-9, _ and -'
  )
  const apiRoot = check('TELEGRAM_API_ROOT', isWeb, 'an address such as http://127.0.0.1:8081')
  const publicUrl = check('PUBLIC_URL', isWeb, 'an address such as https://dondoc.example.vn')
  const port =
    check('PORT', found => /^\d{1,5}$/.test(found) && Number(found) < 65_536, 'a port from 0 to 65535') ?? '8080'
  const databaseUrl = check(
    'DATABASE_URL',
    found => /^postgres(?:ql)?:\/\/./.test(found) && URL.canParse(found),
    'an address such as postgresql://user@host/name'
  )
  const logLevel =
    check(
      'LOG_LEVEL',
      found => ['trace', 'debug', 'info', 'warn', 'error', 'silent'].includes(found),
      'trace, debug, info, warn, error or silent'
    ) ?? 'info'

  const half = (['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_ROOT'] as const).find(name => value(name))
  if (token === null && (half || production)) {
    const since = half ? `${half} is set` : 'NODE_ENV is production'
    faults.push({ variable: 'TELEGRAM_BOT_TOKEN', expected: `a token, since ${since}` })
  }
  if (mode === 'webhook' && secret === null)
    faults.push({ variable: 'TELEGRAM_WEBHOOK_SECRET', expected: 'a secret, since TELEGRAM_MODE is webhook' })
  if (mode === 'webhook' && publicUrl === null)
    faults.push({ variable: 'PUBLIC_URL', expected: 'an address, since TELEGRAM_MODE is webhook' })
  if (faults.length > 0) throw new ConfigFaults(faults)

  return {
    telegram: token === null ? null : telegramConfig(token, apiRoot, mode, secret, publicUrl),
    publicUrl,
    port: Number(port),
    host: value('HOST') ?? '127.0.0.1',
    databaseUrl,
    dataDir: value('DATA_DIR') ?? './data',
    logLevel,
    production
  }
}

function telegramConfig(
  token: string,
  apiRoot: string | null,
  mode: string,
  secret: string | null,
  publicUrl: string | null
): TelegramConfig {
  const common = { token, apiRoot: apiRoot?.replace(/\/+$/, '') ?? null }
  if (mode !== 'webhook' || secret === null || publicUrl === null) return { ...common, mode: 'polling' }
  return { ...common, mode: 'webhook', secret, publicUrl: publicUrl.replace(/\/+$/, '') }
}

function isWeb(found: string): boolean {
  return URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)
}
