import { isLastAdmin } from '../core/authority.ts'
import { FORGOTTEN } from '../core/naming.ts'
import { aboutOf, isAlone } from './person-data.ts'
import { personMeant } from './person-meant.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc person-erase MA --sure'

/** Takes one person's data out and leaves the office's work and figures as they are (personal data law). */
export const personEraseTool: Tool = {
  name: 'person-erase',
  usage,
  does: 'Xóa dữ liệu cá nhân của một người; công việc và số liệu giữ nguyên. Không lấy lại được.',

  async run(words, desk) {
    const { values, positionals } = optionsOf(words, { sure: { type: 'boolean' } }, usage)
    const said = positionals.join(' ')
    if (said === '') throw new Misused(usage)
    return inOffice(desk, async ({ store, now }) => {
      const roster = await store.roster()
      const person = personMeant([...roster.people.values()], said)
      if (person.name === FORGOTTEN) throw new Misused(`${person.code}: dữ liệu đã được xóa từ trước.`)
      if (isLastAdmin(roster, person.id)) throw new Misused(`${person.name} là quản trị duy nhất, không xóa được.`)
      if (!values.sure)
        throw new Misused(
          `Sẽ xóa họ tên, số điện thoại, mã, tài khoản chat và tin nhắn của ${person.name}; không lấy lại được. Giao dữ liệu cho người đó trước: dondoc person-data ${person.code} THƯ_MỤC\nNếu chắc chắn: dondoc person-erase ${person.code} --sure`
        )
      const { lines } = await store.forgetPerson(await aboutOf(store, roster, person), now)
      desk.tell(
        `Đã xóa dữ liệu cá nhân của ${person.code}, nay là xoa-${person.id}; ${lines} dòng quá trình mất nội dung.`
      )
      if (!isAlone(roster.people, person))
        desk.tell('Có người khác trùng họ tên: họ tên trong nội dung công việc được giữ lại, đề nghị xem và tự sửa.')
      return 0
    })
  }
}
