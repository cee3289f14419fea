import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/start.ts'
import { folder, LONG, MAI, office, orderLine, VINH } from './outside.ts'

/** Somebody else's Bot API server. Text comes in and messages go out; presses and files are not given to bots there. */
const PACKAGE = '@openclaw/crabline'

const Server = z.object({
  manifest: z.object({
    adminToken: z.string(),
    botToken: z.string(),
    endpoints: z.object({ adminInboundUrl: z.string(), apiRoot: z.string() })
  }),
  close: z.custom<() => Promise<void>>(found => typeof found === 'function')
})
const Started = z.object({
  startCrablineServer: z.custom<(options: Record<string, unknown>) => Promise<unknown>>(
    found => typeof found === 'function'
  )
})
const Event = z.object({ type: z.string(), path: z.string(), body: z.unknown() })
const Sent = z.object({ chat_id: z.number(), text: z.string() })

const installed = await import(PACKAGE).then(Started.parse, () => null)

/** The server, the people who type to it, and what each of them was shown. */
async function openCrabline(crabline: z.infer<typeof Started>) {
  const sent: z.infer<typeof Sent>[] = []
  const ears = new Set<() => void>()
  const onEvent = (raw: unknown) => {
    const { type, path, body } = Event.parse(raw)
    if (type !== 'api' || !/\/(sendMessage|editMessageText)$/.test(path)) return
    sent.push(Sent.parse(body))
    for (const hear of ears) hear()
  }
  const recorderPath = `${folder()}/telegram.jsonl`
  const options = { channel: 'telegram', botUsername: 'dondoc_bot', recorderPath, onEvent }
  const server = Server.parse(await crabline.startCrablineServer(options))
  onTestFinished(() => server.close())
  const { adminToken, botToken, endpoints } = server.manifest

  async function says(phone: number, text: string): Promise<void> {
    const answer = await fetch(endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
      body: JSON.stringify({ chatId: String(phone), fromId: phone, text })
    })
    expect(answer.status, await answer.text()).toBe(200)
  }
  const hears = (phone: number, words: RegExp) =>
    new Promise<string>(resolve => {
      const look = () => {
        const found = sent.find(one => one.chat_id === phone && words.test(one.text))
        if (!found) return
        ears.delete(look)
        resolve(found.text)
      }
      ears.add(look)
      look()
    })
  return { says, hears, token: botToken, root: endpoints.apiRoot }
}

test.runIf(installed !== null)('the story typed, on a Bot API server that is not ours', async () => {
  if (!installed) return
  const { says, hears, token, root } = await openCrabline(installed)
  const config = readConfig({
    DATA_DIR: await office(),
    PORT: '0',
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root
  })
  const logger = pino({ level: 'silent' })
  const service = await start(config, { logger, say: () => {}, signal: new AbortController().signal })
  onTestFinished(() => service.stop())

  await says(VINH, orderLine('rà soát danh sách hộ nghèo'))
  await hears(VINH, /• Việc: rà soát danh sách hộ nghèo/)
  await says(VINH, 'đúng')
  await hears(VINH, /Việc số 1 đã giao/)
  await hears(MAI, /Lê Quang Vinh giao việc số 1/)
  await hears(LONG, /Lê Quang Vinh giao việc số 1/)
  await says(LONG, 'nhận 1')
  await hears(VINH, /Đã nhận: Trần Đức Long/)
  await says(LONG, 'tiến độ 1 đã rà soát 8/10 thôn')
  await hears(VINH, /Tiến độ: đã rà soát 8\/10 thôn/)
  await says(LONG, 'báo cáo 1 đã rà soát xong 10/10 thôn, không có văn bản')
  await hears(VINH, /báo cáo kết quả việc số 1 \(lần 1\)/)
  await says(VINH, 'trả lại 1 thiếu số liệu thôn 3')
  await hears(LONG, /Lý do: thiếu số liệu thôn 3/)
  await says(LONG, 'báo cáo 1 đã bổ sung thôn 3, không có văn bản')
  await hears(VINH, /báo cáo kết quả việc số 1 \(lần 2\)/)
  await says(VINH, 'xác nhận 1')
  await hears(LONG, /đã xác nhận việc số 1: hoàn thành đúng hạn/)
})
