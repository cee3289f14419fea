import type { KeptFile } from './screen.ts'

/** A file for the page: pictures to look at, everything else to keep. */
export function fileResponse(file: KeptFile | null): Response {
  if (!file) return new Response('Not Found', { status: 404 })
  const name = encodeURIComponent(file.name)
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': file.mime ?? 'application/octet-stream',
      'content-disposition': `${file.mime ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600'
    }
  })
}
