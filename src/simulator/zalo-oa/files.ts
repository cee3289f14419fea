import { Failure, invalid } from './failure.ts'
import { newId, newKey } from './ids.ts'
import type { Attached } from './state.ts'
import { nowMs, type World } from './world.ts'

/** A file as somebody hands it over. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** How long an upload may be used. */
const KEPT_MS = 7 * 24 * 3_600_000

const MIMES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

/** The ending of a file's name, in small letters: `docx`. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const mimeOf = (name: string): string => MIMES[endingOf(name)] ?? 'application/octet-stream'

/** Keeps a file; answers its id. */
export function keepFile(world: World, { name, bytes }: GivenFile): string {
  const id = newId(world, 24)
  world.bytes.put(id, bytes)
  world.state.files[id] = { name, mime: mimeOf(name), size: bytes.length }
  world.keeper.changed()
  return id
}

/** Where a file is served, under our root. */
export const addressOf = (id: string): string => `/f/${id}`

/** The bytes of a kept file, and what they are; null when there is none. */
export function fileAt(world: World, id: string): { readonly mime: string; readonly bytes: Uint8Array } | null {
  const kept = world.state.files[id]
  const bytes = kept ? world.bytes.get(id) : null
  return kept && bytes ? { mime: kept.mime, bytes } : null
}

/** Keeps an upload; answers the word by which messages may use it. */
export function keepUpload(world: World, kind: 'image' | 'file', given: GivenFile): string {
  const name = newKey(world, 'upload')
  world.state.uploads[name] = { kind, file: keepFile(world, given), until: nowMs(world) + KEPT_MS }
  return name
}

/** What an upload puts into a message. */
export function useUpload(world: World, kind: 'image' | 'file', name: string): Attached {
  const upload = world.state.uploads[name]
  const kept = upload && world.state.files[upload.file]
  if (!kept || upload.kind !== kind) throw invalid(kind === 'image' ? 'attachment_id' : 'token')
  if (nowMs(world) > upload.until) throw new Failure(-100)
  return { name: kept.name, kind, address: addressOf(upload.file) }
}
