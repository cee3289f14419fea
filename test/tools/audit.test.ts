import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FILE, openStore } from '../../src/store/index.ts'
import { openFile } from '../../src/store/sqlite.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** As who may write to the file, and takes the guards away first. */
function spoil(sql: string): void {
  const db = openFile(join(desk.dataDir, 'trial', FILE))
  db.exec(`DROP TRIGGER IF EXISTS "history_stays"; DROP TRIGGER IF EXISTS "history_is_kept"; ${sql}`)
  db.close()
}

test('the trial is one whole history, and its clock seals it', async () => {
  const before = await desk.run(['doctor', '--audit'])
  expect(before.code).toBe(0)
  expect(before.printed.join('\n')).toMatch(/quá trình: \d+ dòng của \d+ việc, không dòng nào bị sửa, xóa hay thêm/)
  expect(before.printed.join('\n')).toContain('niêm phong: chưa có lần nào')
  await desk.run(['tick', '--at', '2026-11-23T10:15:00+07:00'])
  await desk.run(['tick', '--at', '2026-11-23T11:15:00+07:00'])
  const { code, printed } = await desk.run(['doctor', '--audit'])
  expect(code).toBe(0)
  expect(printed.join('\n')).toMatch(
    /niêm phong: 1 lần đều khớp; lần cuối 1, lúc 2026-11-23T10:15:00\+07:00, mã [0-9a-f]{64}/
  )
})

test('the first broken link is named, and the exit code says so (R33)', async () => {
  await desk.run(['tick', '--at', '2026-11-23T10:15:00+07:00'])
  const store = await openStore({ dataDir: join(desk.dataDir, 'trial') })
  const last = (await store.history(2)).length
  await store.close()
  spoil(`DELETE FROM "history" WHERE "taskNumber" = 2 AND "n" = ${last}`)
  const cut = await desk.run(['doctor', '--audit'])
  expect(cut.code).toBe(1)
  expect(cut.printed.join('\n')).toContain(`HỎNG   quá trình: việc 2, dòng thứ ${last}: đã bị xóa`)
  spoil(`UPDATE "history" SET "actorId" = 1 WHERE "taskNumber" = 1 AND "n" = 1`)
  expect((await desk.run(['doctor', '--audit'])).printed.join('\n')).toMatch(
    /HỎNG {3}quá trình: việc 1, dòng thứ 1 \(id \d+\): đã bị sửa/
  )
})
