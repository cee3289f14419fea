import { words } from './words.ts'

type Props = { files: readonly File[]; setFiles: (files: readonly File[]) => void }

/** The files that go with the next message. */
export function ChosenFiles({ files, setFiles }: Props) {
  if (files.length === 0) return null
  return (
    <ul class="chosen-files">
      {files.map(file => (
        <li key={`${file.name}:${file.size}`}>
          <span>{file.name}</span>
          <button
            type="button"
            aria-label={words.removeFile(file.name)}
            onClick={() => setFiles(files.filter(one => one !== file))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
