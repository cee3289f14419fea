import { fold } from './fold.ts'
import type { Person } from './person.ts'

/** Who has had their data taken out is called so from then on, in every list. */
export const FORGOTTEN = 'Người đã xóa dữ liệu'

/** How a text names somebody: `names` tells whether it does, `without` says the same without it. */
export type Naming = { readonly names: (text: string) => boolean; readonly without: (text: string) => string }

/**
 * The full name, the code and the telephone number of a person, however they are spelled and spaced. A first name alone
 * is anybody's, and so is a code of digits or letters alone. Who shares the full name with somebody else (`alone` false) is known by the other two.
 */
export function namingOf({ name, code, phone }: Pick<Person, 'name' | 'code' | 'phone'>, alone: boolean): Naming {
  const words = [...(alone ? [spaced(fold(name).split(/\s+/))] : []), ...codes(fold(code)), ...phones(phone)]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu')
  // Folded it is the same length, letter for letter: what is found there stands at the same place here.
  const found = (text: string) => [...fold(text).matchAll(pattern)]
  return {
    names: text => found(text).length > 0,
    without(text) {
      const whole = text.normalize('NFC')
      let [said, from] = ['', 0]
      for (const one of found(text)) {
        said += `${whole.slice(from, one.index)}[${FORGOTTEN}]`
        from = one.index + one[0].length
      }
      return said + whole.slice(from)
    }
  }
}

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
