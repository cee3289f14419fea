import { badRequest } from './failure.ts'
import { pictureSize } from './picture.ts'
import type { KeptFile } from './state.ts'
import type { World } from './world.ts'

/** A file as somebody hands it over. */
export type GivenFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }
export type FileKind = KeptFile['kind']

/** Most bytes of a picture and of any other file that a bot sends; of a file that a bot fetches. */
const LIMITS = { photo: 10 * 2 ** 20, other: 50 * 2 ** 20, fetched: 20 * 2 ** 20 }

/** Keeps a file and answers it as the message carries it. */
export function keepFile(world: World, kind: FileKind, given: GivenFile): KeptFile['sent'] {
  const size = given.bytes.length
  if (size === 0) throw badRequest('file must be non-empty')
  if (size > (kind === 'photo' ? LIMITS.photo : LIMITS.other)) throw badRequest('file is too big')
  const id = `${kind}-${world.state.nextId++}`
  const names = { file_id: id, file_unique_id: `u-${id}`, file_size: size }
  const sent = asSent(kind, given, names)
  world.bytes.put(id, given.bytes)
  world.state.files[id] = { kind, name: given.name, mime: given.mime, size, sent }
  world.keeper.changed()
  return sent
}

function asSent(
  kind: FileKind,
  given: GivenFile,
  names: { file_id: string; file_unique_id: string; file_size: number }
): KeptFile['sent'] {
  if (kind === 'document') return { document: { ...names, file_name: given.name, mime_type: given.mime } }
  if (kind === 'voice') return { voice: { ...names, mime_type: given.mime, duration: 1 } }
  const picture = pictureSize(given.bytes)
  if (!picture) throw badRequest('IMAGE_PROCESS_FAILED')
  return { photo: [{ ...names, ...picture }] }
}

/** A file sent before, by its id, sent again as the same kind. */
export function reuseFile(world: World, kind: FileKind, id: string): KeptFile['sent'] {
  const kept = world.state.files[id]
  if (!kept) throw badRequest('wrong file identifier/HTTP URL specified')
  if (kept.kind !== kind) throw badRequest(`can't use file of type ${kept.kind} as ${kind}`)
  return kept.sent
}

const pathOf = (id: string, kept: KeptFile): string => {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(kept.name)?.[0] ?? ''
  return `${kept.kind}s/${id}${ending}`
}

/** Where the bot may fetch a file. */
export function fileFacts(world: World, id: string): Record<string, unknown> {
  const kept = world.state.files[id]
  if (!kept) throw badRequest('invalid file_id')
  if (kept.size > LIMITS.fetched) throw badRequest('file is too big')
  return { file_id: id, file_unique_id: `u-${id}`, file_size: kept.size, file_path: pathOf(id, kept) }
}

/** The bytes behind a path that `fileFacts` gave; null when it gave none such. */
export function bytesAt(world: World, path: string): Uint8Array | null {
  const id = /^[a-z]+s\/([a-z]+-\d+)(?:\.\w+)?$/.exec(path)?.[1]
  return id === undefined || !(id in world.state.files) ? null : world.bytes.get(id)
}
