import { createServer, type Server } from 'node:net'
import { onTestFinished } from 'vitest'

/** Opens a server on a free port of loopback: its host and port, its address, and its end, with the test's at the latest. */
export async function onLoopback(server: Server & { closeAllConnections(): void }) {
  const port = await listening(server)
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  const host = `127.0.0.1:${port}`
  return { host, root: `http://${host}`, close }
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise(resolve => server.close(resolve))
  return port
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
