import { serve } from '@hono/node-server'

/** The port cannot be had, in a sentence for the one who starts the program. */
export class NotListening extends Error {
  override readonly name = 'NotListening'
}

export type Listening = {
  readonly port: number
  /** Takes no more requests; waits so many milliseconds for those in hand, then cuts off what is still open. */
  close(graceMs: number): Promise<void>
}

type Place = { readonly port: number; readonly hostname: string }

/** Serves requests on a port; 0 is any free one. Rejects when the port cannot be had. */
export function listen(fetch: (request: Request) => Response | Promise<Response>, place: Place): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, ...place }, ({ port }) => resolve({ port, close }))
    server.once('error', fault => {
      const reason = 'code' in fault ? String(fault.code) : fault.message
      reject(new NotListening(`Port ${place.port} of ${place.hostname} cannot be used (${reason}): set another PORT.`))
    })

    function close(graceMs: number): Promise<void> {
      return new Promise(done => {
        const cut = () => ('closeAllConnections' in server ? server.closeAllConnections() : undefined)
        const patience = setTimeout(cut, graceMs)
        server.close(() => {
          clearTimeout(patience)
          done()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
    }
  })
}
