import { z } from 'zod'
import { type Message, Unsure } from '../../ports/channel.ts'
import { cutTo } from '../../ports/parts.ts'
import { recipientOf } from './address.ts'
import type { Api } from './api.ts'
import { Refused } from './faults.ts'
import { harmless, parts, TEXT_LIMIT } from './parts.ts'
import { PRESSED } from './said.ts'
import { upload, withUpload } from './upload.ts'

/** Of buttons: how many, how long their labels and their sentences (ZALO 1.2). */
const MOST_BUTTONS = 5
const LABEL_LIMIT = 100
const SENTENCE_LIMIT = 1000

/** What the message was charged to is said in several ways and sometimes not at all: it is not read. */
const sent = z.looseObject({ message_id: z.string().min(1) }).transform(one => one.message_id)

/** Sends one message of ours: its file, and its text in as many parts as it needs. `picture`: above the contact form. */
export async function send(
  api: Api,
  address: string,
  message: Message,
  picture: string | null = null
): Promise<readonly string[]> {
  const recipient = recipientOf(address)
  const inGroup = 'group_id' in recipient
  const path = inGroup ? '/v3.0/oa/group/message' : '/v3.0/oa/message/cs'
  const text = harmless(message.text)
  // Buttons in groups are not documented; what they do can be typed.
  const buttons = inGroup ? [] : buttonsOf(message)
  const [file] = message.files
  let out = 0
  try {
    if (!file) return await say()
    // Uploaded before anything is out: a failure then costs nothing.
    const again = () => upload(api, file)
    const name = await again()
    if (file.kind === 'photo') {
      const captioned = text === '' || (text.length <= TEXT_LIMIT && buttons.length === 0)
      const photo = await withUpload(name, again, id => deliver(photoOf(id, captioned ? text : '')))
      return captioned ? [photo] : [photo, ...(await say())]
    }
    // A file carries no text.
    const said = text === '' ? [] : await say()
    return [await withUpload(name, again, token => deliver(fileOf(token))), ...said]
  } catch (fault) {
    // Part of it is out: sending it all again would double that part, and the rest was refused for good or is unknown.
    if (out === 0) throw fault
    throw new Unsure(`only a part was sent: ${fault instanceof Error ? fault.message : 'fault'}`)
  }

  async function say(): Promise<readonly string[]> {
    const ids: string[] = []
    const texts = parts(text, TEXT_LIMIT)
    for (const [at, text] of texts.entries()) {
      const last = at === texts.length - 1 && buttons.length > 0
      ids.push(await deliver({ text, ...(last ? { attachment: template({ buttons }) } : {}) }))
    }
    if (message.asksContact && !inGroup) ids.unshift(...(await asked(message.asksContact)))
    return ids
  }

  /** The form comes on top: what was said stands without it, where Zalo takes no forms. */
  async function asked(words: NonNullable<Message['asksContact']>): Promise<readonly string[]> {
    try {
      return [await deliver(contactOf(words, picture))]
    } catch (fault) {
      if (fault instanceof Refused) return []
      throw fault
    }
  }

  async function deliver(message: object): Promise<string> {
    const id = await api.send(path, { recipient, message }, sent)
    out += 1
    return id
  }
}

const template = (payload: object) => ({ type: 'template', payload })

const photoOf = (id: string, caption: string) => ({
  ...(caption ? { text: caption } : {}),
  attachment: template({ template_type: 'media', elements: [{ media_type: 'image', attachment_id: id }] })
})

/** The form by which people give their name and telephone number (ZALO 1.2). */
const contactOf = ({ title, subtitle }: NonNullable<Message['asksContact']>, picture: string | null) => ({
  attachment: template({
    template_type: 'request_user_info',
    elements: [{ title, subtitle, ...(picture ? { image_url: picture } : {}) }]
  })
})

const fileOf = (token: string) => ({ attachment: { type: 'file', payload: { token } } })

/**
 * The buttons that Zalo shows, on phones only: those beyond the fifth, and sentences too long for one, are choices in the
 * text all the same. A press says its sentence without showing it.
 */
const buttonsOf = ({ buttons }: Message) =>
  buttons
    .flat()
    .map(({ label, types }) => ({
      title: cutTo(harmless(label), LABEL_LIMIT),
      type: 'oa.query.hide',
      payload: `${PRESSED}${types}`
    }))
    .filter(({ payload }) => payload.length <= SENTENCE_LIMIT)
    .slice(0, MOST_BUTTONS)
