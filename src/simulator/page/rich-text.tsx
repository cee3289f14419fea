import type { ComponentChildren } from 'preact'
import type { Mark } from '../trial/view.ts'
import { piecesOf } from './pieces.ts'
import { webAddress } from './web-address.ts'

type Say = (text: string) => void

function marked(mark: Mark, text: string, inside: ComponentChildren, say: Say): ComponentChildren {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
    case 'blockquote':
    case 'expandable_blockquote':
      return <em>{inside}</em>
    case 'underline':
      return <u>{inside}</u>
    case 'strikethrough':
      return <s>{inside}</s>
    case 'code':
    case 'pre':
      return <code>{inside}</code>
    case 'mention':
    case 'text_mention':
      return <span class="mention">{inside}</span>
    case 'bot_command':
      return (
        <button type="button" class="command" onClick={() => say(text)}>
          {inside}
        </button>
      )
    case 'url':
    case 'text_link': {
      const address = webAddress(mark.type === 'url' ? text : mark.url)
      return address ? (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {inside}
        </a>
      ) : (
        inside
      )
    }
    default:
      return inside
  }
}

/** A text with its marks. A command in it is said when clicked. */
export function RichText({ text, marks, say }: { text: string; marks: readonly Mark[]; say: Say }) {
  return (
    <>
      {piecesOf(text, marks).map(piece =>
        piece.marks.reduce<ComponentChildren>((inside, mark) => marked(mark, piece.text, inside, say), piece.text)
      )}
    </>
  )
}
