import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { ZaloOa } from '../channels/zalo-oa/index.ts'
import { openZaloOa } from '../connect.ts'
import type { Store } from '../ports/store.ts'
import { createVault } from '../vault.ts'
import { type Desk, inOffice, type Tool } from './tool.ts'

/** The address at Zalo where an administrator of the Official Account lets us act for it. */
export const zaloConsentTool: Tool = {
  name: 'zalo-consent',
  usage: 'dondoc zalo-consent',
  does: 'In địa chỉ để quản trị Official Account đồng ý cho hệ thống gửi và nhận tin (lần đầu, hoặc khi chuỗi khóa bị đứt).',

  run: (_, desk) =>
    withZaloOa(desk, async oa => {
      desk.tell('Mở địa chỉ sau trong vòng 10 phút, bằng tài khoản quản trị của Official Account, rồi bấm đồng ý:')
      desk.print(await oa.consent.begin(`${desk.config().publicUrl}/channels/zalo-oa/consent`))
      return 0
    })
}

/** The first refresh token by hand, from Zalo's console: read from stdin, so that it stays out of the shell's history. */
export const zaloTokenTool: Tool = {
  name: 'zalo-token',
  usage: 'dondoc zalo-token < TỆP_CHỨA_REFRESH_TOKEN',
  does: 'Nhận refresh token lấy bằng tay từ API Explorer của Zalo, đổi ngay lấy cặp khóa mới và cất đã mã hóa.',

  run: (_, desk) =>
    withZaloOa(desk, async oa => {
      let refresh = ''
      for await (const part of desk.input) refresh += Buffer.from(part).toString('utf8')
      if (refresh.trim() === '') {
        desk.tell('Chưa thấy refresh token ở đầu vào.')
        return 1
      }
      try {
        await oa.tokens.take({ refresh: refresh.trim() })
      } catch {
        desk.tell('Zalo không nhận refresh token này, hoặc không trả lời. Khóa đang có, nếu có, vẫn giữ nguyên.')
        return 1
      }
      desk.tell('Đã nhận và đổi được cặp khóa mới.')
      return 0
    })
}

async function withZaloOa(desk: Desk, work: (oa: ZaloOa) => Promise<number>): Promise<number> {
  const config = desk.config()
  if (!config.zaloOa || !config.encryptionKey) {
    desk.tell('Chưa đặt các biến ZALO_OA_… và ENCRYPTION_KEY trong .env: xem docs/zalo.md.')
    return 1
  }
  const { zaloOa } = config
  return inOffice(desk, ({ store }) => work(zaloOaOver(store, zaloOa, config.encryptionKey ?? '', desk.now)))
}

/** The Official Account as the tools see it. */
export const zaloOaOver = (
  store: Store,
  config: Parameters<typeof openZaloOa>[0],
  key: string,
  now: () => Date
): ZaloOa => {
  const [clock, random] = [{ now }, (bytes: number) => randomBytes(bytes)]
  const vault = createVault({ store, clock, key, holder: 'tool', random })
  return openZaloOa(config, { vault, clock, random, publicUrl: null, logger: pino({ level: 'silent' }) })
}
