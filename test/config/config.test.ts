import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Config, ConfigFaults, readConfig, variables } from '../../src/config.ts'

const token = '123456789:an-invented-token-of-no-bot'
const secret = 'a-secret-of-enough-letters'
const publicUrl = 'https://dondoc.example.vn'

/** The variables at fault in this environment, in order. */
function faultsIn(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (fault) {
    if (!(fault instanceof ConfigFaults)) throw fault
    return fault.faults.map(({ variable }) => variable)
  }
}

const empty: Config = {
  telegram: null,
  zaloOa: null,
  zaloBot: null,
  publicUrl: null,
  port: 8080,
  host: '127.0.0.1',
  databaseUrl: null,
  encryptionKey: null,
  dataDir: './data',
  backupDir: null,
  logLevel: 'info',
  production: false
}

describe('a good environment', () => {
  test('with nothing in it is trial mode', () => {
    expect(readConfig({})).toEqual(empty)
  })

  test.each(['0.0.0.0', '::', '192.168.1.10'])('the trial is never open to other machines: not on %s', HOST => {
    expect(() => readConfig({ HOST })).toThrow(/^HOST: an address of this machine/m)
    expect(readConfig({ HOST, TELEGRAM_BOT_TOKEN: '1:a' }).host).toBe(HOST)
  })

  test('with a token polls', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: ` ${token} ` }).telegram).toEqual({ token, apiRoot: null, mode: 'polling' })
    expect(readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_MODE: 'polling' }).telegram?.mode).toBe('polling')
  })

  test('with a token, an address and a secret takes webhooks', () => {
    const environment = {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: secret,
      PUBLIC_URL: `${publicUrl}/`
    }
    expect(readConfig(environment).telegram).toEqual({ token, apiRoot: null, mode: 'webhook', secret, publicUrl })
  })

  test('with everything else', () => {
    const environment = {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://dondoc@localhost/dondoc',
      DATA_DIR: '/var/lib/dondoc',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production'
    }
    expect(readConfig(environment)).toEqual({
      ...empty,
      telegram: { token, apiRoot: 'http://127.0.0.1:8081', mode: 'polling' },
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgresql://dondoc@localhost/dondoc',
      dataDir: '/var/lib/dondoc',
      logLevel: 'warn',
      production: true
    })
  })

  test('takes what is empty for absent', () => {
    const environment = Object.fromEntries(Object.keys(variables).map(variable => [variable, ' ']))
    expect(readConfig(environment)).toEqual(empty)
  })
})

/** Everything an Official Account needs. */
const oa = {
  ZALO_OA_APP_ID: '360846524940903967',
  ZALO_OA_APP_SECRET: 'app-secret-key-for-tests',
  ZALO_OA_SECRET_KEY: 'oa-secret-key-for-tests',
  ZALO_OA_ID: '388613280878808645',
  PUBLIC_URL: publicUrl,
  ENCRYPTION_KEY: 'a-key-of-chance-that-is-long-enough'
}

describe('with Zalo alone', () => {
  test('an Official Account', () => {
    const config = readConfig({ ...oa, ZALO_OA_API_ROOT: 'http://127.0.0.1:8082/', NODE_ENV: 'production' })
    expect(config.telegram).toBeNull()
    expect(config.zaloOa).toEqual({
      appId: '360846524940903967',
      appSecret: 'app-secret-key-for-tests',
      secretKey: 'oa-secret-key-for-tests',
      oaId: '388613280878808645',
      name: null,
      apiRoot: 'http://127.0.0.1:8082',
      oauthRoot: null
    })
    expect(config.encryptionKey).toBe(oa.ENCRYPTION_KEY)
  })

  test.each(Object.keys(oa))('an Official Account wants all of it: %s', missing => {
    const environment = Object.fromEntries(Object.entries(oa).filter(([variable]) => variable !== missing))
    expect(faultsIn(environment)).toEqual([missing])
  })

  test('a bot polls with its token, or is brought what is said to it', () => {
    const token = '123456789:abc-xyz'
    expect(readConfig({ ZALO_BOT_TOKEN: token }).zaloBot).toEqual({ token, name: null, apiRoot: null, mode: 'polling' })
    const webhook = { ZALO_BOT_TOKEN: token, ZALO_BOT_MODE: 'webhook', ZALO_BOT_WEBHOOK_SECRET: secret }
    expect(faultsIn(webhook)).toEqual(['PUBLIC_URL'])
    expect(readConfig({ ...webhook, PUBLIC_URL: publicUrl }).zaloBot).toMatchObject({
      mode: 'webhook',
      secret,
      publicUrl
    })
    expect(faultsIn({ ZALO_BOT_API_ROOT: 'http://127.0.0.1:8083' })).toEqual(['ZALO_BOT_TOKEN'])
  })

  test('an address and a key alone call for no channel', () => {
    expect(faultsIn({ PUBLIC_URL: publicUrl, ENCRYPTION_KEY: oa.ENCRYPTION_KEY })).toEqual([])
  })
})

