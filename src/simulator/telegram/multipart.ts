/** One part of a multipart body; `file` is its name when it is a file. */
export type Part = {
  readonly name: string
  readonly file: string | null
  readonly mime: string
  readonly bytes: Buffer
}

/**
 * Reads a multipart body as leniently as Telegram does: grammY writes file names without quotes, which the
 * platform's own parser refuses.
 */
export function readParts(body: Buffer, contentType: string): readonly Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw new Error('no boundary')
  const line = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let start = body.indexOf(line)
  while (start >= 0) {
    const end = body.indexOf(line, start + line.length)
    if (end < 0) break
    const part = readPart(body.subarray(start + line.length + 2, end - 2))
    if (part) parts.push(part)
    start = end
  }
  return parts
}

function readPart(part: Buffer): Part | null {
  const gap = part.indexOf('\r\n\r\n')
  if (gap < 0) return null
  const head = part.subarray(0, gap).toString()
  const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return null
  const file = /;\s*filename=(.*)$/im.exec(head)?.[1]?.trim()
  return {
    name,
    file: file === undefined ? null : file.replace(/^"(.*)"$/, '$1'),
    mime: /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream',
    bytes: part.subarray(gap + 4)
  }
}
