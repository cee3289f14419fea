import { tidy } from './core/fold.ts'
import type { Incoming, IncomingFile } from './ports/channel.ts'

/**
 * What came in with every text tidied that somebody else wrote: none of it can stand for a number that is not drawn yet
 * (`newNumber`). Ids and addresses are the channel's own and stay as they are.
 */
export function tidied(incoming: Incoming): Incoming {
  switch (incoming.kind) {
    case 'message': {
      const { quoted } = incoming
      return {
        ...incoming,
        from: named(incoming.from),
        group: titled(incoming.group),
        text: tidy(incoming.text),
        files: incoming.files.map(file),
        quoted: quoted && { ...quoted, text: tidy(quoted.text), files: quoted.files.map(file) }
      }
    }
    case 'edited':
      return { ...incoming, from: named(incoming.from), group: titled(incoming.group) }
    case 'reachable':
    case 'contact':
      return named(incoming)
    case 'withdrawn':
      return incoming
    case 'group':
      return titled(incoming)
    case 'moved':
      return incoming
  }
}

const named = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: tidy(one.name) })

const titled = <T extends { readonly title: string } | null>(one: T): T =>
  one === null ? one : { ...one, title: tidy(one.title) }

const file = (one: IncomingFile): IncomingFile => ({ ...named(one), mime: tidy(one.mime) })
