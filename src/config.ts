/** How Telegram is reached: a variant each, so that what webhook mode needs cannot be missing in it. */
export type TelegramConfig = { readonly token: string; readonly apiRoot: string | null } & (
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly secret: string; readonly publicUrl: string }
)

/** How an Official Account is reached. Its events need an address under which the outside reaches us. */
export type ZaloOaConfig = {
  readonly appId: string
  readonly appSecret: string
  /** The secret of the webhook's signature: another one than the app's. */
  readonly secretKey: string
  readonly oaId: string
  /** By which people mention it in groups. */
  readonly name: string | null
  readonly apiRoot: string | null
  readonly oauthRoot: string | null
}

/** How a bot of the Zalo Bot Platform is reached. */
export type ZaloBotConfig = {
  readonly token: string
  readonly name: string | null
  readonly apiRoot: string | null
} & ({ readonly mode: 'polling' } | { readonly mode: 'webhook'; readonly secret: string; readonly publicUrl: string })

export type Config = {
  readonly telegram: TelegramConfig | null
  readonly zaloOa: ZaloOaConfig | null
  readonly zaloBot: ZaloBotConfig | null
  readonly publicUrl: string | null
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  /** What secrets in the database are sealed with, and addresses of files are signed with. */
  readonly encryptionKey: string | null
  readonly dataDir: string
  /** The folder of nightly backups; null: in `dataDir`. */
  readonly backupDir: string | null
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
  ZALO_OA_APP_ID: 'The id of the app at developers.zalo.me that is linked to the Official Account.',
  ZALO_OA_APP_SECRET: 'The secret of that app; with it tokens are fetched.',
  ZALO_OA_SECRET_KEY:
    'The secret key of the Official Account; with it Zalo signs what it brings. Not the secret of the app.',
  ZALO_OA_ID: 'The id of the Official Account.',
  ZALO_OA_NAME: 'The name of the Official Account, by which people mention it in groups.',
  ZALO_OA_API_ROOT: "Another server than Zalo's own, such as http://127.0.0.1:8082.",
  ZALO_OAUTH_ROOT: "Another server of consent and tokens than Zalo's own.",
  ZALO_BOT_TOKEN: 'The token that Zalo Bot Creator gives.',
  ZALO_BOT_MODE:
    'How messages to the bot come in: polling (needs nothing more) or webhook (needs PUBLIC_URL and the secret).',
  ZALO_BOT_WEBHOOK_SECRET: 'In webhook mode: 16 to 256 characters of A-Z, a-z, 0-9, _ and -.',
  ZALO_BOT_NAME: 'The name of the bot as people see it, by which they mention it in groups.',
  ZALO_BOT_API_ROOT: "Another server than the Bot Platform's own.",
  ENCRYPTION_KEY:
    'At least 32 characters of chance, kept apart from the database; needed with Zalo: tokens are sealed with it.',
  PUBLIC_URL: 'The HTTPS address under which the outside reaches this program, such as https://dondoc.example.vn.',
  PORT: 'The port that is listened on; 8080 when absent.',
  HOST: 'The address that is listened on; 127.0.0.1 when absent.',
  DATABASE_URL: 'postgresql://... for an office that has outgrown the one file in DATA_DIR.',
  DATA_DIR: 'The folder that holds the database and the files; ./data when absent.',
  BACKUP_DIR: 'The folder of the nightly backups, best on another disk; backups in DATA_DIR when absent.',
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
  { variable: 'ZALO_OA_APP_ID', fits: /^\d+$/, expected: 'a number such as 360846524940903967' },
  { variable: 'ZALO_OA_ID', fits: /^\d+$/, expected: 'a number such as 388613280878808645' },
  { variable: 'ZALO_OA_API_ROOT', fits: isWeb, expected: 'an address such as http://127.0.0.1:8082' },
  { variable: 'ZALO_OAUTH_ROOT', fits: isWeb, expected: 'an address such as http://127.0.0.1:8082' },
  { variable: 'ZALO_BOT_TOKEN', fits: /^\d+:\S+$/, expected: 'a token such as 123456789:abc-xyz' },
  { variable: 'ZALO_BOT_MODE', fits: /^(?:polling|webhook)$/, expected: 'polling or webhook' },
  {
    variable: 'ZALO_BOT_WEBHOOK_SECRET',
    fits: /^[\w-]{16,256}$/,
    expected: '16 to 256 characters of A-Z, a-z, 0-9, _ and -'
  },
  { variable: 'ZALO_BOT_API_ROOT', fits: isWeb, expected: 'an address such as http://127.0.0.1:8083' },
  { variable: 'ENCRYPTION_KEY', fits: /^.{32,}$/, expected: 'at least 32 characters' },
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
    zaloOa: zaloOaConfig(value),
    zaloBot: zaloBotConfig(value),
    publicUrl: root(value('PUBLIC_URL')),
    port: Number(value('PORT') ?? '8080'),
    host: value('HOST') ?? '127.0.0.1',
    databaseUrl: value('DATABASE_URL'),
    encryptionKey: value('ENCRYPTION_KEY'),
    dataDir: value('DATA_DIR') ?? './data',
    backupDir: value('BACKUP_DIR'),
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

/** Each channel's variables: the first are needed once any of them is set. */
const channels: readonly { readonly needed: readonly Variable[]; readonly more: readonly Variable[] }[] = [
  { needed: ['TELEGRAM_BOT_TOKEN'], more: ['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_ROOT'] },
  {
    needed: [
      'ZALO_OA_APP_ID',
      'ZALO_OA_APP_SECRET',
      'ZALO_OA_SECRET_KEY',
      'ZALO_OA_ID',
      'PUBLIC_URL',
      'ENCRYPTION_KEY'
    ],
    more: ['ZALO_OA_NAME', 'ZALO_OA_API_ROOT', 'ZALO_OAUTH_ROOT']
  },
  {
    needed: ['ZALO_BOT_TOKEN'],
    more: ['ZALO_BOT_MODE', 'ZALO_BOT_WEBHOOK_SECRET', 'ZALO_BOT_NAME', 'ZALO_BOT_API_ROOT']
  }
]
/** Set for more than one channel: by themselves they call for none. */
const shared: ReadonlySet<Variable> = new Set(['PUBLIC_URL', 'ENCRYPTION_KEY'])

/** Variables that others make necessary: a channel that is half set is a fault. */
function missing(value: Value): readonly Fault[] {
  const faults = channels.flatMap(({ needed, more }) => {
    const found = [...needed, ...more].find(variable => !shared.has(variable) && value(variable) !== null)
    return found === undefined
      ? []
      : needed
          .filter(variable => value(variable) === null)
          .map(variable => ({ variable, expected: `${words[variable] ?? 'a value'}, since ${found} is set` }))
  })
  const inWebhookMode = (['TELEGRAM', 'ZALO_BOT'] as const).flatMap(channel => {
    if (value(`${channel}_MODE`) !== 'webhook') return []
    const needed = [`${channel}_WEBHOOK_SECRET`, 'PUBLIC_URL'] as const
    return needed
      .filter(variable => value(variable) === null)
      .map(variable => ({ variable, expected: `${words[variable] ?? 'a secret'}, since ${channel}_MODE is webhook` }))
  })
  const none = channels.every(({ needed }) =>
    needed.every(variable => shared.has(variable) || value(variable) === null)
  )
  const any = { variable: 'TELEGRAM_BOT_TOKEN', expected: 'a token of some channel, since NODE_ENV is production' }
  // The trial's page lets whoever opens it speak as anybody.
  const inside = { variable: 'HOST', expected: 'an address of this machine such as 127.0.0.1 while no token is set' }
  const isOpen = none && !isProduction(value) && !loopback.has(value('HOST') ?? '127.0.0.1')
  return [
    ...faults,
    ...inWebhookMode,
    ...(none && isProduction(value) && faults.length === 0 ? [any] : []),
    ...(isOpen && faults.length === 0 ? [inside] : [])
  ]
}

/** Where only programs of this machine can reach us. */
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const words: Partial<Record<Variable, string>> = {
  TELEGRAM_BOT_TOKEN: 'a token',
  ZALO_BOT_TOKEN: 'a token',
  PUBLIC_URL: 'an address',
  ENCRYPTION_KEY: 'at least 32 characters'
}

function telegramConfig(value: Value): TelegramConfig | null {
  const [token, secret, publicUrl] = [
    value('TELEGRAM_BOT_TOKEN'),
    value('TELEGRAM_WEBHOOK_SECRET'),
    root(value('PUBLIC_URL'))
  ]
  if (token === null) return null
  const apiRoot = value('TELEGRAM_API_ROOT')
  const common = { token, apiRoot: root(apiRoot) }
  const mode = value('TELEGRAM_MODE')
  if (mode !== 'webhook' || secret === null || publicUrl === null) return { ...common, mode: 'polling' }
  return { ...common, mode, secret, publicUrl }
}

function zaloOaConfig(value: Value): ZaloOaConfig | null {
  const [appId, appSecret, secretKey, oaId] = [
    value('ZALO_OA_APP_ID'),
    value('ZALO_OA_APP_SECRET'),
    value('ZALO_OA_SECRET_KEY'),
    value('ZALO_OA_ID')
  ]
  if (appId === null || appSecret === null || secretKey === null || oaId === null) return null
  return {
    appId,
    appSecret,
    secretKey,
    oaId,
    name: value('ZALO_OA_NAME'),
    apiRoot: root(value('ZALO_OA_API_ROOT')),
    oauthRoot: root(value('ZALO_OAUTH_ROOT'))
  }
}

function zaloBotConfig(value: Value): ZaloBotConfig | null {
  const [token, secret, publicUrl] = [
    value('ZALO_BOT_TOKEN'),
    value('ZALO_BOT_WEBHOOK_SECRET'),
    root(value('PUBLIC_URL'))
  ]
  if (token === null) return null
  const common = { token, name: value('ZALO_BOT_NAME'), apiRoot: root(value('ZALO_BOT_API_ROOT')) }
  if (value('ZALO_BOT_MODE') !== 'webhook' || secret === null || publicUrl === null)
    return { ...common, mode: 'polling' }
  return { ...common, mode: 'webhook', secret, publicUrl }
}

/** An address without what ends it. */
const root = (found: string | null): string | null => found?.replace(/\/+$/, '') ?? null

const isProduction = (value: Value): boolean => value('NODE_ENV') === 'production'

function isWeb(found: string): boolean {
  return URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)
}

function isPort(found: string): boolean {
  return /^\d{1,5}$/.test(found) && Number(found) < 65_536
}

function isPostgresql(found: string): boolean {
  return /^postgres(?:ql)?:\/\/./.test(found) && URL.canParse(found)
}
