import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A backup cannot be taken, restored or moved: one sentence for the person at the terminal, who can mend it. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

/** Grows when a program that knows only the one before would restore it wrongly. */
export const FORMAT = 1
const MANIFEST = 'manifest.json'

const digest = { rows: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

/** What a backup says of itself. It is written last: a folder without it is none. */
const manifestShape = z.object({
  format: z.number(),
  /** The program's version, and the last migration of the database it was taken from. */
  program: z.string(),
  migration: z.string(),
  /** What the database is for. */
  kind: z.string(),
  /** When it was begun: everything in it is of that moment. */
  at: z.iso.datetime(),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z][a-z_]*$/),
      ...digest,
      /** The highest number ever drawn; null where none is. */
      drawn: z.number().int().nullable()
    })
  ),
  /** The list of kept files, a line each with SHA-256 and size. */
  files: z.object(digest),
  /** Files that attachments name or that lay there, and of which no whole copy was found, by SHA-256. */
  missing: z.array(z.string()).default([])
})

export type Manifest = z.infer<typeof manifestShape>

/** Where the lines of a table lie in a backup, and the list of its files. */
export const linesAt = (backup: string, table: string): string => join(backup, 'tables', `${table}.jsonl.gz`)
export const fileListAt = (backup: string): string => join(backup, 'files.jsonl.gz')
export const manifestAt = (backup: string): string => join(backup, MANIFEST)

/** A line of the list of files. */
export const fileLine = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().nonnegative() })

/** Reads what a backup says of itself. Throws `BackupRefused` when it is none, or one of a newer program. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(manifestAt(backup), 'utf8').catch(() => null)
  if (text === null) throw new BackupRefused(`${backup} không phải là bản sao lưu: thiếu ${MANIFEST}.`)
  const read = manifestShape.safeParse(parsed(text))
  if (!read.success) throw new BackupRefused(`${backup}: ${MANIFEST} không đọc được, bản sao lưu này đã hỏng.`)
  if (read.data.format > FORMAT)
    throw new BackupRefused(`${backup} do phiên bản mới hơn của chương trình tạo ra; đề nghị cập nhật rồi phục hồi.`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
