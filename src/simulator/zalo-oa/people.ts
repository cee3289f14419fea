import type { State } from './state.ts'

/** A person with a phone. */
export type Phone = {
  /** For this OA: decimal, beyond what a number holds. */
  readonly id: string
  readonly name: string
  readonly phone?: string
  /** Has followed the OA since before the beginning. */
  readonly follows?: boolean
}

/** A group that the OA made before the beginning. `members` are phone ids; the OA is in it besides. */
export type SimulatedGroup = { readonly id: string; readonly title: string; readonly members: readonly string[] }

/** Adds the people and groups that are missing. */
export function settle(state: State, phones: readonly Phone[], groups: readonly SimulatedGroup[], atMs: number): void {
  for (const { id, follows = false } of phones) {
    if (state.people.some(person => person.id === id)) continue
    const lastInteraction = follows ? atMs : null
    state.people.push({ id, follows, lastInteraction, replies: 0, clickedChat: false, info: null, messages: [] })
  }
  for (const { id, title, members } of groups) {
    const known = state.groups.find(group => group.id === id)
    if (known) known.title = title
    else {
      const fresh = { description: '', asset: `asset-${id}`, status: 'enabled' as const, messages: [] }
      state.groups.push({ ...fresh, id, title, members: [...members] })
    }
  }
}
