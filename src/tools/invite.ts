import { randomBytes } from 'node:crypto'
import { codeFrom, invited } from '../commands/one-time-code.ts'
import { isAdmin } from '../core/authority.ts'
import { unitName } from '../core/names.ts'
import { postsOf } from '../core/roster.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc invite --json [--person MA | --admin]'

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
      const linked = await store.linkedPeople()
      const wanted = [...roster.people.values()].filter(({ id, code, name, active }) => {
        if (values.person !== undefined) return code === values.person || name === values.person
        if (values.admin) return isAdmin(roster, id)
        return active && !linked.has(id)
      })
      if (wanted.length === 0 && values.person !== undefined)
        throw new Misused(`Không có ai mã hoặc tên "${values.person}".`)
      for (const person of wanted) {
        const code = codeFrom(randomBytes(8))
        const save = invited(person.id, code, await store.codesOf(person.id), now)
        await store.commit(`invite:${code}`, { rests: [], save, say: [] }, now)
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
      return 0
    })
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
