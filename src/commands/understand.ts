import { fold } from '../core/fold.ts'
import type { Command } from './command.ts'

/** A command and the words after it. */
export type Understood = { readonly command: Command; readonly words: string }

/**
 * The command a text is (DECISIONS 7): behind a slash or a button always; bare only when what follows fits it. The
 * longest name wins: `xác nhận 12` is never `nhận`. `text` is tidied; capitals do not matter, and accents only where
 * they are typed. `about`: it answers a message about a task.
 */
export function understand(all: readonly Command[], text: string, sure: boolean, about = false): Understood | null {
  const slashed = /^\/\S/.test(text)
  const first = slashed ? null : taskFirst(all, text)
  if (first) return first
  const typed = slashed ? text.slice(1).replace(/^([^\s@]+)@\w+/, '$1') : personLast(text)
  const folded = fold(typed)
  const named = namedBy(all, typed)
  const fitting = named.find(({ command, plain }) =>
    command.takes(after(folded, plain, MARKS), about, /^\s*:/.test(folded.slice(plain.length)))
  )
  const found = fitting ?? (sure || slashed ? named[0] : undefined)
  if (!found) return null
  return { command: found.command, words: after(typed, found.plain, /^[:,.!]+\s*/) }
}

/** The commands whose names a text begins with, the longest name first. */
const namedBy = (all: readonly Command[], typed: string) =>
  all
    .flatMap(command => [...command.words, ...command.slashes].map(name => ({ command, name, plain: fold(name) })))
    .filter(({ name, plain }) => begins(fold(typed), plain) && agrees(typed.slice(0, plain.length), name))
    .sort((a, b) => b.name.length - a.name.length)

/** `việc 12 xin gia hạn đến 8/12` is `xin gia hạn 12 đến 8/12`: the task may be named before what is done to it. */
function taskFirst(all: readonly Command[], text: string): Understood | null {
  const [head = '', number = ''] = TASK_FIRST.exec(text) ?? []
  const rest = text.slice(head.length)
  if (head === '' || ASKS.test(fold(rest))) return null
  const found = namedBy(all, rest).find(({ command, plain }) => {
    const words = after(fold(rest), plain, MARKS)
    return isOfATask(command) && command.takes(`viec ${number} ${words}`.trim(), false)
  })
  return found ? { command: found.command, words: `${number} ${after(rest, found.plain, MARKS)}`.trim() } : null
}

/** `đ/c Long thay tôi từ 25/11` is `thay tôi đ/c Long từ 25/11`: who stands in may be named first. */
const personLast = (text: string): string =>
  text.replace(/^(?:(?:nhờ|nho|cử|cu|đề nghị|de nghi)\s+)?(\S.*?)\s+(thay (?:tôi|toi))(?=\s|$)/iu, '$2 $1')

/** Whether a command is one with a task's number only, so that any words behind its name never make it one. */
const isOfATask = ({ takes }: Command): boolean => takes('viec 1', false) && !takes('abc', false)

const TASK_FIRST =
  /^(?:việc|viec|nhiệm vụ|nhiem vu)\s*(?:số|so)?\s*#?\s*(\d{1,9})(?:\s*[:,.;-]+\s*|\s+)(?:(?:em|tôi|toi)\s+)?(?=\p{L})/iu
/** Asked about, and not done: `việc 12 xong chưa`, `việc 12 tiến độ thế nào`, `việc 12 tiến độ`. */
const ASKS =
  /^(?:bao cao )?tien do$|(?:\?|(?<!\p{L})(?:chua|khong|the nao|ra sao|sao roi|den dau|toi dau|bao gio|khi nao))(?: (?:roi|a|vay|nhi|em|anh|chi|dong chi))*[?.!\s]*$/u
const MARKS = /^[:,.!-]+\s*/

const begins = (folded: string, plain: string): boolean =>
  folded.startsWith(plain) && !/^[\p{L}\p{N}_]/u.test(folded.slice(plain.length))

/** `đừng` is not `đúng`: an accented word must carry the accents of the name, wherever it puts the tone (`huỷ`). */
function agrees(typed: string, name: string): boolean {
  const names = name.split(' ')
  return typed
    .split(' ')
    .every((word, k) => word.toLowerCase() === fold(word) || letters(word) === letters(names[k] ?? ''))
}

const letters = (word: string): string => [...word.toLowerCase().normalize('NFD')].sort().join('')

/** What follows a name. Marks and courtesy alone (`rõ.`, `xong rồi ạ`, `ok anh!`) say nothing more. */
function after(text: string, name: string, marks: RegExp): string {
  const rest = text.slice(name.length).trim().replace(marks, '')
  return COURTESY.test(fold(rest)) ? '' : rest
}

const COURTESY =
  /^(?:[\s,.!]*(?:duoc roi|roi|a|nhe|nha|anh|chi|em|sep|dong chi|d\/c|thu truong)(?![\p{L}\p{N}]))*[\s,.!]*$/u
