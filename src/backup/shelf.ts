import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, readManifest } from './manifest.ts'

/** A backup that is complete, where it lies. */
export type Kept = { readonly name: string; readonly path: string; readonly manifest: Manifest }

/** What backups are called: those of each night, those before an upgrade, those that somebody asked for. */
export const prefixes = { nightly: 'nightly-', upgrade: 'before-upgrade-', asked: 'dondoc-' } as const

/** The complete backups of a folder, the oldest first. What is begun or cannot be read is none. */
export async function backupsIn(shelf: string): Promise<readonly Kept[]> {
  const found: Kept[] = []
  for (const name of (await readdir(shelf).catch(() => [])).filter(one => !one.endsWith('.new'))) {
    const path = join(shelf, name)
    const manifest = await readManifest(path).catch(() => null)
    if (manifest) found.push({ name, path, manifest })
  }
  return found.sort((a, b) => (a.manifest.at < b.manifest.at ? -1 : 1))
}

/** Keeps the newest so many of a prefix, and takes away what a run that died left half. Others are never touched. */
export async function prune(shelf: string, prefix: string, keep: number): Promise<void> {
  const ours = (await backupsIn(shelf)).filter(({ name }) => name.startsWith(prefix))
  const left = (await readdir(shelf)).filter(name => name.startsWith(prefix) && name.endsWith('.new'))
  const over = [...ours.slice(0, Math.max(0, ours.length - keep)).map(({ name }) => name), ...left]
  for (const name of over) await rm(join(shelf, name), { recursive: true, force: true })
}
