import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { build, type Child, type Program, run } from './build.ts'
import { folder, LONG, MAI, office, orderLine, shows, TOKEN, telegram, VINH } from './outside.ts'

/** Where the process is killed, with -9. */
const stages = ['deciding', 'between commit and send', 'between send and mark', 'idle'] as const
type Stage = (typeof stages)[number]
const KILLS_EACH = 4

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

test('killed at any moment: every order lands once, every doer hears of it, twice only if it says so (R33)', async () => {
  const simulator = await telegram()
  const cwd = folder()
  const env = { DATA_DIR: await office(), PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: simulator.root }
  let child = await started()
  onTestFinished(() => void child.process.kill('SIGKILL'))
  const orders: string[] = []
  for (let kill = 0; kill < KILLS_EACH; kill++) {
    for (const stage of stages) {
      const content = `việc thử ${kill} ${stage.replaceAll(' ', '-')}`
      orders.push(content)
      await killed(child, stage, content, kill)
      child = await started()
      await shows(simulator, MAI, `${content}\n`)
      await shows(simulator, LONG, `${content}\n`)
    }
  }
  // What was said last may still be under way to the assigner: it is of no order.
  simulator.disturb(null)
  for (const content of orders) {
    const told = { mai: toldOf(simulator, MAI, content), long: toldOf(simulator, LONG, content) }
    const numbers = [...told.mai, ...told.long].map(text => /việc số (\d+)/.exec(text)?.[1])
    expect(new Set(numbers).size, content).toBe(1)
    for (const texts of [told.mai, told.long]) {
      const [first = '', ...more] = texts
      expect(first, content).not.toBe('')
      expect(more.filter(text => !text.startsWith('(gửi lại)'))).toEqual([])
    }
  }
  const numbers = orders.map(content => /việc số (\d+)/.exec(toldOf(simulator, MAI, content)[0] ?? '')?.[1])
  expect(numbers).toEqual(orders.map((_, at) => String(at + 1)))

  async function started(): Promise<Child> {
    const next = run(program, cwd, env)
    await next.says('"what":"started"')
    return next
  }

  /** Gives an order, and kills the process at a stage of it; what was said to it and not kept is said again by Telegram. */
  async function killed(victim: Child, stage: Stage, content: string, kill: number): Promise<void> {
    const vinh = simulator.phone(VINH)
    vinh.says(orderLine(content))
    await shows(simulator, VINH, `• Việc: ${content}`)
    const isOrder = (text: unknown) => typeof text === 'string' && /giao việc số/.test(text) && text.includes(content)
    if (stage === 'idle') {
      vinh.says('đúng')
      await shows(simulator, MAI, `${content}\n`)
      await shows(simulator, LONG, `${content}\n`)
      await shows(simulator, VINH, /Đã chuyển đến: .*Trần Đức Long/)
      victim.process.kill('SIGKILL')
    } else if (stage === 'deciding') {
      vinh.says('đúng')
      await after(2 * kill)
      victim.process.kill('SIGKILL')
    } else {
      const sends = kill % 2 === 0 ? MAI : LONG
      simulator.disturb(({ method, chat }) => {
        if (method !== 'sendMessage' || chat !== sends) return null
        victim.process.kill('SIGKILL')
        return stage === 'between commit and send' ? 'down' : 'unheard'
      })
      vinh.says('đúng')
    }
    expect(await victim.ended).toBeNull()
    simulator.disturb(null)
    if (stage === 'between send and mark')
      expect(simulator.wire().some(one => one.accepted && isOrder(one.payload.text))).toBe(true)
  }
}, 240_000)

/** The orders of this content that a phone was sent: accepted sends, in the order of the wire. */
const toldOf = (simulator: Simulator, phone: number, content: string): readonly string[] =>
  simulator
    .wire()
    .filter(one => one.method === 'sendMessage' && one.chat === phone && one.accepted)
    .map(one => String(one.payload.text))
    .filter(text => text.includes('giao việc số') && text.includes(`${content}\n`))
