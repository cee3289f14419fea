import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import { fileAt, keptFiles } from '../files.ts'
import type { fileLine } from './manifest.ts'

type FileLine = z.infer<typeof fileLine>

/**
 * Brings every kept file of one folder into another. A kept file never changes, so that it need not be there twice: it is
 * linked from `near`, another backup or the office itself, where the disk is the same. `damaged` hears of those whose bytes are not
 * what their name says, which are left out. Yields what was brought.
 */
export async function* bringFiles(
  from: string,
  to: string,
  near: readonly string[],
  damaged: (sha256: string) => void
): AsyncGenerator<readonly FileLine[]> {
  for await (const sha256 of keptFiles(from)) {
    if (await bring(sha256, from, to, near)) yield [{ sha256, size: (await stat(fileAt(to, sha256))).size }]
    else damaged(sha256)
  }
}

async function bring(sha256: string, from: string, to: string, near: readonly string[]): Promise<boolean> {
  const path = fileAt(to, sha256)
  await mkdir(dirname(path), { recursive: true })
  for (const folder of near) if (await linked(fileAt(folder, sha256), path)) return true
  return copyFile(fileAt(from, sha256), path, sha256)
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false
  )

/** Has a kept file of one folder in another; `false` when its bytes are not those of its name. One that is there and whole is left. */
export async function placeFile(sha256: string, from: string, to: string): Promise<boolean> {
  if (await isWhole(to, sha256)) return true
  const path = fileAt(to, sha256)
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { force: true })
  return copyFile(fileAt(from, sha256), path, sha256)
}

/** Copies a kept file, on the disk when this resolves; `false`, and nothing is there, when its bytes are not those of its name. */
async function copyFile(from: string, to: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  const file = await open(to, 'wx')
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    file.createWriteStream({ flush: true })
  )
  if (hash.digest('hex') === sha256) return true
  await rm(to)
  return false
}

/** Whether the bytes of a kept file are those of its name. */
async function isWhole(folder: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(fileAt(folder, sha256))) hash.update(chunk)
  } catch {
    return false
  }
  return hash.digest('hex') === sha256
}
