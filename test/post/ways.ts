import { onTestFinished } from 'vitest'
import { createTelegram } from '../../src/channels/telegram/index.ts'
import { createZaloBot } from '../../src/channels/zalo-bot/index.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/index.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import type { Trouble } from '../../src/simulator/trouble.ts'
import { startZaloBot } from '../../src/simulator/zalo-bot/index.ts'
import { startZaloOa } from '../../src/simulator/zalo-oa/index.ts'
import { createMemoryVault } from '../channels/zalo-oa/vault.ts'

/** What goes wrong with a call to this chat of ours; null is what names no chat, such as the question who we are. */
export type Rule = (address: string | null) => Trouble | null
/** What a platform carried out: where, and the words. */
export type Arrival = { readonly address: string; readonly text: string }

/** One channel as it is, on the simulator of its platform, over loopback. */
export type Way = {
  readonly channel: Channel
  /** Private chats with twenty people. */
  readonly chats: readonly string[]
  readonly group: string
  disturb(rule: Rule | null): void
  /** Somebody blocks us. */
  blocks(address: string): void
  /** In the order in which it was carried out. */
  arrived(): readonly Arrival[]
}

type Clocks = { readonly now: () => Date; readonly monotonicMs: () => number }
export const names = ['telegram', 'zalo-oa', 'zalo-bot'] as const
export type Name = (typeof names)[number]

const TOKEN = '7000000001:a-token-that-nobody-may-see'
const numbers = Array.from({ length: 20 }, (_, n) => 5000 + n)
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Opens the way to one platform. Twenty people have written to us before, and there is a group. */
export const openWay = (name: Name, clocks: Clocks): Promise<Way> => opening[name](clocks)

const opening: Record<Name, (clocks: Clocks) => Promise<Way>> = {
  async telegram({ now, monotonicMs }) {
    const simulator = await startSimulator({
      token: TOKEN,
      bot: { id: 7_000_000_001, username: 'dondoc_bot', name: 'Đôn Đốc' },
      // The four of the trial's office, too: one of them is told what is wrong.
      phones: [...numbers, 1001, 1002, 1003, 1004].map(id => ({
        id,
        name: `Số ${id}`,
        role: '',
        languageCode: 'vi',
        started: true
      })),
      groups: [{ id: -3001, title: 'Nhóm', members: [5000, 5001] }],
      file: null,
      clock: { now, moveTo: async () => {} },
      monotonicMs
    })
    onTestFinished(() => simulator.close())
    const { channel } = await createTelegram({ token: TOKEN, apiRoot: simulator.root, log: () => {} })
    return {
      channel,
      chats: numbers.map(n => `telegram:${n}`),
      group: 'telegram:-3001',
      disturb: rule => simulator.disturb(rule && (({ chat }) => rule(chat === undefined ? null : `telegram:${chat}`))),
      blocks: address => simulator.phone(Number(address.split(':')[1])).blocks(),
      arrived: () =>
        simulator
          .wire()
          .filter(({ accepted, method }) => accepted && /^(send|edit)/.test(method))
          .map(({ chat, payload: { text, caption } }) => ({ address: `telegram:${chat}`, text: word(text ?? caption) }))
    }
  },

  async 'zalo-oa'({ now, monotonicMs }) {
    const ids = numbers.map(n => `24684588352919${n}`)
    const app = { appId: '360846524940903967', appSecret: 'app-secret-for-tests', secretKey: 'oa-secret-for-tests' }
    const oaId = '388613280878808645'
    const zalo = await startZaloOa({
      ...app,
      oaId,
      name: 'UBND xã Tân Lập',
      phones: ids.map(id => ({ id, name: `Số ${id}`, follows: true })),
      groups: [{ id: 'f414c8', title: 'Nhóm', members: ids.slice(0, 2) }],
      webhook: null,
      file: null,
      now,
      packageQuota: 1_000_000,
      receipts: false
    })
    onTestFinished(() => zalo.close())
    const { vault } = createMemoryVault({ now })
    const roots = { apiRoot: zalo.root, oauthRoot: zalo.root }
    const { channel, tokens } = createZaloOa({
      ...app,
      ...roots,
      oaId,
      vault,
      clock: { now },
      monotonicMs,
      random: size => new Uint8Array(size),
      log: () => {}
    })
    await tokens.take({ refresh: zalo.pair.refreshToken })
    const chatOf = (body: unknown): string | null => {
      const { user_id, group_id } = Object(Object(body).recipient)
      return user_id ? `zalo-oa:${user_id}` : group_id ? `zalo-oa:group:${group_id}` : null
    }
    const blocked = new Set<string | null>()
    let present: Rule | null = null
    zalo.disturb(({ body }) => {
      const chat = chatOf(body)
      return blocked.has(chat) ? { error: -217 } : (present?.(chat) ?? null)
    })
    return {
      channel,
      chats: ids.map(id => `zalo-oa:${id}`),
      group: 'zalo-oa:group:f414c8',
      disturb(rule) {
        present = rule
      },
      blocks: address => void blocked.add(address),
      arrived: () =>
        zalo
          .wire()
          .filter(({ accepted, path }) => accepted && path.includes('message'))
          .map(({ body }) => ({ address: chatOf(body) ?? '', text: word(Object(Object(body).message).text) }))
    }
  },

  async 'zalo-bot'({ now }) {
    const ids = numbers.map(n => `6ede9afa66b88fe6${n}`)
    const zalo = await startZaloBot({
      token: TOKEN,
      bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
      phones: ids.map(id => ({ id, name: `Số ${id}`, started: true })),
      groups: [{ id: 'f414c8', title: 'Nhóm', members: ids.slice(0, 2) }],
      file: null,
      now
    })
    onTestFinished(() => zalo.close())
    const { channel } = await createZaloBot({ token: TOKEN, apiRoot: zalo.root, log: () => {} })
    const addressOf = (chat: unknown) =>
      typeof chat !== 'string' ? null : `zalo-bot:${chat === 'f414c8' ? 'group:' : ''}${chat}`
    const blocked = new Set<string | null>()
    let present: Rule | null = null
    zalo.disturb(({ chat }) => (blocked.has(addressOf(chat)) ? { code: 403 } : (present?.(addressOf(chat)) ?? null)))
    return {
      channel,
      chats: ids.map(id => `zalo-bot:${id}`),
      group: 'zalo-bot:group:f414c8',
      disturb(rule) {
        present = rule
      },
      blocks: address => void blocked.add(address),
      arrived: () =>
        zalo
          .wire()
          .filter(({ accepted, method }) => accepted && method.startsWith('send'))
          .map(({ chat, payload: { text, caption } }) => ({
            address: addressOf(chat) ?? '',
            text: word(text ?? caption)
          }))
    }
  }
}
