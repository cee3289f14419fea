import { useRef, useState } from 'preact/hooks'
import type { CommandView, MessageView, PhoneView } from '../trial/view.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { CommandMenu, matching } from './command-menu.tsx'
import { ReplyBar } from './reply-bar.tsx'
import { words } from './words.ts'

type Props = {
  phone: PhoneView
  menu: readonly CommandView[]
  text: string
  write: (text: string) => void
  replyTo: MessageView | null
  dropReply: () => void
  files: readonly File[]
  setFiles: (files: readonly File[]) => void
  send: (text: string) => void
}

/** Where a person types. Enter sends, Shift+Enter starts a new line. */
export function Composer({ phone, menu, text, write, replyTo, dropReply, files, setFiles, send }: Props) {
  const input = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [menuOpen, setMenuOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const offered = menuOpen ? matching(menu, text) : []
  const listId = `commands-${phone.id}`

  function submit(): void {
    if (text.trim() === '' && files.length === 0) return
    setMenuOpen(false)
    send(text.trim())
  }

  function pick(command: CommandView): void {
    write(`/${command.command} `)
    setMenuOpen(false)
    input.current?.focus()
  }

  function typed(value: string): void {
    write(value)
    setChosen(0)
    setMenuOpen(/^\/\w*$/.test(value))
  }

  function key(event: KeyboardEvent): void {
    const command = offered[chosen]
    if (event.key === 'Escape') {
      if (menuOpen) setMenuOpen(false)
      else dropReply()
    } else if (command && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      if (command && text !== `/${command.command}`) pick(command)
      else submit()
    }
  }

  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {offered.length > 0 && <CommandMenu id={listId} commands={offered} chosen={chosen} pick={pick} />}
      {replyTo && <ReplyBar message={replyTo} drop={dropReply} />}
      <ChosenFiles files={files} setFiles={setFiles} />
      <div class="line">
        {menu.length > 0 && (
          <button
            type="button"
            class="plain"
            aria-label={words.openMenu}
            aria-expanded={menuOpen}
            onClick={() => {
              if (!menuOpen) write('/')
              setMenuOpen(!menuOpen)
              input.current?.focus()
            }}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d="M3 5.5h14M3 10h14M3 14.5h14" />
            </svg>
          </button>
        )}
        <button type="button" class="plain" aria-label={words.attach} onClick={() => picker.current?.click()}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M6 10.5 11 5.6a2.9 2.9 0 0 1 4.1 4.1l-6.4 6.2a4.3 4.3 0 0 1-6-6.1l6-5.9" />
          </svg>
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={event => {
            setFiles([...files, ...(event.currentTarget.files ?? [])].slice(0, 10))
            event.currentTarget.value = ''
            input.current?.focus()
          }}
        />
        <textarea
          ref={input}
          id={`input-${phone.id}`}
          rows={Math.min(5, Math.max(1, text.split('\n').length, Math.ceil(text.length / 34)))}
          value={text}
          placeholder={words.placeholder}
          aria-label={words.inputOf(phone.name)}
          aria-controls={listId}
          aria-activedescendant={offered.length > 0 ? `${listId}-${chosen}` : undefined}
          onInput={event => typed(event.currentTarget.value)}
          onKeyDown={key}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={text.trim() === '' && files.length === 0}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M3 10 17 3.5 12.5 17l-2.7-5z" />
          </svg>
        </button>
      </div>
    </form>
  )
}
