import { setTimeout as after } from 'node:timers/promises'
import { autoRetry } from '@grammyjs/auto-retry'
import { apiThrottler } from '@grammyjs/transformer-throttler'
import { Api } from 'grammy'
import { machineMs, type Piece, RESTED_MS, Storm, TOKEN, type Told } from './storm.ts'

/** grammY with its throttler and its auto-retry, as their pages say, in a process of its own. It ends with who began it. */
const api = new Api(TOKEN, { apiRoot: process.argv[2] ?? '' })
api.config.use(apiThrottler())
api.config.use(autoRetry())
const tell = (told: Told): void => void process.send?.(told)
const send = ({ chat, text }: Piece): Promise<unknown> => api.sendMessage(chat, text).catch(() => {})

process.once('disconnect', () => process.exit(0))
process.on('message', async message => {
  const { warming, letters, replies } = Storm.parse(message)
  await Promise.all(warming.map(send))
  await after(RESTED_MS)
  tell({ told: 'began', at: machineMs() })
  for (const letter of letters) void send(letter)
  for (const reply of replies)
    setTimeout(() => {
      tell({ told: 'asked', number: reply.number, at: machineMs() })
      void send(reply)
    }, reply.afterMs)
})
