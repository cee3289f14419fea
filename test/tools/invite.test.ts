import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOf } from '../../src/commands/one-time-code.ts'
import { openStore } from '../../src/store/index.ts'
import { begin } from '../simulator/begin.ts'
import { everythingIn, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

type Invitation = { person: string; unit: string; role: string; code: string; link: string | null }

async function invited(...words: readonly string[]): Promise<readonly Invitation[]> {
  const { code, printed } = await desk.run(['invite', '--json', ...words])
  expect(code).toBe(0)
  return printed.map(line => JSON.parse(line))
}

/** Whose a code is, by the database; null for one that does not hold. */
async function holderOf(code: string): Promise<number | null> {
  const store = await openStore({ dataDir: join(desk.dataDir, 'trial') })
  const found = await store.code(hashOf(code))
  await store.close()
  return found?.personId ?? null
}

test('everybody who is not linked yet gets a code', async () => {
  const all = await invited()
  expect(all).toHaveLength(29)
  expect(all[0]).toEqual({
    person: 'Hoàng Thị Mai',
    unit: 'P. Kinh tế',
    role: 'officer',
    code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{8}$/),
    link: null
  })
  // One of them is linked on Telegram, the other on Zalo.
  for (const linked of ['Lê Quang Vinh', 'Đỗ Văn Hùng']) expect(all.map(one => one.person)).not.toContain(linked)
  expect(new Set(all.map(one => one.code)).size).toBe(29)
  expect(await holderOf(all[0]?.code ?? '')).toBe(6)
})

test('no code is kept as it is', async () => {
  const [one] = await invited('--person', 'TL05')
  expect(JSON.stringify(everythingIn(join(desk.dataDir, 'trial')))).not.toContain(one?.code)
})

describe('--person', () => {
  test('by code or by name, linked or not', async () => {
    expect(await invited('--person', 'TL01')).toMatchObject([{ person: 'Lê Quang Vinh', role: 'head' }])
    expect(await invited('--person', 'le quang vinh')).toMatchObject([{ person: 'Lê Quang Vinh' }])
  })

  test('a new code cancels the older', async () => {
    const [first] = await invited('--person', 'TL05')
    const [second] = await invited('--person', 'TL05')
    expect(await holderOf(first?.code ?? '')).toBe(null)
    expect(await holderOf(second?.code ?? '')).toBe(5)
  })

  test('nobody of that name', async () => {
    await expect(desk.run(['invite', '--person', 'Nguyễn Văn Không'])).rejects.toThrow('Không có ai mã hoặc tên')
  })
})

test('--admin: the administrators, linked or not', async () => {
  expect((await invited('--admin')).map(one => one.person)).toEqual(['Phạm Thu Hà'])
})

test('with a bot that answers, a link to press', async () => {
  const token = '4000000001:trial-token-of-a-test-server'
  const { simulator } = await begin({ token })
  const office = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: simulator.root }
  const files = ['don-vi.csv', 'nguoi.csv'].map(name => new URL(name, import.meta.url).pathname)
  await desk.run(['import', 'roster', ...files], [], office)
  const { printed } = await desk.run(['invite', '--json'], [], office)
  const [one]: Invitation[] = printed.map(line => JSON.parse(line))
  expect(one?.link).toBe(`https://t.me/dondoc_bot?start=${one?.code}`)
})
