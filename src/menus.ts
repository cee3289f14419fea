import type { Audience } from './commands/command.ts'
import { audiencesOf } from './commands/help.ts'
import { commands } from './commands/index.ts'
import type { Locale } from './core/person.ts'
import { type Channel, channelAt, type MenuItem } from './ports/channel.ts'
import type { Reads } from './ports/store.ts'
import type { Say } from './say.ts'

type World = {
  readonly read: Reads
  readonly channels: readonly Channel[]
  readonly say: Say
  readonly log: (event: { what: string; fault: unknown }) => void
}

/** Keeps each person's command menu in step with what they may do and the language they read. */
export function createMenus({ read, channels, say, log }: World) {
  const offered = new Map<string, string>()
  return {
    /** Called when somebody was heard; costs nothing while their menu is right. */
    async offer(address: string): Promise<void> {
      const channel = channelAt(channels, address)
      const account = await read.account(address)
      if (!channel?.menu || account?.personId == null) return
      const roster = await read.roster()
      const actor = roster.people.get(account.personId)
      if (!actor) return
      const items = menuFor(audiencesOf({ roster, actor }), actor.locale, say)
      const menu = JSON.stringify(items)
      if (offered.get(address) === menu) return
      offered.set(address, menu)
      await channel.menu(address, actor.locale, items).catch(fault => {
        offered.delete(address)
        log({ what: 'menu not set', fault })
      })
    }
  }
}

/** The commands of these audiences, by their first slash name, with what they do. */
export const menuFor = (audiences: ReadonlySet<Audience>, locale: Locale, say: Say): readonly MenuItem[] =>
  commands.flatMap(({ name, slashes, audience, examples }) => {
    const [command] = slashes
    if (command === undefined || examples.length === 0 || !audiences.has(audience)) return []
    return [{ command, description: say(locale, { key: `help-${name}` }) }]
  })
