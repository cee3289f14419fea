import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { download } from '../../../src/ports/download.ts'
import { type Answer, faultOf, onWire, openWire } from './wire.ts'

/** A server for files that answers so. */
async function serving(answer: (path: string) => Answer) {
  const wire = await openWire()
  wire.answer = ({ path }) => answer(path)
  const { channel } = await onWire(wire)
  return { wire, fetch: (path: string) => channel.fetch(`${wire.root}${path}`) }
}
const moved = (location: string, status = 302): Answer => ({ status, body: '', headers: { location } })

test('brings in a file, without a token', async () => {
  const { wire, fetch } = await serving(() => ({ status: 200, body: new Uint8Array([1, 2, 3]) }))
  expect([...(await fetch('/a.pdf'))]).toEqual([1, 2, 3])
  expect(wire.calls[0]?.headers.access_token).toBeUndefined()
})

test.each([
  'http://127.0.0.1/a',
  'http://127.0.0.1:1/a',
  'http://localhost/a',
  'http://[::1]/a',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1/a',
  'https://example.gov.vn/a',
  'https://zdn.vn/a',
  'https://evilzdn.vn/a',
  'https://a.zdn.vn.example.com/a',
  'https://a.zdn.vn@example.com/a',
  'https://nobody:x@a.zdn.vn/a',
  'https://a.zdn.vn:8080/a',
  'ftp://a.zdn.vn/a',
  'file:///etc/passwd',
  'data:text/plain,x',
  'a.pdf',
  ''
])('%s is asked for by nobody', async ref => {
  const fault = await faultOf(download(ref, { under: ['.zdn.vn', '.zadn.vn'], most: 100, hosts: [] }))
  expect(fault).toMatchObject({ name: 'Unreachable' })
  if (ref) expect(inspect(fault)).not.toContain(ref)
})

test('a redirect is followed to Zalo’s hosts and nowhere else', async () => {
  const elsewhere = await openWire()
  const { wire, fetch } = await serving(path => {
    if (path === '/here') return moved('/there', 307)
    if (path === '/there') return { status: 200, body: 'tệp' }
    return path === '/away' ? moved(`${elsewhere.root}/x`) : moved(path)
  })
  expect(Buffer.from(await fetch('/here')).toString()).toBe('tệp')
  expect(await faultOf(fetch('/away'))).toMatchObject({ name: 'Unreachable' })
  expect(elsewhere.calls).toEqual([])
  expect(await faultOf(fetch('/round'))).toMatchObject({ name: 'Later' })
  expect(wire.of('/round')).toHaveLength(4)
})

test('a file that is gone, too large, or not to be had now', async () => {
  const { wire, fetch } = await serving(path => {
    if (path === '/large') return { status: 200, body: new Uint8Array(20 * 1024 * 1024 + 1) }
    return path === '/cut' ? 'cut' : { status: Number(path.slice(1)), body: 'x' }
  })
  for (const path of ['/404', '/410', '/large'])
    expect(await faultOf(fetch(path))).toMatchObject({ name: 'Unreachable' })
  for (const path of ['/403', '/429', '/500', '/cut']) {
    const fault = await faultOf(fetch(path))
    expect(fault).toMatchObject({ name: 'Later', everywhere: false })
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(wire.host)
  }
  wire.close()
  expect(await faultOf(fetch('/404'))).toMatchObject({ name: 'Later' })
})

test('is read no further than the limit', async () => {
  const { wire } = await serving(() => ({ status: 200, body: 'x'.repeat(101) }))
  const limits = { under: [], hosts: ['127.0.0.1'] }
  expect(await faultOf(download(`${wire.root}/a`, { most: 100, ...limits }))).toMatchObject({ name: 'Unreachable' })
  expect(await download(`${wire.root}/a`, { most: 101, ...limits })).toHaveLength(101)
})
