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
type Variable = keyof typeof variables
/** What a variable holds; null when it is absent or empty. */
type Value = (variable: Variable) => string | null

/** What a value must be, and the words for it. */
const rules: readonly { readonly variable: Variable; readonly fits: RegExp | Check; readonly expected: string }[] = [
  { variable: 'TELEGRAM_BOT_TOKEN', fits: /^\d+:[\w-]+$/, expected: 'a token such as 123456:AAE...' },
  { variable: 'TELEGRAM_MODE', fits: /^(?:polling|webhook)$/, expected: 'polling or webhook' },
  {
    variable: 'TELEGRAM_WEBHOOK_SECRET',
    fits: /^[\w-]{16,256}$/,
    expected: '16 to 256 characters of A-Z, a-z, 0-9, _ and -'
  },
  { variable: 'TELEGRAM_API_ROOT', fits: isWeb, expected: 'an address such as http://127.0.0.1:8081' },
  { variable: 'PUBLIC_URL', fits: isWeb, expected: 'an address such as https://dondoc.example.vn' },
  { variable: 'PORT', fits: isPort, expected: 'a port from 0 to 65535' },
  { variable: 'DATABASE_URL', fits: isPostgresql, expected: 'an address such as postgresql://user@host/name' },
  {
    variable: 'LOG_LEVEL',
    fits: /^(?:trace|debug|info|warn|error|silent)$/,
    expected: 'trace, debug, info, warn, error or silent'
  }
]
type Check = (found: string) => boolean

/** Reads the configuration; pure. Throws `ConfigFaults` naming every fault at once. */
export function readConfig(environment: Environment): Config {
  const value: Value = variable => environment[variable]?.trim() || null
  const faults = [...wrong(value), ...missing(value)]
  if (faults.length > 0) throw new ConfigFaults(faults)
  return {
    telegram: telegramConfig(value),
    publicUrl: value('PUBLIC_URL'),
    port: Number(value('PORT') ?? '8080'),
    host: value('HOST') ?? '127.0.0.1',
    databaseUrl: value('DATABASE_URL'),
    dataDir: value('DATA_DIR') ?? './data',
    logLevel: value('LOG_LEVEL') ?? 'info',
    production: isProduction(value)
  }
}

/** Values that are not what they must be. What was found is not repeated: it may be a token. */
function wrong(value: Value): readonly Fault[] {
  return rules.flatMap(({ variable, fits, expected }) => {
    const found = value(variable)
    if (found === null) return []
    return (fits instanceof RegExp ? fits.test(found) : fits(found)) ? [] : [{ variable, expected }]
  })
}

/** Variables that others make necessary: a channel that is half set is a fault. */
function missing(value: Value): readonly Fault[] {
  const need = (variable: Variable, what: string, since: string): readonly Fault[] =>
    value(variable) === null ? [{ variable, expected: `${what}, since ${since}` }] : []
  const half = (['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_ROOT'] as const).find(value)
  const since = half ? `${half} is set` : 'NODE_ENV is production'
  return [
    ...(half || isProduction(value) ? need('TELEGRAM_BOT_TOKEN', 'a token', since) : []),
    ...(value('TELEGRAM_MODE') === 'webhook'
      ? [
          ...need('TELEGRAM_WEBHOOK_SECRET', 'a secret', 'TELEGRAM_MODE is webhook'),
          ...need('PUBLIC_URL', 'an address', 'TELEGRAM_MODE is webhook')
        ]
      : [])
  ]
}

function telegramConfig(value: Value): TelegramConfig | null {
  const [token, secret, publicUrl] = [
    value('TELEGRAM_BOT_TOKEN'),
    value('TELEGRAM_WEBHOOK_SECRET'),
    value('PUBLIC_URL')
  ]
  if (token === null) return null
  const apiRoot = value('TELEGRAM_API_ROOT')
  const common = { token, apiRoot: apiRoot && unslashed(apiRoot) }
  const mode = value('TELEGRAM_MODE')
  if (mode !== 'webhook' || secret === null || publicUrl === null) return { ...common, mode: 'polling' }
  return { ...common, mode, secret, publicUrl: unslashed(publicUrl) }
}

const isProduction = (value: Value): boolean => value('NODE_ENV') === 'production'

const unslashed = (address: string): string => address.replace(/\/+$/, '')

function isWeb(found: string): boolean {
  return URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)
}

function isPort(found: string): boolean {
  return /^\d{1,5}$/.test(found) && Number(found) < 65_536
}

function isPostgresql(found: string): boolean {
  return /^postgres(?:ql)?:\/\/./.test(found) && URL.canParse(found)
}
