import type { IncomingFile } from '../../ports/channel.ts'
import type { Attachment } from './event.ts'

/** What we take as evidence, and what it is called when Zalo gives it no name. Stickers, places and links are none. */
const evidence: Readonly<Record<string, { kind: IncomingFile['kind']; name: string; ending: string }>> = {
  image: { kind: 'photo', name: 'anh', ending: 'jpg' },
  gif: { kind: 'file', name: 'anh-dong', ending: 'gif' },
  video: { kind: 'file', name: 'video', ending: 'mp4' },
  audio: { kind: 'voice', name: 'ghi-am', ending: 'm4a' },
  file: { kind: 'file', name: 'tep', ending: '' }
}

const mimes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  mp4: 'video/mp4',
  aac: 'audio/aac',
  amr: 'audio/amr',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg'
}

/** The files of a message. Zalo's name for one is its address, which works for a while. */
export function filesIn(attachments: readonly Attachment[], messageId: string): readonly IncomingFile[] {
  return attachments.flatMap(({ type, payload }, at) => {
    const known = Object.hasOwn(evidence, type) ? evidence[type] : undefined
    if (!known || !payload?.url) return []
    const ofAddress = endingOf(payload.url)
    const ending =
      endingOf(payload.name ?? '') ||
      (mimeOf(ofAddress) ? ofAddress : '') ||
      (payload.type ?? '').toLowerCase() ||
      known.ending
    const nth = at === 0 ? '' : `-${at + 1}`
    const name = payload.name || `${known.name}-${messageId}${nth}${ending ? `.${ending}` : ''}`
    return [{ ref: payload.url, name, kind: known.kind, size: payload.size ?? 0, mime: mimeOf(ending) }]
  })
}

/** The address that somebody passed on; a business card comes as one too. Empty where there is none. */
export const linkIn = (attachments: readonly Attachment[]): string =>
  attachments.find(({ type }) => type === 'link')?.payload?.url ?? ''

/** What kind of data a name's ending stands for; empty where nobody knows. */
export const mimeOf = (ending: string): string => (Object.hasOwn(mimes, ending) ? (mimes[ending] ?? '') : '')

/** The ending of a name or of an address, in small letters. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
