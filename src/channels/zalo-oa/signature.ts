import { createHash, timingSafeEqual } from 'node:crypto'

/** The app's id and the account's own secret key, which is not the app's secret. */
export type Key = { readonly appId: string; readonly secretKey: string }

/** The digest in a signature's header; null where there is none. */
export function macIn(header: string | null): Buffer | null {
  const [, hex] = /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header ?? '') ?? []
  return hex === undefined ? null : Buffer.from(hex, 'hex')
}

/** Whether Zalo signed these bytes: a plain hash, with the timestamp that the body holds (ZALO 3.2). */
export function isSigned(raw: Uint8Array, timestamp: string, mac: Buffer, { appId, secretKey }: Key): boolean {
  const own = createHash('sha256').update(appId).update(raw).update(timestamp).update(secretKey).digest()
  return timingSafeEqual(own, mac)
}

/** Whether two secrets are the same, in the same time wherever they differ. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
