import { fold } from './fold.ts'
import type { Person } from './person.ts'

/** Who has had their data taken out is called so from then on, in every list. */
export const FORGOTTEN = 'Người đã xóa dữ liệu'

/**
 * How a text names somebody: `names` tells whether it does, `without` says the same without it, `around` shows the first
 * place in brackets with what stands beside it; empty where there is none.
 */
export type Naming = {
  readonly names: (text: string) => boolean
  readonly without: (text: string) => string
  readonly around: (text: string) => string
}

/** So many letters before and behind a place let a person judge it. */
const BESIDE = 40

/**
 * The full name, the code and the telephone number of a person, however they are spaced. A first name alone is anybody's,
 * and so is a code of digits or letters alone. Where the full name is not to be looked for (`byName` false), as when
 * somebody else has it too, they are known by the other two.
 */
export function namingOf({ name, code, phone }: Pick<Person, 'name' | 'code' | 'phone'>, byName: boolean): Naming {
  const named = byName ? [`(?<name>${spaced(fold(name).trim().split(/\s+/))})`] : []
  const words = [...named, ...codes(fold(code)), ...phones(phone)]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu')
  // Folded it is the same length, letter for letter: what is found there stands at the same place here.
  const found = (text: string) =>
    [...fold(text).matchAll(pattern)]
      .map(one => ({ from: one.index, to: one.index + one[0].length, named: one.groups?.name !== undefined }))
      .filter(({ from, to, named }) => !named || isName(text.normalize('NFC').slice(from, to), name))
  return {
    names: text => found(text).length > 0,
    without(text) {
      const whole = text.normalize('NFC')
      let [said, done] = ['', 0]
      for (const { from, to } of found(text)) {
        said += `${whole.slice(done, from)}[${FORGOTTEN}]`
        done = to
      }
      return said + whole.slice(done)
    },
    around(text) {
      const whole = text.normalize('NFC')
      const [first] = found(text)
      if (!first) return ''
      const { from, to } = first
      const [before, behind] = [whole.slice(Math.max(0, from - BESIDE), from), whole.slice(to, to + BESIDE)]
      return `${from > BESIDE ? '…' : ''}${before}[${whole.slice(from, to)}]${behind}${to + BESIDE < whole.length ? '…' : ''}`
    }
  }
}

/**
 * Whether letters that fold to a name are that name and not other words: `lệ phí` is not Lê Phi. Accents must be its own,
 * or all be missing from three words or more, as typed in a hurry. Two words with the right ones may still be ordinary
 * (`quản trị`): they need the capitals of a name. One word is never known.
 */
function isName(said: string, name: string): boolean {
  const [ours, theirs] = [accents(name), accents(said)]
  const alike = ours.join() === theirs.join()
  if (ours.length > 2) return alike || theirs.every(one => one === '')
  const capitals = said.split(/\s+/).every(word => /^\p{Lu}/u.test(word)) && said !== said.toUpperCase()
  return ours.length === 2 && alike && capitals
}

/** The accents of each word, wherever in it they stand: `Hòa` and `Hoà` are one name. */
const accents = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .map(word =>
      (
        word
          .toLowerCase()
          .normalize('NFD')
          .match(/[\p{M}đ]/gu) ?? []
      )
        .sort()
        .join('')
    )

/** A value with every text in it changed. */
export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => eachText(item, change))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item, change)]))
}

/** A code that is nothing else in a text: letters and digits together. */
const codes = (code: string): readonly string[] => (/[a-z]/.test(code) && /\d/.test(code) ? [escaped(code)] : [])

/** A number as people type it: with 0 or +84 before it, and anything between the digits. */
function phones(phone: string | null): readonly string[] {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^84/, '0')
  if (digits.length < 9) return []
  return [`(?:\\+?84[ .-]?|0)${[...digits.replace(/^0/, '')].join('[ .-]?')}`]
}

const spaced = (words: readonly string[]): string => words.map(escaped).join('\\s+')
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
