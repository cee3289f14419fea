import { z } from 'zod'
import { type Message, type Outgoing, Unsure } from '../../ports/channel.ts'
import { numbered } from '../../ports/parts.ts'
import type { Call } from './api.ts'
import { ours } from './faults.ts'
import { chatOf } from './receive.ts'

/** Zalo's longest message and caption. It does not say in what units: UTF-16 is the strictest reading. */
export const TEXT_LIMIT = 2000

const sent = z.looseObject({ message_id: z.string() }).optional()

/** Sends one message of ours: its picture with the text as caption, or its text in as many parts as it needs. */
export async function send(call: Call, address: string, message: Message): Promise<readonly string[]> {
  const requests = requestsOf(message)
  const ids: string[] = []
  for (const [at, { method, params }] of requests.entries()) {
    try {
      const result = await call(method, { chat_id: chatOf(address), ...params }, sent)
      if (result) ids.push(result.message_id)
    } catch (fault) {
      // Part of it is out: sending it all again would double that part, and the rest was refused for good or is unknown.
      const reason = ours(fault)
      throw at > 0 ? new Unsure(`only a part was sent: ${reason.message}`) : reason
    }
  }
  return ids
}

type Request = { readonly method: 'sendMessage' | 'sendPhoto'; readonly params: Record<string, unknown> }

/** The calls that a message takes, one after the other. */
export function requestsOf(message: Message): readonly Request[] {
  const text = message.text.normalize('NFC')
  const [file] = message.files
  if (file) {
    const fits = text.length <= TEXT_LIMIT
    const picture = {
      method: 'sendPhoto' as const,
      params: { photo: pictureAt(file), ...(fits && text ? { caption: text } : {}) }
    }
    return fits ? [picture] : [picture, ...requestsOf({ ...message, text, files: [] })]
  }
  const headingLength = message.text.slice(0, message.headingLength).normalize('NFC').length
  return numbered(text, TEXT_LIMIT).map(({ number, text: part }, at) => ({
    method: 'sendMessage',
    params: { text: number + part, ...(at === 0 ? bold(number.length, Math.min(headingLength, part.length)) : {}) }
  }))
}

/** A picture's address, from which Zalo reads it: the only way a file goes out. */
function pictureAt(file: Outgoing): string {
  if (file.kind === 'photo' && 'address' in file) return file.address
  if (file.kind === 'photo' && 'ref' in file) return file.ref
  throw new Error('the Zalo bot carries no files but pictures that have an address')
}

const bold = (start: number, len: number) => (len > 0 ? { text_styles: [{ start, len, st: ['b'] }] } : {})
