import { adminsOf, isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { oddities, readSetting, type SettingEntry, settingTable, writtenSetting } from '../core/setting-table.ts'
import { defaultSettings } from '../core/settings.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { aPage } from './listing.ts'
import { noted } from './noted.ts'
import {
  fitting,
  namesSetting,
  type SettingPart,
  setsSetting,
  settingParts,
  settingsMeant,
  shownSetting
} from './setting-meant.ts'

/** Settings on one page: what a phone shows at once. */
const PAGE = 10
/** Names offered when words mean several. */
const OFFERED = 8

/** What the office sets for itself: shown, explained, changed. Every change is written in the journal. */
export const settingsCommand: Command = {
  name: 'settings',
  shows: 'alone',
  words: ['cài đặt', 'thiết lập'],
  slashes: ['caidat', 'thietlap'],
  takes: (rest, about) => rest === '' || aPage(rest, about) || namesSetting(rest),
  audience: 'admin',
  chapter: 'administration',
  examples: ['cài đặt', 'cài đặt hạn xác nhận 5'],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    const page = /^(?:trang (\d{1,4}))?$/.exec(fold(ask.words))
    if (page) return all(ask, Number(page[1] ?? 1))
    const { found, value } = settingsMeant(ask.words)
    const [entry, ...others] = found
    if (!entry) throw new Refusal('settings-unknown', { words: ask.words }, listButton)
    if (others.length > 0) return which(found, value)
    return value === '' ? explained(ask, entry) : changed(ask, settingParts(entry, value))
  }
}

/** The same in ordinary words, when it sets something outright: `đổi hạn xác nhận thành 5 ngày`. */
export const changeSettingCommand: Command = {
  ...settingsCommand,
  name: 'change-setting',
  words: ['đổi', 'đặt'],
  slashes: [],
  takes: setsSetting,
  examples: []
}

const listButton = [[button('settings-button', 'cài đặt')]]

function all(ask: Ask, wanted: number): Outcome {
  const pages = Math.ceil(settingTable.length / PAGE)
  const page = Math.min(pages, Math.max(1, wanted))
  const shown = settingTable.slice((page - 1) * PAGE, page * PAGE)
  const lines = shown.flatMap((entry, at) => [
    ...(shown[at - 1]?.group === entry.group ? [] : [{ ...line(`settings-group-${entry.group}`), gap: true as const }]),
    item(ask, entry)
  ])
  const turning = [
    ...(page > 1 ? [button('button-back', `cài đặt trang ${page - 1}`)] : []),
    ...(page < pages ? [button('button-on', `cài đặt trang ${page + 1}`)] : [])
  ]
  const title = line('settings-title', { page: String(page), pages: String(pages) })
  return only(
    reply(ask, [title, ...lines, { ...line('settings-how'), gap: true }], {
      buttons: [turning],
      ...(ask.pressed && ask.words !== '' ? { edits: ask.messageId } : {})
    })
  )
}

/** One setting in a line; what it comes with, where that is otherwise. */
function item({ settings }: Ask, entry: SettingEntry): Line {
  const [present, usual] = [settings[entry.key], defaultSettings[entry.key]]
  const values = { name: entry.names[0], value: shownSetting(entry, present), requirements: entry.serves }
  return writtenSetting(present) === writtenSetting(usual)
    ? line('settings-item', values)
    : line('settings-item-changed', { ...values, usual: shownSetting(entry, usual) })
}

function which(found: readonly SettingEntry[], value: string): never {
  const offered = found
    .slice(0, OFFERED)
    .map(({ names: [name] }) => [button('button-name', `cài đặt ${name} ${value}`.trim(), { name })])
  throw new Refusal('settings-which', {}, offered)
}

function explained(ask: Ask, entry: SettingEntry): Outcome {
  const { key, serves } = entry
  const [name] = entry.names
  return only(
    reply(ask, [
      line('settings-now', { name, value: shownSetting(entry, ask.settings[key]) }),
      line(`settings-does-${key}`),
      line('settings-serves', { usual: shownSetting(entry, defaultSettings[key]), requirements: serves }),
      line('settings-to', { name }),
      fitting(entry)
    ])
  )
}

/** All that differs is changed at once; each is a line of the journal. */
function changed(ask: Ask, parts: readonly SettingPart[]): Outcome {
  const { settings, roster, actor } = ask
  const read = parts.map(part => valueRead(ask, part))
  const [first] = read
  const changes = read.filter(({ before, after }) => before !== after)
  if (first && changes.length === 0)
    throw new Refusal('settings-same', { name: first.shown.name, value: first.shown.after })
  const then = { ...settings, ...Object.fromEntries(changes.map(({ key, value }) => [key, value])) }
  const odd = oddities(then).map(one => line(`settings-odd-${one}`))
  return {
    // Of two administrators at one moment the second changes what the first has left.
    rests: [{ row: 'roster', version: roster.version }],
    save: changes.flatMap(({ key, value, before, after, shown }) => [
      put('setting', { key, value }),
      noted(ask, { act: 'setting', subject: shown.name, before: { value: before }, after: { value: after } })
    ]),
    say: [
      reply(ask, [
        ...changes.flatMap(({ key, shown }) => [line('settings-done', shown), line(`settings-does-${key}`)]),
        ...odd
      ]),
      ...adminsOf(roster)
        .filter(person => person !== actor.id)
        .map(person => ({
          to: { person },
          kind: 'report' as const,
          lines: changes.map(({ shown }) => line('settings-told', { ...shown, admin: personName(roster, actor.id) }))
        }))
    ]
  }
}

/** A value that fits its setting, beside what is set now. */
function valueRead({ settings }: Ask, { entry, value: typed }: SettingPart) {
  const { key } = entry
  const [name] = entry.names
  const value = readSetting(entry, typed)
  if (value === undefined) throw new Refusal('settings-wrong', { name, words: typed }, [], [fitting(entry)])
  const shown = { name, before: shownSetting(entry, settings[key]), after: shownSetting(entry, value) }
  return { key, value, before: writtenSetting(settings[key]), after: writtenSetting(value), shown }
}
