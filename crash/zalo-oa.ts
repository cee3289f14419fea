import { z } from 'zod'
import { startZaloOa, type WireEntry, type ZaloOa } from '../src/simulator/zalo-oa/index.ts'
import { APP, OA, phones } from './office.ts'
import { Asked, type Told, type Wired } from './talk.ts'

const TEXTS = '/v3.0/oa/message/cs'
/** Zalo waits half a minute, then five, then longer: so long that nobody would wait for it here. */
const RETRY_MOST_MS = 15_000
const RETRY_FASTER = 50
/** No run writes as much. */
const QUOTA = 1_000_000

const Sent = z.looseObject({
  recipient: z.looseObject({ user_id: z.string() }),
  message: z.looseObject({ text: z.string().catch('') })
})

const tell = (told: Told): void => void process.send?.(told)

/** A Zalo in a process of its own, which ends with the one that began it; brings events to the port that it is told. */
async function run(port: number): Promise<void> {
  const oa = await startZaloOa({
    ...APP,
    oaId: OA,
    name: 'UBND xã',
    phones: phones.map(({ id, name }) => ({ id: String(id), name, follows: true })),
    groups: [],
    webhook: `http://127.0.0.1:${port}/channels/zalo-oa`,
    file: null,
    now: () => new Date(),
    packageQuota: QUOTA,
    patienceMs: 30_000,
    wait: ms => new Promise(resolve => setTimeout(resolve, Math.min(ms / RETRY_FASTER, RETRY_MOST_MS)))
  })
  const end = () => void oa.close().finally(() => process.exit(0))
  process.once('disconnect', end)
  process.on('message', message => {
    const asked = Asked.parse(message)
    if (asked.ask === 'says') says(oa, asked.phone, asked.text)
    else if (asked.ask === 'kill') arm(oa, asked)
    else if (asked.ask === 'peace') oa.disturb(null)
    else if (asked.ask === 'again') again(oa)
    else if (asked.ask === 'expire') for (const token of oa.world.state.accessTokens) token.until = 0
    else end()
  })
  oa.world.calls.listen(entry => {
    const wired = wiredOf(entry)
    if (wired) tell({ told: 'wire', entry: wired })
  })
  tell({ told: 'ready', root: oa.root, secret: oa.pair.refreshToken })
}

/** What Zalo could connect for and heard no 200 to, it does not bring again: whoever said it must know. */
function says(oa: ZaloOa, phone: number, text: string): void {
  const [at = -1] = oa.phone(String(phone)).says(text).events
  const settled = () => {
    const fate = oa.events()[at]?.fate
    if (fate === 'waiting') return
    silence()
    tell({ told: 'settled', phone, heard: fate === 'delivered' })
  }
  const silence = oa.world.pushes.listen(settled)
}

/** The last words that were heard, brought once more: whoever stands between Zalo and us may do so. */
function again(oa: ZaloOa): void {
  const at = oa.events().findLastIndex(({ name, fate }) => name === 'user_send_text' && fate === 'delivered')
  if (at >= 0) oa.redeliver(at)
}

/** A message to a person, told in the words of the other platform; null for any other call. */
function wiredOf({ path, body, accepted }: WireEntry): Wired | null {
  const read = path === TEXTS ? Sent.safeParse(body).data : null
  if (!read) return null
  return {
    at: Date.now(),
    method: 'sendMessage',
    chat: Number(read.recipient.user_id),
    text: read.message.text,
    accepted
  }
}

/** Kills a process in the middle of a call of its own; from then on no call of the dead is carried out. */
function arm(oa: ZaloOa, { process: id, skip, trouble }: Extract<Asked, { ask: 'kill' }>): void {
  let left = skip
  let dead = false
  oa.disturb(({ path }) => {
    if (dead) return 'down'
    if (path !== TEXTS || left-- > 0) return null
    process.kill(id, 'SIGKILL')
    dead = true
    tell({ told: 'killed', at: Date.now() })
    return trouble
  })
}

await run(Number(process.argv[2]))
