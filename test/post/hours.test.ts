import { expect, test } from 'vitest'
import { openDesk, order, plain, taskOne } from './desk.ts'

const MAI = 'telegram:1002'

test('at night answers and orders go without a sound, what a job says waits for the morning, an express order rings', async () => {
  const desk = await openDesk()
  await desk.comes('2026-11-25T21:00:00+07:00')
  await desk.keeps(taskOne)
  const person = { person: 2 }
  await desk.says(
    plain(person),
    order(2),
    order(3, { express: true }),
    plain(person, 'reminder'),
    plain({ group: 'telegram:-2001' }, 'digest')
  )
  await desk.passes(0)
  expect(desk.carried.map(({ address, message }) => [address, message.silent])).toEqual(
    expect.arrayContaining([
      [MAI, true],
      [MAI, true],
      ['telegram:1003', false]
    ])
  )
  const group = () => desk.texts('telegram:-2001')
  const night = desk.texts(MAI).length
  await desk.comes('2026-11-26T06:29:00+07:00')
  expect([desk.texts(MAI).length, group().length]).toEqual([night, 0])
  await desk.comes('2026-11-26T06:30:00+07:00')
  await desk.runs(5_000)
  expect([desk.texts(MAI).length, group().length]).toEqual([night + 1, 1])
  expect(desk.carried.at(-1)?.message.silent).toBe(false)
})

test('over days off it waits for the working day', async () => {
  const desk = await openDesk()
  await desk.comes('2026-11-28T09:00:00+07:00')
  await desk.says(plain({ group: 'telegram:-2001' }, 'digest'))
  await desk.comes('2026-11-29T20:00:00+07:00')
  expect(desk.carried).toEqual([])
  await desk.comes('2026-11-30T06:30:00+07:00')
  expect(desk.carried).toHaveLength(1)
})
