import { surroundings, tell } from './asked.ts'
import { bareGrammy, bareTelegraf } from './bare.ts'
import { counted } from './counted.ts'
import { floor } from './floor.ts'
import { ordinary } from './ordinary.ts'
import { ours } from './ours.ts'

/** Every program that is measured, by the word that starts it. Each answers the port on which it listens. */
const bots = {
  ours,
  floor: (around: Parameters<typeof floor>[0]) => floor(around, true),
  'floor-silent': (around: Parameters<typeof floor>[0]) => floor(around, false),
  grammy: bareGrammy,
  telegraf: bareTelegraf,
  ordinary
} as const
export type BotName = keyof typeof bots

const isBot = (name: string): name is BotName => name in bots
const name = process.argv[2] ?? ''
if (!isBot(name)) throw new Error(`no bot ${name}`)
const counts = counted()
process.on('message', () => tell({ told: 'counted', ...counts() }))
// Whoever started us is gone.
process.on('disconnect', () => process.exit(0))
tell({ told: 'listening', port: await bots[name](surroundings.parse(process.env)) })
