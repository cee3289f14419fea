import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Api } from 'grammy'
import { type Can, type Channel, type Hear, onlyAlarm, TokenRefused } from '../../ports/channel.ts'
import { createInTurn } from '../../ports/in-turn.ts'
import { createRefusals } from '../../ports/refusals.ts'
import { onlyTelegrams } from './envelope.ts'
import { asked, doubting, isTokenRefused, tokenRefused } from './faults.ts'
import { fetchFile } from './fetch.ts'
import { poll } from './poll.ts'
import type { Bot } from './receive.ts'
import { chatOf, edit, send, TEXT_LIMIT } from './send.ts'
import { wanted } from './update.ts'
import { createWebhook } from './webhook.ts'

export type TelegramOptions = {
  readonly token: string
  /** Another Bot API server than Telegram's own: the trial's, or a test's. */
  readonly apiRoot: string | null
  readonly log: (event: { what: string; fault?: unknown; update?: number }) => void
  /** Milliseconds that only go forward: so long a refused token is in doubt. Absent: the first refusal counts. */
  readonly monotonicMs?: () => number
}

/** Telegram's own limits (TELEGRAM 1.3), and its 20 MB for files that bots download. */
export const can: Can = {
  buttons: true,
  choices: false,
  edit: true,
  carries: () => 'bytes',
  refs: true,
  textLimit: TEXT_LIMIT,
  fileLimit: 20 * 1024 * 1024,
  window: null,
  monthly: null,
  pace: { perSecond: 30, chatPerSecond: 1, groupPerMinute: 20 }
}

/** A call that takes longer has an unknown outcome. Longer than a poll is held open. */
const LONGEST_CALL_S = 60

/**
 * A connection at rest for so long is let go, before the other side lets it go: nobody knows what became of a letter that
 * meets the closing of its connection.
 */
const REST_MS = 10_000

/** Asks Telegram who we are, and gives the channel and its two ways in. Rejects when Telegram does not answer. */
export async function createTelegram({ token, apiRoot, log, monotonicMs }: TelegramOptions) {
  const Agent = apiRoot?.startsWith('http:') ? HttpAgent : HttpsAgent
  const api = new Api(token, {
    timeoutSeconds: LONGEST_CALL_S,
    baseFetchConfig: { agent: new Agent({ keepAlive: true, timeout: REST_MS }) },
    ...(apiRoot ? { apiRoot } : {})
  })
  api.config.use(onlyTelegrams)
  const me = await asked(api.getMe().catch(notKnown))
  if (monotonicMs) api.config.use(doubting(createRefusals(monotonicMs)))
  const bot: Bot = { id: me.id, username: me.username }
  const channel: Channel = {
    name: 'telegram',
    can,
    send: (address, message) => send(api, address, message),
    edit: (address, messageId, message) => edit(api, address, messageId, message),
    alive: () => asked(api.getMe()).then(() => true, onlyAlarm),
    fetch: ref => fetchFile(api, token, apiRoot, ref),
    async menu(address, locale, items) {
      const scope =
        address === null ? { type: 'all_private_chats' as const } : { type: 'chat' as const, chat_id: chatOf(address) }
      // A private chat has one reader and so one language; everybody else's menu follows the language of their Telegram.
      const language = address === null && locale === 'en' ? { language_code: 'en' as const } : {}
      await asked(api.setMyCommands([...items], { scope, ...language }))
    },
    link: code => `https://t.me/${bot.username}?start=${code}`
  }
  /** The spinner on a pressed button ends; nothing rests on it (answers are unlimited, TELEGRAM 1.3). */
  const pressAnswered = (id: string) => void api.answerCallbackQuery(id).catch(() => {})
  const inTurn = createInTurn()
  return {
    api,
    bot,
    channel,
    /** Tells Telegram where to bring updates: to a webhook, or nowhere, to be asked for. */
    listen: (url: string | null, secret: string) =>
      asked(
        url === null
          ? api.deleteWebhook()
          : api.setWebhook(url, { secret_token: secret, allowed_updates: [...wanted], max_connections: 40 })
      ),
    poll: (hear: Hear, signal: AbortSignal) => poll({ api, bot, hear, pressAnswered, signal, log, inTurn }),
    webhook: (hear: Hear, secret: string) => createWebhook({ bot, hear, pressAnswered, secret, log, inTurn })
  }
}

function notKnown(fault: unknown): never {
  throw isTokenRefused(fault)
    ? new TokenRefused('Telegram does not accept TELEGRAM_BOT_TOKEN; @BotFather shows the right one.', tokenRefused)
    : fault
}

export type Telegram = Awaited<ReturnType<typeof createTelegram>>
