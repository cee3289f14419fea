import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '../core/fold.ts'
import { namingOf } from '../core/naming.ts'
import type { Person } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import { fileAt } from '../files.ts'
import type { About } from '../ports/held.ts'
import type { Store } from '../ports/store.ts'
import { personMeant } from './person-meant.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'
import { moment } from './written.ts'

const usage = 'dondoc person-data MA THƯ_MỤC'

/** Everything the office holds of one person, as JSON lines and files, to be handed to them (personal data law). */
export const personDataTool: Tool = {
  name: 'person-data',
  usage,
  does: 'Xuất mọi dữ liệu hệ thống đang giữ về một người, kèm tệp người đó đã gửi, để giao cho chính người đó.',

  async run(words, desk) {
    const [said, folder, ...more] = optionsOf(words, {}, usage).positionals
    if (said === undefined || folder === undefined || more.length > 0) throw new Misused(usage)
    await mkdir(join(folder, 'tep'), { recursive: true })
    if ((await readdir(folder)).length > 1)
      throw new Misused(`${folder} không trống; đề nghị ghi thư mục khác.\n${usage}`)
    return inOffice(desk, async ({ store, dataDir }) => {
      const roster = await store.roster()
      const person = personMeant([...roster.people.values()], said)
      const out = await open(join(folder, 'du-lieu.jsonl'), 'wx')
      let [count, lost] = [0, 0]
      try {
        await store.aboutPerson(await aboutOf(store, roster, person), async (table, row) => {
          await out.write(`${JSON.stringify({ table, ...readable(row) })}\n`)
          count += 1
          if (table !== 'attachment' || row.byId !== person.id || typeof row.sha256 !== 'string') return
          await copyFile(fileAt(dataDir, row.sha256), join(folder, 'tep', row.sha256)).catch(() => {
            lost += 1
          })
        })
      } finally {
        await out.close()
      }
      desk.tell(`${folder}: ${count} dòng về ${person.name}${lost > 0 ? `; ${lost} tệp không còn` : ''}`)
      return 0
    })
  }
}

/** Moments as people read them, and what is JSON inside as JSON. */
const readable = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, readableCell(column, value)]))

function readableCell(column: string, value: unknown): unknown {
  if (value instanceof Date) return moment(value)
  if (typeof value === 'number' && /^at$|At$|Since$|^lateFrom$|^lastHeard$|^notBefore$/.test(column))
    return moment(new Date(value))
  return typeof value === 'string' && /^[[{].*[\]}]$/s.test(value) ? parsed(value) : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Who it is to the store; known by their name only where nobody else in the roster has it. */
export async function aboutOf(store: Store, { people }: Roster, person: Person, byName = true): Promise<About> {
  const addresses = (await store.accountsOf(person.id)).map(({ address }) => address)
  return { id: person.id, addresses, naming: namingOf(person, byName && isAlone(people, person)) }
}

/** Whether nobody else in the roster has this name. */
export const isAlone = (people: Roster['people'], { id, name }: Person): boolean =>
  ![...people.values()].some(one => one.id !== id && fold(one.name) === fold(name))
