import { randomBytes } from 'node:crypto'
import { codeFrom, hashOf, invited } from '../commands/one-time-code.ts'
import { isAdmin } from '../core/authority.ts'
import { unitName } from '../core/names.ts'
import type { Person } from '../core/person.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import type { Store } from '../ports/store.ts'
import { personMeant } from './person-meant.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc invite [--json] [--person MA | --admin]'

/** Fresh one-time codes for everyone not linked yet, for one person, or for the administrators (DECISIONS 19). */
export const inviteTool: Tool = {
  name: 'invite',
  usage,
  does: 'Mã liên kết một lần cho người chưa liên kết; mã mới làm mã cũ mất hiệu lực.',

  async run(words, desk) {
    const options = { json: { type: 'boolean' }, person: { type: 'string' }, admin: { type: 'boolean' } } as const
    const { values } = optionsOf(words, options, usage)
    const username = desk.config().telegram ? await botName(desk.config().telegram) : null
    return inOffice(desk, async ({ store, now }) => {
      const roster = await store.roster()
      const wanted = wantedOf(roster, await store.linkedPeople(), values)
      for (const person of wanted) {
        const code = await freshCode(store, person.id, now)
        const [post] = postsOf(roster, person.id)
        desk.print(
          JSON.stringify({
            person: person.name,
            unit: post ? unitName(roster, post.unitId) : null,
            role: post?.role ?? null,
            code,
            link: username ? `https://t.me/${username}?start=${code}` : null
          })
        )
      }
      if (wanted.length === 0) desk.tell('Mọi người trong danh bạ đã liên kết.')
      return 0
    })
  }
}

type Wanted = { readonly person?: string | undefined; readonly admin?: boolean | undefined }

/** The people to be invited, in roster order. Who has left is never invited. */
function wantedOf(roster: Roster, linked: ReadonlySet<number>, { person, admin }: Wanted): readonly Person[] {
  const people = [...roster.people.values()].filter(({ active }) => active)
  if (person !== undefined) return [personMeant(people, person)]
  if (!admin) return people.filter(({ id }) => !linked.has(id))
  const admins = people.filter(({ id }) => isAdmin(roster, id))
  if (admins.length === 0) throw new Misused('Không có ai là quản trị: nhập danh bạ có một người vai trò "Quản trị".')
  return admins
}

/** A code that is kept by its hash, in place of the older ones; another when somebody was given the same. */
async function freshCode(store: Store, personId: number, now: Date): Promise<string> {
  for (;;) {
    const code = codeFrom(randomBytes(8))
    const save = invited(personId, code, await store.codesOf(personId), now)
    if ((await store.commit(`invite:${hashOf(code)}`, { rests: [], save, say: [] }, now)) === 'kept') return code
  }
}

/** The bot's name for deep links; null when Telegram does not answer now. */
async function botName(
  telegram: { readonly token: string; readonly apiRoot: string | null } | null
): Promise<string | null> {
  if (!telegram) return null
  const { createTelegram } = await import('../channels/telegram/index.ts')
  return createTelegram({ ...telegram, log: () => {} }).then(
    one => one.bot.username,
    () => null
  )
}
