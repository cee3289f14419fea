import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Listening, listen } from '../src/http/listen.ts'
import { bodyOf } from '../src/ports/body.ts'

const LIMIT = 10
let server: Listening
let read: Promise<string>
beforeEach(async () => {
  let heard = (_: string) => {}
  read = new Promise(resolve => {
    heard = resolve
  })
  const answer = async (request: Request) => {
    const body = await bodyOf(request, LIMIT)
    heard(typeof body === 'string' ? body : `“${new TextDecoder().decode(body)}”`)
    return new Response(null)
  }
  server = await listen(answer, { port: 0, hostname: '127.0.0.1' })
})
afterEach(() => server.close(0))

/** Says these bytes to the server, and nothing more: at last it hangs up. */
const told = (...lines: readonly string[]) => {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(['POST / HTTP/1.1', 'Host: here', ...lines].join('\r\n'), () => socket.end())
}

test.each([
  ['of a length that was told', ['Content-Length: 10', '', '0123456789'], '“0123456789”'],
  ['with nothing in it', ['Content-Length: 0', '', ''], '“”'],
  ['that is told to be too long', ['Content-Length: 11', '', '01234567890'], 'too long'],
  ['that goes on beyond what was told', ['Content-Length: 4', '', '0123456789'], '“0123”'],
  ['cut off on the way', ['Content-Length: 10', '', '01234'], 'cut off'],
  ['in pieces', ['Transfer-Encoding: chunked', '', '4', '0123', '4', '4567', '0', '', ''], '“01234567”'],
  ['in pieces, too long', ['Transfer-Encoding: chunked', '', '8', '01234567', '4', '8901', '0', '', ''], 'too long'],
  ['in pieces, cut off', ['Transfer-Encoding: chunked', '', '8', '01234567', ''], 'cut off']
])('a body %s', async (_, lines, body) => {
  told(...lines)
  expect(await read).toBe(body)
})
