import type { Phrase } from './phrase.ts'
import { isJoined, isWord, type Said } from './said.ts'
import type { Tokens } from './token.ts'
import { shownWords, unitAt } from './unit-phrase.ts'
import { crowds } from './unit-words.ts'
import { workWords } from './verbs.ts'

const GROUP =
  /^(?:(?:tat ca|toan the|toan bo)(?: cac| moi)?|(?:ubnd |uy ban nhan dan )?cac|moi|100%) (?:(?:dong chi|d\/c)(?: (?:truong|pho) (?:thon|ap|ban|khu pho|phong|ban nganh)| lanh dao| chu tich| bi thu)?|to truong chuyen mon|ho kinh doanh|doanh nghiep|chuyen vien|truong (?:thon|ap|ban|khu pho|phong)|to dan pho|dia phuong|chu dau tu|thanh vien|doi truong|dieu duong|thu truong|thanh pho|to truong|trung tam|ban nganh|tram y te|cong chuc|vien chuc|giao vien|dang vien|doan vien|nhan vien|doan the|hoi vien|dac khu|khu pho|co quan|thay co|don vi|phuong|truong|chi bo|can bo|bac si|bi thu|phong|nganh|huyen|quan|thon|tram|khoa|khoi|nhom|ban|hoi|so|xa|ap|to)(?:,? (?:va )?(?:to chuc chinh tri - xa hoi|trong toan tinh|nguoi lao dong|tren dia ban|thuoc phuong|chuyen vien|to dan pho|dia phuong|truong hoc|chuyen mon|truc thuoc|ban nganh|trung tam|tram y te|vien chuc|cong chuc|lien quan|toan tinh|su nghiep|giao vien|nhan vien|thi tran|doan the|thuoc xa|dac khu|khu pho|co quan|don vi|phuong|can bo|cap xa|phong|nganh|thon|khoa|ban|so|xa|ap)){0,6}(?![\w])/

/** How a group begins. */
const OPENS: ReadonlySet<string> = new Set(['tat', 'toan', 'cac', 'moi', 'ubnd', 'uy', '100%'])

/** Several named at once at token `i`: `các phòng, đơn vị`, `mọi người`; null when none are. */
export function groupAt(said: Said, tokens: Tokens, i: number): Phrase | null {
  const first = tokens[i]
  if (!first) return null
  const { start } = first
  const group = OPENS.has(first.word) ? said.folded.slice(start).match(GROUP) : null
  const typed = said.lower.slice(start, start + 3)
  if (group && (first.word !== 'cac' || isWord(said, { start, end: start + 3 }, 'các') || typed === 'cac'))
    return namedInGroup(said, tokens, start, start + group[0].length)
  const words = crowds(said, tokens, i)
  const end = tokens[i + words - 1]?.end
  if (words === 0 || end === undefined) return null
  const within = isJoined(said, tokens, i + words) ? unitAt(said, tokens, i + words) : null
  return { start, end: within?.end ?? end, kind: 'group' }
}

/** `UBND các huyện Đắk Song, Krông Nô` names its units: the first with what stands before them. */
function namedInGroup(said: Said, tokens: Tokens, start: number, end: number): Phrase {
  const next = tokens.findIndex(token => token.start >= end)
  const group: Phrase = { start, end, kind: 'group' }
  if (next < 0 || !isJoined(said, tokens, next)) return group
  const words = said.folded.slice(start, end)
  const within = words.endsWith('vien') ? unitAt(said, tokens, next) : null
  if (within) return { ...group, end: within.end }
  if (workWords(said, tokens, next) > 0) return group
  const last = tokens[next + shownWords(said, tokens, next) - 1]
  return last && last.start >= end && /(?:xa|phuong|huyen|phong|so|thon)$/.test(words)
    ? { start, end: last.end, kind: 'unit' }
    : group
}
