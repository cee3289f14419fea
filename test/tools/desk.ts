import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { readConfig } from '../../src/config.ts'
import { FILE } from '../../src/store/index.ts'
import { type Desk, tools } from '../../src/tools/index.ts'

/** What a tool answered: its exit code, what went to stdout and to stderr. */
export type Answer = { readonly code: number; readonly printed: readonly string[]; readonly told: readonly string[] }

/** A terminal in a folder of its own, and how to be rid of it. */
export function openDesk(environment: Readonly<Record<string, string>> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-desk-'))
  const now = new Date('2026-11-23T09:00:00+07:00')

  /** Runs `dondoc` with these words, these lines on stdin and these variables more. */
  async function run(
    words: readonly string[],
    input: readonly string[] = [],
    more: Readonly<Record<string, string>> = {}
  ): Promise<Answer> {
    const [name, ...rest] = words
    const printed: string[] = []
    const told: string[] = []
    const desk: Desk = {
      config: () => readConfig({ DATA_DIR: dataDir, ...environment, ...more }),
      now: () => now,
      input: (async function* () {
        for (const line of input) yield `${line}\n`
      })(),
      print: text => void printed.push(text),
      tell: text => void told.push(text)
    }
    const tool = tools.find(one => one.name === name)
    if (!tool) throw new Error(`no tool ${name}`)
    return { code: await tool.run(rest, desk), printed, told }
  }

  return { dataDir, run, now, close: () => rmSync(dataDir, { recursive: true }) }
}

/** Everything a database file holds, by table. */
export function everythingIn(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(join(folder, FILE), { timeout: 5000 })
  try {
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
    return Object.fromEntries(names.map(name => [String(name), db.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    db.close()
  }
}

/** An office of its own instead of the trial: a token that reaches nobody. */
export const officeEnvironment = {
  TELEGRAM_BOT_TOKEN: '123456789:an-invented-token-of-no-bot',
  TELEGRAM_API_ROOT: 'http://127.0.0.1:9'
} as const
