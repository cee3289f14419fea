import { fold } from '../core/fold.ts'
import type { Command } from './command.ts'

/** A command and the words after it. */
export type Understood = {
  readonly command: Command
  readonly words: string
  /** A question anywhere in the line asked for it. */
  readonly asked?: true
}

/**
 * The command a text is (DECISIONS 7): behind a slash or a button always; bare only when what follows fits it. The
 * longest name wins: `xác nhận 12` is never `nhận`. `text` is tidied; capitals do not matter, and accents only where
 * they are typed. `about`: it answers a message about a task.
 */
export function understand(all: readonly Command[], text: string, sure: boolean, about = false): Understood | null {
  const slashed = /^\/\S/.test(text)
  const typed = slashed ? text.slice(1).replace(/^([^\s@]+)@\w+/, '$1') : text
  const folded = fold(typed)
  // Without accents `co gi` could be somebody's name: a question is looked for first.
  const question = slashed || about ? null : questionIn(all, typed, folded)
  if (question) return question
  const named = namedBy(all, typed)
  let found: Understood | null = null
  for (const asked of [false, true]) {
    const fitting = named.find(({ command, plain }) => {
      const words = rest(folded, plain, asked)
      const colon = /^\s*:/.test(folded.slice(plain.length))
      const doubts = asked || /^[\s?]*\?[\s?]*$/.test(words)
      return (!doubts || mayBeAsked(command, asked ? words : '')) && command.takes(words, about, colon)
    })
    found ??= fitting ? { command: fitting.command, words: unasked(after(typed, fitting.plain, HEAD), asked) } : null
  }
  const [longest] = sure || slashed ? named : []
  found ??= longest ? { command: longest.command, words: after(typed, longest.plain, HEAD) } : null
  const first = sure || slashed ? null : taskFirst(all, typed)
  return first && (!found || found.command.name === 'detail') ? first : found
}

/**
 * What only shows something, asked for with more words than it needs: `cho tôi xem quá hạn tuần này với nhé`. Not to be
 * looked for while a question is open: `chờ số liệu` can be the reason that was asked for. `own`: what `phòng tôi` means.
 */
export function askedKindly(all: readonly Command[], typed: string, own: string): Understood | null {
  const bare = unkind(own === '' ? typed : typed.replace(OWN_UNIT, own))
  if (bare === typed || bare === '') return null
  return understand(
    all.filter(({ shows }) => shows === 'always'),
    bare,
    false
  )
}

/** Without the words that ask kindly, before and after. */
function unkind(typed: string): string {
  const [head = ''] = KIND_HEAD.exec(fold(typed)) ?? []
  const said = typed.slice(head.length)
  const tail = KIND_TAIL.exec(fold(said))
  return (tail ? said.slice(0, tail.index) : said).trim()
}

const OWN_UNIT =
  /(?<![\p{L}])(?:văn phòng|van phong|phòng|phong|đơn vị|don vi|cơ quan|co quan|trung tâm|trung tam|sở|ban|xã|xa)(?: (?:của|cua))? (?:chúng tôi|chung toi|tôi|toi|chúng em|chung em|em|mình|minh)(?![\p{L}])/iu
const KIND_HEAD =
  /^(?:(?:em|anh|chi|sep|dong chi)[ ,]+(?:oi[ ,]+)?)?(?:(?:de nghi|nho|hay|vui long|lam on) )?(?:(?:cho|bao|noi)(?: (?:toi|em|anh|chi|minh)(?: (?:biet|xem|hoi|xin|coi))?| (?:biet|xem|hoi|xin|coi))|xem|xin|hoi|tra cuu|liet ke(?: cac| nhung)?|danh sach(?: cac| nhung)?|(?:(?:toi|em|minh) )?(?:muon|can)(?: (?:biet|xem|hoi))?)(?: (?:giup|ho|dum)(?: (?:toi|em|minh))?)?[ :,]+(?=\S)/
const KIND_TAIL =
  /(?:[ ,]+(?:(?:giup|ho|cho|dum) (?:toi|em|anh|chi|minh)|(?:thi )?(?:the nao|ra sao|nhu the nao)|la ai|(?:di|voi|nhe|nha|a|nhi|vay)(?![\p{L}])))+[\s?.!]*$/u

/**
 * The command that only shows something and with whose name words begin, though what follows does not fit it: it says
 * itself what of that it did not understand, which helps more than to hear that nothing was.
 */
