import { Worker } from 'node:worker_threads'
import { type Drawing, draw } from './drawing.ts'
import type { Timer } from './ports/clock.ts'
import type { Paper } from './reports/paper.ts'
import type { Say } from './say.ts'

/** Files made at one time in one process: each takes a core, and the memory of a thread. */
const AT_ONCE = 2
/** A file that is not made in so long never will be. */
const LONGEST_MS = 5 * 60 * 1000
/** Rows come and go: little room for what is new keeps memory low. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

type World = {
  readonly timer: Timer
  /** For what is drawn in place; a thread makes its own. */
  readonly say: Say
  /** The program of the thread; null: each file is made in place, and whoever else is there waits. */
  readonly thread: URL | null
}

/** The program of the thread beside this one, as both were built. Node 20 cannot run the source in a thread. */
export const builtThread: URL | null = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./drawing-thread.js', import.meta.url)

/**
 * Makes files, two at a time, others in the order in which they are asked for. Each is made in a thread of its own, which
 * ends with it: its memory is given back, and nobody waits for the event loop. Rejects with what went wrong there.
 */
export function createDrawingOffice({ timer, say, thread }: World): (drawing: Drawing) => Promise<Paper> {
  const waiting: (() => void)[] = []
  let free = AT_ONCE
  return async drawing => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await (thread ? inThread(thread, drawing, timer) : draw(drawing, say))
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/** What comes back from a thread: the file, or what went wrong. */
export type Made = Paper | { readonly fault: string }

async function inThread(file: URL, drawing: Drawing, timer: Timer): Promise<Paper> {
  const thread = new Worker(file, { workerData: drawing, resourceLimits })
  const stop = timer(LONGEST_MS, () => void thread.terminate())
  try {
    return await new Promise<Paper>((resolve, reject) => {
      thread.once('message', (made: Made) => {
        if ('fault' in made) reject(new Error(`a file was not made: ${made.fault}`))
        else resolve(made)
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('the thread that made a file has ended without it')))
    })
  } finally {
    stop()
    await thread.terminate()
  }
}
