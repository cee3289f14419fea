import { expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { openDesk, plain, taskOne } from './desk.ts'

const VINH = 'telegram:1001'
const PACE = { perSecond: 30, chatPerSecond: 1, groupPerMinute: 20 }

test('a card that already reads so is not changed into itself', async () => {
  const desk = await openDesk({ pace: PACE })
  const card = (kind: 'reply' | 'report') => plain({ person: 2 }, kind, { card: 'k', lines: [{ key: 'fault' }] })
  await desk.says(card('reply'), card('reply'), card('report'))
  await desk.runs(10_000)
  expect(desk.carried).toHaveLength(1)
  expect(await desk.counts()).toMatchObject({ sent: 3 })
})

test('a card worded before the order was acknowledged, and late for its pace, is changed when it has come', async () => {
  const desk = await openDesk({ pace: PACE })
  await desk.keeps(taskOne)
  const vinh = { address: VINH, person: 1, locale: 'vi' } as const
  const card = { task: '1', card: 'task:1' }
  await desk.says(plain(vinh), plain(vinh), plain(vinh), plain(vinh, 'reply', card))
  await desk.passes(0)
  await desk.keeps(change('task', { number: 1 }, { state: 'acknowledged' }))
  await desk.says({ to: { person: 1 }, kind: 'card', lines: [], quiet: true, refresh: 'assigner', ...card })
  await desk.runs(10_000)
  expect(desk.carried.map(({ act }) => act)).toEqual(['send', 'send', 'send', 'send', 'edit'])
  expect(desk.texts(VINH).at(-1)).toContain('Đã nhận việc')
})
