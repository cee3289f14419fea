const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[APap][Mm])?`
const DATE = String.raw`\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`
const FULL_DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`
/** A moment as chat programs write it: `[23/11/2026 08:15]`, `[08:15, 23.11.2026]`. */
const STAMP = String.raw`\[(?:${DATE},? ${CLOCK}|${CLOCK},? ${DATE})\]`
const MAIL =
  '(?:from|to|cc|date|sent|subject|từ|người gửi|ngày|ngày gửi|gửi lúc|đến|tới|người nhận|chủ đề|tiêu đề) ?: [^\\n]*'

/** What copied and forwarded messages carry above their words, by the program that writes it. */
const HEADERS: readonly RegExp[] = [
  // Telegram: `Trần Bình, [23/11/2026 08:15]` on a line of its own.
  new RegExp(`^[^\\n[\\]]{0,60}?,? ?${STAMP}:?(?:\\n|$)`, 'gmu'),
  // Zalo: `[23/11/2026 08:15:02] Trần Bình: ...`, or the name alone on that line.
  new RegExp(`^${STAMP} ?(?:[^:\\n]{1,60}: ?|[^:\\n]{1,40}\\n)?`, 'gmu'),
  // Viber and WhatsApp: `23/11/2026, 08:15 - Trần Bình: ...`, `[08:15] Trần Bình: ...`
  new RegExp(`^(?:${FULL_DATE},? ${CLOCK} ?[-–]|\\[${CLOCK}\\]) ?[^:\\n]{1,60}: ?`, 'gmu'),
  /^[-\s[(]*(?:forwarded (?:from|message)|(?:tin nhắn )?(?:đã |được )*chuyển tiếp từ)[^\n]{0,60}(?:\n|$)/gimu,
  /^\[(?:chuyển tiếp|forwarded|fwd?)\][^\n]{0,80}\n/gimu,
  /^(?:fwd?|chuyển tiếp) ?: ?/gimu,
  // Mail: at least two of its lines at the head, the first of which says from whom or about what.
  new RegExp(`^(?:from|từ|người gửi|subject|chủ đề|tiêu đề) ?: (?!\\d)[^\\n]*\\n(?:${MAIL}(?:\\n|$))+`, 'iu')
]
const HINT = /\d:\d\d|forward|chuyển tiếp|fwd? ?:|: [^\n]*\n/iu

/** Tidied text without the headers of forwarded messages: who wrote it and when is neither addressee nor deadline. */
export function withoutHeaders(text: string): string {
  if (!HINT.test(text)) return text
  let bare = text
  for (const header of HEADERS) bare = bare.replace(header, '')
  return bare.trim() === '' ? text : bare.trim()
}
