import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Budget, Can, Channel, Hear } from '../../ports/channel.ts'
import { onlyAlarm, Unreachable } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import { download } from '../../ports/download.ts'
import { createInTurn } from '../../ports/in-turn.ts'
import type { Vault } from '../../ports/vault.ts'
import { NAME, recipientOf } from './address.ts'
import { createApi, numberish } from './api.ts'
import { createConsent, type Random } from './consent.ts'
import { Refused } from './faults.ts'
import { createGroups } from './groups.ts'
import { createOAuth } from './oauth.ts'
import { TEXT_LIMIT } from './parts.ts'
import { send } from './send.ts'
import { createTokens } from './tokens.ts'
import { carries } from './upload.ts'
import { createWebhook } from './webhook.ts'

export type ZaloOaOptions = {
  readonly appId: string
  /** For tokens; not the same as the next. */
  readonly appSecret: string
  /** The account's own secret, with which Zalo signs what it brings. */
  readonly secretKey: string
  readonly oaId: string
  /** The account's name, by which people mention it in groups. */
  readonly oaName?: string
  /** The public address of a picture, shown above the form that asks for a telephone number: Zalo wants one. */
  readonly picture?: string
  /** Other servers than Zalo's own: the trial's, or a test's. */
  readonly apiRoot: string | null
  readonly oauthRoot: string | null
  readonly vault: Vault
  readonly clock: Clock
  /** A clock that only goes forward; without it the other one. */
  readonly monotonicMs?: () => number
  readonly random: Random
  readonly log: (event: { what: string; cause?: string; fault?: unknown }) => void
  /** Hosts that files may come from, beside Zalo's. */
  readonly hosts?: readonly string[]
  readonly wait?: (ms: number) => Promise<void>
}

const FILE_LIMIT = 20 * 1024 * 1024
/** Zalo keeps what people send on hosts under these names (ZALO 3.3). */
const FILE_HOSTS = ['.zdn.vn', '.zadn.vn']

/** Zalo's own limits (ZALO 1.2); the pace is ours, far below its 4,000 calls a minute. */
export const can: Can = {
  buttons: true,
  choices: true,
  edit: false,
  refs: false,
  carries,
  textLimit: TEXT_LIMIT,
  fileLimit: FILE_LIMIT,
  window: 7 * 24 * 60 * 60 * 1000,
  monthly: null,
  pace: { perSecond: 20, chatPerSecond: 2, groupPerMinute: 30 }
}

const profile = z.looseObject({ display_name: z.string().catch('') })
const quotas = z.array(z.looseObject({ total: numberish, remain: numberish }))

/** Zalo's channel of an official account, its way in, its tokens, the consent that gives them, and its groups. */
export function createZaloOa(options: ZaloOaOptions) {
  const { appId, appSecret, secretKey, oaId, oaName, vault, clock, random, log } = options
  const { monotonicMs = () => clock.now().getTime(), wait = ms => pause(ms), hosts = [] } = options
  const oauth = createOAuth({ root: options.oauthRoot, appId, appSecret, clock })
  const tokens = createTokens({ oauth, vault, clock, wait })
  const api = createApi({ root: options.apiRoot, tokens, clock, monotonicMs })
  const channel: Channel = {
    name: NAME,
    can,
    send: (address, message) => send(api, address, message, options.picture ?? null),
    edit: async () => false,
    alive: () => api.get('/v2.0/oa/getoa', '', z.unknown()).then(() => true, onlyAlarm),
    fetch: ref => download(ref, { under: FILE_HOSTS, hosts, most: FILE_LIMIT }),
    async profile(address) {
      const person = recipientOf(address)
      if ('group_id' in person) return null
      const query = `data=${encodeURIComponent(JSON.stringify(person))}`
      try {
        return (await api.get('/v3.0/oa/user/detail', query, profile)).display_name || null
      } catch (fault) {
        if (fault instanceof Unreachable || fault instanceof Refused) return null
        throw fault
      }
    },
    async budgets(): Promise<readonly Budget[]> {
      const asked = { quota_owner: 'OA', product_type: 'cs', quota_type: 'sub_quota' }
      const left = await api.ask('/v3.0/oa/quota/message', asked, quotas)
      return left.map(({ total, remain }) => ({ name: 'cs', total, used: total - remain }))
    },
    link: () => null
  }
  const inTurn = createInTurn()
  const us = { oaId, ...(oaName ? { oaName } : {}) }
  return {
    channel,
    webhook: (hear: Hear) => createWebhook({ key: { appId, secretKey }, us, hear, log, inTurn }),
    tokens,
    consent: createConsent({ oaId, oauth, vault, clock, random, tokens, log }),
    groups: createGroups(api)
  }
}

export type ZaloOa = ReturnType<typeof createZaloOa>
