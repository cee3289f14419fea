import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepFile } from '../src/files.ts'
import { createPublished } from '../src/published.ts'

async function opened() {
  const dataDir = mkdtempSync(join(tmpdir(), 'published-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  let now = new Date('2026-11-23T09:00:00+07:00')
  const files = createPublished({
    dataDir,
    clock: { now: () => now },
    publicUrl: 'https://dondoc.example.vn',
    key: 'a-key-of-chance-that-is-long-enough'
  })
  const asked = (address: string) => {
    const [sha256 = '', until = '', signature = '', name = ''] = new URL(address).pathname.split('/').slice(2)
    return { sha256, until, signature, name: decodeURIComponent(name) }
  }
  const comes = (moment: string) => {
    now = new Date(moment)
  }
  return { dataDir, files, asked, comes }
}

test('a kept file is had by its address for seven days, and by no other', async () => {
  const { dataDir, files, asked, comes } = await opened()
  const sha256 = await keepFile(dataDir, Buffer.from('bảng tính'))
  const { address, until } = files.publish(sha256, 'số liệu.xlsx')
  expect(address).toMatch(/^https:\/\/dondoc\.example\.vn\/files\//)
  expect(until).toEqual(new Date('2026-11-30T09:00:00+07:00'))
  const answer = await files.serve(asked(address))
  expect([answer.status, await answer.text()]).toEqual([200, 'bảng tính'])
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''s%E1%BB%91%20li%E1%BB%87u.xlsx")
  const mine = asked(address)
  for (const other of [
    { ...mine, name: 'khác.xlsx' },
    { ...mine, until: String(Number(mine.until) + 1) },
    { ...mine, sha256: mine.sha256.replace(/^./, 'f') },
    { ...mine, signature: mine.signature.slice(1) },
    { ...mine, signature: '' }
  ])
    expect((await files.serve(other)).status).toBe(404)
  comes('2026-11-30T09:00:01+07:00')
  expect((await files.serve(mine)).status).toBe(404)
})

test('a picture is shown, whatever its name; everything else is only kept', async () => {
  const { dataDir, files, asked } = await opened()
  const png = await keepFile(
    dataDir,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
      'base64'
    )
  )
  const page = await keepFile(dataDir, Buffer.from('<script>alert(1)</script>'))
  const typeOf = async (sha256: string, name: string) =>
    (await files.serve(asked(files.publish(sha256, name).address))).headers.get('content-type')
  expect(await typeOf(png, 'ảnh')).toBe('image/png')
  expect(await typeOf(page, 'ảnh.png')).toBe('application/octet-stream')
})
