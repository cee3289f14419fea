import type { Can, Channel, Message } from '../../src/ports/channel.ts'

/** What one chat shows: messages as they now read. */
export type Shown = {
  readonly id: string
  text: string
  buttons: Message['buttons']
  files: Message['files']
  silent: boolean
  edited: boolean
}

type PaperOptions = { readonly buttons: boolean; readonly name?: string; readonly can?: Partial<Can> }

export type Paper = ReturnType<typeof createPaper>

/** A channel that writes everything down. `fails` makes the next sends fail. */
export function createPaper({ buttons, name = 'telegram', can = {} }: PaperOptions) {
  const chats = new Map<string, Shown[]>()
  let failing: ((address: string) => Error | null) | null = null
  let ids = 0
  const chat = (address: string): Shown[] => {
    const shown = chats.get(address) ?? []
    chats.set(address, shown)
    return shown
  }
  const channel: Channel = {
    name,
    can: {
      buttons,
      choices: !buttons,
      edit: buttons,
      carries: () => 'bytes',
      refs: true,
      textLimit: 4096,
      fileLimit: 20 * 1024 * 1024,
      window: null,
      monthly: null,
      pace: { perSecond: 1e9, chatPerSecond: 1e9, groupPerMinute: 1e9 },
      ...can
    },
    async send(address, message) {
      const fault = failing?.(address)
      if (fault) throw fault
      const id = String(++ids)
      chat(address).push({
        id,
        text: message.text,
        buttons: message.buttons,
        files: message.files,
        silent: message.silent,
        edited: false
      })
      return [id]
    },
    async edit(address, messageId, message) {
      const shown = chat(address).find(one => one.id === messageId)
      if (!shown) return false
      Object.assign(shown, { text: message.text, buttons: message.buttons, edited: true })
      return true
    },
    alive: async () => true,
    fetch: async () => new Uint8Array([1, 2, 3]),
    link: code => (name === 'telegram' ? `https://t.me/dondoc_bot?start=${code}` : null)
  }

  const all = (address: string): readonly Shown[] => chats.get(address) ?? []
  const last = (address: string): Shown =>
    all(address).at(-1) ?? { id: '', text: '', buttons: [], files: [], silent: false, edited: false }

  return {
    channel,
    all,
    last,
    clear: (address: string) => void chats.delete(address),
    fails: (rule: ((address: string) => Error | null) | null) => {
      failing = rule
    },
    find(address: string, words: string): Shown {
      const found = all(address).findLast(one => one.text.includes(words))
      if (!found) throw new Error(`${address} was never told "${words}"; last: ${last(address).text}`)
      return found
    },
    /** The sentence behind a label: of the newest message with that button, or the number that the newest choices print. */
    offered(address: string, label: string): { types: string; messageId: string } {
      if (buttons) {
        for (const shown of [...all(address)].reverse()) {
          const found = shown.buttons.flat().find(one => one.label === label)
          if (found) return { types: found.types, messageId: shown.id }
        }
      } else {
        for (const shown of [...all(address)].reverse()) {
          const choices = /Trả lời: (.+)$/m.exec(shown.text)?.[1]?.split(' · ') ?? []
          const found = choices.find(one => one.replace(/^\d+ /, '') === label)
          if (found) return { types: found.split(' ')[0] ?? '', messageId: shown.id }
        }
      }
      throw new Error(`${address} is not offered "${label}"; last: ${last(address).text}`)
    },
    /** The labels under the newest message. */
    labels: (address: string): readonly string[] =>
      buttons
        ? last(address)
            .buttons.flat()
            .map(one => one.label)
        : (/Trả lời: (.+)$/m.exec(last(address).text)?.[1]?.split(' · ') ?? []).map(one => one.replace(/^\d+ /, ''))
  }
}
