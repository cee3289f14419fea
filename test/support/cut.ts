import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that a test may cut: what was open breaks, what is new is refused, until it is mended. */
export async function wayTo(server: string) {
  const to = new URL(server)
  const open = new Set<Socket>()
  let mode: 'open' | 'cut' | 'silent' = 'open'
  const pass = createServer(near => {
    if (mode === 'cut') return near.destroy()
    const far = connect(Number(to.port || 5432), to.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      open.add(one)
      one.on('data', bytes => {
        if (mode === 'open') other.write(bytes)
      })
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>(resolve => pass.listen(0, '127.0.0.1', resolve))
  const address = pass.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const end = () => {
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    end()
    pass.close()
  })
  const own = new URL(server)
  own.host = `127.0.0.1:${address.port}`
  return {
    url: own.href,
    cuts() {
      mode = 'cut'
      end()
    },
    /** Takes connections and bytes, and answers nothing. */
    fallsSilent: () => {
      mode = 'silent'
    },
    mends() {
      mode = 'open'
      end()
    }
  }
}
