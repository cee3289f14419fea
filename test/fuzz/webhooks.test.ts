import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createWebhook as createTelegram } from '../../src/channels/telegram/webhook.ts'
import { createWebhook as createZaloBot } from '../../src/channels/zalo-bot/webhook.ts'
import { tidied } from '../../src/incoming.ts'
import type { Incoming } from '../../src/ports/channel.ts'
import { createInTurn } from '../../src/ports/in-turn.ts'
import { incomingShape } from '../../src/spooled.ts'
import { BOT as TELEGRAM_BOT } from '../channels/telegram/wire.ts'
import { BOT, SECRET, said } from '../channels/zalo-bot/wire.ts'
import { vectors } from '../channels/zalo-oa/vectors.ts'
import { onWire, openWire, signed } from '../channels/zalo-oa/wire.ts'

/** Bodies a webhook is brought of each kind; `npm run fuzz` brings a hundred thousand. */
const BODIES = Number(process.env.FUZZ_BODIES ?? 2_000)
const recorded = new URL('../channels/telegram/recorded/', import.meta.url)

type Way = {
  readonly name: string
  /** Bodies as the platform sends them. */
  readonly real: readonly string[]
  open(hear: (incoming: Incoming) => Promise<void>): Promise<(request: Request) => Promise<Response>>
  headers(body: Uint8Array<ArrayBuffer>): Record<string, string>
}

const ways: readonly Way[] = [
  {
    name: 'telegram',
    real: readdirSync(recorded).map(name => readFileSync(new URL(name, recorded), 'utf8')),
    open: async hear =>
      createTelegram({
        bot: TELEGRAM_BOT,
        hear,
        secret: SECRET,
        log: () => {},
        pressAnswered: () => {},
        inTurn: createInTurn()
      }),
    headers: () => ({ 'x-telegram-bot-api-secret-token': SECRET })
  },
  {
    name: 'zalo-bot',
    real: [said('việc của tôi'), { ok: true, result: said('1') }].map(one => JSON.stringify(one)),
    open: async hear => createZaloBot({ bot: BOT, hear, secret: SECRET, log: () => {}, inTurn: createInTurn() }),
    headers: () => ({ 'x-bot-api-secret-token': SECRET })
  },
  {
    name: 'zalo-oa',
    real: vectors.map(({ body }) => body),
    async open(hear) {
      const wire = await openWire()
      onTestFinished(() => wire.close())
      return (await onWire(wire)).webhook(hear)
    },
    headers: body => ({ 'x-zevent-signature': signed(Buffer.from(body).toString('utf8')) })
  }
]

/** Any value of a JSON text, chosen by `at`, gives way to another. */
function replaced(text: string, at: number, value: unknown): string {
  let left = at
  return JSON.stringify(JSON.parse(text, (_, old) => (left-- === 0 ? value : old))) ?? ''
}

describe.each(ways)('$name', ({ real, open, headers }) => {
  const bytes = fc.uint8Array({ maxLength: 400 })
  const body = fc.oneof(
    bytes,
    // Real ones with some bytes changed: most are JSON no more, or not UTF-8.
    fc
      .record({ text: fc.constantFrom(...real), at: fc.nat(), put: fc.uint8Array({ maxLength: 4 }), less: fc.nat(4) })
      .map(({ text, at, put, less }) => {
        const whole = Buffer.from(text)
        const from = at % (whole.length + 1)
        return new Uint8Array(Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + less)]))
      }),
    // Real ones of which one value is something else.
    fc
      .record({
        text: fc.constantFrom(...real),
        at: fc.nat(60),
        value: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
      })
      .map(({ text, at, value }) => new Uint8Array(Buffer.from(replaced(text, at, value))))
  )

  test('whatever is brought is answered; what comes through is a message in our words', async () => {
    const webhook = await open(async incoming => void incomingShape.parse(tidied(incoming)))
    let taken = 0
    await fc.assert(
      fc.asyncProperty(body, async brought => {
        const sent = new Uint8Array(brought)
        const request = new Request('http://127.0.0.1/', { method: 'POST', body: sent, headers: headers(sent) })
        const { status } = await webhook(request)
        expect([200, 400, 401]).toContain(status)
        if (status === 200) taken += 1
      }),
      { numRuns: BODIES, seed: 20_261_126 }
    )
    expect(taken).toBeGreaterThan(BODIES / 10)
  }, 600_000)

  test('without the right signature nothing is read, whatever it is', async () => {
    const webhook = await open(async () => expect.unreachable())
    await fc.assert(
      fc.asyncProperty(body, fc.string({ unit: 'binary-ascii' }), async (brought, forged) => {
        const names = Object.keys(headers(new Uint8Array()))
        const value = forged.replace(/[^\x21-\x7e]/g, '')
        const request = new Request('http://127.0.0.1/', {
          method: 'POST',
          body: new Uint8Array(brought),
          headers: names.map(name => [name, value])
        })
        expect((await webhook(request)).status).toBe(401)
      }),
      { numRuns: Math.ceil(BODIES / 10), seed: 20_261_126 }
    )
  }, 600_000)
})
