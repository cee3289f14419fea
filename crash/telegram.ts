import { type Simulator, startSimulator } from '../src/simulator/index.ts'
import { phones, TOKEN } from './office.ts'
import { Asked, type Told } from './talk.ts'

const tell = (told: Told): void => void process.send?.(told)

/** A Telegram in a process of its own, which ends with the one that began it. */
async function run(): Promise<void> {
  const simulator = await startSimulator({
    token: TOKEN,
    bot: { id: 7_000_000_002, username: 'dondoc_bot', name: 'Đôn Đốc' },
    phones,
    groups: [],
    file: null,
    clock: { now: () => new Date(), moveTo: async () => {} }
  })
  const end = () => void simulator.close().finally(() => process.exit(0))
  process.once('disconnect', end)
  process.on('message', message => {
    const asked = Asked.parse(message)
    if (asked.ask === 'says') simulator.phone(asked.phone).says(asked.text)
    else if (asked.ask === 'kill') arm(simulator, asked)
    else if (asked.ask === 'peace') simulator.disturb(null)
    else if (asked.ask === 'close') end()
  })
  let told = 0
  const tellAll = () => {
    for (const { method, chat, payload, accepted } of simulator.wire().slice(told)) {
      const text = String(payload.text ?? payload.caption ?? '')
      tell({ told: 'wire', entry: { at: Date.now(), method, chat, text, accepted } })
      told += 1
    }
    return false
  }
  // Never holds: it looks whenever the bot called.
  void simulator.until(tellAll, 2 ** 31 - 1).catch(() => {})
  tell({ told: 'ready', root: simulator.root })
}

/** Kills a process in the middle of a call of its own; from then on no call of the dead is carried out. */
function arm(simulator: Simulator, { process: id, at, skip, trouble }: Extract<Asked, { ask: 'kill' }>): void {
  let left = skip
  let dead = false
  simulator.disturb(({ method }) => {
    if (dead) return 'down'
    if (method !== at || left-- > 0) return null
    process.kill(id, 'SIGKILL')
    dead = true
    tell({ told: 'killed', at: Date.now() })
    return trouble
  })
}

await run()
