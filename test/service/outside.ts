import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import type { Outcome } from '../../src/core/outcome.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { openStore } from '../../src/store/index.ts'
import { trialOrganisation } from '../../src/trial/organisation.ts'
import { trialGroups, trialPhones } from '../../src/trial/phones.ts'
import { type Child, type Program, run } from './build.ts'

export const TOKEN = '7000000001:a-token-that-nobody-may-see'
export const [VINH, MAI, LONG] = [1001, 1002, 1003]

/** A folder that is gone when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dondoc-service-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The program at work in a folder of its own; it is dead when the test ends. */
export function launched(program: Program, env: Readonly<Record<string, string>>): Child {
  const child = run(program, folder(), env)
  onTestFinished(() => void child.process.kill('SIGKILL'))
  return child
}

/** A Telegram with the phones of the trial's four, on the machine's own clock. */
export async function telegram(): Promise<Simulator> {
  const simulator = await startSimulator({
    token: TOKEN,
    bot: { id: 7_000_000_001, username: 'dondoc_bot', name: 'Đôn Đốc' },
    phones: trialPhones.map(phone => ({ ...phone, started: true })),
    groups: trialGroups.map(group => ({ ...group, members: [...group.members] })),
    file: null,
    clock: { now: () => new Date(), moveTo: async () => {} }
  })
  onTestFinished(() => simulator.close())
  return simulator
}

/** The people of the trial and no tasks. */
export function people(): Outcome {
  const { save, ...rest } = trialOrganisation(createCalendar())
  const kept = new Set(['unit', 'person', 'post', 'account', 'group'])
  return { ...rest, save: save.filter(one => kept.has(one.table)) }
}

/** The folder of an office of these people. */
export async function office(): Promise<string> {
  const dataDir = folder()
  const store = await openStore({ dataDir })
  await store.commit('seed', people(), new Date())
  await store.close()
  return dataDir
}

/** An order whose deadline lies ahead, whenever this is run. */
export function orderLine(content: string): string {
  const due = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000)
  return `Giao P. VHXH ${content}, chậm nhất ${due.getUTCDate()}/${due.getUTCMonth() + 1}/${due.getUTCFullYear()}`
}

/** The newest message of a chat that has this button. */
export function withButton(simulator: Simulator, phone: number, label: string): number {
  const found = simulator
    .phone(phone)
    .chat()
    .findLast(one => one.reply_markup?.inline_keyboard.flat().some(button => button.text === label))
  if (!found) throw new Error(`phone ${phone} is not offered ${label}`)
  return found.message_id
}

/** Resolves when a phone shows these words. */
export async function shows(simulator: Simulator, phone: number, words: string | RegExp): Promise<void> {
  const seen = () =>
    simulator
      .phone(phone)
      .chat()
      .some(({ text, caption }) => (text ?? caption ?? '').match(words) !== null)
  await simulator.until(seen, 10_000)
}
