import { onTestFinished } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import type { TrialEvent, TrialView } from '../../src/simulator/trial/view.ts'

/** An open page: each call answers the next thing that it hears. */
export async function hearing(simulator: Simulator): Promise<() => Promise<TrialEvent>> {
  const hangUp = new AbortController()
  const answer = await simulator.page.request('/trial/events', { signal: hangUp.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  onTestFinished(async () => {
    hangUp.abort()
    await reader?.cancel()
  })
  return async () => JSON.parse((await reader?.read())?.value?.replace(/^data: /, '') ?? 'null')
}

/** What a page shows that is opened now. */
export async function viewOn(simulator: Simulator): Promise<TrialView> {
  const next = await hearing(simulator)
  const first = await next()
  if (first.kind !== 'view') throw new Error(`a page hears first: ${first.kind}`)
  return first.view
}
