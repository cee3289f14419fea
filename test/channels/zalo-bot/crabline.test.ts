import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startZaloServer } from '@openclaw/crabline'
import { expect, onTestFinished, test } from 'vitest'
import { createZaloBot } from '../../../src/channels/zalo-bot/index.ts'
import { type Hear, type Incoming, TokenRefused } from '../../../src/ports/channel.ts'
import { onLoopback } from '../../support/loopback.ts'
import { words } from '../contract.ts'
import { SECRET, TOKEN, until } from './wire.ts'

/** Somebody else's Bot Platform server, the people who type to it, and what it wrote down. */
async function openCrabline() {
  const folder = mkdtempSync(join(tmpdir(), 'zalo-bot-'))
  const recorderPath = join(folder, 'zalo.jsonl')
  const server = await startZaloServer({ botToken: TOKEN, recorderPath })
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  const { adminToken, endpoints } = server.manifest
  async function says(chatId: string, text: string, group?: string): Promise<void> {
    const chat = group === undefined ? { chatId } : { chatId: group, chatType: 'GROUP' }
    const answer = await fetch(endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
      body: JSON.stringify({ ...chat, senderId: chatId, senderName: 'Trần Đức Long', text })
    })
    expect(answer.status, await answer.text()).toBe(200)
  }
  const recorded = (method: string): unknown[] =>
    readFileSync(recorderPath, 'utf8')
      .split('\n')
      .filter(line => line.includes(`/${method}"`))
      .map(line => JSON.parse(line).body)
  const logged: unknown[] = []
  const zalo = await createZaloBot({ token: TOKEN, apiRoot: endpoints.apiRoot, log: event => void logged.push(event) })
  return { says, recorded, zalo, logged, root: endpoints.apiRoot }
}

/** Writes down what is heard. */
function ears() {
  const heard: Incoming[] = []
  const hear: Hear = async incoming => void heard.push(incoming)
  return { heard, hear }
}

const fromLong = { address: 'zalo-bot:long-1', name: 'Trần Đức Long', locale: 'vi' }

test('on a server that is not ours: what is typed is heard by polling, what is sent arrives', async () => {
  const { says, recorded, zalo, logged } = await openCrabline()
  expect(zalo.bot).toMatchObject({ accountName: 'bot.crabline' })
  expect(await zalo.channel.alive()).toBe(true)
  await zalo.listen(null, '')
  const { heard, hear } = ears()
  const stop = new AbortController()
  const done = zalo.poll(hear, stop.signal)
  await says('long-1', 'nhận 12')
  await says('long-1', '@Bot báo cáo 12 đã xong', 'group-1')
  await until(() => heard.length === 2)
  stop.abort()
  await done
  expect(heard).toMatchObject([
    { kind: 'message', address: 'zalo-bot:long-1', from: fromLong, text: 'nhận 12', group: null },
    { kind: 'message', address: 'zalo-bot:group:group-1', from: fromLong, text: 'báo cáo 12 đã xong', group: {} }
  ])
  const text = 'Việc số 12\nHạn: thứ Hai, 30/11/2026'
  const ids = await zalo.channel.send('zalo-bot:long-1', words(text, { headingLength: 10 }))
  expect(ids).toHaveLength(1)
  const picture = { kind: 'photo', name: 'a.png', address: 'https://dondoc.example.vn/a.png' } as const
  await zalo.channel.send('zalo-bot:group:group-1', words('Xếp hạng', { files: [picture] }))
  const styles = [{ start: 0, len: 10, st: ['b'] }]
  expect(recorded('sendMessage')).toEqual([{ chat_id: 'long-1', text, text_styles: styles }])
  expect(recorded('sendPhoto')).toEqual([{ chat_id: 'group-1', photo: picture.address, caption: 'Xếp hạng' }])
  expect(logged).toEqual([])
})

test('on a server that is not ours: what is typed comes to the webhook with our secret', async () => {
  const { says, zalo } = await openCrabline()
  const { heard, hear } = ears()
  const webhook = zalo.webhook(hear, SECRET)
  const statuses: number[] = []
  const ours = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = { 'x-bot-api-secret-token': String(request.headers['x-bot-api-secret-token']) }
    const body = Buffer.concat(chunks)
    const { status } = await webhook(new Request('http://127.0.0.1/', { method: 'POST', headers, body }))
    statuses.push(status)
    response.writeHead(status).end()
  })
  const at = await onLoopback(ours)
  await zalo.listen(`${at.root}/channels/zalo-bot`, SECRET)
  await says('long-1', 'việc của tôi')
  expect(heard).toMatchObject([{ from: fromLong, text: 'việc của tôi' }])
  expect(statuses).toEqual([200])
})

test('on a server that is not ours: another token is refused', async () => {
  const { root } = await openCrabline()
  await expect(createZaloBot({ token: 'another', apiRoot: root, log: () => {} })).rejects.toThrow(TokenRefused)
})
