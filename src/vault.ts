import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'
import type { Vault } from './ports/vault.ts'

type World = {
  readonly store: Pick<Store, 'secret' | 'keepSecret' | 'lease'>
  readonly clock: Clock
  /** `ENCRYPTION_KEY`. */
  readonly key: string
  /** This process among those that may serve the same database. */
  readonly holder: string
  readonly random: (bytes: number) => Uint8Array
}

/** AES-256-GCM takes a nonce of 12 bytes and gives a tag of 16. */
const NONCE = 12
const TAG = 16

/** Secrets in the database, sealed with the office's key; the name is sealed with the value, so that none stands for another. */
export function createVault({ store, clock, key, holder, random }: World): Vault {
  const secret = keyFor(key, 'vault')

  function sealed(name: string, value: string): string {
    const nonce = random(NONCE)
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(name))
    return Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
  }

  function opened(name: string, kept: string): string {
    const bytes = Buffer.from(kept, 'base64')
    try {
      const cipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE)).setAAD(Buffer.from(name))
      cipher.setAuthTag(bytes.subarray(-TAG))
      return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8')
    } catch {
      // Sealed with another key: nothing of it is left to us but that it may be written over.
      return ''
    }
  }

  return {
    async read(name) {
      const kept = await store.secret(name)
      return kept && { value: opened(name, kept.value), version: kept.version }
    },
    keep: (name, value, version) => store.keepSecret(name, sealed(name, value), version, clock.now()),
    lease: (name, ms) => store.lease(name, holder, clock.now(), ms)
  }
}

/** A key of its own for each use of the office's one. */
export const keyFor = (key: string, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, 'dondoc', use, 32))
