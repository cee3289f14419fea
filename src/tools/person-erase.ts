import { isLastAdmin } from '../core/authority.ts'
import { FORGOTTEN } from '../core/naming.ts'
import type { Person } from '../core/person.ts'
import type { Store } from '../ports/store.ts'
import { aboutOf, isAlone } from './person-data.ts'
import { personMeant } from './person-meant.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc person-erase MA [--keep-name] --sure'

/** Takes one person's data out and leaves the office's work and figures as they are (personal data law). */
export const personEraseTool: Tool = {
  name: 'person-erase',
  usage,
  does: 'Xóa dữ liệu cá nhân của một người; công việc và số liệu giữ nguyên. Không lấy lại được.',

  async run(words, desk) {
    const { values, positionals } = optionsOf(
      words,
      { sure: { type: 'boolean' }, 'keep-name': { type: 'boolean' } },
      usage
    )
    const said = positionals.join(' ')
    if (said === '') throw new Misused(usage)
    return inOffice(desk, async ({ store, now }) => {
      const roster = await store.roster()
      const person = personMeant([...roster.people.values()], said)
      if (person.name === FORGOTTEN) throw new Misused(`${person.code}: dữ liệu đã được xóa từ trước.`)
      if (isLastAdmin(roster, person.id)) throw new Misused(`${person.name} là quản trị duy nhất, không xóa được.`)
      const about = await aboutOf(store, roster, person, !values['keep-name'])
      if (!values.sure) throw new Misused(foretold(person, await store.textsNaming(about.naming)))
      const { lines } = await store.forgetPerson(about, now)
      desk.tell(
        `Đã xóa dữ liệu cá nhân của ${person.code}, nay là xoa-${person.id}; ${lines} dòng quá trình mất nội dung.`
      )
      if (values['keep-name'])
        desk.tell('Họ tên trong nội dung công việc được giữ lại theo yêu cầu, đề nghị xem và tự sửa.')
      else if (!isAlone(roster.people, person))
        desk.tell('Có người khác trùng họ tên: họ tên trong nội dung công việc được giữ lại, đề nghị xem và tự sửa.')
      return 0
    })
  }
}

/** What would go, for a person to decide: words that only look like the name would go for good as well. */
const foretold = ({ name, code }: Person, { count, some }: Awaited<ReturnType<Store['textsNaming']>>): string =>
  [
    `Sẽ xóa họ tên, số điện thoại, mã, tài khoản chat và tin nhắn của ${name}; không lấy lại được. Giao dữ liệu cho người đó trước: dondoc person-data ${code} THƯ_MỤC`,
    `${count} nội dung có họ tên, mã hoặc số điện thoại này sẽ bị thay${some.length > 0 ? '; đề nghị xem, ví dụ:' : '.'}`,
    ...some.map(place => `  ${place.replaceAll('\n', ' ')}`),
    ...(some.length > 0
      ? ['Nếu trong đó họ tên là từ thường hoặc tên khác: thêm --keep-name để giữ nguyên và tự sửa.']
      : []),
    `Nếu chắc chắn: dondoc person-erase ${code} --sure`
  ].join('\n')
