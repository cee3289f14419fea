import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMetrics, createServer } from '../src/http/server.ts'
import type { Store } from '../src/ports/store.ts'
import { letter, outcome } from './store/office.ts'
import { type TemporaryStore, temporaryStore } from './support/database.ts'

let office: TemporaryStore
beforeEach(async () => {
  office = await temporaryStore()
})
afterEach(() => office.close())

type Parts = { store?: Store; ready?: boolean; webhooks?: Record<string, (request: Request) => Promise<Response>> }

/** What the server answers, without a port. */
function asks({ store = office.store, ready = true, webhooks = {} }: Parts = {}) {
  const metrics = createMetrics()
  const server = createServer({
    store,
    metrics,
    ready: () => ready,
    webhooks: new Map(Object.entries(webhooks)),
    pages: new Map(),
    published: null
  })
  return {
    metrics,
    async get(path: string, init?: RequestInit) {
      const response = await server.request(path, init)
      const { status, headers } = response
      return { status, headers, text: await response.text(), type: headers.get('content-type') }
    }
  }
}

/** A store whose database has gone away. */
const failing = (): Store => ({
  ...office.store,
  ping: () => Promise.reject(new Error('connection refused')),
  letterCounts: () => Promise.reject(new Error('connection refused'))
})

describe('/healthz: the process lives', () => {
  test('whatever its database does, starting, serving or stopping', async () => {
    expect(await asks().get('/healthz')).toMatchObject({ status: 200, text: 'ok' })
    expect(await asks({ store: failing(), ready: false }).get('/healthz')).toMatchObject({ status: 200 })
  })
})

describe('/readyz: an order can be kept', () => {
  test('when everything is started and the database answers', async () => {
    expect(await asks().get('/readyz')).toMatchObject({ status: 200, text: 'ok' })
  })

  test('not when the database does not answer', async () => {
    expect(await asks({ store: failing() }).get('/readyz')).toMatchObject({ status: 503 })
  })

  test('not when starting or stopping', async () => {
    expect(await asks({ ready: false }).get('/readyz')).toMatchObject({ status: 503 })
  })
})

describe('/metrics', () => {
  test('counts letters by their state, and what was heard', async () => {
    const say = [letter({ to: { person: 1 } }), letter({ to: { person: 2 } })]
    await office.store.commit('test:1', outcome({ say }), new Date('2026-11-23T09:00:00+07:00'))
    const { get, metrics } = asks()
    metrics.heard.inc({ what: 'message', kept: 'kept' })
    metrics.faults.inc(2)
    const { status, text, type } = await get('/metrics')
    expect(status).toBe(200)
    expect(type).toMatch(/^text\/plain/)
    expect(text).toMatch(/^dondoc_letters\{state="waiting"\} 2$/m)
    expect(text).toMatch(/^dondoc_heard_total\{what="message",kept="kept"\} 1$/m)
    expect(text).toMatch(/^dondoc_faults_total 2$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })
})

describe('/channels/...', () => {
  test("brings a request to the channel's own way in, its body unread", async () => {
    const telegram = async (request: Request) => new Response(`heard ${await request.text()}`, { status: 202 })
    const post = { method: 'POST', body: '{"update_id":1}' }
    expect(await asks({ webhooks: { telegram } }).get('/channels/telegram', post)).toMatchObject({
      status: 202,
      text: 'heard {"update_id":1}'
    })
  })

  test('knows no other channel, and no other method', async () => {
    const telegram = async () => new Response('ok')
    const { get } = asks({ webhooks: { telegram } })
    expect(await get('/channels/signal', { method: 'POST', body: '{}' })).toMatchObject({ status: 404 })
    expect(await get('/channels/telegram')).toMatchObject({ status: 404 })
  })
})

test('anything else is not found', async () => {
  expect(await asks().get('/admin')).toMatchObject({ status: 404 })
})

describe('what a browser is told', () => {
  test('runs nothing, guesses nothing, shows nothing inside other pages, whatever is asked for', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics', '/admin', '/files/a/1/b/c.png']) {
      const { headers } = await asks().get(path)
      expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    }
  })

  test('a page that says what it needs is left as it is', async () => {
    const policy = "default-src 'self'"
    const page = async () => new Response('', { headers: { 'content-security-policy': policy } })
    const { headers } = await asks({ webhooks: { page } }).get('/channels/page', { method: 'POST' })
    expect(headers.get('content-security-policy')).toBe(policy)
  })
})
