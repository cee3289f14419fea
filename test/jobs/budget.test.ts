import { expect, onTestFinished, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { budgetJob } from '../../src/jobs/budget.ts'
import { Alarm, type Budget, type Channel } from '../../src/ports/channel.ts'
import { openOffice } from '../support/office.ts'
import { createPaper } from '../support/paper.ts'

/** What the job comes to on a morning when so much is spent and the platform counts so. */
async function morning(
  used: number,
  budgets: readonly Budget[] | (() => Promise<readonly Budget[]>) | null = [],
  moment = '2026-11-24T08:00:00+07:00',
  more: Partial<Channel> = {}
) {
  const office = await openOffice()
  onTestFinished(office.close)
  const { channel } = createPaper({ buttons: false, name: 'zalo-bot', can: { monthly: 3000 } })
  const asked = budgets && { budgets: typeof budgets === 'function' ? budgets : async () => budgets }
  const deeds = await budgetJob.run({
    moment: new Date(moment),
    now: new Date(moment),
    read: {
      ...office.store,
      spent: async (name, since) => (name === 'zalo-bot' && since < new Date(moment) ? used : 0)
    },
    roster: await office.store.roster(),
    calendar: createCalendar(),
    settings: await office.store.settings(),
    channels: [{ ...channel, ...more, ...asked }]
  })
  return Promise.all(deeds.map(async ({ cause, decide }) => ({ cause, said: (await decide()).say })))
}

test('nothing is said while less than four fifths are gone', async () => {
  expect(await morning(2399)).toEqual([])
})

test('the administrators are told when four fifths are gone, and once more when all is', async () => {
  const [first] = await morning(2400)
  expect(first?.cause).toBe('job:budget:2026-11:zalo-bot:month:80')
  expect(first?.said).toMatchObject([
    { to: { person: 4 }, lines: [{ key: 'budget', values: { used: 2400, total: 3000, percent: 80 } }] }
  ])
  expect((await morning(3000)).map(({ cause }) => cause)).toEqual(['job:budget:2026-11:zalo-bot:month:100'])
})

test('what the platform itself counts is told in the same way; one that does not answer stops nothing', async () => {
  const told = await morning(0, [{ name: 'cs', used: 1900, total: 2000 }])
  expect(told.map(({ cause }) => cause)).toEqual(['job:budget:2026-11:zalo-bot:cs:80'])
  expect(await morning(0, () => Promise.reject(new Error('no answer')))).toEqual([])
})

test('a platform that refuses us is an alarm, though nobody sends anything', async () => {
  const refuses = () => Promise.reject(new Alarm({ key: 'alarm-zalo-oa-token' }, 600_000))
  const [first, ...more] = await morning(0, refuses)
  expect(more).toEqual([])
  expect(first?.cause).toBe('alarm:zalo-bot:alarm-zalo-oa-token:2026-11-24')
  expect(first?.said).toMatchObject([{ to: { person: 4 }, lines: [{ key: 'alarm' }, { key: 'alarm-zalo-oa-token' }] }])
})

test('a platform that counts nothing is asked whether it still takes our word', async () => {
  const refuses = () => Promise.reject(new Alarm({ key: 'alarm-telegram-token' }, 60_000))
  const told = await morning(0, null, '2026-11-24T08:00:00+07:00', { name: 'telegram', alive: refuses })
  expect(told.map(({ cause }) => cause)).toEqual(['alarm:telegram:alarm-telegram-token:2026-11-24'])
  expect(await morning(0, null, '2026-11-24T08:00:00+07:00', { alive: async () => false })).toEqual([])
})
