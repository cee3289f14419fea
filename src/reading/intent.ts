import type { Assignment } from './reading.ts'
import type { Said } from './said.ts'
import { fold, lower } from './text.ts'
import { workAtHead } from './verbs.ts'

/** A longer deadline asked for or granted: courtesy, for whom, then the words for it. */
const EXTEND =
  /^(?:(?:kinh|sep|anh|chi|em|thu truong|bao cao|oi|a|de nghi|yeu cau|xin|phep|duoc|dong y|nhat tri|cho phep|vui long|nho|toi|minh|d\/c|dc|dong chi|lanh dao)[ ,:!.]+)*(?:cho (?:[^\s,;:]+ ){0,6}?)?(?:duoc |xin )?(?:gia han|lui (?:thoi )?han|doi (?:thoi )?han|noi han|gian han|keo dai (?:thoi )?han|xin them|them han|them thoi gian|(?:lui|doi) (?:lai )?(?:sang|den|toi))(?![\w])/
/** The same in the middle of a line: `..., cho em xin lùi đến 18/9 ạ`. */
const ASKS =
  /(?<![\w])(?:xin|cho (?:em|e|chau|chung em|chung toi|don vi|phong em))(?: xin)?(?: phep)?(?: duoc)? (?:gia han|gian han|noi han|lui|doi han|doi sang|doi den|them (?:thoi gian|han|(?:\d+|mot|hai|ba|vai|may) (?:ngay|hom|tuan)))(?![\w])/

/** Thanks, wishes, praise, questions, what has been done, what one says of oneself. */
const TALK = new RegExp(
  [
    String.raw`^(?:cam on|xin cam on|chuc|chao|xin chao|hoan nghenh|xin loi|thanks|thank you)(?![\w])`,
    String.raw`(?<![\w])(?:tot|gioi|hay|vui|chi tiet|tuyet|dep|vat va|ngon) (?:lam|qua|that|ghe)(?![\w])`,
    String.raw`(?<![\w])(?:vat va|co len nhe|the la tot)(?![\w])`,
    String.raw`^(?:e|em|anh|a|chi|c|toi|minh|chau|tui|to|chung em|chung toi) (?:xin (?:phep|nghi|ve)|dang|da|se|phai|di|can|bi|moi|cung|vua|nghi|ban|met|om|nghe|biet|hieu)(?![\w])`,
    String.raw`(?<![\w])xin (?:phep )?(?:nghi|ve som|vang|den muon|di muon)(?![\w])`
  ].join('|')
)
/** Tells what was done. */
const DONE = /(?<![\w])da (?:bao cao|nop|gui|xong|hoan thanh|lam|nhan|trinh|xu ly|giai quyet|kiem tra)(?![\w])/
/** Questions. In an order such words only ask for what is to be found out: `khảo sát xem cần bao nhiêu`. */
const ASKED =
  /(?<![\w])(?:xong chua|den dau roi|the nao roi|roi a|chua a|chua nhi|may gio|khi nao thi|bao nhieu|o dau|sao roi|dau roi|la gi)(?![\w])|\?\s*$|(?<![\w])chua$/
/** What there is to do, asked of whoever is named before: `phòng Kinh tế tuần này có gì đến hạn`. `có gì báo ngay` asks nothing. */
const ASKED_OF =
  /^(?:(?:tuan|thang|hom|ngay|quy|nam) \S+ )?(?:dang |con |se )?(?:(?:co|phai lam|lam) (?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao)(?: khong)?$|co (?:nhung |cac )?(?:viec |nhiem vu )?(?:gi|nao) (?:dang |bi |sap |se |phai )?(?:den han|toi han|qua han|tre|cham|cho)(?![\w]))/
/** How a sentence goes on after somebody's name when it tells of them and asks nothing. */
const TOLD = /^(?:đã|đang|vừa|mới|được|bị|còn|chưa|vẫn|cũng|rất|làm tốt|hôm qua|hôm nọ)(?![\p{L}])/u
const PLAIN_TOLD = /^(?:da|dang|vua|duoc|chua|con thieu|van chua|rat|lam tot|hom qua)(?![\w])/
/** A deadline said as one. */
const HELD = /^(?:truoc|trc|cham|muon|han|deadline|dl|den|xong|het|trong)(?![\w])/

/** What the intent of a line is told by, besides its own words. */
export type Signs = {
  /** The line says `giao` or the like. */
  readonly isOrder: boolean
  readonly named: boolean
  /** Named at the head of the line: what follows the name is what is said of them. */
  readonly direct: boolean
  /** The words of its deadline; null when it has none. */
  readonly due: string | null
  readonly urgent: boolean
  readonly content: string | null
}

/** What a line is meant as. Somebody named, or a deadline beside work, makes an order; talk is none. */
export function intentOf(said: Said, { isOrder, named, direct, due, urgent, content }: Signs): Assignment['intent'] {
  if (EXTEND.test(said.folded) || ASKS.test(said.folded)) return 'extend'
  if (isOrder) return 'assign'
  if (content === null || TALK.test(said.folded)) return 'none'
  const plain = fold(content.slice(0, 24))
  if (direct && (TOLD.test(lower(content.slice(0, 12))) || (!said.accented && PLAIN_TOLD.test(plain)))) return 'none'
  if (ASKED_OF.test(fold(content))) return 'none'
  const work = () => workAtHead(content)
  // `lập danh sách hộ đã nhận hỗ trợ` is work with what was done.
  if (DONE.test(said.folded) && !(named && due !== null && HELD.test(fold(due)) && work() > 0)) return 'none'
  if (ASKED.test(said.folded) && !(named && due !== null && work() > 0 && !/\?\s*$/.test(said.folded))) return 'none'
  if (named) return 'assign'
  // Without accents one syllable may be many words: it takes two, or a deadline said as one.
  const enough = said.accented || (due !== null && HELD.test(fold(due))) ? 1 : 2
  return (due !== null || urgent) && work() >= enough ? 'assign' : 'none'
}
