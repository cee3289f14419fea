import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that a test may cut: what was open breaks, what is new is refused, until it is mended. */
export async function wayTo(server: string) {
  const to = new URL(server)
  const open = new Set<Socket>()
  let mode: 'open' | 'cut' | 'silent' | 'last' = 'open'
  let last: string | null = null
  const pass = createServer(near => {
    if (mode === 'cut') return near.destroy()
    const far = connect(Number(to.port || 5432), to.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near]
    ] as const) {
      open.add(one)
      one.on('data', bytes => {
        if (one === near && mode === 'last') return cuts()
        if (mode !== 'cut' && mode !== 'silent') other.write(bytes)
        if (one === near && last !== null && bytes.includes(last)) mode = 'last'
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
  function cuts() {
    mode = 'cut'
    end()
  }
  const own = new URL(server)
  own.host = `127.0.0.1:${address.port}`
  return {
    url: own.href,
    cuts,
    /** Cuts when anything more is asked after a word was said and answered. */
    cutsAfter: (word: string) => {
      last = word
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
