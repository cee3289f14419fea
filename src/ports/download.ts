import { readTo } from './body.ts'
import { Later, Unreachable } from './channel.ts'

/** How long a file may take to come in. */
const LONGEST_MS = 120_000
/** How long one waits that could not be had now. */
const WAIT_MS = 5_000
const MOST_REDIRECTS = 3

/** Where a file may come from, and how large it may be. */
export type Allowed = {
  /** Hosts under these names, `.zdn.vn`, at the usual ports. */
  readonly under: readonly string[]
  /** Other hosts, at one port (`127.0.0.1:8443`) or at all. */
  readonly hosts: readonly string[]
  /** No file is larger, in bytes. */
  readonly most: number
}

/**
 * The bytes of a file that somebody sent, by its address. It came in a message, so it leads nowhere but to hosts that we
 * know, whatever it says and wherever it redirects to. No fault tells it: whoever has it can read the file.
 */
export async function download(ref: string, allowed: Allowed): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(LONGEST_MS)
  let address = known(ref, undefined, allowed)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    try {
      const answer = await fetch(address, { redirect: 'manual', signal })
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (next === null) return await bytesOf(answer, allowed.most)
      await answer.body?.cancel()
      address = known(next, address, allowed)
    } catch (fault) {
      if (fault instanceof Unreachable || fault instanceof Later) throw fault
      throw new Later(WAIT_MS, false, new Error(fault instanceof Error ? fault.name : 'fault'))
    }
  }
  throw new Later(WAIT_MS, false, new Error('redirected for ever'))
}

function known(ref: string, from: URL | undefined, { under, hosts }: Allowed): URL {
  const url = URL.canParse(ref, from?.href) ? new URL(ref, from?.href) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new Unreachable('the file has no address')
  // A host under a name cannot be a bare number, so no address of our own network passes.
  const isUnder = url.port === '' && under.some(name => url.hostname.endsWith(name))
  if (!isUnder && !hosts.includes(url.host) && !hosts.includes(url.hostname))
    throw new Unreachable('the file is not where the platform keeps files')
  return url
}

async function bytesOf(answer: Response, most: number): Promise<Uint8Array> {
  if (!answer.ok) await answer.body?.cancel()
  if (answer.status === 404 || answer.status === 410) throw new Unreachable('the file is gone')
  if (!answer.ok) throw new Later(WAIT_MS, false, new Error(`status ${answer.status}`))
  const body = await readTo(answer.body, most)
  // It will not be smaller the next time.
  if (body === null) throw new Unreachable('the file is too large')
  return body
}
