import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '../../src/config.ts'
import { add } from '../../src/core/outcome.ts'
import { newAccount } from '../../src/events.ts'
import { startZaloOa } from '../../src/simulator/zalo-oa/index.ts'
import { start } from '../../src/start.ts'
import { openStore, type Place } from '../../src/store/index.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { zaloTokenTool } from '../../src/tools/zalo.ts'
import { folder, people } from './outside.ts'

export const APP = {
  appId: '360846524940903967',
  appSecret: 'app-secret-key-for-tests',
  secretKey: 'oa-secret-key-for-tests'
}
export const OA = '388613280878808645'
export const KEY = 'a-key-of-chance-that-is-long-enough'
export const [VINH, MAI, LONG] = ['246845883529197901', '246845883529197902', '246845883529197903']
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

type Accounts = readonly { readonly address: string; readonly personId: number }[]

/** An office whose people have no account yet, but these. */
export async function office(accounts: Accounts) {
  const dataDir = folder()
  await peopled({ dataDir }, accounts)
  return dataDir
}

/** Makes an office of these people in a database. */
export async function peopled(place: Place, accounts: Accounts) {
  const store = await openStore(place)
  const { save, ...rest } = people()
  const now = new Date()
  await store.commit('seed', { ...rest, save: save.filter(({ table }) => table !== 'account') }, now)
  const rows = accounts.map(({ address, personId }) =>
    add('account', { ...newAccount(address, '', 'vi', now), personId })
  )
  await store.commit('accounts', { rests: [], save: rows, say: [] }, now)
  await store.close()
}

export async function running(environment: Record<string, string>) {
  const config = readConfig(environment)
  const lines: string[] = []
  const logger = pino({ base: null }, { write: line => void lines.push(line) })
  const started = await start(config, { logger, say: () => {}, signal: new AbortController().signal })
  onTestFinished(() => started.stop())
  return { ...started, config, lines }
}

/** A Zalo with one Official Account and four people who follow it. */
export async function zalo(port: number) {
  const oa = await startZaloOa({
    ...APP,
    oaId: OA,
    name: 'UBND xã Tân Lập',
    phones: [
      { id: VINH ?? '', name: 'Lê Quang Vinh', follows: true },
      { id: MAI ?? '', name: 'Nguyễn Thị Mai', follows: true },
      { id: LONG ?? '', name: 'Trần Đức Long', follows: true }
    ],
    groups: [{ id: 'f414c8f76fa586fbdfb4', title: 'P. VHXH', members: [MAI ?? '', LONG ?? ''] }],
    webhook: `http://127.0.0.1:${port}/channels/zalo-oa`,
    file: null,
    now: () => new Date(),
    patienceMs: 30_000
  })
  onTestFinished(() => oa.close())
  const shows = async (phone: string, words: string | RegExp) => {
    const chat = () => oa.phone(phone).chat()
    await oa
      .until(() => chat().some(({ from, text }) => from === 'oa' && text.match(words) !== null), 15_000)
      .catch(fault => {
        const last = JSON.stringify(
          chat()
            .slice(-4)
            .map(({ text }) => text)
        )
        throw new Error(`${words} was never shown; the last were ${last}`, { cause: fault })
      })
  }
  return { oa, shows }
}

export const environment = (dataDir: string, port: number, root: string) => ({
  DATA_DIR: dataDir,
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  ENCRYPTION_KEY: KEY,
  ZALO_OA_APP_ID: APP.appId,
  ZALO_OA_APP_SECRET: APP.appSecret,
  ZALO_OA_SECRET_KEY: APP.secretKey,
  ZALO_OA_ID: OA,
  ZALO_OA_API_ROOT: root,
  ZALO_OAUTH_ROOT: root
})

/** A terminal with this configuration; what was printed. */
export async function atTerminal(tool: Tool, config: Config, input = ''): Promise<string> {
  const printed: string[] = []
  await tool.run([], {
    config: () => config,
    now: () => new Date(),
    input: (async function* () {
      yield input
    })(),
    print: text => void printed.push(text),
    tell: () => {}
  })
  return printed[0] ?? ''
}

/** The service of an office that has its tokens already. */
export async function connected(env: Record<string, string>, refreshToken: string) {
  await atTerminal(zaloTokenTool, readConfig(env), refreshToken)
  return running(env)
}
