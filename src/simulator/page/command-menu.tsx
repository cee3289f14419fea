import type { CommandView } from '../trial/view.ts'
import { words } from './words.ts'

/** The commands that begin with what was typed. */
export const matching = (menu: readonly CommandView[], text: string): readonly CommandView[] =>
  menu.filter(({ command }) => `/${command}`.startsWith(text.trim().toLowerCase()))

type Props = {
  id: string
  commands: readonly CommandView[]
  chosen: number
  pick: (command: CommandView) => void
}

/** The command menu over the input line. */
export function CommandMenu({ id, commands, chosen, pick }: Props) {
  return (
    <div class="commands" id={id} role="listbox" aria-label={words.commands}>
      {commands.map((command, index) => (
        <div
          key={command.command}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          onMouseDown={event => {
            event.preventDefault()
            pick(command)
          }}
        >
          <b>/{command.command}</b> {command.description}
        </div>
      ))}
    </div>
  )
}
