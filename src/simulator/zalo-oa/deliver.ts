import { request as plain } from 'node:http'
import { request as secure } from 'node:https'

/** What became of one try: whether a connection could be opened, and what was answered. */
export type Try = { readonly opened: boolean; readonly status: number | null }

/**
 * Posts a body on a connection of its own, so that it can be told whether one was opened; only then does Zalo take a
 * webhook as reached.
 */
export function deliver(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  stop: AbortSignal
): Promise<Try> {
  const isSecure = url.startsWith('https:')
  const options = {
    method: 'POST',
    agent: false,
    signal: stop,
    headers: { 'content-type': 'application/json', ...headers }
  }
  return new Promise(resolve => {
    let opened = false
    const sent = (isSecure ? secure : plain)(url, options, answer => {
      answer.resume()
      answer.once('close', () => resolve({ opened, status: answer.complete ? (answer.statusCode ?? null) : null }))
    })
    sent.once('socket', socket =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        opened = true
      })
    )
    sent.once('error', () => resolve({ opened, status: null }))
    sent.end(body)
  })
}
