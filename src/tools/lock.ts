import { locked, unlocked } from '../commands/lock.ts'
import { isLastAdmin } from '../core/authority.ts'
import { atServer } from '../core/journal.ts'
import type { Save } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import type { Store } from '../ports/store.ts'
import { personMeant } from './person-meant.ts'
import { type Desk, inOffice, Misused, optionsOf, type Tool } from './tool.ts'

/** Shuts out somebody who has left, by code or name. The last administrator stays. */
export const lockTool: Tool = {
  name: 'lock',
  usage: 'dondoc lock MA',
  does: 'Khóa tài khoản của người đã nghỉ hoặc mất máy: gỡ liên kết, hủy mã chưa dùng.',
  run: (words, desk) =>
    kept(lockTool, words, desk, async (store, roster, person) => {
      if (!person.active) throw new Misused(`${person.name} đã bị khóa từ trước.`)
      if (isLastAdmin(roster, person.id)) throw new Misused(`${person.name} là quản trị duy nhất, không khóa được.`)
      desk.tell(`Đã khóa ${person.name}.`)
      return { act: 'locked', save: await locked(store, person.id) }
    })
}

/** Lets somebody in again; they need a new code. */
export const unlockTool: Tool = {
  name: 'unlock',
  usage: 'dondoc unlock MA',
  does: 'Mở khóa tài khoản; sau đó cấp mã mới bằng dondoc invite --person MA.',
  run: (words, desk) =>
    kept(unlockTool, words, desk, async (_, __, person) => {
      if (person.active) throw new Misused(`${person.name} không bị khóa.`)
      desk.tell(`Đã mở khóa ${person.name}. Cấp mã mới: dondoc invite --person ${person.code}`)
      return { act: 'unlocked', save: unlocked(person.id) }
    })
}

type Decided = { readonly act: 'locked' | 'unlocked'; readonly save: readonly Save[] }
type Decide = (store: Store, roster: Roster, person: Person) => Promise<Decided>

/** Decides on the person of these words and keeps it; once more when the roster changed meanwhile. */
async function kept({ name, usage }: Tool, words: readonly string[], desk: Desk, decide: Decide): Promise<number> {
  const said = optionsOf(words, {}, usage).positionals.join(' ')
  if (said === '') throw new Misused(usage)
  return inOffice(desk, async ({ store, now }) => {
    for (;;) {
      const roster = await store.roster()
      const person = personMeant([...roster.people.values()], said)
      const { act, save } = await decide(store, roster, person)
      const rests = [{ row: 'roster', version: roster.version }] as const
      const cause = `${name}:${person.code}:${roster.version}`
      const noted = atServer({ act, subject: person.code }, now, cause)
      if ((await store.commit(cause, { rests, save: [...save, noted], say: [] }, now)) !== 'stale') return 0
    }
  })
}
