import { short } from '../core/names.ts'
import { paperText } from './paper-text.ts'

/** Letters of a name in a picture; longer ones are cut. */
const LONGEST = 80

/** A run of letters that the font of pictures has no shape for: it would be a blank. */
const SHAPELESS =
  /[^\n\x20-\x7e\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0121\u0126-\u012b\u012e-\u0131\u0139\u013a\u013d\u013e\u0141-\u0144\u0147\u0148\u014c\u014d\u0150-\u0155\u0158-\u015b\u015e-\u016b\u016e-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u20ab\u20ac\u2122]+/gu

/** Text as a picture can show it: nothing unseen, and `[?]` for letters that the font does not have. */
export const drawnText = (text: string): string => paperText(text).replace(SHAPELESS, '[?]')

/** A name as a picture can show it, shortened with `…` when it is very long. */
export const drawnName = (name: string): string => short(drawnText(name), LONGEST)
