import { findEntities } from '../telegram/entities.ts'
import { pictureMime, pictureSize } from '../telegram/picture.ts'
import { findGroup, findPerson } from '../zalo-oa/chats.ts'
import { fileAt } from '../zalo-oa/files.ts'
import type { ZaloOa } from '../zalo-oa/index.ts'
import type { Phone } from '../zalo-oa/people.ts'
import type { Attached, Button, GroupState, Message, PersonState } from '../zalo-oa/state.ts'
import type { Screen } from './screen.ts'
import type { ButtonView, ChatView, FileView, MessageView, PhoneView, QuotedView, Writer } from './view.ts'

/** A person on Zalo, with the line under the name. */
export type ZaloPhone = Phone & { readonly role: string }

/** A file's address under the platform's own root is `/f/` and its id. */
const idOf = (address: string): string => address.split('/').at(-1) ?? ''

/** Zalo's own app, too, shows an address in a text as a link. */
const linksIn = (text: string) => findEntities(text).filter(({ type }) => type === 'url')

/** One a row, as Zalo lists them. A press is told by its label: what it says is on no screen. */
const buttonOf = ({ title, type, payload }: Button): ButtonView => ({
  label: title,
  press: type.startsWith('oa.query') ? title : null,
  address: type.startsWith('oa.query') ? null : payload,
  style: null
})

/** The phones of those who have to do with one Official Account. */
export function zaloOaScreen({ world, changes, phone }: ZaloOa, phones: readonly ZaloPhone[]): Screen {
  const { state } = world

  const writerOf = (id: string): Writer => ({
    id,
    name: id === 'oa' ? world.oa.name : (world.people.get(id)?.name ?? ''),
    isBot: id === 'oa'
  })

  function fileOf({ name, kind, address }: Attached): FileView {
    const id = idOf(address)
    const size = kind === 'image' ? pictureSize(world.bytes.get(id) ?? new Uint8Array()) : null
    const seen = size ? 'photo' : kind === 'audio' ? 'voice' : 'file'
    return { id, kind: seen, name, bytes: state.files[id]?.size ?? 0, size }
  }

  const quotedOf = ({ from, text, files }: Message): QuotedView => ({
    from: writerOf(from),
    text,
    files: files.map(fileOf)
  })

  function viewOf(chat: PersonState | GroupState, message: Message): MessageView {
    const quoted = message.quote === null ? undefined : chat.messages.find(({ id }) => id === message.quote)
    return {
      ...quotedOf(message),
      id: message.id,
      chat: chat.id,
      at: new Date(message.at).toISOString(),
      edited: false,
      marks: linksIn(message.text),
      quote: quoted ? quotedOf(quoted) : null,
      buttons: message.buttons.map(button => [buttonOf(button)]),
      moved: false
    }
  }

  function phoneOf({ id, name, role }: ZaloPhone): PhoneView {
    const mine = state.groups.filter(({ members, status }) => members.includes(id) && status !== 'dissolved')
    const own: ChatView = { id, kind: 'private', title: world.oa.name, menu: [], started: true }
    const groups = mine.map(group => ({ ...own, id: group.id, kind: 'group' as const, title: group.title }))
    return { id, platform: 'zalo-oa', name, role, chats: [own, ...groups] }
  }

  /** The options that name the chat: the private one goes without. */
  const inChat = (id: string, chat: string) => (chat === id ? {} : { group: chat })

  return {
    phones: () => phones.map(phoneOf),
    messages: () =>
      Object.fromEntries(
        [...state.people, ...state.groups].map(chat => [
          chat.id,
          chat.messages.filter(({ hidden }) => !hidden).map(message => viewOf(chat, message))
        ])
      ),
    listen: hear =>
      changes.listen(change => {
        if (change.kind === 'place') return hear(change)
        const chat = findPerson(world, change.chat) ?? findGroup(world, change.chat)
        if (chat && !change.message.hidden)
          hear({ kind: 'message', chat: chat.id, message: viewOf(chat, change.message) })
      }),
    says({ phone: id, chat, text, replyTo, files }) {
      const options = { ...inChat(id, chat), ...(replyTo !== null && { quote: replyTo }) }
      if (files.length === 0) phone(id).says(text, options)
      for (const [at, { name, bytes }] of files.entries())
        phone(id).sends({ name, bytes, kind: pictureSize(bytes) ? 'image' : 'file' }, at === 0 ? text : '', options)
    },
    presses({ phone: id, messageId, press }) {
      phone(id).presses(press, messageId)
      return null
    },
    file(id) {
      const kept = Object.hasOwn(state.files, id) ? state.files[id] : undefined
      const bytes = fileAt(world, id)?.bytes
      return kept && bytes ? { name: kept.name, mime: pictureMime(bytes), bytes } : null
    },
    saved: () => world.keeper.saved()
  }
}
