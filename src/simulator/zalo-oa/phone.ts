import { type Content, findGroup, findPerson, post, type Shown, shown } from './chats.ts'
import { enqueue } from './events.ts'
import { addressOf, keepFile } from './files.ts'
import { followChanged, personActed, submitted, wroteInGroup, wroteToOa } from './happenings.ts'
import type { Phone } from './people.ts'
import { interacts } from './standing.ts'
import type { GroupState, Message, PersonState } from './state.ts'
import type { World } from './world.ts'

/** A file from a phone. */
export type PhoneFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'image' | 'file' | 'audio'
}
export type SayOptions = {
  /** The message that is quoted. */
  readonly quote?: string
  /** A group's id; the private chat with the OA unless said. */
  readonly group?: string
}
/** What a phone did: the message, and the events made of it by their place in the list. */
export type Said = { readonly messageId: string; readonly events: readonly number[] }

/** A person's phone, used from a program. Every act is at once; acts that the real app forbids throw. */
export type PhoneHandle = {
  readonly id: string
  readonly name: string
  says(text: string, options?: SayOptions): Said
  /** Presses a button in the private chat: of the newest message that has it, or of the message that is named. */
  presses(label: string, messageId?: string): Said
  /** A caption stays with a picture; after another file it is a message of its own. */
  sends(file: PhoneFile, caption?: string, options?: SayOptions): Said
  /** Answers the event's place in the list; null when the person followed already. */
  follows(): number | null
  unfollows(): number | null
  /** The button "Nhắn tin" on the OA's page. Zalo tells of it once. */
  clicksChat(): number | null
  /** Answers the OA's newest request for name and telephone number. */
  submitsInfo(info: { readonly name: string; readonly phone: string }): number
  /** Takes back every consent: the OA knows the person no longer. */
  withdraws(): number
  /** Messages on this phone, oldest first: of the private chat, or of a group. */
  chat(group?: string): readonly Shown[]
}

export function createPhone(world: World, { id, name }: Phone): PhoneHandle {
  function self(): PersonState {
    const person = findPerson(world, id)
    if (!person) throw new Error(`no person ${id}`)
    return person
  }

  function inGroup(groupId: string): GroupState {
    const group = findGroup(world, groupId)
    if (!group?.members.includes(id)) throw new Error(`${name} is not in group ${groupId}`)
    return group
  }

  function puts(content: Content, groupId?: string): { message: Message; event: number } {
    if (groupId === undefined) {
      const message = post(world, self(), id, content)
      interacts(world, self())
      return { message, event: enqueue(world, id, wroteToOa(world, message)) }
    }
    const group = inGroup(groupId)
    if (group.status !== 'enabled') throw new Error(`group ${groupId} is ${group.status}`)
    const message = post(world, group, id, content)
    return { message, event: enqueue(world, id, wroteInGroup(world, groupId, message)) }
  }

  function quoted({ quote, group }: SayOptions): string | null {
    if (quote === undefined) return null
    const { messages } = group === undefined ? self() : inGroup(group)
    if (!messages.some(message => message.id === quote && !message.hidden)) throw new Error(`no message ${quote}`)
    return quote
  }

  const says = (text: string, options: SayOptions = {}): Said => {
    const { message, event } = puts({ text, quote: quoted(options) }, options.group)
    return { messageId: message.id, events: [event] }
  }

  function follow(follows: boolean): number | null {
    const person = self()
    if (person.follows === follows) return null
    person.follows = follows
    if (follows) interacts(world, person)
    world.keeper.changed()
    world.changes.ring({ kind: 'place' })
    return enqueue(world, id, followChanged(world, id, follows ? 'follow' : 'unfollow'))
  }

  return {
    id,
    name,
    says,
    presses(label, messageId) {
      const buttons = self()
        .messages.filter(message => messageId === undefined || message.id === messageId)
        .flatMap(message => message.buttons)
      const button = buttons.findLast(({ title }) => title === label)
      if (!button) throw new Error(`no button "${label}"`)
      if (!button.type.startsWith('oa.query')) throw new Error(`"${label}" leads to ${button.payload}`)
      const { message, event } = puts({ text: button.payload, hidden: button.type === 'oa.query.hide' })
      return { messageId: message.id, events: [event] }
    },
    sends(file, caption = '', options = {}) {
      const kept = keepFile(world, file)
      const files = [{ name: file.name, kind: file.kind, address: addressOf(kept) }]
      const text = file.kind === 'image' ? caption : ''
      const { message, event } = puts({ text, files, quote: quoted(options) }, options.group)
      const { group } = options
      const after = text === caption ? [] : says(caption, group === undefined ? {} : { group }).events
      return { messageId: message.id, events: [event, ...after] }
    },
    follows: () => follow(true),
    unfollows: () => follow(false),
    clicksChat() {
      const person = self()
      interacts(world, person)
      if (person.clickedChat) return null
      person.clickedChat = true
      return enqueue(world, id, personActed(world, id, 'user_click_chatnow'))
    },
    submitsInfo(info) {
      const person = self()
      if (!person.messages.some(message => message.asksInfo)) throw new Error(`${name} was not asked`)
      person.info = { ...info }
      world.keeper.changed()
      return enqueue(world, id, submitted(world, id, info))
    },
    withdraws() {
      Object.assign(self(), { follows: false, lastInteraction: null, replies: 0, info: null })
      world.keeper.changed()
      world.changes.ring({ kind: 'place' })
      return enqueue(world, id, personActed(world, id, 'user_withdraw'))
    },
    chat: group => shown(world, group === undefined ? self() : inGroup(group))
  }
}
