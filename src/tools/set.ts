import { atServer } from '../core/journal.ts'
import { put } from '../core/outcome.ts'
import {
  readSetting,
  type SettingEntry,
  type SettingKey,
  settingEntry,
  settingTable,
  writtenSetting
} from '../core/setting-table.ts'
import type { Settings } from '../core/settings.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc set [TÊN GIÁ_TRỊ]'

/** What the office sets for itself: alone it shows everything, with a name and a value it changes one. */
export const setTool: Tool = {
  name: 'set',
  usage,
  does: 'Xem hoặc đổi thiết lập của cơ quan (tên cơ quan, đầu mối hỗ trợ, giờ cảnh báo, ...).',

  async run(words, desk) {
    const [name, ...rest] = optionsOf(words, {}, usage).positionals
    if (name !== undefined && rest.length === 0) throw new Misused(usage)
    const change = name === undefined ? null : changeIn(name, rest.join(' '))
    return inOffice(desk, async ({ store, now }) => {
      if (change !== null) {
        const cause = `set:${change.key}:${now.toISOString()}:${Math.floor(performance.now() * 1000)}`
        const before = { value: writtenSetting((await store.settings())[change.key]) }
        const after = { value: writtenSetting(change.value) }
        const noted = atServer({ act: 'setting', subject: change.name, before, after }, now, cause)
        const save = [put('setting', { key: change.key, value: change.value }), noted]
        await store.commit(cause, { rests: [], save, say: [] }, now)
        desk.tell('Đã đổi, và đã ghi vào nhật ký là việc của người vận hành máy chủ.')
      }
      for (const [key, value] of Object.entries(await store.settings())) desk.print(`${key} = ${writtenSetting(value)}`)
      return 0
    })
  }
}

type Change = { readonly key: SettingKey; readonly name: string; readonly value: Settings[SettingKey] }

function changeIn(name: string, typed: string): Change {
  const entry = settingEntry(name)
  if (!entry) throw new Misused(`Không có thiết lập "${name}". Có: ${settingTable.map(({ key }) => key).join(', ')}`)
  const value = readSetting(entry, typed)
  if (value === undefined) throw new Misused(`${name}: ${fitting(entry)}`)
  return { key: entry.key, name: entry.names[0], value }
}

/** What fits a setting, said at the terminal. */
function fitting({ is }: SettingEntry): string {
  switch (is.kind) {
    case 'count':
      return `cần số từ ${is.least} đến ${is.most}`
    case 'clock':
      return 'cần giờ như 08:00'
    case 'day':
      return 'cần ngày như 2026-07-01, hoặc để trống'
    case 'words':
      return 'cần chữ, tối đa 200 ký tự'
    case 'choice':
      return `cần một trong: ${is.options.map(({ value }) => value).join(', ')}`
    case 'hours':
      return 'cần hai buổi như 07:30-11:30, 13:30-17:00'
  }
}
