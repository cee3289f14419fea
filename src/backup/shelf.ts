import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, readManifest } from './manifest.ts'

/** Nobody is at a backup for longer: what is begun and older is of a run that died. */
const BEGUN_MS = 24 * 60 * 60 * 1000

/** A backup that is complete, where it lies. */
export type Kept = { readonly name: string; readonly path: string; readonly manifest: Manifest }

/** What backups are called: those of each night, those before an upgrade, those that somebody asked for. */
export const prefixes = { nightly: 'nightly-', upgrade: 'before-upgrade-', asked: 'dondoc-' } as const

/** So many backups of before an upgrade are kept. */
export const UPGRADES_KEPT = 5

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

/** What should be gone from a folder of backups and is not. */
export type Leftover = { readonly name: string; readonly fault: unknown }

/**
 * Keeps the newest so many of a prefix, and takes away what a run that died left half. Others are never touched, nor is what
 * another process may be at. Answers what could not be taken away, as what another user put there: it is in nobody's way.
 */
export async function prune(shelf: string, prefix: string, keep: number, now: Date): Promise<readonly Leftover[]> {
  const ours = (await backupsIn(shelf)).filter(({ name }) => name.startsWith(prefix))
  const over = ours.slice(0, Math.max(0, ours.length - keep)).map(({ name }) => name)
  for (const name of await readdir(shelf)) {
    if (!name.startsWith(prefix) || !name.endsWith('.new')) continue
    // Whoever made it may have given it its name by now.
    const begun = (await stat(join(shelf, name)).catch(() => null))?.mtimeMs
    if (begun !== undefined && now.getTime() - begun > BEGUN_MS) over.push(name)
  }
  const left: Leftover[] = []
  for (const name of over)
    await rm(join(shelf, name), { recursive: true, force: true }).catch(fault => left.push({ name, fault }))
  return left
}
