import { z } from 'zod'
import type { Carried, Outgoing } from '../../ports/channel.ts'
import type { Api } from './api.ts'
import { endingOf, mimeOf } from './attached.ts'
import { ATTACHMENT_GONE, Refused } from './faults.ts'

const MB = 1024 * 1024
const PHOTO = { endings: ['jpg', 'jpeg', 'png'], most: MB }
const FILE = { endings: ['pdf', 'doc', 'docx'], most: 5 * MB }

/** Zalo takes few kinds of files, and small ones; for the others the text holds a link. */
export function carries(file: {
  readonly kind: 'photo' | 'file'
  readonly name: string
  readonly size: number
}): Carried {
  const { endings, most } = file.kind === 'photo' ? PHOTO : FILE
  return endings.includes(endingOf(file.name)) && file.size <= most ? 'bytes' : 'link'
}

const photo = z.looseObject({ attachment_id: z.string().min(1) }).transform(one => one.attachment_id)
const document = z.looseObject({ token: z.string().min(1) }).transform(one => one.token)

/** Uploads a file; answers Zalo's name for it, which lives for 7 days at most. Seen by nobody. */
export function upload(api: Api, file: Outgoing): Promise<string> {
  if (!('bytes' in file)) throw new Error('zalo-oa sends files by their bytes only')
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file.bytes)], { type: mimeOf(endingOf(file.name)) }), file.name)
  return file.kind === 'photo'
    ? api.upload('/v2.0/oa/upload/image', form, photo)
    : api.upload('/v2.0/oa/upload/file', form, document)
}

/** Sends what was uploaded under this name; once more under another where Zalo keeps it no longer. */
export async function withUpload<T>(
  name: string,
  again: () => Promise<string>,
  send: (name: string) => Promise<T>
): Promise<T> {
  try {
    return await send(name)
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.code !== ATTACHMENT_GONE) throw fault
    return send(await again())
  }
}
