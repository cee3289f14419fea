import type { FileView } from '../trial/view.ts'
import { fileAddress } from './server.ts'
import { words } from './words.ts'

/** `12 KB`, with a decimal comma. */
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

/** A picture or file of a message. `text` says what is on the picture. */
export function Attachment({ file, text }: { file: FileView; text: string }) {
  const { size } = file
  if (file.kind === 'photo' && size) {
    return (
      <a class="picture" href={fileAddress(file.id)} target="_blank" rel="noopener" title={words.openPhoto}>
        <img src={fileAddress(file.id)} {...size} style={{ maxWidth: `${size.width}px` }} alt={text || words.photo} />
      </a>
    )
  }
  const name = file.name || (file.kind === 'voice' ? words.voice : words.file)
  return (
    <a class="file" href={fileAddress(file.id)} download={name} aria-label={words.download(name)}>
      <span class="file-kind" aria-hidden="true">
        {name.includes('.') ? name.split('.').at(-1)?.slice(0, 4) : words.file}
      </span>
      <span class="file-name">{name}</span>
      <span class="file-size">{sizeText(file.bytes)}</span>
    </a>
  )
}
