import type { Audience } from './commands/command.ts'
import { audiencesOf } from './commands/help.ts'
import { commands } from './commands/index.ts'
import { dayOf } from './core/calendar.ts'
import type { Locale } from './core/person.ts'
import { onDay } from './core/roster.ts'
import type { Speaker } from './ports/begun.ts'
import { type Channel, channelAt, type MenuItem } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Reads } from './ports/store.ts'
import type { Say } from './say.ts'

type World = {
  readonly read: Reads
  readonly channels: readonly Channel[]
  readonly say: Say
  readonly clock: Clock
  readonly log: (event: { what: string; fault: unknown }) => void
}

/** Keeps each person's command menu in step with what they may do and the language they read. */
export function createMenus({ read, channels, say, clock, log }: World) {
  /** In which language, and for whom, each chat's menu is. */
  const offered = new Map<string, string>()
  return {
    /**
     * Called when somebody was heard; costs nothing while their menu is right. Who was nobody may have become somebody by
     * what they said: only then, and where it changed the roster, is either looked up.
     */
    async offer(address: string, speaker: Speaker): Promise<void> {
      const channel = channelAt(channels, address)
      if (!channel?.menu) return
      const personId = speaker.personId ?? (await read.account(address))?.personId ?? null
      if (personId === null) return
      const roster = speaker.roster ?? onDay(await read.roster(), dayOf(clock.now()))
      const actor = roster.people.get(personId)
      if (!actor) return
      const audiences = audiencesOf({ roster, actor })
      const menu = [actor.locale, ...audiences].join(' ')
      if (offered.get(address) === menu) return
      const items = menuFor(audiences, actor.locale, say)
      offered.set(address, menu)
      await channel.menu(address, actor.locale, items).catch(fault => {
        offered.delete(address)
        log({ what: 'menu not set', fault })
      })
    }
  }
}

/**
 * What the menu of each audience holds, in its order. Telegram takes 100; a person looks through some twenty, and the
 * help tells of the rest.
 */
const kept: Readonly<Record<Audience, readonly string[]>> = {
  assigner: ['assign', 'given', 'awaiting', 'confirm', 'give-back', 'urge'],
  everyone: ['my-tasks', 'report', 'progress', 'extend', 'overdue', 'due-soon', 'detail', 'search', 'ranking'],
  supervisor: ['adoption'],
  admin: ['invite', 'units', 'settings']
}
const order: readonly Audience[] = ['assigner', 'everyone', 'supervisor', 'admin']

/** The commands of these audiences that matter most, by their first slash name, with what they do; the help last. */
export const menuFor = (audiences: ReadonlySet<Audience>, locale: Locale, say: Say): readonly MenuItem[] =>
  [...order.filter(one => audiences.has(one)).flatMap(one => kept[one]), 'help'].flatMap(name => {
    const command = commands.find(one => one.name === name)?.slashes[0]
    return command === undefined ? [] : [{ command, description: say(locale, { key: `help-${name}` }) }]
  })
