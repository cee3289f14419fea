import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Program } from '../test/service/build.ts'
import type { What } from './options.ts'
import type { Stage } from './stages.ts'

/** A build made wrong on purpose: a test that does not catch it proves nothing (DECISIONS 23). */
export type Fault = {
  readonly name: string
  /** Where it shows, of the stages of people at work; null: everywhere. */
  readonly at: Stage | null
  /** In which file which words become which. */
  readonly patches: readonly { readonly file: string; readonly from: string; readonly to: string }[]
}

const atWork: readonly Fault[] = [
  {
    name: 'cause not checked',
    at: 'between commit and send',
    patches: [
      { file: 'app.js', from: 'if (seen.known)', to: 'if (false)' },
      {
        file: 'store/commit.js',
        from: 'ON CONFLICT DO NOTHING RETURNING 1',
        to: 'ON CONFLICT ("key") DO UPDATE SET "at" = excluded."at" RETURNING 1'
      },
      // The letters of a cause have an index of their own, which alone would keep a second hearing away.
      ...[' }));', ' };'].map(end => ({
        file: 'store/commit.js',
        from: `letters: { cause, from: 0 }, at${end}`,
        to: `letters: { cause: cause + Math.random(), from: 0 }, at${end}`
      }))
    ]
  },
  {
    name: 'letter marked before it is sent',
    at: 'between commit and send',
    patches: [
      {
        file: 'post-attempt.js',
        from: 'const messageIds = changed ?',
        to: `if (!changed) await store.delivered(posted, { as: 'sent', address, messageIds: [], choices, at: clock.now() })
            const messageIds = changed ?`
      },
      { file: 'store/sending.js', from: `AND "state" <> 'sent' `, to: '' }
    ]
  }
]

const webhook: Fault = {
  name: 'said yes to before it is kept',
  at: 'deciding',
  patches: [
    { file: 'channels/telegram/webhook.js', from: 'await take(raw, way)', to: 'void take(raw, way).catch(() => {})' }
  ]
}

const zaloOa: Fault = {
  name: 'said yes to before it is kept',
  at: 'deciding',
  patches: [
    {
      file: 'channels/zalo-oa/webhook.js',
      from: 'await inTurn(address, () => hear(known))',
      to: 'void inTurn(address, () => hear(known)).catch(() => {})'
    }
  ]
}

const refresh: readonly Fault[] = [
  {
    name: 'new tokens used and not kept',
    at: null,
    patches: [
      {
        file: 'channels/zalo-oa/tokens.js',
        from: 'vault.keep(TOKENS, JSON.stringify(fresh), version)',
        to: 'vault.keep(TOKENS, JSON.stringify(pair), version)'
      }
    ]
  },
  {
    name: 'refused tokens told to nobody',
    at: null,
    patches: [
      {
        file: 'channels/zalo-oa/tokens.js',
        from: 'noToken(fault)',
        to: 'new Later(SHORTLY_MS, true, fault)'
      }
    ]
  }
]

const upgrade: readonly Fault[] = [
  {
    name: 'no copy before the upgrade',
    at: null,
    patches: [{ file: 'office.js', from: 'migration === newest ||', to: 'migration !== null ||' }]
  },
  {
    name: 'tables changed one by one',
    at: null,
    patches: [
      {
        file: 'store/migrate.js',
        from: `await driver.all(driver.dialect.name === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN')`,
        to: ''
      },
      { file: 'store/migrate.js', from: `await driver.all('COMMIT')`, to: '' }
    ]
  }
]

/** What is broken in turn for each thing that is killed at. */
export const broken: Readonly<Record<What, readonly Fault[]>> = {
  polling: atWork,
  webhook: [...atWork, webhook],
  'zalo-oa': [...atWork, zaloOa],
  refresh,
  upgrade
}

/** A copy of a build with this fault in it. */
export function breakBuild(program: Program, { patches }: Fault): Program {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-broken-'))
  const whole = dirname(dirname(program.path))
  for (const name of ['package.json', 'locales', 'prisma', 'node_modules'])
    symlinkSync(join(whole, name), join(folder, name))
  cpSync(join(whole, 'dist'), join(folder, 'dist'), { recursive: true })
  for (const { file, from, to } of patches) {
    const path = join(folder, 'dist', file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no longer: ${from}`)
    writeFileSync(path, text.replace(from, to))
  }
  return { path: join(folder, 'dist/main.js'), remove: () => rmSync(folder, { recursive: true }) }
}
