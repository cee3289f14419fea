import { type Shown, shown } from './chats.ts'
import { enqueue } from './events.ts'
import { groupChanged, membersChanged } from './happenings.ts'
import type { GroupState } from './state.ts'
import type { World } from './world.ts'

/** A group that the OA owns, used from a program. */
export type GroupHandle = {
  readonly id: string
  title(): string
  messages(): readonly Shown[]
  /** Ids of the people in it. */
  members(): readonly string[]
  adds(person: string): number
  removes(person: string): number
  /** Nobody pays for it any longer: nobody may write. */
  disables(): void
  enables(): void
  /** It is no more. */
  dissolves(): number
}

/** Lets people into a group; answers the event's place in the list. */
export function joins(world: World, group: GroupState, people: readonly string[]): number {
  group.members.push(...people)
  world.keeper.changed()
  world.changes.ring({ kind: 'place' })
  return enqueue(world, group.id, membersChanged(world, group.id, 'user_join_group', people))
}

export function createGroup(world: World, id: string): GroupHandle {
  function place(): GroupState {
    const found = world.state.groups.find(group => group.id === id)
    if (!found) throw new Error(`no group ${id}`)
    return found
  }

  function becomes(status: GroupState['status']): void {
    place().status = status
    world.keeper.changed()
    world.changes.ring({ kind: 'place' })
  }

  return {
    id,
    title: () => place().title,
    messages: () => shown(world, place()),
    members: () => place().members,
    adds(person) {
      if (!world.people.has(person)) throw new Error(`no person ${person}`)
      if (place().members.includes(person)) throw new Error(`${person} is in group ${id}`)
      return joins(world, place(), [person])
    },
    removes(person) {
      if (!place().members.includes(person)) throw new Error(`${person} is not in group ${id}`)
      place().members = place().members.filter(member => member !== person)
      becomes(place().status)
      return enqueue(world, id, membersChanged(world, id, 'user_out_group', [person]))
    },
    disables: () => becomes('disabled'),
    enables: () => becomes('enabled'),
    dissolves() {
      becomes('dissolved')
      return enqueue(world, id, groupChanged(world, id, 'delete_group'))
    }
  }
}
