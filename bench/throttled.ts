import { autoRetry } from '@grammyjs/auto-retry'
import { apiThrottler } from '@grammyjs/transformer-throttler'
import { Api } from 'grammy'
import { machineMs, type Piece, Storm, TOKEN, type Told } from './storm.ts'

/** grammY with its throttler and its auto-retry, as their pages say, in a process of its own. It ends with who began it. */
const api = new Api(TOKEN, { apiRoot: process.argv[2] ?? '' })
api.config.use(apiThrottler())
api.config.use(autoRetry())
const tell = (told: Told): void => void process.send?.(told)
const send = ({ chat, text }: Piece): void => void api.sendMessage(chat, text).catch(() => {})

process.once('disconnect', () => process.exit(0))
process.on('message', message => {
  const { letters, replies } = Storm.parse(message)
  for (const letter of letters) send(letter)
  for (const reply of replies)
    setTimeout(() => {
      tell({ told: 'asked', number: reply.number, at: machineMs() })
      send(reply)
    }, reply.afterMs)
})
