import { fold } from '../core/fold.ts'
import type { Command } from './command.ts'

/** A command and the words after it. */
export type Understood = { readonly command: Command; readonly words: string }

/**
 * The command a text is (DECISIONS 7): behind a slash or a button always; bare only when what follows fits it. The
 * longest name wins: `xác nhận 12` is never `nhận`. `text` is tidied; accents and capitals do not matter.
 */
export function understand(all: readonly Command[], text: string, sure: boolean): Understood | null {
  const slash = /^\/([a-z0-9_]+)(?:@\w+)?(?=\s|$)\s*/i.exec(text)
  if (slash?.[1] !== undefined) {
    const name = slash[1].toLowerCase()
    const command = all.find(one => one.slashes.includes(name))
    return command ? { command, words: text.slice(slash[0].length).trim() } : null
  }
  const folded = fold(text)
  const found = all
    .flatMap(command => command.words.map(name => ({ command, name: fold(name) })))
    .filter(({ name }) => folded.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(folded.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ command, name }) => sure || command.takes(rest(folded, name).replace(/^[:,.!-]+\s*/, '')))
  if (!found) return null
  return { command: found.command, words: rest(text, found.name).replace(/^[:,.!]+\s*/, '') }
}

/** Trailing marks after a bare word (`rõ.`, `xong!`) say nothing. */
const rest = (text: string, name: string): string =>
  text
    .slice(name.length)
    .trim()
    .replace(/^[.!]+$/, '')
