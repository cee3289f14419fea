import type { Api } from 'grammy'
import { Later, Unreachable } from '../../ports/channel.ts'
import { asked } from './faults.ts'

/** How long a file may take to come in. */
const LONGEST_MS = 120_000

/** The bytes of a file that somebody sent. */
export async function fetchFile(api: Api, token: string, apiRoot: string | null, ref: string): Promise<Uint8Array> {
  const file = await asked(api.getFile(ref))
  if (!file.file_path) throw new Unreachable('the file has no path')
  const address = `${apiRoot ?? 'https://api.telegram.org'}/file/bot${token}/${file.file_path}`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) })
    if (answer.status === 404) throw new Unreachable('the file is gone')
    if (!answer.ok) throw new Later(5_000, false, `status ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  } catch (fault) {
    if (fault instanceof Unreachable || fault instanceof Later) throw fault
    // The address holds the token: it must not reach the log with the fault.
    throw new Later(5_000, false, fault instanceof Error ? fault.name : undefined)
  }
}
