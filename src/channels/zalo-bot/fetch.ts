import { Later, Unreachable } from '../../ports/channel.ts'

/** Where Zalo keeps what people send. */
export const MEDIA_HOSTS = ['.zdn.vn', '.zadn.vn', '.zaloapp.com', '.zalo.me'] as const
/** How long a file may take to come in. */
const LONGEST_MS = 120_000
const WAIT_MS = 5_000
const MOST_REDIRECTS = 3

/** What may be brought in: from hosts named so, or whose names end so where a dot comes first; so many bytes. */
export type Allowed = { readonly hosts: readonly string[]; readonly limit: number }

/**
 * The bytes of a file that somebody sent; its name is its public address, which stops working after a while. That came
 * from outside: it is read only where Zalo keeps files. Nothing that goes wrong tells the address.
 */
export async function fetchFile(ref: string, { hosts, limit }: Allowed): Promise<Uint8Array> {
  try {
    let response = await opened(ref, hosts)
    let at = ref
    for (let turns = 0; isElsewhere(response) && turns < MOST_REDIRECTS; turns += 1) {
      await response.body?.cancel()
      at = new URL(response.headers.get('location') ?? '', at).href
      response = await opened(at, hosts)
    }
    if (!response.ok) await response.body?.cancel()
    if (response.status === 404 || response.status === 410) throw new Unreachable('the file is gone')
    if (!response.ok) throw new Later(WAIT_MS, false, `status ${response.status}`)
    return await bytesOf(response, limit)
  } catch (fault) {
    if (fault instanceof Unreachable || fault instanceof Later) throw fault
    throw new Later(WAIT_MS, false, fault instanceof Error ? fault.name : undefined)
  }
}

function opened(address: string, hosts: readonly string[]): Promise<Response> {
  const url = URL.canParse(address) ? new URL(address) : null
  const isZalos = hosts.some(host =>
    host.startsWith('.') ? url?.hostname.endsWith(host) : url?.hostname === host || url?.host === host
  )
  if (!url || !/^https?:$/.test(url.protocol) || !isZalos)
    throw new Unreachable('the file is not where Zalo keeps files')
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_MS) })
}

const isElsewhere = ({ status }: Response): boolean => [301, 302, 303, 307, 308].includes(status)

/** The body, read no further than the limit. */
async function bytesOf(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) throw new Unreachable('the file is too large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
