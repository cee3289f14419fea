import { describe, expect, test } from 'vitest'
import {
  type Channel,
  type Hear,
  type Incoming,
  Later,
  type Message,
  Moved,
  Unreachable,
  Unsure
} from '../../src/ports/channel.ts'

/** What the platform's server says to the next call that sends or changes something. */
export type Trouble = 'slow down' | 'moved' | 'blocked' | 'no answer' | 'broken' | 'unconnected' | 'refused'

/** One channel on a server that does as it is told. */
export type Subject = {
  readonly channel: Channel
  /** An address that can be written to. */
  readonly address: string
  /** The channel's way in by webhook; what comes in is given to `hear`. */
  webhook(hear: Hear): (request: Request) => Promise<Response>
  /** A request as the platform makes it, of a body. */
  request(body: string, secret?: string | null): Request
  /** The platform signs what it brings: it must be read before it can be refused. Others name a secret beside it. */
  readonly signs?: true
  /** A slow server names no time to wait. */
  readonly waitMs?: number
  /** Troubles that the platform does not have. */
  readonly never?: readonly Trouble[]
  /** Updates in the platform's shape. */
  readonly updates: {
    readonly said: unknown
    readonly own: unknown
    readonly malformed: unknown
    /** A pressed button that carries `nhận 12`; null where there are none. */
    readonly pressed: unknown
    /** Another message. */
    readonly other?: unknown
  }
  trouble(kind: Trouble): void
  /** The texts of the messages that the server accepted. */
  texts(): readonly string[]
}

export const words = (text: string, more: Partial<Message> = {}): Message => ({
  text,
  headingLength: 0,
  buttons: [],
  files: [],
  silent: false,
  ...more
})

/** What every channel promises (DESIGN 5). */
export function channelContract(name: string, open: () => Promise<Subject>): void {
  /** What is heard of an update, and how its request is answered. */
  async function taken(subject: Subject, update: unknown, hear: Hear = async () => {}) {
    const heard: Incoming[] = []
    const webhook = subject.webhook(async incoming => {
      heard.push(incoming)
      await hear(incoming)
    })
    const { status } = await webhook(subject.request(JSON.stringify(update)))
    return { heard, status }
  }

  describe(`the channel contract: ${name}`, () => {
    test('hears what people say, never what it says itself', async () => {
      const subject = await open()
      expect((await taken(subject, subject.updates.said)).heard).toMatchObject([{ kind: 'message', pressed: false }])
      expect(await taken(subject, subject.updates.own)).toEqual({ heard: [], status: 200 })
    })

    test('a repeated update has the same cause, another one another', async () => {
      const subject = await open()
      const causes = []
      const { said, pressed, other = pressed } = subject.updates
      for (const update of [said, said, other]) causes.push((await taken(subject, update)).heard[0]?.cause)
      expect(causes[0]).toMatch(new RegExp(`^${subject.channel.name}:`))
      expect(causes[1]).toBe(causes[0])
      expect(causes[2]).not.toBe(causes[0])
    })

    test('a button is its sentence', async () => {
      const subject = await open()
      if (!subject.channel.can.buttons) return expect(subject.updates.pressed).toBeNull()
      const { heard } = await taken(subject, subject.updates.pressed)
      expect(heard).toMatchObject([{ kind: 'message', text: 'nhận 12', pressed: true, addressed: true }])
    })

    test('refuses a wrong secret before it reads the body', async () => {
      const subject = await open()
      const webhook = subject.webhook(async () => expect.unreachable())
      for (const secret of ['', 'wrong', null]) {
        const request = subject.request(JSON.stringify(subject.updates.said), secret)
        expect((await webhook(request)).status).toBe(401)
        if (!subject.signs) expect(request.bodyUsed).toBe(false)
      }
    })

    test('what cannot be read is passed over once, and kills nothing', async () => {
      const subject = await open()
      expect(await taken(subject, subject.updates.malformed)).toEqual({ heard: [], status: 200 })
      const webhook = subject.webhook(async () => expect.unreachable())
      expect((await webhook(subject.request('{"half":'))).status).toBe(subject.signs ? 401 : 400)
      expect((await webhook(subject.request('x'.repeat(2_000_000)))).status).toBe(413)
    })

    test('what was not kept is to be brought again', async () => {
      const subject = await open()
      const away = async () => {
        throw new Error('the store is away')
      }
      expect((await taken(subject, subject.updates.said, away)).status).toBe(500)
    })

    test('splits what is too long, and loses nothing', async () => {
      const subject = await open()
      const limit = subject.channel.can.textLimit
      const text = Array.from({ length: Math.ceil(limit / 10) }, (_, at) => `dòng thứ ${at}`).join('\n')
      const ids = await subject.channel.send(subject.address, words(text))
      const texts = subject.texts()
      expect(texts.length).toBeGreaterThan(1)
      expect(ids).toHaveLength(texts.length)
      expect(new Set(ids).size).toBe(ids.length)
      expect(Math.max(...texts.map(one => one.length))).toBeLessThanOrEqual(limit)
      // Where parts are numbered, the numbers are no part of what was said.
      expect(texts.map(one => one.replace(/^\(\d+\/\d+\) /, '')).join('\n')).toBe(text)
    })

    test.each([
      ['slow down', Later],
      ['unconnected', Later],
      ['moved', Moved],
      ['blocked', Unreachable],
      ['no answer', Unsure],
      ['broken', Unsure]
    ] as const)('"%s" is one of our errors', async (trouble, error) => {
      const subject = await open()
      if (subject.never?.includes(trouble)) return
      for (const act of [
        () => subject.channel.send(subject.address, words('một')),
        ...(subject.channel.can.edit ? [() => subject.channel.edit(subject.address, '1', words('hai'))] : [])
      ]) {
        subject.trouble(trouble)
        const fault = await act().then(
          () => null,
          (fault: unknown) => fault
        )
        expect(fault).toBeInstanceOf(error)
      }
    })

    test('asks a slow server to be waited for as long as it says, and all to wait when nobody is reached', async () => {
      const subject = await open()
      subject.trouble('slow down')
      await expect(subject.channel.send(subject.address, words('một'))).rejects.toMatchObject(
        subject.waitMs === undefined ? { waitMs: 7_000, everywhere: false } : { waitMs: subject.waitMs }
      )
      subject.trouble('unconnected')
      await expect(subject.channel.send(subject.address, words('một'))).rejects.toMatchObject({ everywhere: true })
      expect(await subject.channel.alive()).toBe(false)
    })

    test('a refusal for good is none of these', async () => {
      const subject = await open()
      subject.trouble('refused')
      const fault = await subject.channel.send(subject.address, words('một')).catch((fault: unknown) => fault)
      for (const error of [Later, Moved, Unreachable, Unsure]) expect(fault).not.toBeInstanceOf(error)
      expect(fault).toBeInstanceOf(Error)
    })

    test('a message that is gone is to be sent anew', async () => {
      const subject = await open()
      if (!subject.channel.can.edit)
        return expect(await subject.channel.edit(subject.address, '1', words('hai'))).toBe(false)
      expect(await subject.channel.edit(subject.address, '1', words('hai'))).toBe(true)
      subject.trouble('refused')
      expect(await subject.channel.edit(subject.address, '1', words('hai'))).toBe(false)
      expect(await subject.channel.alive()).toBe(true)
    })
  })
}
