import { startSimulator } from '../src/simulator/index.ts'
import { chatsOf, machineMs, numberIn, type Sizes, TOKEN, type Told } from './storm.ts'

/** A Telegram that keeps its limits, in a process of its own, which ends with the one that began it. */
async function run(sizes: Sizes): Promise<void> {
  const { people, asking, groups } = chatsOf(sizes)
  const tell = (told: Told): void => void process.send?.(told)
  const simulator = await startSimulator({
    token: TOKEN,
    bot: { id: 7_000_000_003, username: 'dondoc_bot', name: 'Đôn Đốc' },
    phones: [...people, ...asking].map(id => ({ id, name: `Số ${id}`, role: '', languageCode: 'vi', started: true })),
    groups: groups.map(id => ({ id, title: `Nhóm ${-id}`, members: people.slice(0, 2) })),
    file: null,
    clock: { now: () => new Date(), moveTo: async () => {} },
    limits: true
  })
  process.once('disconnect', () => void simulator.close().finally(() => process.exit(0)))
  const ahead = machineMs() - performance.now()
  let told = 0
  const tellAll = () => {
    for (const { method, chat, payload, atMs, reply } of simulator.wire().slice(told)) {
      told += 1
      const number = numberIn(String(payload.text))
      if (method === 'sendMessage' && chat !== null && number !== null)
        tell({ told: 'call', chat, number, at: ahead + atMs, code: reply.ok ? 200 : reply.error_code })
    }
    return false
  }
  // Never holds: it looks whenever the bot called.
  void simulator.until(tellAll, 2 ** 31 - 1).catch(() => {})
  tell({ told: 'ready', root: simulator.root })
}

await run(JSON.parse(process.argv[2] ?? ''))
