import { z } from 'zod'
import { badRequest } from './failure.ts'

const CODE = /^(?:[bius]|f_1[358]|f_20|c_(?:050a19|15a85f|f7b503|f27806|db342e)|lst_[12]|ind_[1-5])$/

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Stretches of a text and how they look; offsets are UTF-16 units. */
export const TextStyles = z.preprocess(
  fromJson,
  z.array(
    z.looseObject({
      start: z.number().int().nonnegative(),
      len: z.number().int().positive(),
      st: z.array(z.string().regex(CODE)).min(1)
    })
  )
)

/** Refuses a stretch that reaches beyond the text. */
export function mustFit(text: string, styles: z.infer<typeof TextStyles> = []): void {
  if (styles.some(({ start, len }) => start + len > text.length)) throw badRequest('text_styles reach beyond the text')
}
