import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createTrialApi, type TrialOptions } from './trial/api.ts'
import type { Screen } from './trial/screen.ts'

/** The built page; the same path from src/simulator and from dist/simulator. */
const BUILT = fileURLToPath(new URL('../../dist/page', import.meta.url))

const POLICY =
  "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The page with the phones, and the API under it. */
export function createPage(screens: readonly Screen[], options: TrialOptions): Hono {
  const page = new Hono()
  page.route('/trial', createTrialApi(screens, options))
  page.use('*', async (context, next) => {
    await next()
    context.header('content-security-policy', POLICY)
    context.header('referrer-policy', 'no-referrer')
  })
  if (existsSync(BUILT)) page.get('*', serveStatic({ root: BUILT }))
  else page.get('*', context => context.text('The page is not built: npm run build', 503))
  return page
}
