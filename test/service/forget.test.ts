import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createMetrics } from '../../src/http/server.ts'
import { createService } from '../../src/service.ts'
import { temporaryStore } from '../support/database.ts'
import { createPaper } from '../support/paper.ts'

test('once a night message causes older than thirty days are forgotten, however often anybody starts; a failure of it stops nothing', async () => {
  const { store, dataDir, close } = await temporaryStore()
  let now = new Date('2026-11-23T09:00:00+07:00')
  const forgotten: unknown[] = []
  const forget = async (before: Date, channels: readonly string[]) => {
    forgotten.push([before, channels])
    throw new Error('broken')
  }
  const begun = () =>
    createService({
      store: { ...store, forget },
      channels: [createPaper({ buttons: true }).channel],
      clock: { now: () => now },
      dataDir,
      monotonicMs: () => now.getTime(),
      logger: pino({ level: 'silent' }),
      metrics: createMetrics(),
      holder: 'service',
      published: null
    })
  const service = begun()
  onTestFinished(async () => {
    await service.close()
    await close()
  })
  const comes = async (moment: string) => {
    now = new Date(moment)
    await service.tick()
  }
  await service.tick()
  forgotten.length = 0
  await comes('2026-11-24T02:59:00+07:00')
  expect(forgotten).toEqual([])
  await comes('2026-11-24T03:00:00+07:00')
  await comes('2026-11-24T03:01:00+07:00')
  expect(forgotten).toEqual([[new Date('2026-10-25T03:00:00+07:00'), ['telegram']]])
  for (let starts = 0; starts < 3; starts += 1) {
    const another = begun()
    now = new Date(now.getTime() + 60_000)
    await another.tick()
    await another.close()
  }
  expect(forgotten).toHaveLength(1)
  await comes('2026-11-25T03:00:00+07:00')
  expect(forgotten).toHaveLength(2)
})
