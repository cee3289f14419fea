import { expect, test } from 'vitest'
import { Alarm, Later } from '../../../src/ports/channel.ts'
import { createMemoryVault } from './vault.ts'
import { faultOf, movable, onWire, openWire, pairOf, request } from './wire.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const refreshes = ({ of }: Awaited<ReturnType<typeof openWire>>) => of('/v4/oa/access_token')

/** Two processes over one vault that holds a good pair. */
async function twoProcesses() {
  const wire = await openWire()
  const clock = movable()
  const first = await onWire(wire, { clock })
  const second = await onWire(wire, { clock, memory: first.memory })
  return { wire, clock, memory: first.memory, first: first.tokens, second: second.tokens }
}

test('a token is used until five hours before its end, then refreshed as Zalo asks for it', async () => {
  const wire = await openWire()
  wire.refresh = 'L2Y2BO9Prn_I1SkM08T4J99bZQYVbOBPfTVeRgrLdPK4ZqGX9G'
  const { tokens, clock, memory } = await onWire(wire)
  clock.pass(19 * HOUR)
  expect(await tokens.access()).toBe('access-0-nobody-may-see')
  expect(refreshes(wire)).toEqual([])
  clock.pass(HOUR)
  expect(await tokens.access()).toBe('access-1-nobody-may-see')
  expect(refreshes(wire)).toMatchObject([
    {
      method: 'POST',
      headers: { secret_key: 'app-secret-key-for-tests', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'refresh_token=L2Y2BO9Prn_I1SkM08T4J99bZQYVbOBPfTVeRgrLdPK4ZqGX9G&app_id=360846524940903967&grant_type=refresh_token'
    }
  ])
  const now = clock.now().getTime()
  expect(memory.value('zalo-oa:tokens')).toEqual({
    access: 'access-1-nobody-may-see',
    refresh: 'refresh-1-nobody-may-see',
    expiresAt: now + 25 * HOUR,
    refreshedAt: now
  })
})

test('the new pair is kept before it is used, under the lease', async () => {
  const wire = await openWire()
  const { tokens, memory } = await onWire(wire)
  memory.calls.length = 0
  await tokens.refused('access-0-nobody-may-see')
  expect(memory.calls).toEqual([
    'read zalo-oa:tokens',
    'lease zalo-oa:refresh',
    'read zalo-oa:tokens',
    'keep zalo-oa:tokens',
    'lease zalo-oa:refresh'
  ])
})

test('two at one moment refresh once', async () => {
  const wire = await openWire()
  const { tokens, memory } = await onWire(wire)
  const both = await Promise.all([1, 2].map(() => tokens.refused('access-0-nobody-may-see')))
  expect(both).toEqual(['access-1-nobody-may-see', 'access-1-nobody-may-see'])
  expect(refreshes(wire)).toHaveLength(1)
  // Taken and given back: the second did not even ask.
  expect(memory.calls.filter(call => call.startsWith('lease'))).toHaveLength(2)
})

test('of two processes one refreshes, and the other takes what it got', async () => {
  const { wire, first, second } = await twoProcesses()
  const stale = 'access-0-nobody-may-see'
  expect(await Promise.all([first.refused(stale), second.refused(stale)])).toEqual([wire.access, wire.access])
  expect(await Promise.all([first.access(), second.access()])).toEqual([wire.access, wire.access])
  expect(refreshes(wire)).toHaveLength(1)
})

test('whoever comes later finds the new pair and refreshes nothing', async () => {
  const { wire, memory, first, second } = await twoProcesses()
  await second.access()
  await first.refused('access-0-nobody-may-see')
  memory.calls.length = 0
  expect(await second.access()).toBe('access-0-nobody-may-see')
  expect(await second.refused('access-0-nobody-may-see')).toBe(wire.access)
  expect(refreshes(wire)).toHaveLength(1)
  expect(memory.calls).toEqual(['read zalo-oa:tokens'])
})

test('whoever gets the lease looks once more', async () => {
  const { wire, clock, memory, first } = await twoProcesses()
  const others = JSON.stringify({ ...pairOf(wire, clock), access: 'others', refresh: 'others' })
  memory.away = call => {
    if (call === 'lease zalo-oa:refresh') void memory.vault.keep('zalo-oa:tokens', others, 1)
    return false
  }
  expect(await first.refused('access-0-nobody-may-see')).toBe('others')
  expect(refreshes(wire)).toEqual([])
})

test('a pair that somebody kept meanwhile is used, not written over', async () => {
  const { wire, clock, memory, first, second } = await twoProcesses()
  const consented = { ...pairOf(wire, clock), access: 'consented', refresh: 'consented' }
  wire.answer = async ({ path }) => {
    if (path === '/v4/oa/access_token') await second.keep(consented)
    return null
  }
  expect(await first.refused('access-0-nobody-may-see')).toBe('consented')
  expect(memory.value('zalo-oa:tokens')).toEqual(consented)
})

test('a process that died while it refreshed is waited for no longer than its lease', async () => {
  const wire = await openWire()
  const clock = movable()
  const wait = async (ms: number) => clock.pass(ms)
  const { tokens, memory } = await onWire(wire, { clock, wait })
  await memory.vault.lease('zalo-oa:refresh', 30_000)
  const before = clock.now().getTime()
  expect(await tokens.refused('access-0-nobody-may-see')).toBe(wire.access)
  expect(clock.now().getTime() - before).toBe(30_000)
  await memory.vault.lease('zalo-oa:refresh', 5 * 60_000)
  expect(await faultOf(tokens.refused(wire.access))).toMatchObject({ name: 'Later', everywhere: true })
})

test('a refresh token that is used twice is refused, and the good pair stays', async () => {
  const wire = await openWire()
  const { tokens, memory } = await onWire(wire)
  await tokens.take({ refresh: 'refresh-0-nobody-may-see' })
  const good = memory.value('zalo-oa:tokens')
  const fault = await faultOf(tokens.take({ refresh: 'refresh-0-nobody-may-see' }))
  expect(fault).toBeInstanceOf(Alarm)
  expect(memory.value('zalo-oa:tokens')).toEqual(good)
  expect(await tokens.access()).toBe(wire.access)
  expect(await tokens.standing()).toBe('good')
})

test('killed between the reply and the vault: the chain has ended, and an administrator is told', async () => {
  const { wire, clock, memory, first, second } = await twoProcesses()
  memory.away = call => call === 'keep zalo-oa:tokens'
  expect(await faultOf(first.refused('access-0-nobody-may-see'))).toMatchObject({ name: 'Later', everywhere: true })
  memory.away = () => false
  expect(await second.standing()).toBe('good')
  clock.pass(60_000)
  expect(await faultOf(second.refused('access-0-nobody-may-see'))).toMatchObject({
    name: 'Alarm',
    line: { key: 'alarm-zalo-oa-token' },
    waitMs: 60_000
  })
  expect(memory.value('zalo-oa:tokens')).toMatchObject({ refresh: 'refresh-0-nobody-may-see' })
  expect(await second.standing()).toBe('broken')
  expect(await (await onWire(wire, { clock, memory })).tokens.standing()).toBe('broken')
})

test('a vault that is away for a moment costs nothing: the pair is kept when it is back', async () => {
  const { wire, memory, first, second } = await twoProcesses()
  memory.away = call => call === 'keep zalo-oa:tokens'
  await faultOf(first.refused('access-0-nobody-may-see'))
  memory.away = () => false
  expect(await first.refused('access-0-nobody-may-see')).toBe(wire.access)
  expect(await second.refused('access-0-nobody-may-see')).toBe(wire.access)
  expect(refreshes(wire)).toHaveLength(1)
})

test('a vault that is away holds everything, and says nothing of what it holds', async () => {
  const wire = await openWire()
  const { memory } = await onWire(wire)
  const { tokens } = await onWire(wire, { memory })
  memory.away = () => true
  expect(await faultOf(tokens.access())).toMatchObject({ name: 'Later', everywhere: true })
})

test.each([
  ['a broken connection', 'cut'],
  ['a gateway', { status: 502, body: '<html>' }],
  ['a page', { status: 200, body: '<html>' }]
] as const)('%s is waited for, and breaks nothing', async (_, answer) => {
  const wire = await openWire()
  const { tokens } = await onWire(wire)
  wire.answer = () => answer
  const fault = await faultOf(tokens.refused('access-0-nobody-may-see'))
  expect(fault).toBeInstanceOf(Later)
  expect(fault).toMatchObject({ name: 'Later', everywhere: true })
  expect(await tokens.standing()).toBe('good')
})

test.each([
  { error: -14_002, error_name: 'Invalid app id' },
  { error: '-14014' },
  { access_token: 'only-one' },
  { access_token: '', refresh_token: '' },
  []
])('%j gives no tokens', async reply => {
  const wire = await openWire()
  const { tokens, memory } = await onWire(wire)
  const before = memory.value('zalo-oa:tokens')
  wire.answer = () => ({ status: 200, body: JSON.stringify(reply) })
  expect(await faultOf(tokens.refused('access-0-nobody-may-see'))).toBeInstanceOf(Alarm)
  expect(memory.value('zalo-oa:tokens')).toEqual(before)
})

test('a refresh ahead of time that fails leaves the old token in use; a refused one is told first', async () => {
  const wire = await openWire()
  const { tokens, clock } = await onWire(wire)
  clock.pass(21 * HOUR)
  wire.answer = ({ path }) => (path === '/v4/oa/access_token' ? 'cut' : null)
  expect(await tokens.access()).toBe(wire.access)
  expect(await tokens.access()).toBe(wire.access)
  expect(refreshes(wire)).toHaveLength(1)
  clock.pass(HOUR)
  wire.answer = () => null
  wire.refresh = 'another'
  expect(await faultOf(tokens.access())).toBeInstanceOf(Alarm)
  expect(await tokens.access()).toBe(wire.access)
  clock.pass(4 * HOUR)
  expect(await faultOf(tokens.access())).toBeInstanceOf(Alarm)
  expect(await faultOf(tokens.access())).toBeInstanceOf(Alarm)
})

test('tells how the tokens stand', async () => {
  const wire = await openWire()
  const clock = movable()
  const memory = createMemoryVault(clock)
  const { tokens, channel, webhook } = await onWire(wire, { clock, memory })
  expect(await tokens.standing()).toBe('none')
  expect(await faultOf(tokens.access())).toMatchObject({ name: 'Alarm', line: { key: 'alarm-zalo-oa-token' } })
  expect(await faultOf(channel.alive())).toMatchObject({ name: 'Alarm' })
  expect((await webhook(async () => {})(request('{}', null))).status).toBe(401)
  expect(wire.calls).toEqual([])
  await tokens.take({ access: 'from-the-console', refresh: wire.refresh })
  expect(await tokens.standing()).toBe('good')
  expect(await channel.alive()).toBe(true)
  clock.pass(60 * DAY)
  expect(await tokens.standing()).toBe('good')
  clock.pass(1)
  expect(await tokens.standing()).toBe('old')
})

test('what cannot be read in the vault is no pair', async () => {
  const clock = movable()
  const memory = createMemoryVault(clock)
  const { tokens } = await onWire(await openWire(), { clock, memory })
  for (const [version, value] of ['{"half":', '{"access":1}'].entries()) {
    await memory.vault.keep('zalo-oa:tokens', value, version)
    expect(await tokens.standing()).toBe('none')
    expect(await faultOf(tokens.access())).toBeInstanceOf(Alarm)
  }
})
