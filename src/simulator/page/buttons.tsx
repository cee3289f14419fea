import { useState } from 'preact/hooks'
import type { InlineKeyboard, Message } from '../telegram/protocol.ts'
import { press } from './server.ts'
import { webAddress } from './web-address.ts'
import { words } from './words.ts'

type Props = {
  message: Message
  rows: InlineKeyboard
  me: number
  answered: (callback: string) => Promise<void>
}

/** The buttons under a message; the pressed one is busy until the bot answered. */
export function Buttons({ message, rows, me, answered }: Props) {
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  async function push(data: string): Promise<void> {
    setBusy(data)
    setFailed(false)
    try {
      await answered(await press(me, message.chat.id, message.message_id, data))
    } catch {
      setFailed(true)
    } finally {
      setBusy(null)
    }
  }

  return (
    <div class="buttons">
      {rows.inline_keyboard.map((row, index) => (
        <div class="button-row" key={index}>
          {row.map(({ text, callback_data, url, style }) =>
            callback_data === undefined ? (
              <a key={text} href={webAddress(url) ?? ''} target="_blank" rel="noreferrer noopener">
                {text}
              </a>
            ) : (
              <button
                type="button"
                key={callback_data}
                class={style}
                aria-busy={busy === callback_data}
                disabled={busy !== null}
                onClick={() => push(callback_data)}
              >
                {text}
              </button>
            )
          )}
        </div>
      ))}
      {failed && <p role="alert">{words.notPressed}</p>}
    </div>
  )
}
