import { pictureSize } from '../telegram/picture.ts'
import type { World } from '../telegram/world.ts'

const pictureMime = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? 'image/png' : 'image/jpeg')

/** A file for the page: pictures to look at, everything else to keep. */
export function fileResponse(world: World, id: string): Response {
  const kept = Object.hasOwn(world.state.files, id) ? world.state.files[id] : undefined
  const bytes = kept && world.bytes.get(id)
  if (!kept || !bytes) return new Response('Not Found', { status: 404 })
  const isPicture = kept.kind === 'photo' && pictureSize(bytes) !== null
  const name = encodeURIComponent(kept.name)
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': isPicture ? pictureMime(bytes) : 'application/octet-stream',
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600'
    }
  })
}
