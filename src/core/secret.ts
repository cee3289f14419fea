import { fold, tidy } from './fold.ts'

/** Whether a text may enter the system. `doubtful`: written without accents, it may speak of a secret paper. */
export type Secrecy = 'open' | 'secret' | 'doubtful'

/** Papers of which `mật` says that they are secret. */
const PAPER =
  'van ban|vb|cong van|cv|tai lieu|tl|ho so|hs|cong dien|ke hoach|bao cao|to trinh|quyet dinh|thong bao|chi thi|thong tin|noi dung|dau|muc|loai'
/** What makes `mật` something else: density, password, code, closely ... */
const OTHER = '(?! (?:do|khau|ma|thiet|ong|vu|danh|hoa|thu)\\b)'
/** A number of a document. */
const NUMBER = '\\d{1,5}/\\S+'

const SECRET = new RegExp(`\\b(?:tuyet|toi|do|${PAPER}|${NUMBER}) mat\\b${OTHER}|^mat ?[-:.]|[(\\[] ?mat ?[)\\]]`, 'g')
const STATE_SECRET = /(bao ve )?\b(?:bi mat (?:nha nuoc|nn)\b|bmnn\b)/g
const LOST = /\bdo mat (?:dien|nuoc|mang|song|rung|ket noi|tai san|can doi|an ninh|dien tich)\b/g
/** Most lines hold none of these letters and need no closer look. */
const MAYBE = /m[aậ]t|bmnn/iu
const CAPITAL = /(?<![\p{L}\p{N}])(?:MẬT|MAT)(?![\p{L}\p{N}])/gu

/**
 * Whether a text speaks of a secret document (R25, P19, DECISIONS 13). `bảo vệ bí mật nhà nước` as a field of work,
 * `mật độ`, `mật khẩu`, `bảo mật`, `thân mật` are open. Keeps and says nothing itself.
 */
export function secrecy(text: string): Secrecy {
  const said = tidy(text).replaceAll('\n', ' ')
  if (!MAYBE.test(said)) return 'open'
  const folded = fold(said)
  for (const [, guarded] of folded.matchAll(STATE_SECRET)) if (!guarded) return 'secret'

  const known = folded.replace(LOST, blank)
  let verdict: Secrecy = 'open'
  for (const match of known.matchAll(SECRET)) {
    const meant = spelled(said, match.index, match[0])
    if (meant === 'secret') return 'secret'
    if (meant === 'doubtful') verdict = 'doubtful'
  }
  // A stamp is told from a sentence in capitals by the words around it.
  for (const { 0: word, index } of said.matchAll(CAPITAL)) {
    const before = folded.slice(0, index)
    const after = folded.slice(index + 3)
    if (/\b(?:bao|than|bi|co|ca)\W*$/.test(before) || /^ (?:do|khau|ma|thiet|ong|vu|danh|hoa|thu)\b/.test(after))
      continue
    if (word === 'MẬT') return 'secret'
    if (said !== said.toUpperCase() || said.length < 20) verdict = 'doubtful'
  }
  return verdict
}

/** What `mat` is in the text as typed: `mật` is sure, `mat` is not, `mất` and `mặt` are something else. */
function spelled(said: string, start: number, words: string): Secrecy {
  const typed = said.slice(start, start + words.length).toLowerCase()
  const folded = fold(typed)
  const word = typed.slice(folded.lastIndexOf('mat'), folded.lastIndexOf('mat') + 3)
  if (word === 'mật') return /^(?:tới|tôi|đo|đỏ|đồ|đổ|đó|đỡ|do|dầu|đầu|đâu) /.test(typed) ? 'open' : 'secret'
  if (word !== 'mat') return 'open'
  return folded.startsWith('tuyet ') ? 'secret' : 'doubtful'
}

const blank = (words: string): string => '~'.repeat(words.length)
