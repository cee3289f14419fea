import { expect, test } from 'vitest'
import { Unreachable, Unsure } from '../../../src/ports/channel.ts'
import { faultOf, ok, onWire, openWire } from './wire.ts'

const GROUP = 'zalo-oa:group:8fba1979fa25137b4a'
const made = {
  name: 'Phòng VHXH',
  avatar: 'http://s120.ava.grp.talk.zdn.vn/default',
  group_id: '8fba1979fa25137b4a',
  group_link: 'https://zalo.me/g/qsbexj32',
  group_description: '',
  total_member: 2,
  status: 'enabled'
}

test('makes a group of people on a place that is paid for', async () => {
  const wire = await openWire()
  const { groups } = await onWire(wire)
  wire.answer = ({ path }) =>
    path.endsWith('/quota/group')
      ? ok([
          { product_type: 'gmf10', asset_id: 'a1', status: 'used', used_id: 'x' },
          { product_type: 'gmf10', asset_id: 'a2', status: 'available' }
        ])
      : ok(made)
  expect(await groups.freePlaces('gmf10')).toEqual(['a2'])
  expect(await groups.create('Phòng VHXH', 'a2', ['zalo-oa:8756287263669629130'])).toEqual({
    address: GROUP,
    title: 'Phòng VHXH',
    link: 'https://zalo.me/g/qsbexj32',
    members: 2,
    enabled: true
  })
  expect(wire.calls.map(({ path, body }) => [path, body])).toEqual([
    ['/v3.0/oa/quota/group', '{"quota_owner":"OA","product_type":"gmf10","quota_type":"sub_quota"}'],
    [
      '/v3.0/oa/group/creategroupwithoa',
      '{"group_name":"Phòng VHXH","asset_id":"a2","member_user_ids":["8756287263669629130"]}'
    ]
  ])
})

test('lists the groups and who is in them, page after page', async () => {
  const wire = await openWire()
  const { groups } = await onWire(wire)
  const people = [
    { oa_id: '607812198688816074', name: 'UBND phường Kim Long' },
    { user_id: '8756287263669629130', name: 'Nguyễn Thị Mai' },
    { user_id: '8756287263669629131', name: 'Trần Đức Long' }
  ]
  wire.answer = ({ path, query }) => {
    const offset = Number(new URLSearchParams(query).get('offset'))
    if (path.endsWith('getgroupsofoa')) return ok({ total: 1, groups: offset === 0 ? [made] : [] })
    return ok({ offset, count: 2, total: '3', members: people.slice(offset, offset + 2) })
  }
  expect(await groups.list()).toMatchObject([{ address: GROUP, members: 2 }])
  expect(await groups.members(GROUP)).toEqual([
    { address: null, name: 'UBND phường Kim Long' },
    { address: 'zalo-oa:8756287263669629130', name: 'Nguyễn Thị Mai' },
    { address: 'zalo-oa:8756287263669629131', name: 'Trần Đức Long' }
  ])
  expect(wire.calls.map(({ method, query }) => `${method} ${query}`)).toEqual([
    'GET offset=0&count=50',
    'GET group_id=8fba1979fa25137b4a&offset=0&count=50',
    'GET group_id=8fba1979fa25137b4a&offset=2&count=50'
  ])
  wire.answer = () => ok({ total: 9, members: [] })
  expect(await groups.members(GROUP)).toEqual([])
})

test('asks people into a group; such calls answer without data', async () => {
  const wire = await openWire()
  const { groups } = await onWire(wire)
  wire.answer = () => ({ error: 0, message: 'Success' })
  await groups.invite(GROUP, ['zalo-oa:8756287263669629130'])
  expect(wire.calls).toMatchObject([
    {
      path: '/v3.0/oa/group/invite',
      body: '{"group_id":"8fba1979fa25137b4a","member_user_ids":["8756287263669629130"]}'
    }
  ])
  wire.answer = () => ({ error: -403, message: 'OA is not in group' })
  expect(await faultOf(groups.invite(GROUP, []))).toBeInstanceOf(Unreachable)
  wire.answer = () => 'cut'
  expect(await faultOf(groups.create('x', 'a2', []))).toBeInstanceOf(Unsure)
})
