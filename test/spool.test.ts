import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Incoming } from '../src/ports/channel.ts'
import { StoreAway } from '../src/ports/store.ts'
import { createSpool } from '../src/spool.ts'

const said = (n: number, text: string): Incoming => ({
  kind: 'message',
  cause: `zalo-oa:user_send_text:${n}`,
  address: 'zalo-oa:1',
  from: { address: 'zalo-oa:1', name: 'Mai', locale: 'vi' },
  group: null,
  text,
  pressed: false,
  addressed: true,
  files: [],
  quoted: null,
  messageId: String(n)
})

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'spool-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const desk = {
    away: false,
    now: '2026-11-23T09:00:00+07:00',
    heard: [] as string[],
    logged: [] as string[],
    folder,
    files: () => readdirSync(folder),
    spool: () => {
      let marks = 0
      return createSpool({
        folder,
        async hear(incoming) {
          if (desk.away) throw new StoreAway('no connection')
          if (incoming.kind === 'message') desk.heard.push(incoming.text)
        },
        clock: { now: () => new Date(desk.now) },
        mark: () => String(++marks),
        log: ({ what }) => void desk.logged.push(what)
      })
    }
  }
  return desk
}

test('while the database is away what comes in waits on the disk, and is heard in order when it is back', async () => {
  const desk = opened()
  const spool = desk.spool()
  await spool.orLater(said(1, 'một'))
  desk.away = true
  await spool.orLater(said(2, 'hai'))
  await spool.orLater(said(3, 'ba'))
  await spool.replay()
  expect([desk.heard, desk.files().length]).toEqual([['một'], 2])
  desk.away = false
  await spool.orLater(said(4, 'bốn'))
  expect(desk.heard).toEqual(['một'])
  await spool.replay()
  expect([desk.heard, desk.files()]).toEqual([['một', 'hai', 'ba', 'bốn'], []])
})

test('what waited when the process ended is heard by the next one', async () => {
  const desk = opened()
  desk.away = true
  await desk.spool().orLater(said(1, 'một'))
  desk.away = false
  await desk.spool().replay()
  expect([desk.heard, desk.files()]).toEqual([['một'], []])
})

test('what a channel gives only once lies on the disk before it is heard', async () => {
  const desk = opened()
  const spool = desk.spool()
  await spool.first(said(1, 'một'))
  expect([desk.heard, desk.files()]).toEqual([['một'], []])
  desk.away = true
  await spool.first(said(2, 'hai'))
  desk.away = false
  await spool.first(said(3, 'ba'))
  expect(desk.heard).toEqual(['một'])
  await spool.replay()
  expect(desk.heard).toEqual(['một', 'hai', 'ba'])
})

test('a secret paper is never laid on the disk: it is to be said again', async () => {
  const desk = opened()
  desk.away = true
  const spool = desk.spool()
  await expect(spool.orLater(said(1, 'Công văn mật số 12'))).rejects.toBeInstanceOf(StoreAway)
  await expect(spool.first(said(2, 'Công văn mật số 12'))).rejects.toBeInstanceOf(StoreAway)
  expect(desk.files()).toEqual([])
})

test('what cannot be read or heard is set aside for a person to see, and keeps nothing behind it', async () => {
  const desk = opened()
  writeFileSync(join(desk.folder, '000000000000001-x.json'), '{"kind":"message"')
  desk.away = true
  await desk.spool().orLater(said(1, 'một'))
  desk.away = false
  await desk.spool().replay()
  expect(desk.heard).toEqual(['một'])
  expect(desk.files()).toEqual(['000000000000001-x.json.aside'])
  expect(readFileSync(join(desk.folder, desk.files()[0] ?? ''), 'utf8')).toBe('{"kind":"message"')
  expect(desk.logged).toContain('what lies in 000000000000001-x.json is set aside')
})

test('of two processes on one folder either hears what the other laid there, and neither stays deaf', async () => {
  const desk = opened()
  const [a, b] = [desk.spool(), desk.spool()]
  await a.orLater(said(1, 'một'))
  desk.away = true
  await b.orLater(said(2, 'hai'))
  desk.away = false
  await a.replay()
  await b.orLater(said(3, 'ba'))
  expect([desk.heard, desk.files()]).toEqual([['một', 'hai', 'ba'], []])
})

test('what was laid there by a clock that was ahead is heard before what comes after it', async () => {
  const desk = opened()
  desk.away = true
  desk.now = '2026-11-24T09:00:00+07:00'
  await desk.spool().orLater(said(1, 'một'))
  desk.now = '2026-11-23T09:05:00+07:00'
  await desk.spool().orLater(said(2, 'hai'))
  desk.away = false
  await desk.spool().replay()
  expect(desk.heard).toEqual(['một', 'hai'])
})
