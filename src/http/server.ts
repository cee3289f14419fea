import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../ports/store.ts'
import type { PublishedFiles } from '../published.ts'

/** What the program counts of itself. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    heard: new Counter({
      name: 'dondoc_heard_total',
      help: 'Updates heard, by how they ended',
      labelNames: ['what', 'kept'],
      registers
    }),
    hearing: new Histogram({
      name: 'dondoc_hearing_ms',
      help: 'Milliseconds from update to commit',
      buckets: [5, 10, 25, 50, 100, 250, 1000],
      registers
    }),
    letters: new Counter({
      name: 'dondoc_letters_total',
      help: 'Letters carried, by how they ended',
      labelNames: ['ended'],
      registers
    }),
    waiting: new Gauge({
      name: 'dondoc_letters',
      help: 'Letters in the post office, by state',
      labelNames: ['state'],
      registers
    }),
    faults: new Counter({ name: 'dondoc_faults_total', help: 'Faults logged', registers })
  }
}

export type Metrics = ReturnType<typeof createMetrics>

type Routes = {
  readonly store: Store
  readonly metrics: Metrics
  /** True once everything is started, false again when stopping. */
  readonly ready: () => boolean
  /** The ways in of the channels, by the channel's name. */
  readonly webhooks: ReadonlyMap<string, Answer>
  /** What people may open of a channel, by its name and the rest of the path. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, Answer>>
  readonly published: Pick<PublishedFiles, 'serve'> | null
}

type Answer = (request: Request) => Promise<Response>

/** Health, readiness, metrics and webhooks. `/healthz`: the process lives. `/readyz`: it can keep an order. */
export function createServer({ store, metrics, ready, webhooks, pages, published }: Routes): Hono {
  const server = new Hono()
  // Whatever shows more than plain words, such as the trial's page, says so itself.
  const contentSecurityPolicy = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }
  server.use(secureHeaders({ contentSecurityPolicy, overwrite: false }))
  server.get('/healthz', context => context.text('ok'))
  server.get('/readyz', async context => {
    if (!ready()) return context.text('starting or stopping', 503)
    try {
      await store.ping()
      return context.text('ok')
    } catch {
      return context.text('the database does not answer', 503)
    }
  })
  server.get('/metrics', async context => {
    // What the program counts of itself is shown also when the database does not answer.
    const counts = await store.letterCounts().catch(() => ({}))
    metrics.waiting.reset()
    for (const [state, count] of Object.entries(counts)) metrics.waiting.set({ state }, count)
    return context.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
  server.post('/channels/:channel', async context => {
    const webhook = webhooks.get(context.req.param('channel'))
    return webhook ? webhook(context.req.raw) : context.notFound()
  })
  server.get('/channels/:channel/:page?', async context => {
    const { channel, page = '' } = context.req.param()
    const answer = pages.get(channel)?.get(page)
    return answer ? answer(context.req.raw) : context.notFound()
  })
  server.get('/files/:sha256/:until/:signature/:name', async context =>
    published ? published.serve(context.req.param()) : context.notFound()
  )
  return server
}
