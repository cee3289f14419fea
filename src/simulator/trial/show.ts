import { menuFor } from '../telegram/methods/menus.ts'
import type { Phone } from '../telegram/people.ts'
import type { ChatState } from '../telegram/state.ts'
import type { World } from '../telegram/world.ts'
import type { ChatView, ClockView, Hint, PhoneView, TrialView } from './view.ts'

function showChat(world: World, place: ChatState, user: number): ChatView {
  const { chat } = place
  return {
    id: chat.id,
    kind: chat.type === 'private' ? 'private' : 'group',
    title: chat.type === 'private' ? world.bot.first_name : chat.title,
    menu: menuFor(world, place, user),
    started: place.bot !== 'absent'
  }
}

function showPhone(world: World, phone: Phone): PhoneView {
  const mine = world.state.chats.filter(place => place.members.includes(phone.id) && place.movedTo === null)
  const privateFirst = [...mine].sort(
    (one, other) => Number(other.chat.id === phone.id) - Number(one.chat.id === phone.id)
  )
  return {
    id: phone.id,
    name: phone.name,
    role: phone.role,
    chats: privateFirst.map(place => showChat(world, place, phone.id))
  }
}

/** The whole page as it stands. */
export function showTrial(world: World, phones: readonly Phone[], hints: readonly Hint[], clock: ClockView): TrialView {
  return {
    bot: { id: world.bot.id, name: world.bot.first_name },
    phones: phones.map(phone => showPhone(world, phone)),
    messages: Object.fromEntries(world.state.chats.map(place => [place.chat.id, place.messages])),
    hints,
    clock
  }
}
