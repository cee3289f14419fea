import { once } from 'node:events'
import { createServer } from 'node:http'
import { Bot, webhookCallback } from 'grammy'
import { Telegraf } from 'telegraf'
import { listen } from '../../src/http/listen.ts'
import { type Surroundings, WAY_IN } from './asked.ts'

/** grammY alone: answers what it is told and keeps nothing. */
export async function bareGrammy({ token, apiRoot }: Surroundings): Promise<number> {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.on('message:text', context => context.reply(context.message.text))
  const handle = webhookCallback(bot, 'std/http')
  return (await listen(handle, { port: 0, hostname: '127.0.0.1' })).port
}

/** Telegraf alone. */
export async function bareTelegraf({ token, apiRoot }: Surroundings): Promise<number> {
  const bot = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } })
  bot.on('text', context => context.reply(context.message.text))
  bot.botInfo = await bot.telegram.getMe()
  const handle = bot.webhookCallback(WAY_IN)
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('Telegraf listens nowhere')
  return place.port
}
