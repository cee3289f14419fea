import { expect, onTestFinished, test } from 'vitest'
import { createVault } from '../src/vault.ts'
import { temporaryStore } from './support/database.ts'

const KEY = 'a-key-of-chance-that-is-long-enough'

async function opened(key = KEY) {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  let drawn = 0
  const vaultWith = (key: string, holder = 'a') =>
    createVault({
      store,
      clock: { now: () => new Date('2026-11-23T09:00:00+07:00') },
      key,
      holder,
      random: bytes => new Uint8Array(bytes).fill(++drawn)
    })
  return { store, vaultWith, vault: vaultWith(key) }
}

test('what is kept is read again, and lies in the database sealed (R33, R53)', async () => {
  const { store, vault } = await opened()
  expect(await vault.read('tokens')).toBeNull()
  expect(await vault.keep('tokens', 'mã bí mật', 0)).toBe(true)
  expect(await vault.read('tokens')).toEqual({ value: 'mã bí mật', version: 1 })
  expect(JSON.stringify(await store.secret('tokens'))).not.toContain(
    Buffer.from('mã bí mật').toString('base64').slice(0, 8)
  )
  expect(await vault.keep('tokens', 'mã mới', 1)).toBe(true)
  expect(await vault.keep('tokens', 'mã cũ', 1)).toBe(false)
  expect((await vault.read('tokens'))?.value).toBe('mã mới')
})

test('another key opens nothing, nor does another name; both can be written over', async () => {
  const { store, vault, vaultWith } = await opened()
  await vault.keep('tokens', 'mã bí mật', 0)
  const other = vaultWith('another-key-of-chance-also-long-enough')
  expect(await other.read('tokens')).toEqual({ value: '', version: 1 })
  const sealed = (await store.secret('tokens'))?.value ?? ''
  await store.keepSecret('consent', sealed, 0, new Date(0))
  expect((await vault.read('consent'))?.value).toBe('')
  expect(await other.keep('tokens', 'mã mới', 1)).toBe(true)
  expect((await other.read('tokens'))?.value).toBe('mã mới')
})

test('one at a time holds the lease', async () => {
  const { vault, vaultWith } = await opened()
  expect(await vault.lease('refresh', 30_000)).toBe(true)
  expect(await vaultWith(KEY, 'b').lease('refresh', 30_000)).toBe(false)
  await vault.lease('refresh', 0)
  expect(await vaultWith(KEY, 'b').lease('refresh', 30_000)).toBe(true)
})
