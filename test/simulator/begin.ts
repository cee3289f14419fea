import { Api, GrammyError, InputFile } from 'grammy'
import { onTestFinished } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts'

export const TOKEN = '4000000001:trial'
export const AN = 101
export const BINH = 102
export const GROUP = -2001
export const CLOCK = { now: () => new Date('2026-11-23T02:00:00Z'), moveTo: async () => {} }

export const HOA = '2512523625412515999'
export const ZALO_GROUP = 'f414c8f76fa586fbdfb4'

/** A Zalo with one person, who follows the account, and a group. */
export const ZALO = {
  appId: '360846524940903967',
  appSecret: 'app-secret-key-for-tests',
  secretKey: 'oa-secret-key-for-tests',
  oaId: '388613280878808645',
  name: 'Đôn Đốc',
  phones: [{ id: HOA, name: 'Lê Thị Hoa', role: 'Văn thư', follows: true }],
  groups: [{ id: ZALO_GROUP, title: 'Tổ văn thư', members: [HOA] }],
  webhook: null,
  file: null
} satisfies SimulatorOptions['zaloOa']

/** A red picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

/** A simulator with two people and a group, gone when the test ends. */
export async function begin(options: Partial<SimulatorOptions> = {}): Promise<{ simulator: Simulator; api: Api }> {
  const simulator = await startSimulator({
    token: TOKEN,
    bot: { id: 4000000001, username: 'dondoc_bot', name: 'Đôn Đốc' },
    phones: [
      { id: AN, name: 'Nguyễn Văn An', username: 'an_cv', role: 'Chủ tịch UBND xã', languageCode: 'vi' },
      { id: BINH, name: 'Trần Thị Bình', role: 'Chuyên viên', languageCode: 'en' }
    ],
    groups: [{ id: GROUP, title: 'Văn phòng', members: [AN, BINH] }],
    file: null,
    clock: CLOCK,
    ...options
  })
  onTestFinished(() => simulator.close())
  return { simulator, api: new Api(TOKEN, { apiRoot: simulator.root }) }
}

/** The error that Telegram answers. */
export async function refusal(call: Promise<unknown>): Promise<GrammyError> {
  try {
    await call
  } catch (fault) {
    if (fault instanceof GrammyError) return fault
    throw fault
  }
  throw new Error('the call was accepted')
}

export const picture = (name = 'anh.png') => new InputFile(PNG, name)
