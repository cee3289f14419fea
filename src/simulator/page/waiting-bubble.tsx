import type { Waiting } from './outbox.ts'
import { words } from './words.ts'

/** Something said that has not arrived yet. */
export function WaitingBubble({ waiting, again }: { waiting: Waiting; again: (key: number) => void }) {
  const { saying, failed, key } = waiting
  return (
    <article class="bubble mine waiting">
      {saying.files.map(file => (
        <p key={file.name}>{file.name}</p>
      ))}
      <p class="text">{saying.text}</p>
      <p class="meta">
        {failed ? (
          <>
            {words.notSent}{' '}
            <button type="button" onClick={() => again(key)}>
              {words.tryAgain}
            </button>
          </>
        ) : (
          words.sending
        )}
      </p>
    </article>
  )
}
