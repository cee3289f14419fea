import { afterEach, beforeEach, expect, test } from 'vitest'
import { everythingIn, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

test('who has left is shut out, and let in again', async () => {
  expect((await desk.run(['lock', 'TL03'])).told).toEqual(['Đã khóa Trần Đức Long.'])
  await expect(desk.run(['lock', 'TL03'])).rejects.toThrow('đã bị khóa từ trước')
  await expect(desk.run(['invite', '--person', 'TL03'])).rejects.toThrow('Không có ai')
  expect((await desk.run(['unlock', 'TL03'])).code).toBe(0)
  await expect(desk.run(['unlock', 'TL03'])).rejects.toThrow('không bị khóa')
  const { printed } = await desk.run(['invite', '--json'])
  expect(printed.join()).toContain('Trần Đức Long')
  expect(everythingIn(`${desk.dataDir}/trial`).journal).toMatchObject([
    { act: 'locked', actorId: null, subject: 'TL03' },
    { act: 'unlocked', actorId: null, subject: 'TL03' }
  ])
})

test('the last administrator stays; nobody is locked without being named', async () => {
  await expect(desk.run(['lock', 'Phạm Thu Hà'])).rejects.toThrow('quản trị duy nhất')
  await expect(desk.run(['lock'])).rejects.toThrow('dondoc lock MA')
})
