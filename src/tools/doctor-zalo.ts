import { createZaloBot } from '../channels/zalo-bot/index.ts'
import type { Config } from '../config.ts'
import type { Store } from '../ports/store.ts'
import { bad, type Finding, ok, reasonOf, warn } from './finding.ts'
import { zaloOaOver } from './zalo.ts'

const CONSENT = 'chạy npx dondoc zalo-consent rồi mở địa chỉ được in ra bằng tài khoản quản trị OA'

/** What of Zalo can be seen without the database. */
export async function zaloReached({ zaloOa, zaloBot, publicUrl, encryptionKey }: Config): Promise<readonly Finding[]> {
  const found: Finding[] = []
  if (zaloOa && publicUrl)
    found.push(
      publicUrl.startsWith('https://') || zaloOa.apiRoot
        ? ok(`Zalo OA: webhook phải khai báo tại developers.zalo.me là ${publicUrl}/channels/zalo-oa`)
        : warn(`Zalo OA: PUBLIC_URL phải là địa chỉ https có tên miền; "${publicUrl}" thì Zalo không gọi đến được`)
    )
  if (!zaloBot) return found
  if (!publicUrl || !encryptionKey)
    found.push(warn('Zalo Bot: chưa đặt PUBLIC_URL và ENCRYPTION_KEY nên không gửi được ảnh và tệp, chỉ gửi được chữ'))
  try {
    const { bot } = await createZaloBot({ ...zaloBot, log: () => {} })
    found.push(ok(`Zalo Bot: ${bot.accountName} trả lời, nhận tin bằng ${zaloBot.mode}`))
  } catch (fault) {
    found.push(bad(`Zalo Bot không trả lời (${reasonOf(fault)}): kiểm tra ZALO_BOT_TOKEN và đường mạng`))
  }
  return found
}

/** How the Official Account's tokens stand, and whether Zalo answers with them. */
export async function zaloTokens(config: Config, store: Store, now: () => Date): Promise<readonly Finding[]> {
  const { zaloOa, encryptionKey } = config
  if (!zaloOa || !encryptionKey) return []
  const oa = zaloOaOver(store, zaloOa, encryptionKey, now)
  try {
    switch (await oa.tokens.standing()) {
      case 'none':
        return [bad(`Zalo OA: chưa có khóa truy cập, hoặc ENCRYPTION_KEY đã đổi; ${CONSENT}`)]
      case 'broken':
        return [bad(`Zalo OA: chuỗi khóa đã đứt, không gửi được tin; ${CONSENT}`)]
      case 'old':
        return [warn(`Zalo OA: refresh token đã hơn 60 ngày, sau 90 ngày sẽ hết hiệu lực; ${CONSENT}`)]
      case 'good':
        return [
          (await oa.channel.alive().catch(() => false))
            ? ok('Zalo OA: khóa còn hiệu lực, Zalo trả lời')
            : bad('Zalo OA: Zalo không trả lời hoặc từ chối khóa; xem docs/zalo.md, mục xử lý sự cố')
        ]
    }
  } catch (fault) {
    return [bad(`Zalo OA: không xem được khóa (${reasonOf(fault)})`)]
  }
}