export function begunWith(all: readonly Command[], typed: string): Understood | null {
  // One word alone begins many a sentence.
  const found = namedBy(all, unkind(typed)).find(
    ({ command, name }) => command.shows === 'always' && name.includes(' ')
  )
  return found ? { command: found.command, words: unasked(after(unkind(typed), found.plain, HEAD), true) } : null
}

const HEAD = /^[:,.!]+\s*/

/** With any other command a question mark is a doubt: `xong?` reports nothing, `xác nhận 12?` confirms nothing. */
const mayBeAsked = ({ shows }: Command, words: string): boolean =>
  shows === 'always' || (words === '' && shows === 'alone')

/** What follows a name, folded; `asked`: without the question mark at its end. */
const rest = (folded: string, plain: string, asked: boolean): string => unasked(after(folded, plain, MARKS), asked)

const unasked = (words: string, asked: boolean): string => (asked ? words.replace(/[\s?]*\?[\s?]*$/, '') : words)

/**
 * The command a question asks for, wherever in the line it says so: `phòng Kinh tế tuần này có gì đến hạn`. What stands
 * around the question must fit the command, so that an order with a question in it stays an order.
 */
function questionIn(all: readonly Command[], typed: string, folded: string): Understood | null {
  for (const command of all) {
    for (const [pattern, standsFor] of command.asks ?? []) {
      const found = whole(pattern).exec(folded)
      if (!found) continue
      const around = (text: string) =>
        unasked(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`, true)
          .replace(/\s+/g, ' ')
          .trim()
      const kind = found.groups?.kind ? [`khối ${found.groups.kind}`] : []
      const words = [standsFor, ...kind, around(typed)].join(' ').trim()
      if (command.takes(fold(words), false)) return { command, words, asked: true }
    }
  }
  return null
}

const wholes = new WeakMap<RegExp, RegExp>()

/** The same question of whole words: `ai` is none of `Mai`, nor `gì` of `giữ`. */
function whole(pattern: RegExp): RegExp {
  const known = wholes.get(pattern)
  if (known) return known
  const made = new RegExp(`(?<![\\p{L}\\d])(?:${pattern.source})(?![\\p{L}\\d])`, 'u')
  wholes.set(pattern, made)
  return made
}

/** The words behind a name that a text begins with, without courtesy; null when it does not begin with it. */
export function wordsAfter(text: string, name: string): string | null {
  const plain = fold(name)
  const begun = begins(fold(text), plain) && agrees(text.slice(0, plain.length), name)
  return begun ? after(text, plain, /^[:]+\s*/) : null
}

type Named = { readonly command: Command; readonly name: string; readonly plain: string }
const known = new WeakMap<readonly Command[], readonly Named[]>()

/** All names of these commands, the longest first; gathered once, since every line of chat is held against them. */
function allNames(all: readonly Command[]): readonly Named[] {
  const names =
    known.get(all) ??
    all
      .flatMap(command => [...command.words, ...command.slashes].map(name => ({ command, name, plain: fold(name) })))
      .sort((a, b) => b.name.length - a.name.length)
  known.set(all, names)
  return names
}

/** The commands whose names a text begins with, the longest name first. */
function namedBy(all: readonly Command[], typed: string): readonly Named[] {
  const folded = fold(typed)
  return allNames(all).filter(({ name, plain }) => begins(folded, plain) && agrees(typed.slice(0, plain.length), name))
}

/**
 * The task first, then what is to become of it: `việc 12 xin gia hạn đến 8/12` is `xin gia hạn 12 đến 8/12`. Who asks how
 * it is sees it.
 */
function taskFirst(all: readonly Command[], text: string): Understood | null {
  const [head = '', number = ''] = TASK_FIRST.exec(text) ?? []
  const said = text.slice(head.length)
  if (head === '' || ASKS.test(fold(said))) return null
  for (const { command, plain } of namedBy(all, said)) {
    if (!isOfATask(command)) continue
    const rest = after(said, plain, MARKS)
    const words = [`${number} ${rest}`, `số ${number} ${rest}`].find(one => command.takes(fold(one.trim()), false))
    if (words !== undefined) return { command, words: words.trim() }
  }
  return null
}

/** Whether a command speaks of a task: who takes any words at all does not. */
const isOfATask = ({ takes }: Command): boolean => !takes('la', false)

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
