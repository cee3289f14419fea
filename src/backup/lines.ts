import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Digest, digesting } from '../store/pages.ts'
import { BackupRefused } from './manifest.ts'

/** Writes lines to a packed file, which is on the disk when this resolves; answers their digest. */
export async function writeLines(path: string, pages: AsyncIterable<readonly string[]>): Promise<Digest> {
  const digest = digesting()
  async function* texts() {
    for await (const lines of pages) {
      digest.add(lines)
      if (lines.length > 0) yield lines.map(line => `${line}\n`).join('')
    }
  }
  const file = await open(path, 'wx')
  await pipeline(Readable.from(texts()), createGzip(), file.createWriteStream({ flush: true }))
  return digest.done()
}

/** Reads the lines of a packed file, some at a time. Throws at the end when they are not those that it should hold. */
export async function* readLines(path: string, expected: Digest): AsyncGenerator<readonly string[]> {
  const digest = digesting()
  for await (const lines of unpacked(path)) {
    digest.add(lines)
    yield lines
  }
  const { rows, sha256 } = digest.done()
  if (rows !== expected.rows || sha256 !== expected.sha256) throw damaged(path)
}

/** Only the line feed ends a line: text may hold every other character that does so elsewhere. */
async function* unpacked(path: string): AsyncGenerator<readonly string[]> {
  const unpacking = createGunzip()
  const reading = pipeline(createReadStream(path), unpacking)
  reading.catch(() => {})
  const decoder = new TextDecoder()
  // The pieces of a line that goes on: joined once, or a long line would be looked through again with every piece.
  let pieces: string[] = []
  try {
    for await (const chunk of unpacking) {
      const [end = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n')
      pieces.push(end)
      const rest = more.pop()
      if (rest === undefined) continue
      yield [pieces.join(''), ...more]
      pieces = [rest]
    }
    await reading
  } catch (fault) {
    throw damaged(path, fault)
  } finally {
    unpacking.destroy()
  }
  if (pieces.some(piece => piece !== '')) throw damaged(path)
}

const damaged = (path: string, cause?: unknown): BackupRefused =>
  new BackupRefused(`${path} không đọc được trọn vẹn: bản sao lưu này đã hỏng.`, { cause })
