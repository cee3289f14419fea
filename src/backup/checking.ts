import { stat } from 'node:fs/promises'
import { fileAt } from '../files.ts'
import { readLines } from './lines.ts'
import { BackupRefused, fileLine, fileListAt, linesAt, type Manifest, readManifest } from './manifest.ts'

/** Reads the tables of a backup from beginning to end, every line against its digest. Throws `BackupRefused`. */
export async function checkTables(backup: string, signal?: AbortSignal): Promise<Manifest> {
  const manifest = await readManifest(backup)
  for (const { name, ...digest } of manifest.tables)
    for await (const _ of readLines(linesAt(backup, name), digest)) signal?.throwIfAborted()
  return manifest
}

/** Reads a backup that was just taken, whose files were compared as they were brought: they are there in their size. Throws `BackupRefused`. */
export async function checkBackup(backup: string, signal?: AbortSignal): Promise<void> {
  const manifest = await checkTables(backup, signal)
  for await (const { sha256, size } of filesOf(backup, manifest)) {
    signal?.throwIfAborted()
    const there = await stat(fileAt(backup, sha256)).catch(() => null)
    if (there?.size !== size) throw new BackupRefused(`${backup}: thiếu tệp ${sha256}, bản sao lưu này đã hỏng.`)
  }
}

/** Whether a backup's list of its files is what it should be. */
export async function isListWhole(backup: string, { files }: Manifest): Promise<boolean> {
  try {
    for await (const _ of readLines(fileListAt(backup), files));
    return true
  } catch (fault) {
    if (fault instanceof BackupRefused) return false
    throw fault
  }
}

/** The files that a backup says it has. */
export async function* filesOf(backup: string, { files }: Manifest) {
  for await (const lines of readLines(fileListAt(backup), files))
    for (const line of lines) yield fileLine.parse(JSON.parse(line))
}
