import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { clockOf, type Day, dayOf, weekdayOf } from './core/calendar.ts'
import type { Line, Value } from './core/letter.ts'
import type { Locale } from './core/person.ts'

/** Key and values become words. */
export type Say = (locale: Locale, line: Line) => string

const locales: readonly Locale[] = ['vi', 'en']

/** The sentences of a language as they stand in `locales/`. */
export const sentencesOf = (locale: Locale): string =>
  readFileSync(new URL(`../locales/${locale}.ftl`, import.meta.url), 'utf8')

/** Reads all sentences once. A key that is not there or a value that is missing is a fault, never half a sentence. */
export function createSay(): Say {
  const bundles = new Map(locales.map(locale => [locale, bundleOf(locale)]))
  return function say(locale, { key, values = {} }) {
    const bundle = bundles.get(locale)
    const pattern = bundle?.getMessage(key)?.value
    if (!bundle || !pattern) throw new Error(`No sentence ${key} in ${locale}`)
    const given = Object.entries(values).map(([name, value]) => [name, worded(say, locale, value)])
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, Object.fromEntries(given), errors)
    if (errors[0]) throw new Error(`The sentence ${key} in ${locale}: ${errors[0].message}`)
    return text
  }
}

function bundleOf(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale === 'vi' ? 'vi-VN' : 'en-GB', { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(sentencesOf(locale)))
  if (errors[0]) throw errors[0]
  return bundle
}

function worded(say: Say, locale: Locale, value: Value): FluentVariable {
  if (typeof value === 'string' || typeof value === 'number') return value
  if ('due' in value) return deadline(say, locale, value)
  if ('moment' in value) return `${clockOf(value.moment)}, ${plainDay(dayOf(value.moment))}`
  if ('day' in value) return plainDay(value.day)
  if ('line' in value) return say(locale, value.line)
  return value.lines.map(line => say(locale, line)).join(', ')
}

/** `17:00, Thứ Hai, 14/12/2026`; briefly `14/12/2026`, with the clock before it where the order named one. */
function deadline(say: Say, locale: Locale, { due, brief }: Extract<Value, { readonly due: unknown }>): string {
  const day = dayOf(due.at)
  if (!brief) return `${clockOf(due.at)}, ${dated(say, locale, day)}`
  return due.kind === 'day' ? plainDay(day) : `${clockOf(due.at)}, ${plainDay(day)}`
}

/** `Thứ Hai, 14/12/2026`. */
const dated = (say: Say, locale: Locale, day: Day): string =>
  `${say(locale, { key: `weekday-${weekdayOf(day)}` })}, ${plainDay(day)}`

/** `14/12/2026`. */
const plainDay = (day: Day): string => day.split('-').reverse().join('/')
