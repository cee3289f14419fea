import type { Message } from '../telegram/protocol.ts'
import { fileAddress } from './server.ts'
import { words } from './words.ts'

/** `12 KB`, with a decimal comma. */
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

/** The picture or file of a message. */
export function Attachment({ message }: { message: Message }) {
  const picture = message.photo?.at(-1)
  if (picture) {
    return (
      <a class="picture" href={fileAddress(picture.file_id)} target="_blank" rel="noopener" title={words.openPhoto}>
        <img
          src={fileAddress(picture.file_id)}
          width={picture.width}
          height={picture.height}
          style={{ maxWidth: `${picture.width}px` }}
          alt={message.caption ?? words.photo}
        />
      </a>
    )
  }
  const file = message.document ?? message.voice
  if (!file) return null
  const name = file.file_name ?? (message.voice ? words.voice : words.file)
  return (
    <a class="file" href={fileAddress(file.file_id)} download={name} aria-label={words.download(name)}>
      <span class="file-kind" aria-hidden="true">
        {name.includes('.') ? name.split('.').at(-1)?.slice(0, 4) : words.file}
      </span>
      <span class="file-name">{name}</span>
      <span class="file-size">{sizeText(file.file_size)}</span>
    </a>
  )
}
