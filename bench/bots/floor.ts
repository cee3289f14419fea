import { join } from 'node:path'
import { Api } from 'grammy'
import { Hono } from 'hono'
import pg from 'pg'
import { z } from 'zod'
import { listen } from '../../src/http/listen.ts'
import { openFile } from '../../src/store/sqlite.ts'
import { type Surroundings, WAY_IN } from './asked.ts'

const update = z.object({ message: z.object({ chat: z.object({ id: z.number() }), text: z.string() }) })

/**
 * The floor that no bot which keeps what it is told can go under: one durable INSERT, and, when it answers, one sendMessage.
 */
export async function floor({ token, apiRoot, dataDir, databaseUrl }: Surroundings, answers: boolean): Promise<number> {
  const insert = databaseUrl === null ? intoFile(join(dataDir, 'floor.db')) : await intoServer(databaseUrl)
  const api = new Api(token, { apiRoot })
  const routes = new Hono()
  routes.post(WAY_IN, async context => {
    const { chat, text } = update.parse(await context.req.json()).message
    await insert(chat.id, text)
    if (answers) await api.sendMessage(chat.id, text)
    return context.body(null, 200)
  })
  return (await listen(request => routes.fetch(request), { port: 0, hostname: '127.0.0.1' })).port
}

type Insert = (chat: number, text: string) => Promise<void>

async function intoServer(connectionString: string): Promise<Insert> {
  const pool = new pg.Pool({ connectionString, max: 10 })
  await pool.query('CREATE TABLE IF NOT EXISTS "floor" ("id" SERIAL PRIMARY KEY, "chat" INTEGER, "text" TEXT)')
  const query = { name: 'floor', text: 'INSERT INTO "floor" ("chat", "text") VALUES ($1, $2)' }
  return async (chat, text) => void (await pool.query({ ...query, values: [chat, text] }))
}

/** As durable as ours: every commit is on the disk. */
function intoFile(path: string): Insert {
  const db = openFile(path)
  db.exec('CREATE TABLE IF NOT EXISTS "floor" ("id" INTEGER PRIMARY KEY, "chat" INTEGER, "text" TEXT)')
  const statement = db.prepare('INSERT INTO "floor" ("chat", "text") VALUES (?, ?)')
  return async (chat, text) => void statement.run(chat, text)
}
