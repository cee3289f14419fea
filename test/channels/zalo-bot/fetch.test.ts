import { createServer, type ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Later, Unreachable } from '../../../src/ports/channel.ts'
import { download } from '../../../src/ports/download.ts'
import { onLoopback } from '../../support/loopback.ts'
import { onWire, openWire } from './wire.ts'

const LIMIT = 1000
const here = { under: ['.zdn.vn'], hosts: ['127.0.0.1'], most: LIMIT }

/** A server of files; its address says what is asked of it. */
async function files(answer: (response: ServerResponse, path: string) => void) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response, request.url ?? '')
  })
  const { root } = await onLoopback(server)
  return { asked, root }
}

test('brings in the bytes', async () => {
  const { root } = await files(response => response.end(Buffer.from([255, 216, 255])))
  expect(await download(`${root}/x.jpg`, here)).toEqual(new Uint8Array([255, 216, 255]))
  const { channel } = await onWire(await openWire(), { mediaHosts: here.hosts })
  expect(await channel.fetch(`${root}/x.jpg`)).toHaveLength(3)
})

test.each([
  'http://127.0.0.1/x',
  'http://169.254.169.254/latest/meta-data',
  'https://photo.zdn.vn.example.com/x.jpg',
  'https://photo-zdn.vn/x.jpg',
  'https://zdn.vn@example.com/x.jpg',
  'ftp://photo.zdn.vn/x.jpg',
  'file:///etc/passwd',
  '//photo.zdn.vn/x.jpg',
  ''
])('is never sent elsewhere: %s', async ref => {
  const { channel } = await onWire(await openWire())
  await expect(channel.fetch(ref)).rejects.toThrow(Unreachable)
})

test('follows to where Zalo keeps files, never elsewhere, and not for ever', async () => {
  const elsewhere = await files(response => response.end('a secret of the house'))
  const { root, asked } = await files((response, path) => {
    const to = { '/near': '/file', '/far': elsewhere.root.replace('127.0.0.1', 'localhost'), '/round': '/round' }[path]
    if (to) response.writeHead(302, { location: to }).end()
    else if (path === '/file') response.end('tệp')
    else response.writeHead(302).end()
  })
  expect(Buffer.from(await download(`${root}/near`, here)).toString()).toBe('tệp')
  await expect(download(`${root}/far`, here)).rejects.toThrow(Unreachable)
  expect(elsewhere.asked).toEqual([])
  await expect(download(`${root}/round`, here)).rejects.toThrow(Later)
  expect(asked.filter(path => path === '/round')).toHaveLength(4)
  await expect(download(`${root}/nowhere`, here)).rejects.toThrow(Later)
})

test.each([
  [404, Unreachable],
  [410, Unreachable],
  [403, Later],
  [500, Later]
])('%i', async (status, error) => {
  const { root } = await files(response => response.writeHead(status).end('trang lỗi'))
  await expect(download(`${root}/x.jpg`, here)).rejects.toThrow(error)
})

test('a file is read no further than the limit', async () => {
  let written = 0
  const { root } = await files((response, path) => {
    if (path === '/just') return response.end(Buffer.alloc(LIMIT))
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 1
    }
    response.on('drain', more)
    more()
  })
  expect(await download(`${root}/just`, here)).toHaveLength(LIMIT)
  await expect(download(`${root}/endless`, here)).rejects.toThrow(Unreachable)
  expect(written).toBeLessThan(1000)
})

test('nothing that goes wrong tells the address', async () => {
  const { root } = await files((response, path) => {
    if (path.startsWith('/cut')) response.destroy()
    else response.writeHead(path.startsWith('/gone') ? 404 : 500).end()
  })
  for (const ref of [`${root}/cut?sig=abc`, `${root}/gone?sig=abc`, `${root}/bad?sig=abc`, 'https://a.vn/x?sig=abc']) {
    const fault = await download(ref, here).catch((fault: unknown) => fault)
    expect(fault).toBeInstanceOf(ref.includes('cut') || ref.includes('bad') ? Later : Unreachable)
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain('sig=abc')
  }
})