describe('a missing entry', () => {
  const webhook = {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: secret,
    PUBLIC_URL: publicUrl
  }
  test.each(['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET', 'PUBLIC_URL'])('of webhook mode: %s', missing => {
    const environment = Object.fromEntries(Object.entries(webhook).filter(([variable]) => variable !== missing))
    expect(faultsIn(environment)).toEqual([missing])
  })

  test.each([
    { TELEGRAM_WEBHOOK_SECRET: secret },
    { TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' },
    { TELEGRAM_MODE: 'polling' },
    { NODE_ENV: 'production' }
  ])('of a channel that is half set: the token beside %o', environment => {
    expect(faultsIn(environment)).toEqual(['TELEGRAM_BOT_TOKEN'])
  })
})

describe('a wrong entry', () => {
  test.each([
    ['TELEGRAM_BOT_TOKEN', 'abc'],
    ['TELEGRAM_BOT_TOKEN', '123:half a token'],
    ['TELEGRAM_MODE', 'push'],
    ['TELEGRAM_WEBHOOK_SECRET', 'short'],
    ['TELEGRAM_WEBHOOK_SECRET', 'a secret with spaces in it'],
    ['TELEGRAM_API_ROOT', '127.0.0.1:8081'],
    ['TELEGRAM_API_ROOT', 'ftp://127.0.0.1'],
    ['ENCRYPTION_KEY', 'short'],
    ['PUBLIC_URL', 'dondoc.example.vn'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/dondoc'],
    ['DATABASE_URL', 'postgresql://'],
    ['LOG_LEVEL', 'loud']
  ])('%s=%s', (variable, wrong) => {
    expect(faultsIn({ TELEGRAM_BOT_TOKEN: token, [variable]: wrong })).toEqual([variable])
  })
})

test('every fault is named at once, a line each', () => {
  const wrong = {
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_API_ROOT: 'nowhere',
    PORT: 'many',
    DATABASE_URL: 'file.db',
    LOG_LEVEL: 'loud',
    NODE_ENV: 'production'
  }
  const variablesAtFault = [
    ...['TELEGRAM_API_ROOT', 'PORT', 'DATABASE_URL', 'LOG_LEVEL'],
    ...['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET', 'PUBLIC_URL']
  ]
  expect(faultsIn(wrong)).toEqual(variablesAtFault)
  expect(() => readConfig(wrong)).toThrow(/^TELEGRAM_API_ROOT: an address such as .*\nPORT: a port from 0 to 65535\n/)
})

test('a fault never repeats what was written there: it may be a token', () => {
  expect(() => readConfig({ TELEGRAM_BOT_TOKEN: 'half-a-token' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('half-a-token') })
  )
})

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')

  test('holds every variable with its sentence, in the order of the configuration', () => {
    const said = lines.flatMap((line, at) => {
      const [, variable] = /^# ([A-Z_]+)=/.exec(line) ?? []
      return variable ? [[variable, lines[at - 1]?.replace(/^# /, '')]] : []
    })
    expect(said).toEqual(Object.entries(variables))
  })

  test('sets nothing: everything is commented out', () => {
    expect(lines.filter(line => line !== '' && !line.startsWith('#'))).toEqual([])
  })

  test('holds values that are taken when the # is taken away', () => {
    const values = lines.flatMap(line => {
      const [, variable = '', value = ''] = /^# ([A-Z_]+)=(.*)$/.exec(line) ?? []
      return variable ? [[variable, value]] : []
    })
    expect(
      faultsIn({ ...Object.fromEntries(values), TELEGRAM_BOT_TOKEN: token, ZALO_BOT_TOKEN: '123456789:abc-xyz' })
    ).toEqual([])
  })
})
