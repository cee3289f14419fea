import type { QuotedView } from '../trial/view.ts'
import { words } from './words.ts'

/** A line that stands for a message. */
export function summaryOf({ text, files }: QuotedView): string {
  const [file] = files
  if (text !== '' || !file) return text
  if (file.kind === 'photo') return words.photo
  return file.name || (file.kind === 'voice' ? words.voice : words.file)
}

/** The message that is answered. */
export function Quote({ message }: { message: QuotedView }) {
  return (
    <blockquote class="quote">
      <b>{message.from.name}</b>
      <span>{summaryOf(message)}</span>
    </blockquote>
  )
}
