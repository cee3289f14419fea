import { csvLine } from '../core/csv.ts'
import { personName, unitName } from '../core/names.ts'
import { inOffice, optionsOf, type Tool } from './tool.ts'
import { moment } from './written.ts'

const usage = 'dondoc feedback --csv'

/** Everything people said of the system, as a file for whoever judges it (R47). */
export const feedbackTool: Tool = {
  name: 'feedback',
  usage,
  does: 'Mọi góp ý của người dùng, dạng CSV.',

  async run(words, desk) {
    optionsOf(words, { csv: { type: 'boolean' } }, usage)
    await inOffice(desk, async ({ store }) => {
      const roster = await store.roster()
      desk.print(csvLine(['thoi_diem', 'loai', 'don_vi', 'nguoi', 'noi_dung']))
      for (const { at, kind, unitId, personId, text } of await store.feedback()) {
        const unit = unitId === null ? '' : unitName(roster, unitId)
        desk.print(csvLine([moment(at) ?? '', kindNames[kind], unit, personName(roster, personId), text]))
      }
    })
    return 0
  }
}

const kindNames = { difficulty: 'kho_khan', missing: 'can_them', useful: 'danh_gia', general: 'gop_y' } as const
