import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileAt, pictureType } from './files.ts'
import type { Clock } from './ports/clock.ts'
import { keyFor } from './vault.ts'

/** How long an address of a file works. */
const LIFE_MS = 7 * 24 * 60 * 60 * 1000

type World = {
  readonly dataDir: string
  readonly clock: Clock
  /** The address under which the outside reaches us. */
  readonly publicUrl: string
  /** `ENCRYPTION_KEY`. */
  readonly key: string
}

/** A public address of a kept file, and until when it works. */
export type Published = { readonly address: string; readonly until: Date }

/**
 * Kept files for channels that cannot carry them, each under a signed address that ends: whoever has it may read this
 * one file until then, and nobody can make one.
 */
export function createPublished({ dataDir, clock, publicUrl, key }: World) {
  const secret = keyFor(key, 'files')
  const sign = (sha256: string, until: string, name: string) =>
    createHmac('sha256', secret).update(`${sha256}/${until}/${name}`).digest('base64url')

  return {
    publish(sha256: string, name: string): Published {
      const until = new Date(clock.now().getTime() + LIFE_MS)
      const seconds = String(Math.floor(until.getTime() / 1000))
      const path = [sha256, seconds, sign(sha256, seconds, name), encodeURIComponent(name)].join('/')
      return { address: `${publicUrl}/files/${path}`, until }
    },

    /** Answers a request for an address of ours; 404 tells nothing of why. */
    async serve({ sha256, until, signature, name }: Asked): Promise<Response> {
      const right = same(signature, sign(sha256, until, name)) && Number(until) * 1000 > clock.now().getTime()
      const bytes = right ? await readFile(fileAt(dataDir, sha256)).catch(() => null) : null
      if (!bytes) return new Response('Not Found', { status: 404 })
      // Pictures are shown, everything else is only kept.
      const type = await pictureType(bytes)
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': type ?? 'application/octet-stream',
          'content-disposition': `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
          'content-security-policy': "default-src 'none'; sandbox"
        }
      })
    }
  }
}

type Asked = {
  readonly sha256: string
  readonly until: string
  readonly signature: string
  readonly name: string
}

export type PublishedFiles = ReturnType<typeof createPublished>

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
