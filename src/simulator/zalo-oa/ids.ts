import { createHash } from 'node:crypto'
import type { World } from './world.ts'

const digest = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest()

/** A new id of messages, files and groups: hexadecimal, like Zalo's. Never the same twice, also after a restart. */
export function newId(world: World, length = 20): string {
  return digest(world.oa.id, String(world.state.nextId++))
    .toString('hex')
    .slice(0, length)
}

/** A new word that opens something: a token, a code, the name of an upload. */
export function newKey(world: World, kind: string): string {
  return digest(world.app.secret, kind, String(world.state.nextId++)).toString('base64url')
}

/** The person's id for the app, which is another than for the OA: decimal, beyond what a number holds. */
export function idByApp(world: World, person: string): string {
  const number = BigInt(`0x${digest(world.app.id, person).toString('hex').slice(0, 15)}`)
  return String(10n ** 18n + number)
}
