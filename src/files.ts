import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'

/** Where a kept file lies, found by its SHA-256. */
export const fileAt = (dataDir: string, sha256: string): string => join(dataDir, 'files', sha256.slice(0, 2), sha256)

/** Every kept file by its SHA-256, in order, a few hundred at a time in memory. */
export async function* keptFiles(dataDir: string): AsyncGenerator<string> {
  const folder = join(dataDir, 'files')
  for (const part of (await readdir(folder).catch(() => [])).sort())
    for (const name of (await readdir(join(folder, part)).catch(() => [])).sort())
      if (/^[0-9a-f]{64}$/.test(name)) yield name
}

/** All kept files of a folder are on the disk with their names when this resolves. */
export async function flushKept(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'files')
  const parts = await readdir(folder).catch(() => [])
  for (const part of parts) await flushFolder(join(folder, part))
  if (parts.length > 0) await flushFolder(folder)
}

/** Pictures that people's programs show; told by the bytes, never by a name. Null: these bytes are none. */
export async function pictureType(bytes: Uint8Array): Promise<string | null> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  return mime && /^image\/(?:png|jpeg|gif|webp)$/.test(mime) ? mime : null
}

/** Keeps bytes under their SHA-256, which it answers: the same bytes are kept once. */
export async function keepFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = fileAt(dataDir, sha256)
  if (!existsSync(path)) await keep(path, bytes)
  return sha256
}

/** On the disk with its name when this resolves: once it counts as fetched nobody asks the channel for it again. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const made = await mkdir(folder, { recursive: true })
  // Two may keep the same bytes at once: each writes a file of its own, and either may stay.
  const fresh = `${path}.${randomUUID()}.new`
  await writeFile(fresh, bytes, { flush: true })
  await rename(fresh, path)
  for (const one of made === undefined ? [folder] : [folder, dirname(folder), dirname(dirname(folder))])
    await flushFolder(one)
}

/** What stands in a folder is on the disk with its name when this resolves. Windows sees to it by itself. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
