import type { OrderFile } from '../core/order.ts'
import { Refusal } from '../core/refusal.ts'
import type { Attachment } from '../core/task.ts'
import type { IncomingFile } from '../ports/channel.ts'
import type { Ask } from './command.ts'

/** The files of a message as an order or a report keeps them. Voice and what is too large are refused. */
export function orderFiles(ask: Ask, files: readonly IncomingFile[]): readonly OrderFile[] {
  return files.map(({ ref, name, kind, size }) => {
    if (kind === 'voice') throw new Refusal('file-voice')
    if (size > ask.can.fileLimit) {
      throw new Refusal('file-too-large', { name, limit: String(Math.floor(ask.can.fileLimit / 1_048_576)) })
    }
    return { channel: ask.channel, fileRef: ref, name, kind, size }
  })
}

/** Files as rows of evidence of a task; `reportN` 0 for those of the order itself. */
export function attachments(
  ask: Ask,
  files: readonly OrderFile[],
  taskNumber: number,
  reportN: number
): readonly Attachment[] {
  return files.map(file => ({ ...file, taskNumber, reportN, sha256: null, byId: ask.actor.id, at: ask.now }))
}
