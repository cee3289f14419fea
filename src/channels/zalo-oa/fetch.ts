import { Later, Unreachable } from '../../ports/channel.ts'
import { SHORTLY_MS } from './faults.ts'

/** How long a file may take to come in. */
const LONGEST_MS = 120_000
/** Where Zalo keeps what people send: on hosts under these names. */
const ZALOS = ['.zdn.vn', '.zadn.vn']
const MOST_REDIRECTS = 5

export type Fetching = {
  /** No file is larger, in bytes. */
  readonly most: number
  /** Other hosts that may be asked, at one port (`127.0.0.1:8443`) or at all. */
  readonly hosts: readonly string[]
}

/**
 * The bytes of a file that somebody sent, by its address. It came in a message, so it leads nowhere but to Zalo's own
 * hosts, whatever it says and wherever it redirects to. No fault tells it: whoever has it can read the file.
 */
export async function fetchFile(ref: string, { most, hosts }: Fetching): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(LONGEST_MS)
  let address = allowed(ref, undefined, hosts)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    try {
      const answer = await fetch(address, { redirect: 'manual', signal })
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (next === null) return await bytesOf(answer, most)
      await answer.body?.cancel()
      address = allowed(next, address, hosts)
    } catch (fault) {
      if (fault instanceof NotAllowed || fault instanceof Unreachable || fault instanceof Later) throw fault
      throw new Later(SHORTLY_MS, false, new Error(fault instanceof Error ? fault.name : 'fault'))
    }
  }
  throw new Later(SHORTLY_MS, false, new Error('redirected for ever'))
}

/** The address leads somewhere we do not go. */
class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

function allowed(ref: string, from: URL | undefined, hosts: readonly string[]): URL {
  const url = URL.canParse(ref, from?.href) ? new URL(ref, from?.href) : null
  if (!url) throw new NotAllowed('the file has no address')
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  // A host under a name cannot be a bare number, so no address of our own network passes.
  const isZalos = url.port === '' && ZALOS.some(name => url.hostname.endsWith(name))
  if (
    !isWeb ||
    url.username !== '' ||
    url.password !== '' ||
    !(isZalos || hosts.includes(url.host) || hosts.includes(url.hostname))
  )
    throw new NotAllowed('the file is not kept by Zalo')
  return url
}

async function bytesOf(answer: Response, most: number): Promise<Uint8Array> {
  if (answer.status === 404 || answer.status === 410) throw new Unreachable('the file is gone')
  if (!answer.ok) throw new Later(SHORTLY_MS, false, new Error(`status ${answer.status}`))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    // It will not be smaller the next time.
    if (size > most) throw new Unreachable('the file is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
