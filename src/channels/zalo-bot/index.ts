import { z } from 'zod'
import { type Can, type Channel, type Hear, onlyAlarm, TokenRefused } from '../../ports/channel.ts'
import { download } from '../../ports/download.ts'
import { createInTurn } from '../../ports/in-turn.ts'
import { createCall, Refused } from './api.ts'
import { asked, ours, tokenRefused } from './faults.ts'
import { poll } from './poll.ts'
import type { Bot } from './receive.ts'
import { send, TEXT_LIMIT } from './send.ts'
import { createWebhook } from './webhook.ts'

/** The platform's server. It was bot-api.zapps.me before. */
const API_ROOT = 'https://bot-api.zaloplatforms.com'

export type ZaloBotOptions = {
  readonly token: string
  /** Another server than the platform's own: a test's, or the older one. */
  readonly apiRoot: string | null
  readonly log: (event: { what: string; fault?: unknown }) => void
  /** What people see as our name, and pick after an @ in a group: the platform does not tell it to us. */
  readonly displayName?: string | null
  /** Where files may be brought in from, beside Zalo's own hosts: a test's server. */
  readonly mediaHosts?: readonly string[]
}

/** The platform's limits as third parties tell them (ZALO 4.3); its pace is nowhere said, and this is a modest guess. */
export const can: Can = {
  buttons: false,
  choices: true,
  edit: false,
  refs: false,
  carries: ({ kind }) => (kind === 'photo' ? 'address' : 'link'),
  textLimit: TEXT_LIMIT,
  fileLimit: 5 * 1024 * 1024,
  window: null,
  monthly: 3000,
  pace: { perSecond: 10, chatPerSecond: 1, groupPerMinute: 20 }
}

/** Zalo keeps what people send on hosts under these names. */
const MEDIA_HOSTS = ['.zdn.vn', '.zadn.vn', '.zaloapp.com', '.zalo.me']

const me = z.looseObject({ id: z.string().min(1), account_name: z.string(), display_name: z.string().nullish() })
const nothingToRead = z.unknown()
/** What `setWebhook` says of our address; newer servers look whether it answers. */
const hooked = z
  .looseObject({ verification: z.looseObject({ ok: z.boolean(), outcome: z.string().nullish() }).nullish() })
  .optional()

/** Asks Zalo who we are, and gives the channel and its two ways in. Rejects when Zalo does not answer. */
export async function createZaloBot({ token, apiRoot, log, displayName = null, mediaHosts }: ZaloBotOptions) {
  const call = createCall({ token, apiRoot: apiRoot ?? API_ROOT })
  const found = await call('getMe', {}, me).catch(notKnown)
  const bot: Bot = {
    id: found.id,
    accountName: found.account_name,
    displayName: displayName ?? found.display_name ?? null
  }
  const channel: Channel = {
    name: 'zalo-bot',
    can,
    send: (address, message) => send(call, address, message),
    edit: async () => false,
    alive: () => asked(call('getMe', {}, nothingToRead)).then(() => true, onlyAlarm),
    fetch: ref => download(ref, { under: MEDIA_HOSTS, hosts: mediaHosts ?? [], most: can.fileLimit }),
    link: () => null
  }
  const inTurn = createInTurn()
  return {
    call,
    bot,
    channel,
    /** Tells Zalo where to bring updates: to a webhook, or nowhere, to be asked for. */
    async listen(url: string | null, secret: string): Promise<void> {
      if (url === null) return void (await asked(call('deleteWebhook', {}, nothingToRead)))
      const answer = await asked(call('setWebhook', { url, secret_token: secret }, hooked))
      // The address is kept even then: it may answer later.
      if (answer?.verification?.ok === false)
        log({ what: 'zalo-bot webhook not reached', fault: new Error(answer.verification.outcome ?? 'no outcome') })
    },
    poll: (hear: Hear, signal: AbortSignal) => poll({ call, bot, hear, signal, log, inTurn }),
    webhook: (hear: Hear, secret: string) => createWebhook({ bot, hear, secret, log, inTurn })
  }
}

function notKnown(fault: unknown): never {
  const refused = fault instanceof Refused && [401, 403, 404].includes(fault.code)
  throw refused
    ? new TokenRefused(
        'Zalo does not accept ZALO_BOT_TOKEN; the chat with "Zalo Bot Manager" shows the right one.',
        tokenRefused
      )
    : ours(fault)
}

export type ZaloBot = Awaited<ReturnType<typeof createZaloBot>>
