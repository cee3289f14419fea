#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { BackupRefused } from './backup/manifest.ts'
import { ConfigFaults, readConfig } from './config.ts'
import { NotATable } from './imports/table.ts'
import { OfficeClosed } from './office.ts'
import { AlreadyRunning } from './store/lock.ts'
import { type Desk, tools } from './tools/index.ts'
import { Misused } from './tools/tool.ts'

/** The `dondoc` command: one tool a word. Machine-readable parts go to stdout, everything said to people to stderr. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  const tool = tools.find(one => one.name === name)
  if (!tool) {
    process.stderr.write(`${['dondoc LỆNH', ...tools.map(one => `  ${one.usage}\n      ${one.does}`)].join('\n')}\n`)
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  const desk: Desk = {
    config: () => readConfig(process.env),
    now: () => new Date(),
    input: process.stdin,
    print: text => void process.stdout.write(`${text}\n`),
    tell: text => void process.stderr.write(`${text}\n`)
  }
  return tool.run(rest, desk)
}

// Whoever reads us may have read enough (`| head`).
process.stdout.on('error', () => process.exit(0))

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code
  },
  fault => {
    const known = [ConfigFaults, OfficeClosed, AlreadyRunning, BackupRefused, Misused, NotATable].some(
      kind => fault instanceof kind
    )
    const text = fault instanceof Error ? (known ? fault.message : (fault.stack ?? fault.message)) : String(fault)
    process.stderr.write(`${text}\n`)
    process.exitCode = fault instanceof Misused ? 2 : 1
  }
)
