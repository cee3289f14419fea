import { z } from 'zod'
import { findGroup } from '../chats.ts'
import { enqueue } from '../events.ts'
import { Failure, invalid } from '../failure.ts'
import { joins } from '../group.ts'
import { groupChanged } from '../happenings.ts'
import { newId } from '../ids.ts'
import { isOpen, known } from '../standing.ts'
import type { GroupState } from '../state.ts'
import { dayOf, nowMs, type World } from '../world.ts'
import { id, page, type Route, route } from './route.ts'

const YEAR_MS = 365 * 24 * 3_600_000

const memberIds = z.array(id).min(1).max(99)

function ours(world: World, groupId: string): GroupState {
  const group = findGroup(world, groupId)
  if (!group) throw new Failure(-403)
  return group
}

const linkOf = (group: GroupState) => `https://zalo.me/g/${group.id.slice(0, 8)}`
/** The people, and the OA. */
const sizeOf = (group: GroupState) => group.members.length + 1

const inShort = (group: GroupState) => ({
  name: group.title,
  avatar: '',
  group_id: group.id,
  group_link: linkOf(group),
  group_description: group.description,
  total_member: sizeOf(group),
  status: group.status
})

/** Only those who follow or had to do with the OA lately may be asked into a group. */
function checkInvited(world: World, ids: readonly string[]): void {
  for (const user of ids) {
    const person = known(world, user)
    if (!person.follows && !isOpen(world, person)) throw new Failure(-230)
  }
}

const create = route(
  'POST',
  '/v3.0/oa/group/creategroupwithoa',
  z.looseObject({
    group_name: z.string().min(1).max(100),
    group_description: z.string().default(''),
    asset_id: id,
    member_user_ids: memberIds
  }),
  (world, asked) => {
    const taken = world.state.groups.some(group => group.asset === asked.asset_id && group.status !== 'dissolved')
    if (taken) throw new Failure(-238)
    checkInvited(world, asked.member_user_ids)
    const group: GroupState = {
      id: newId(world),
      title: asked.group_name,
      description: asked.group_description,
      asset: asked.asset_id,
      members: [],
      status: 'enabled',
      messages: []
    }
    world.state.groups.push(group)
    enqueue(world, group.id, groupChanged(world, group.id, 'create_group'))
    joins(world, group, [...new Set(asked.member_user_ids)])
    return inShort(group)
  }
)

const get = route('GET', '/v3.0/oa/group/getgroup', z.looseObject({ group_id: id }), (world, { group_id }) => {
  const group = ours(world, group_id)
  return {
    group_info: inShort(group),
    asset_info: {
      asset_type: 'gmf50',
      asset_id: group.asset,
      valid_through: dayOf(nowMs(world) + YEAR_MS),
      auto_renew: true
    },
    group_setting: {
      lock_send_msg: false,
      join_appr: false,
      enable_msg_history: true,
      enable_link_join: true
    }
  }
})

const list = route('GET', '/v3.0/oa/group/getgroupsofoa', z.looseObject(page), (world, { offset, count }) => {
  const groups = world.state.groups.filter(group => group.status !== 'dissolved')
  const shown = groups.slice(offset, offset + count)
  return { offset, count, total: groups.length, groups: shown.map(inShort) }
})

const members = route(
  'GET',
  '/v3.0/oa/group/listmember',
  z.looseObject({ group_id: id, ...page }),
  (world, { group_id, offset, count }) => {
    const group = ours(world, group_id)
    const everybody = [
      { oa_id: world.oa.id, name: world.oa.name, avatar: '' },
      ...group.members.map(user => ({ user_id: user, name: world.people.get(user)?.name ?? '', avatar: '' }))
    ]
    const shown = everybody.slice(offset, offset + count)
    return { offset, count, total: everybody.length, member_count: everybody.length, members: shown }
  }
)

const invite = route(
  'POST',
  '/v3.0/oa/group/invite',
  z.looseObject({ group_id: id, member_user_ids: memberIds }),
  (world, { group_id, member_user_ids }) => {
    const group = ours(world, group_id)
    if (group.status === 'disabled') throw new Failure(-237)
    checkInvited(world, member_user_ids)
    const fresh = [...new Set(member_user_ids)].filter(user => !group.members.includes(user))
    if (fresh.length === 0) throw invalid('member_user_ids')
    joins(world, group, fresh)
  }
)

/** Two places are paid for beside those that are taken. */
const places = route(
  'POST',
  '/v3.0/oa/quota/group',
  z.looseObject({ quota_owner: z.literal('OA'), product_type: z.string(), quota_type: z.literal('sub_quota') }),
  (world, { product_type }) => {
    const taken = world.state.groups.filter(group => group.status !== 'dissolved')
    const free = [1, 2].map(n => `asset-free-${n}`).filter(asset => taken.every(group => group.asset !== asset))
    const place = {
      product_type,
      quota_type: 'sub_quota',
      valid_through: dayOf(nowMs(world) + YEAR_MS),
      auto_renew: true
    }
    return [
      ...taken.map(group => ({ ...place, asset_id: group.asset, status: 'used', used_id: group.id })),
      ...free.map(asset_id => ({ ...place, asset_id, status: 'available' }))
    ]
  }
)

/** Groups that the OA owns. Who is invited is in at once. */
export const groupRoutes: readonly Route[] = [create, get, list, members, invite, places]
