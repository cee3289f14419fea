import type { Call } from './call.ts'
import { Failure } from './failure.ts'
import type { Method } from './methods/method.ts'
import { PhotoSize } from './protocol.ts'
import type { Reply, WireEntry } from './wire.ts'
import type { World } from './world.ts'

/** Calls a method by name and writes the call in the wire log; with a refusal, that is all that happens. */
export type Perform = (name: string, call: Call, refusal?: Reply) => Promise<Reply>

const STRUCTURED = /^(entities|caption_entities|reply_markup|reply_parameters|media|commands|scope|allowed_updates)$/

/** The parameters with structured ones read, whichever way they came. */
function readable(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || !STRUCTURED.test(key)) return value
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  }
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, read(key, value)]))
}

/** Ids of the files in a message or an album. */
function filesOf(result: unknown): readonly string[] {
  if (Array.isArray(result)) return result.flatMap(filesOf)
  if (typeof result !== 'object' || result === null) return []
  const carried = [
    ...('photo' in result && Array.isArray(result.photo) ? result.photo : []),
    ...('document' in result ? [result.document] : []),
    ...('voice' in result ? [result.voice] : [])
  ]
  return carried.flatMap(file => PhotoSize.pick({ file_id: true }).safeParse(file).data?.file_id ?? [])
}

function refusalOf(fault: unknown): Reply {
  if (!(fault instanceof Failure)) throw fault
  const reply = { ok: false, error_code: fault.code, description: fault.message } as const
  return fault.parameters ? { ...reply, parameters: fault.parameters } : reply
}

const chatOf = (params: Readonly<Record<string, unknown>>): number | null => {
  const id = Number(params.chat_id ?? 'NaN')
  return Number.isSafeInteger(id) ? id : null
}

export function createPerform(world: World, methods: readonly Method[]): Perform {
  const byName = new Map(methods.map(method => [method.name.toLowerCase(), method]))

  async function outcome(method: Method, call: Call): Promise<Reply> {
    try {
      return { ok: true, result: await method.run(world, call) }
    } catch (fault) {
      return refusalOf(fault)
    }
  }

  return async (name, call, refusal) => {
    const method = byName.get(name.toLowerCase())
    if (!method) return { ok: false, error_code: 404, description: 'Not Found: method not found' }
    const atMs = world.monotonicMs()
    const reply = refusal ?? (await outcome(method, call))
    if (method.name !== 'getUpdates') {
      const entry: WireEntry = {
        number: world.wire.length + 1,
        atMs,
        method: method.name,
        chat: chatOf(call.params),
        payload: readable(call.params),
        files: reply.ok ? filesOf(reply.result) : [],
        accepted: reply.ok,
        reply
      }
      world.wire.push(entry)
      world.calls.ring(entry)
    }
    await world.keeper.saved()
    return reply
  }
}
