import { fold } from '../core/fold.ts'
import type { Line, Value } from '../core/letter.ts'
import { hoursText, readSetting, type SettingEntry, settingTable, writtenSetting } from '../core/setting-table.ts'
import { defaultSettings, type Settings } from '../core/settings.ts'
import { line } from './command.ts'

/** The settings that words begin with, and the value after the name. Several: not clear which. None: no such setting. */
export type SettingsMeant = {
  readonly found: readonly SettingEntry[]
  /** The whole name was typed. */
  readonly exact: boolean
  readonly value: string
}

/** Which settings these words mean: by a whole name, the longest; else by words that are part of a name. */
export function settingsMeant(words: string): SettingsMeant {
  const folded = fold(words)
  const [whole] = settingTable
    .flatMap(entry => [...entry.names, entry.key].map(name => ({ entry, name: fold(name) })))
    .filter(({ name }) => folded.startsWith(name) && !/^[\p{L}\d]/u.test(folded.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)
  if (whole) return { found: [whole.entry], exact: true, value: valueIn(words.slice(whole.name.length)) }
  const all = folded.split(' ')
  for (let n = all.length; n > 0; n -= 1) {
    const part = all.slice(0, n).join(' ')
    const found = settingTable.filter(({ names }) => names.some(name => ` ${fold(name)} `.includes(` ${part} `)))
    if (found.length > 0) return { found, exact: false, value: valueIn(words.slice(part.length)) }
  }
  return { found: [], exact: false, value: '' }
}

/** `: 5`, `= 5`, `là 5`, `thành 5`. */
const valueIn = (rest: string): string => rest.replace(/^[\s:=]*(?:(?:là|la|thành|thanh|lên|len) )?/iu, '').trim()

/** Whether words after `cài đặt` speak of a setting, and not of something to be installed. */
export function namesSetting(rest: string): boolean {
  const { found, exact, value } = settingsMeant(rest)
  if (value === '') return found.length > 0
  if (!exact) return found.some(entry => entry.is.kind !== 'words' && readSetting(entry, value) !== undefined)
  return found.some(({ is }) => is.kind === 'words') || fits(found, value) || value.split(' ').length < 3
}

/** Whether words set something outright: a whole name and a value that fits it. */
export function setsSetting(rest: string): boolean {
  const { found, exact, value } = settingsMeant(rest)
  return exact && value !== '' && fits(found, value)
}

const fits = (found: readonly SettingEntry[], value: string): boolean =>
  found.some(entry => settingParts(entry, value).every(one => readSetting(one.entry, one.value) !== undefined))

/** One setting and what it is to be, as typed. */
export type SettingPart = { readonly entry: SettingEntry; readonly value: string }

/**
 * What a value typed for a setting sets: the default when it says so; two settings when one is the end of what the other
 * begins (`giờ yên lặng từ 20h đến 6h30`).
 */
export function settingParts(entry: SettingEntry, value: string): readonly SettingPart[] {
  if (DEFAULT.test(fold(value))) return [{ entry, value: writtenSetting(defaultSettings[entry.key]) }]
  const [, first = '', last = ''] = /^(.+?)\s+(?:đến|den)\s+(.+)$/iu.exec(value) ?? []
  const end = settingTable.find(one => one.names[0] === entry.names[0].replace(/ từ$/, ' đến') && one !== entry)
  return end && last !== ''
    ? [
        { entry, value: first },
        { entry: end, value: last }
      ]
    : [{ entry, value }]
}

const DEFAULT = /^(?:ve |nhu |theo )?(?:gia tri )?mac dinh$/

/** A value as people read it. */
export function shownSetting({ is }: SettingEntry, value: Settings[keyof Settings] | undefined): Value {
  if (value === undefined || value === null || value === '') return { line: line('settings-none') }
  if (typeof value === 'object') return hoursText(value)
  if (is.kind === 'count' && typeof value === 'number') return { line: line(`settings-in-${is.of}`, { count: value }) }
  if (is.kind === 'choice') return { line: line(`settings-choice-${value}`) }
  return is.kind === 'day' ? { day: String(value) } : String(value)
}

/** What fits a setting. */
export function fitting({ is }: SettingEntry): Line {
  const options = is.kind === 'choice' ? is.options.map(({ words }) => words[0]).join(', ') : ''
  const bounds = is.kind === 'count' ? { least: is.least, most: is.most } : { least: 0, most: 0 }
  return line(`settings-fits-${is.kind}`, { ...bounds, options })
}
