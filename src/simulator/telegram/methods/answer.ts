import { z } from 'zod'
import { badRequest } from '../failure.ts'
import { flag, type Method, method } from './method.ts'

const answerCallbackQuery = method(
  'answerCallbackQuery',
  z.looseObject({ callback_query_id: z.string(), text: z.string().max(200).optional(), show_alert: flag.optional() }),
  (world, params) => {
    const press = world.presses.get(params.callback_query_id)
    if (!press) throw badRequest('query is too old and response timeout expired or query ID is invalid')
    world.presses.delete(params.callback_query_id)
    world.changes.ring({
      kind: 'notice',
      user: press.user,
      callback: params.callback_query_id,
      text: params.text ?? ''
    })
    return true
  }
)

/** Answers to presses. */
export const answerMethods: readonly Method[] = [answerCallbackQuery]
