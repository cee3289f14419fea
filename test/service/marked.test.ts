import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startZaloBot } from '../../src/simulator/zalo-bot/index.ts'
import { doctorTool } from '../../src/tools/doctor.ts'
import { zaloTokenTool } from '../../src/tools/zalo.ts'
import { freePort } from '../support/loopback.ts'
import { build, type Program, run } from './build.ts'
import { folder, LONG, orderLine, shows, TOKEN, telegram, VINH } from './outside.ts'
import { APP, atTerminal, environment, LONG as LONG_ON_ZALO, office, zalo } from './zalo-outside.ts'

/** What is said of a secret paper holds this; it may be nowhere at all. */
const SAID = 'xuong-may-7193'
const BOT_TOKEN = '123456789:a-bot-token-that-nobody-may-see'
const WEBHOOK_SECRET = 'a-webhook-secret-that-nobody-may-see'

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

/** Every byte of a folder's files, by their paths. */
function* filesIn(path: string): Generator<readonly [string, Buffer]> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name)
    if (entry.isDirectory()) yield* filesIn(below)
    else if (entry.isFile()) yield [below, readFileSync(below)]
  }
}

/** As text may lie in a file: UTF-8, UTF-16 and base64 at any place. */
const written = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  ...[0, 1, 2].map(shift => {
    const whole = Buffer.from(`${'x'.repeat(shift)}${text}`).toString('base64')
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4))
  })
]

test('no token, key or secret paper is in any log, answer, metric, file or byte of the database (R25)', async () => {
  const port = await freePort()
  const [simulator, { oa, shows: showsOnZalo }] = [await telegram(), await zalo(port)]
  const bot = await startZaloBot({
    token: BOT_TOKEN,
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [{ id: '6ede9afa66b88fe6d6a9', name: 'Phạm Thu Hà' }],
    file: null,
    now: () => new Date()
  })
  onTestFinished(() => bot.close())
  const dataDir = await office([
    { address: `telegram:${VINH}`, personId: 1 },
    { address: `telegram:${LONG}`, personId: 3 },
    { address: `zalo-oa:${LONG_ON_ZALO}`, personId: 3 }
  ])
  const env = {
    ...environment(dataDir, port, oa.root),
    LOG_LEVEL: 'trace',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: simulator.root,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ZALO_BOT_TOKEN: BOT_TOKEN,
    ZALO_BOT_API_ROOT: bot.root
  }
  const answers: string[] = []
  answers.push(await atTerminal(zaloTokenTool, readConfig(env), oa.pair.refreshToken))
  const pairs = [oa.pair.refreshToken, oa.pair.accessToken]
  const cwd = folder()
  const children = [run(program, cwd, env)]
  onTestFinished(() => void children.at(-1)?.process.kill('SIGKILL'))
  await children[0]?.says('"what":"started"')

  const [vinh, long] = [simulator.phone(VINH), oa.phone(LONG_ON_ZALO ?? '')]
  const refused = /thuộc văn bản mật/
  const secret = `Giao P. VHXH báo cáo văn bản Mật ${SAID} của tỉnh`
  vinh.says(secret)
  await shows(simulator, VINH, refused)
  const paper = { name: `Công văn MẬT ${SAID}.pdf`, kind: 'document', bytes: Buffer.from(`%PDF ${SAID}`) } as const
  vinh.says('', { files: [paper] })
  vinh.says(`tài liệu tuyệt mật ${SAID}`, { files: [{ ...paper, name: 'a.pdf' }] })
  vinh.edits(vinh.says('việc của tôi').messageId, secret)
  long.says(secret)
  await showsOnZalo(long.id, refused)
  long.sends({ name: `Mật ${SAID}.docx`, bytes: Buffer.from(SAID), kind: 'file' })

  // What goes wrong is logged: platforms that refuse, hang up and answer nonsense; strangers at the doors.
  let troubles = 0
  simulator.disturb(({ method }) => (method === 'sendMessage' && ++troubles < 3 ? 'down' : null))
  let failures = 0
  oa.disturb(({ path }) => {
    if (!path.includes('message') || ++failures > 2) return null
    return failures === 1 ? { instead: 'page' } : { error: -216, message: `access_token ${APP.secretKey}` }
  })
  vinh.says(orderLine('rà soát hộ nghèo'))
  await shows(simulator, VINH, '• Việc: rà soát hộ nghèo')
  vinh.says('đúng')
  await showsOnZalo(long.id, /giao việc số 1/)
  for (const channel of ['telegram', 'zalo-oa', 'zalo-bot', 'files/a/1/b'])
    for (const body of ['', '{', secret, JSON.stringify({ app_id: APP.appId, timestamp: '1', text: secret })]) {
      const headers = { 'x-zevent-signature': `mac=${'a'.repeat(64)}`, 'x-bot-api-secret-token': 'wrong' }
      const asked = await fetch(`http://127.0.0.1:${port}/channels/${channel}`, { method: 'POST', body, headers })
      answers.push(await asked.text())
    }
  for (const path of ['metrics', 'readyz', 'healthz', 'channels/zalo-oa', 'files/../../etc/passwd'])
    answers.push(await (await fetch(`http://127.0.0.1:${port}/${path}`)).text())
  expect(answers.join()).toContain('dondoc_faults_total')

  children[0]?.process.kill('SIGKILL')
  await children[0]?.ended
  children.push(run(program, cwd, env))
  await children[1]?.says('"what":"started"')
  answers.push(await atTerminal(doctorTool, readConfig(env)))
  children[1]?.process.kill('SIGTERM')
  await children[1]?.ended
  // A configuration that is wrong, and a server that refuses its password.
  children.push(run(program, cwd, { ...env, TELEGRAM_BOT_TOKEN: `not-a-token-${SAID}` }))
  children.push(run(program, cwd, { ...env, DATABASE_URL: `postgresql://u:${SAID}@127.0.0.1:1/x` }))
  for (const child of children) await child.ended

  pairs.push(oa.pair.refreshToken, oa.pair.accessToken)
  const secrets = [TOKEN, TOKEN.split(':')[1] ?? '', BOT_TOKEN, BOT_TOKEN.split(':')[1] ?? '', WEBHOOK_SECRET]
  const marked = [...secrets, APP.appSecret, APP.secretKey, env.ENCRYPTION_KEY, ...pairs, SAID]
  const outputs = [...answers, ...children.map(child => child.output())].map(text => Buffer.from(text))
  expect(outputs.join()).toContain('"what":"letter"')
  const kept = [...filesIn(dataDir), ...filesIn(cwd)]
  expect(kept.some(([path, bytes]) => path.endsWith('.db') && bytes.includes('rà soát hộ nghèo'))).toBe(true)
  for (const mark of marked)
    for (const form of written(mark)) {
      for (const output of outputs) expect(output.includes(form), `${mark} in ${output}`).toBe(false)
      for (const [path, bytes] of kept) expect(bytes.includes(form), `${mark} in ${path}`).toBe(false)
    }
}, 120_000)
