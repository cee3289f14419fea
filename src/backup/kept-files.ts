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
 * linked from `near`, another backup, or from the office itself, where the disk is the same. Disks forget, and a link brings a
 * damage along: each is read through first, and where one folder's is damaged the other's is taken. `damaged` hears of those
 * that are whole in none, which are left out. Yields what was brought.
 */
export async function* bringFiles(
  from: string,
  to: string,
  near: readonly string[],
  damaged: (sha256: string) => void
): AsyncGenerator<readonly FileLine[]> {
  for await (const sha256 of keptFiles(from)) {
    if (await bring(sha256, [...near, from], to)) yield [{ sha256, size: (await stat(fileAt(to, sha256))).size }]
    else damaged(sha256)
  }
}

async function bring(sha256: string, sources: readonly string[], to: string): Promise<boolean> {
  const path = fileAt(to, sha256)
  await mkdir(dirname(path), { recursive: true })
  for (const folder of sources) {
    if (!(await isWhole(folder, sha256))) continue
    const source = fileAt(folder, sha256)
    if ((await linked(source, path)) || (await copyFile(source, path, sha256))) return true
  }
  return false
}

const linked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false
  )

/**
 * Has a kept file of one folder in another; `false` when it is in neither with the bytes of its name. What is there is left when
 * it is whole, or when there is no better.
 */
export async function placeFile(sha256: string, from: string, to: string): Promise<boolean> {
  if (await isWhole(to, sha256)) return true
  const path = fileAt(to, sha256)
  if (!(await isWhole(from, sha256))) return false
  await rm(path, { force: true })
  await mkdir(dirname(path), { recursive: true })
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

/** Whether the bytes of a kept file are those of its name; one that is not there or cannot be read is not whole. */
export async function isWhole(folder: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(fileAt(folder, sha256))) hash.update(chunk)
  } catch {
    return false
  }
  return hash.digest('hex') === sha256
}
