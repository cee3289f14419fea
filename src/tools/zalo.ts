import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { ZaloOa } from '../channels/zalo-oa/index.ts'
import { openZaloOa } from '../connect.ts'
import { Alarm, channelAt } from '../ports/channel.ts'
import type { Store } from '../ports/store.ts'
import { createSay } from '../say.ts'
import { createVault } from '../vault.ts'
import { reasonOf } from './finding.ts'
import { type Desk, inOffice, Misused, optionsOf, type Tool } from './tool.ts'

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

/** A group of the Official Account's own: it cannot be added to one that is there (ZALO 1.3). */
export const zaloGroupTool: Tool = {
  name: 'zalo-group',
  usage:
    'dondoc zalo-group TÊN_NHÓM LOẠI_GÓI MÃ_NGƯỜI MÃ_NGƯỜI…   (ví dụ: dondoc zalo-group "P. VHXH" gmf10 TL02 TL03)',
  does: 'Tạo nhóm GMF của Official Account với những người đã liên kết Zalo (cần có một quản trị OA); in địa chỉ nhóm.',

  run(words, desk) {
    const { positionals } = optionsOf(words, {}, this.usage)
    const [title, product, ...codes] = positionals
    if (!title || !product || codes.length === 0) throw new Misused(this.usage)
    return withZaloOa(desk, async (oa, store) => {
      const roster = await store.roster()
      const accounts: string[] = []
      for (const code of codes) {
        const person = [...roster.people.values()].find(one => one.code.toLowerCase() === code.toLowerCase())
        const mine = person ? await store.accountsOf(person.id) : []
        const account = mine.find(({ address }) => channelAt([oa.channel], address))
        if (!account) {
          desk.tell(`Mã ${code}: không có trong danh bạ, hoặc chưa liên kết Zalo OA.`)
          return 1
        }
        accounts.push(account.address)
      }
      const [place] = await oa.groups.freePlaces(product)
      if (place === undefined) {
        desk.tell(`Gói ${product} không còn chỗ trống cho nhóm mới. Đề nghị mua thêm tại oa.zalo.me.`)
        return 1
      }
      const group = await oa.groups.create(title, place, accounts)
      desk.print(group.address)
      desk.tell('Đã tạo nhóm. Trong nhóm, quản trị hệ thống gõ: /nhom TÊN ĐƠN VỊ')
      return 0
    })
  }
}

async function withZaloOa(desk: Desk, work: (oa: ZaloOa, store: Store) => Promise<number>): Promise<number> {
  const config = desk.config()
  if (!config.zaloOa || !config.encryptionKey) {
    desk.tell('Chưa đặt các biến ZALO_OA_… và ENCRYPTION_KEY trong .env: xem docs/zalo.md.')
    return 1
  }
  const { zaloOa } = config
  const { encryptionKey } = config
  return inOffice(desk, async ({ store }) => {
    try {
      return await work(zaloOaOver(store, zaloOa, encryptionKey, desk.now), store)
    } catch (fault) {
      // What the administrators are told in chat says what to do here too.
      if (!(fault instanceof Error)) throw fault
      desk.tell(fault instanceof Alarm ? createSay()('vi', fault.line) : `Zalo không nhận: ${reasonOf(fault)}`)
      return 1
    }
  })
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
