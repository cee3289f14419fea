import type { Message } from './ports/channel.ts'

/** Messages remembered; an older one is changed once more than it need be. */
const MOST = 2_000

/** What messages that may be changed now read, so that none is changed into itself: edits spend the pace of sends. */
export function createShown() {
  const texts = new Map<string, string>()
  const key = (address: string, messageId: string) => `${address} ${messageId}`
  const content = ({ text, buttons }: Message) => JSON.stringify([text, buttons])

  return {
    reads: (address: string, messageId: string, message: Message): boolean =>
      texts.get(key(address, messageId)) === content(message),
    /** Null: nobody knows what it reads. */
    becomes(address: string, messageId: string, message: Message | null): void {
      texts.delete(key(address, messageId))
      if (message) texts.set(key(address, messageId), content(message))
      const [oldest] = texts.size > MOST ? texts.keys() : []
      if (oldest !== undefined) texts.delete(oldest)
    }
  }
}
