import { expect, onTestFinished, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { startZaloBot } from '../../src/simulator/zalo-bot/index.ts'
import { openStore } from '../../src/store/index.ts'
import { zaloConsentTool } from '../../src/tools/zalo.ts'
import { freePort } from '../support/loopback.ts'
import { orderLine } from './outside.ts'

import { atTerminal, connected, environment, LONG, MAI, office, PNG, running, VINH, zalo } from './zalo-outside.ts'

test('Zalo alone: consent, the order, its numbers and buttons, evidence, confirmation', async () => {
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const dataDir = await office([
    { address: `zalo-oa:${VINH}`, personId: 1 },
    { address: `zalo-oa:${MAI}`, personId: 2 },
    { address: `zalo-oa:${LONG}`, personId: 3 }
  ])
  const env = environment(dataDir, port, oa.root)
  const service = await running(env)
  expect(await (await fetch(`http://127.0.0.1:${port}/channels/zalo-oa`)).text()).toContain('chưa được kết nối')
  const address = await atTerminal(zaloConsentTool, service.config)
  expect(address.startsWith(oa.root)).toBe(true)
  expect(await (await fetch(address)).text()).toContain('Đã kết nối Zalo OA')
  expect(await (await fetch(`http://127.0.0.1:${port}/channels/zalo-oa`)).text()).toContain('đang kết nối')

  const [vinh, long] = [oa.phone(VINH ?? ''), oa.phone(LONG ?? '')]
  vinh.says(orderLine('rà soát danh sách hộ nghèo'))
  await shows(vinh.id, /rà soát danh sách hộ nghèo[\s\S]*Trả lời: 1 Đúng/)
  vinh.presses('Đúng')
  await shows(long.id, /giao việc số 1[\s\S]*Trả lời: 1 Đã nhận/)
  long.says('1')
  await shows(long.id, 'Đã ghi nhận đồng chí nhận việc số 1')
  vinh.says('chi tiết 1')
  await shows(vinh.id, /Trần Đức Long/)
  long.says('báo cáo 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11')
  await shows(vinh.id, '45/BC-VHXH')
  long.sends({ name: 'anh.png', bytes: PNG, kind: 'image' })
  long.sends({ name: 'danh-sach.xlsx', bytes: Buffer.from('PK sheet'), kind: 'file' })
  // The picture is carried, the sheet is had by a link that ends.
  await shows(vinh.id, /Tệp danh-sach\.xlsx: http:\/\/127\.0\.0\.1:\d+\/files\//)
  await oa.until(wire => wire.some(({ path, accepted }) => path === '/v2.0/oa/upload/image' && accepted), 15_000)
  const link = /http:\S+/.exec(vinh.chat().find(({ text }) => text.includes('danh-sach.xlsx: '))?.text ?? '')?.[0] ?? ''
  expect(await (await fetch(link)).text()).toBe('PK sheet')
  vinh.presses('Xác nhận')
  await shows(long.id, /đã xác nhận việc số 1: hoàn thành đúng hạn/)
  expect(oa.events().filter(({ fate }) => fate === 'refused' || fate === 'lost')).toEqual([])
}, 60_000)

test('an event that comes again does nothing again; receipts and what we say ourselves are never answered', async () => {
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const dataDir = await office([{ address: `zalo-oa:${LONG}`, personId: 3 }])
  const env = environment(dataDir, port, oa.root)
  await connected(env, oa.pair.refreshToken)
  const long = oa.phone(LONG ?? '')
  const { events } = long.says('việc của tôi')
  await shows(long.id, 'không có việc nào')
  const sent = () => oa.wire().filter(({ path }) => path === '/v3.0/oa/message/cs').length
  oa.redeliver(events[0] ?? 0)
  await oa.untilEvents()
  long.says('trợ giúp')
  await shows(long.id, /Nhận việc|việc của tôi/)
  await oa.untilEvents()
  expect(sent()).toBe(2)
})

test('mixed: the leader on Zalo, the doer on a bot of the Bot Platform, a picture by its public address', async () => {
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const hue = '6ede9afa66b88fe6d6a9'
  const token = '123456789:abc-xyz'
  const bot = await startZaloBot({
    token,
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [{ id: hue, name: 'Trần Đức Long' }],
    file: null,
    now: () => new Date()
  })
  onTestFinished(() => bot.close())
  const dataDir = await office([
    { address: `zalo-oa:${VINH}`, personId: 1 },
    { address: `zalo-bot:${hue}`, personId: 3 }
  ])
  const env = { ...environment(dataDir, port, oa.root), ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: bot.root }
  await connected(env, oa.pair.refreshToken)
  const [vinh, long] = [oa.phone(VINH ?? ''), bot.phone(hue)]
  const hears = (words: string | RegExp) =>
    bot.until(() => long.chat().some(({ text }) => (text ?? '').match(words) !== null), 15_000)
  long.says('điểm danh')
  await hears(/không cần điểm danh/)
  vinh.says(orderLine('rà soát danh sách hộ nghèo').replace('P. VHXH', 'đ/c Long'))
  await shows(vinh.id, /Trả lời: 1 Đúng/)
  vinh.sends({ name: 'cong-van.png', bytes: PNG, kind: 'image' })
  await shows(vinh.id, /cong-van\.png|anh.*\.(?:png|jpg)/)
  vinh.presses('Đúng')
  await hears(/giao việc số 1[\s\S]*Trả lời: 1 Đã nhận/)
  await bot.until(() => long.chat().some(({ photo }) => photo !== null), 20_000)
  long.says('1')
  await hears('Đã ghi nhận đồng chí nhận việc số 1')
  vinh.says('chi tiết 1')
  await shows(vinh.id, /Trần Đức Long/)
  long.says('báo cáo 1 đã xong, không có văn bản')
  await shows(vinh.id, /đã xong/)
  // What came by the bot is brought in from where Zalo keeps it, and carried to the other channel.
  const uploads = () => oa.wire().filter(({ path, accepted }) => path === '/v2.0/oa/upload/image' && accepted).length
  long.sendsPhoto(PNG)
  await oa.until(() => uploads() > 0, 20_000)
}, 60_000)

test('a platform that does not answer keeps no other waiting, and joins when it does', async () => {
  const port = await freePort()
  const botPort = await freePort()
  const { oa, shows } = await zalo(port)
  const hue = '6ede9afa66b88fe6d6a9'
  const token = '123456789:abc-xyz'
  const dataDir = await office([
    { address: `zalo-oa:${LONG}`, personId: 3 },
    { address: `zalo-bot:${hue}`, personId: 1 }
  ])
  const env = environment(dataDir, port, oa.root)
  const more = { ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: `http://127.0.0.1:${botPort}` }
  await connected({ ...env, ...more }, oa.pair.refreshToken)
  const long = oa.phone(LONG ?? '')
  long.says('việc của tôi')
  await shows(long.id, 'không có việc nào')
  const bot = await startZaloBot({
    token,
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [{ id: hue, name: 'Lê Quang Vinh' }],
    file: null,
    port: botPort,
    now: () => new Date()
  })
  onTestFinished(() => bot.close())
  bot.phone(hue).says('việc tôi giao')
  await bot.until(
    () =>
      bot
        .phone(hue)
        .chat()
        .some(({ from }) => from === 'bot'),
    15_000
  )
}, 60_000)

test('a bot alone: the order and its numbers, the report, the confirmation', async () => {
  const [vinhId, longId] = ['6ede9afa66b88fe6d601', '6ede9afa66b88fe6d603']
  const token = '123456789:abc-xyz'
  const bot = await startZaloBot({
    token,
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [
      { id: vinhId, name: 'Lê Quang Vinh' },
      { id: longId, name: 'Trần Đức Long' }
    ],
    file: null,
    now: () => new Date()
  })
  onTestFinished(() => bot.close())
  const dataDir = await office([
    { address: `zalo-bot:${vinhId}`, personId: 1 },
    { address: `zalo-bot:${longId}`, personId: 3 }
  ])
  await running({ DATA_DIR: dataDir, PORT: '0', ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: bot.root })
  const [vinh, long] = [bot.phone(vinhId), bot.phone(longId)]
  const hears = (phone: typeof vinh, words: string | RegExp) =>
    bot.until(() => phone.chat().some(({ from, text }) => from === 'bot' && (text ?? '').match(words) !== null), 15_000)
  long.says('trợ giúp')
  await hears(long, /việc của tôi/)
  vinh.says(orderLine('rà soát danh sách hộ nghèo').replace('P. VHXH', 'đ/c Long'))
  await hears(vinh, /Trả lời: 1 Đúng · 2 Sửa · 0 Hủy/)
  vinh.says('1')
  await hears(long, /giao việc số 1[\s\S]*Trả lời: 1 Đã nhận/)
  long.says('1')
  await hears(long, 'Đã ghi nhận đồng chí nhận việc số 1')
  long.says('báo cáo 1 đã rà soát xong, không có văn bản')
  await hears(vinh, /đã rà soát xong[\s\S]*Trả lời: 1 Xác nhận/)
  vinh.says('1')
  await hears(long, /đã xác nhận việc số 1: hoàn thành đúng hạn/)
}, 60_000)

test('a person found by telephone number, and one who withdraws', async () => {
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const dataDir = await office([{ address: `zalo-oa:${VINH}`, personId: 4 }])
  const store = await openStore({ dataDir })
  const phone = { rests: [], save: [change('person', { id: 3 }, { phone: '0901234567' })], say: [] }
  await store.commit('phone', phone, new Date())
  await store.close()
  const env = environment(dataDir, port, oa.root)
  await connected(env, oa.pair.refreshToken)
  const [admin, long] = [oa.phone(VINH ?? ''), oa.phone(LONG ?? '')]
  admin.says('trợ giúp')
  long.says('xin chào')
  await shows(long.id, /lienket MÃ/)
  await oa.until(() => long.chat().some(({ asksInfo }) => asksInfo), 15_000)
  long.submitsInfo({ name: 'Long Trần', phone: '0901234567' })
  await shows(admin.id, /trùng với đồng chí Trần Đức Long/)
  admin.presses('Đồng ý')
  await shows(long.id, /Đã liên kết tài khoản này với đồng chí Trần Đức Long/)
  long.withdraws()
  await oa.untilEvents()
  const after = await openStore({ dataDir })
  expect(await after.account(`zalo-oa:${LONG}`)).toBeNull()
  await after.close()
}, 60_000)
