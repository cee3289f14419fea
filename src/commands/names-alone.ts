import { families } from '../reading/families.ts'
import { workAtHead } from '../reading/verbs.ts'
import type { Takes } from './command.ts'

/*
 * Whether what follows a bare word is a name and nothing more: `mời Trần Văn An` is a command, `mời P. VHXH dự họp` is
 * something to be done (DECISIONS 7). Told by its shape; names of another shape are typed after a slash.
 */

/** A person's whole name, or a code of the roster: one word with a digit in it. */
export function aPerson(rest: string): boolean {
  const [first = '', ...others] = rest.split(' ')
  if (others.length === 0) return /^(?=.*\d)[\p{L}\d._/-]+$/u.test(first)
  return families.has(first) && others.length < 5 && /^[\p{L}' ]+$/u.test(rest) && !/^(?:ho so|ly do)\b/.test(rest)
}

/** The same, or a given name behind a form of address: `đ/c Mai`, `chị Mai`. */
export const aPersonCalled = (said: string): boolean => {
  const called = /^(?:d\/c|dc|dong chi|anh|chi|ong|ba|co|chu) (.+)$/.exec(said)?.[1]
  if (called === undefined) return aPerson(said)
  const [, beside = ''] = /^\p{L}+(?: (.+))?$/u.exec(called) ?? [called, called]
  return aPerson(called) || beside === '' || aUnit(beside)
}

/** The words that units of each kind are called by. */
const KIND =
  /^(?:van phong|thanh pho|trung tam|chi cuc|thanh tra|cong an|phong|p\.|ban|bql|so|ubnd|hdnd|vp|xa|phuong|huyen|tp|tinh|tram|truong|to|doi|cuc)(?![\p{L}\d])/u

/** A unit's whole name. */
export function aUnit(rest: string): boolean {
  const kind = KIND.exec(rest)?.[0]
  if (kind === undefined || /[,:;!?\n]/.test(rest)) return false
  const words = rest.split(' ')
  const named = kind.split(' ').length + 1
  return (
    words.length > 1 &&
    words.length < 10 &&
    !words.some((_, at) => at >= named && words[at - 1] !== 'va' && workAtHead(words.slice(at).join(' ')) > 0)
  )
}

/** Alone, or with a person's name. */
export const aPersonOrNothing: Takes = rest => rest === '' || aPerson(rest)
