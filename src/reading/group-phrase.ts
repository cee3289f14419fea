import type { Phrase } from './phrase.ts'
import { isJoined, isWord, type Said } from './said.ts'
import type { Token } from './token.ts'
import { shownWords, unitAt } from './unit-phrase.ts'
import { crowds } from './unit-words.ts'
import { workWords } from './verbs.ts'

type Tokens = readonly Token[]

const GROUP =
  /^(?:(?:tat ca|toan the|toan bo)(?: cac| moi)?|(?:ubnd |uy ban nhan dan )?cac|moi|100%) (?:phong|don vi|so|ban|nganh|huyen|quan|thanh pho|xa|phuong|dac khu|thon|ap|to dan pho|khu pho|to truong chuyen mon|to truong|to|trung tam|co quan|truong|ban nganh|doan the|hoi|chi bo|tram y te|dia phuong|can bo|cong chuc|vien chuc|(?:dong chi|d\/c)(?: (?:truong|pho) (?:thon|ap|ban|khu pho|phong|ban nganh)| lanh dao| chu tich| bi thu)?|chuyen vien|chu dau tu|truong (?:thon|ap|ban|khu pho|phong)|tram|doanh nghiep|ho kinh doanh|thanh vien|doi truong|thay co|giao vien|dang vien|doan vien|hoi vien|bac si|dieu duong|nhan vien|thu truong|khoa|khoi|nhom|bi thu)(?:,? (?:va )?(?:phong|don vi|so|ban|nganh|xa|phuong|dac khu|thi tran|thon|ap|to dan pho|khu pho|ban nganh|doan the|trung tam|dia phuong|co quan|truong hoc|tram y te|can bo|vien chuc|cong chuc|chuyen mon|truc thuoc|lien quan|trong toan tinh|toan tinh|tren dia ban|cap xa|su nghiep|thuoc xa|thuoc phuong|to chuc chinh tri - xa hoi|chuyen vien|nguoi lao dong|khoa|giao vien|nhan vien))*(?![\w])/

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
