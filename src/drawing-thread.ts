import { parentPort, workerData } from 'node:worker_threads'
import { type Drawing, draw } from './drawing.ts'
import type { Made } from './drawing-office.ts'
import { createSay } from './say.ts'

/* The thread in which one file is made. Whoever began it waits for the file, and ends it. */

const drawing: Drawing = workerData
const answer = (made: Made, given: ArrayBuffer[] = []) => parentPort?.postMessage(made, given)
try {
  const { kind, name, bytes } = await draw(drawing, createSay())
  // Given over, not copied; a picture's bytes belong to what drew it.
  const own = new Uint8Array(bytes)
  answer({ kind, name, bytes: own }, [own.buffer])
} catch (fault) {
  // Not every error comes through by itself with its words.
  answer({ fault: fault instanceof Error ? fault.message : String(fault) })
}
