import { parentPort, workerData } from 'node:worker_threads'
import { type Drawing, draw } from './drawing.ts'
import { createSay } from './say.ts'

/* The thread in which one file is made. Whoever began it waits for the file, and ends it. */

const drawing: Drawing = workerData
const { kind, name, bytes } = await draw(drawing, createSay())
// Given over, not copied; a picture's bytes belong to what drew it.
const own = new Uint8Array(bytes)
parentPort?.postMessage({ kind, name, bytes: own }, [own.buffer])
