import { z } from 'zod'

const MOST = 5

const button = <Type extends string>(type: Type, payload: z.ZodType<string>) =>
  z.object({ title: z.string().min(1).max(100), type: z.literal(type), payload })

const query = z.string().min(1).max(1000)
const phone = z.looseObject({ phone_code: z.string(), content: z.string().max(160).optional() })

/** The buttons of a message as the bot sends them; read, each carries one text. */
export const WireButtons = z
  .array(
    z.discriminatedUnion('type', [
      button('oa.query.show', query),
      button('oa.query.hide', query),
      button(
        'oa.open.url',
        z.looseObject({ url: z.url({ protocol: /^https?$/ }) }).transform(({ url }) => url)
      ),
      button(
        'oa.open.sms',
        phone.transform(({ phone_code }) => phone_code)
      ),
      button(
        'oa.open.phone',
        phone.transform(({ phone_code }) => phone_code)
      )
    ])
  )
  .max(MOST)
