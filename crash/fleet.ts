import { createBell } from '../src/simulator/bell.ts'
import { until } from '../src/simulator/until.ts'
import { type Child, type Program, run } from '../test/service/build.ts'

const STARTED_MS = 60_000
const SENDING_MS = 130_000

/** The processes of one office: as many as were asked for, each ended by its own id. */
export type Fleet = {
  /** Starts whatever is not running; rejects when one does not start. */
  start(): Promise<void>
  /** Begins to start them, and answers those that began. */
  launch(): readonly Child[]
  /** The process that delivered something since anybody was last killed: one at a time does. Null: nobody, for long. */
  sender(): Promise<Child | null>
  /** `kill -9`, and it is dead when this resolves. */
  kill(child: Child): Promise<void>
  /** What they wrote of faults. */
  faults(): readonly string[]
  end(): Promise<void>
}

/** Every process that may still live, so that none outlives us. */
const living = new Set<Child>()
process.prependOnceListener('exit', () => {
  for (const child of living) child.process.kill('SIGKILL')
})

export function createFleet(program: Program, replicas: number, env: Readonly<Record<string, string>>): Fleet {
  const children: (Child | null)[] = Array.from({ length: replicas }, () => null)
  const faults: string[] = []
  const sends = createBell<void>()
  let last: Child | null = null

  function began(): Child {
    const child = run(program, env.DATA_DIR ?? '.', env)
    living.add(child)
    child.process.stderr?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        if (/"what":"fault"|^(?!\{)\s*\S/.test(line)) faults.push(line.slice(0, 300))
        if (!line.includes('"what":"letter"')) continue
        last = child
        sends.ring()
      }
    })
    void child.ended.then(() => {
      living.delete(child)
      const at = children.indexOf(child)
      if (at >= 0) children[at] = null
      if (last === child) last = null
    })
    return child
  }

  const launch = (): readonly Child[] =>
    children.flatMap((child, at) => {
      if (child) return []
      const next = began()
      children[at] = next
      return [next]
    })

  return {
    launch,
    async start() {
      await Promise.all(launch().map(child => inTime(child.says('"what":"started"'), child)))
    },
    async sender() {
      await until(
        sends,
        () => last,
        found => found !== null,
        SENDING_MS,
        () => ''
      ).catch(() => {})
      return last
    },
    async kill(child) {
      child.process.kill('SIGKILL')
      await child.ended
      last = null
    },
    faults: () => faults,
    async end() {
      const left = children.filter(child => child !== null)
      for (const child of left) child.process.kill('SIGKILL')
      await Promise.all(left.map(child => child.ended))
    }
  }
}

async function inTime(started: Promise<void>, child: Child): Promise<void> {
  const late = setTimeout(() => child.process.kill('SIGKILL'), STARTED_MS)
  try {
    await started
  } finally {
    clearTimeout(late)
  }
}
