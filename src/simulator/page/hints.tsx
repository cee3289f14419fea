import type { Hint, PhoneView } from '../trial/view.ts'
import { words } from './words.ts'

type Props = {
  hints: readonly Hint[]
  phones: readonly PhoneView[]
  take: (phone: string, text: string) => void
}

/** A quiet strip of sentences to try. */
export function Hints({ hints, phones, take }: Props) {
  const nameOf = (id: string) => phones.find(phone => phone.id === id)?.name ?? ''
  return (
    <section class="hints" aria-label={words.hintsTitle}>
      <h2>{words.hintsTitle}</h2>
      <ol>
        {hints.map(hint => (
          <li key={`${hint.phone}:${hint.text}`}>
            <button type="button" title={words.hintTo(nameOf(hint.phone))} onClick={() => take(hint.phone, hint.text)}>
              <b>{nameOf(hint.phone)}</b> {hint.text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
