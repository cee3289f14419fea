import { useState } from 'preact/hooks'
import type { MessageView } from '../trial/view.ts'
import { press as pressOn } from './server.ts'
import { webAddress } from './web-address.ts'
import { words } from './words.ts'

type Props = { message: MessageView; me: string; answered: (callback: string) => Promise<void> }

/** The buttons under a message; the pressed one is busy until the bot answered, where it does. */
export function Buttons({ message, me, answered }: Props) {
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  async function push(press: string): Promise<void> {
    setBusy(press)
    setFailed(false)
    try {
      const callback = await pressOn({ phone: me, chat: message.chat, messageId: message.id, press })
      if (callback !== null) await answered(callback)
    } catch {
      setFailed(true)
    } finally {
      setBusy(null)
    }
  }

  return (
    <div class="buttons">
      {message.buttons.map((row, index) => (
        <div class="button-row" key={index}>
          {row.map(({ label, press, address, style }) =>
            press === null ? (
              <a key={label} href={webAddress(address) ?? ''} target="_blank" rel="noreferrer noopener">
                {label}
              </a>
            ) : (
              <button
                type="button"
                key={press}
                class={style ?? ''}
                aria-busy={busy === press}
                disabled={busy !== null}
                onClick={() => push(press)}
              >
                {label}
              </button>
            )
          )}
        </div>
      ))}
      {failed && <p role="alert">{words.notPressed}</p>}
    </div>
  )
}
