import type { Call } from './call.ts'
import { badRequest, Failure } from './failure.ts'
import type { Method } from './method.ts'
import type { Reply } from './wire.ts'
import type { World } from './world.ts'

/** Carries out a method by name and writes the call in the wire log; with a refusal, that is all that happens. */
export type Perform = (name: string, call: Call, refusal: Reply | null) => Promise<Reply>

const chatOf = ({ chat_id: chat }: Call['params']): string | null => (typeof chat === 'string' ? chat : null)

export function createPerform(world: World, methods: readonly Method[]): Perform {
  const byName = new Map(methods.map(method => [method.name, method]))

  async function outcome(name: string, call: Call): Promise<Reply> {
    try {
      const method = byName.get(name)
      if (!method) throw badRequest('invalid API name')
      return { ok: true, result: await method.run(world, call) }
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault
      return { ok: false, description: fault.message, error_code: fault.code }
    }
  }

  return async (name, call, refusal) => {
    const reply = refusal ?? (await outcome(name, call))
    await world.keeper.saved()
    if (name !== 'getUpdates') {
      const entry = {
        number: world.wire.length + 1,
        atMs: world.now().getTime(),
        method: name,
        chat: chatOf(call.params),
        payload: call.params,
        accepted: reply.ok,
        reply
      }
      world.wire.push(entry)
      world.calls.ring(entry)
    }
    return reply
  }
}
