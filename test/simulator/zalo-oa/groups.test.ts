import { expect, test } from 'vitest'
import { begin, GROUP, HOA, LONG, MAI, OA } from './begin.ts'

const api = (name: string) => `/v3.0/oa/group/${name}`
const to = (group_id: string, message: unknown) => ({ recipient: { group_id }, message })

test('a group is made, its people are listed, others are invited', async () => {
  const { zalo, post, get } = await begin()
  const wish = { group_name: 'Tổ công tác', asset_id: 'gmf-1', member_user_ids: [MAI] }
  const made = (await post(api('creategroupwithoa'), wish)).body
  const group_id = String(Object(Object(made).data).group_id)
  expect(made).toMatchObject({
    data: { name: 'Tổ công tác', group_id, total_member: 2, status: 'enabled' },
    error: 0,
    message: 'Success'
  })
  expect((await post(api('creategroupwithoa'), wish)).body).toMatchObject({ error: -238 })
  expect((await post(api('invite'), { group_id, member_user_ids: [HOA] })).body).toMatchObject({ error: -213 })
  zalo.phone(HOA).says('chào')
  expect((await post(api('invite'), { group_id, member_user_ids: [HOA] })).body).toEqual({
    error: 0,
    message: 'Success'
  })
  expect((await get(api('listmember'), { group_id, offset: '0', count: '2' })).body).toMatchObject({
    data: { offset: 0, count: 2, total: 3, members: [{ oa_id: OA }, { user_id: MAI, name: 'Nguyễn Thị Mai' }] }
  })
  expect((await get(api('getgroup'), { group_id })).body).toMatchObject({
    data: { group_info: { group_id, total_member: 3 }, asset_info: { asset_id: 'gmf-1' } }
  })
  expect((await get(api('getgroupsofoa'))).body).toMatchObject({
    data: { total: 2, groups: [{ group_id: GROUP }, { group_id }] }
  })
  expect(zalo.phone(HOA).chat(group_id)).toEqual([])
  expect(zalo.events().map(({ name }) => name)).toEqual([
    'create_group',
    'user_join_group',
    'user_send_text',
    'user_join_group'
  ])
})

test('who may not be written to in a group', async () => {
  const { zalo, post } = await begin()
  const write = async (group: string, message: unknown = { text: 'chào' }) =>
    (await post(api('message'), to(group, message))).body
  expect(await write('00ff')).toEqual({ error: -403, message: 'OA is not in group' })
  const buttons = [{ title: 'A', type: 'oa.query.hide', payload: 'a' }]
  const attachment = { type: 'template', payload: { buttons } }
  expect(await write(GROUP, { text: 'chào', attachment })).toMatchObject({ error: -233 })
  zalo.group(GROUP).disables()
  expect(await write(GROUP)).toEqual({ error: -237, message: 'The group is disabled' })
  zalo.group(GROUP).enables()
  expect(await write(GROUP)).toMatchObject({ error: 0 })
  zalo.group(GROUP).dissolves()
  expect(await write(GROUP)).toMatchObject({ error: -403 })
  expect(
    zalo
      .group(GROUP)
      .messages()
      .map(({ text }) => text)
  ).toEqual(['chào'])
})

test('people come and go', async () => {
  const { zalo } = await begin()
  const group = zalo.group(GROUP)
  group.adds(HOA)
  group.removes(LONG)
  expect(group.members()).toEqual([MAI, HOA])
  expect(() => group.removes(LONG)).toThrow('is not in group')
  expect(() => group.adds(HOA)).toThrow('is in group')
  expect(() => zalo.phone(LONG).says('chào', { group: GROUP })).toThrow('is not in group')
})
