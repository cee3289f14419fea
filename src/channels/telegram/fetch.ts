import type { Api } from 'grammy'
import { Later, Unreachable } from '../../ports/channel.ts'
import { ours } from './send.ts'

/** The bytes of a file that somebody sent. */
export async function fetchFile(api: Api, token: string, apiRoot: string | null, ref: string): Promise<Uint8Array> {
  const file = await api.getFile(ref).catch(fault => {
    throw ours(fault)
  })
  if (!file.file_path) throw new Unreachable('the file has no path')
  const answer = await fetch(`${apiRoot ?? 'https://api.telegram.org'}/file/bot${token}/${file.file_path}`).catch(
    fault => {
      // The address holds the token: it must not reach the log with the fault.
      throw new Later(5_000, false, fault instanceof Error ? fault.name : undefined)
    }
  )
  if (answer.status === 404) throw new Unreachable('the file is gone')
  if (!answer.ok) throw new Later(5_000, false)
  return new Uint8Array(await answer.arrayBuffer())
}
