import { z } from 'zod'
import { phoneNumber } from '../happenings.ts'
import { idByApp } from '../ids.ts'
import { FREE_REPLIES, freeReplies, known, packageLeft } from '../standing.ts'
import { dayOf, type World } from '../world.ts'
import { id, type Route, route } from './route.ts'

const detail = route(
  'GET',
  '/v3.0/oa/user/detail',
  z.looseObject({ data: z.looseObject({ user_id: id }) }),
  (world, { data }) => {
    const person = known(world, data.user_id)
    const name = world.people.get(person.id)?.name ?? ''
    return {
      user_id: person.id,
      user_id_by_app: idByApp(world, person.id),
      user_external_id: '',
      display_name: name,
      user_alias: name,
      is_sensitive: false,
      user_last_interaction_date: person.lastInteraction === null ? '' : dayOf(person.lastInteraction),
      user_is_follower: person.follows,
      avatar: '',
      ...(person.info && { shared_info: { name: person.info.name, phone: phoneNumber(person.info.phone) } }),
      tags_and_notes_info: { notes: [], tag_names: [] }
    }
  }
)

function quotaOfPerson(world: World, user: string): Record<string, unknown> {
  const person = known(world, user)
  return {
    last_interaction: String(person.lastInteraction ?? 0),
    cs_reply: { remain: freeReplies(world, person), total: FREE_REPLIES },
    promotion: { daily_remain: 0, daily_total: 1, monthly_remain: 0, monthly_total: 6 }
  }
}

function quotaOfOa(world: World): readonly Record<string, unknown>[] {
  if (world.packageQuota === 0) return []
  const { remain, lastDay } = packageLeft(world)
  return [
    {
      asset_id: `package-${world.oa.id}`,
      product_type: 'cs',
      quota_type: 'sub_quota',
      valid_through: lastDay,
      total: world.packageQuota,
      remain
    }
  ]
}

const quota = route(
  'POST',
  '/v3.0/oa/quota/message',
  z.union([
    z.looseObject({ user_id: id }),
    z.looseObject({ quota_owner: z.literal('OA'), product_type: z.literal('cs'), quota_type: z.literal('sub_quota') })
  ]),
  (world, asked) => ('user_id' in asked ? quotaOfPerson(world, String(asked.user_id)) : quotaOfOa(world))
)

const oa = route('GET', '/v2.0/oa/getoa', z.unknown(), world => ({
  oa_id: world.oa.id,
  name: world.oa.name,
  description: '',
  oa_alias: '',
  is_verified: true,
  oa_type: 2,
  cate_name: 'Cơ quan nhà nước',
  num_follower: world.state.people.filter(person => person.follows).length,
  avatar: '',
  cover: '',
  package_name: 'Nâng cao'
}))

/** What the bot may ask about people and the OA itself. */
export const peopleRoutes: readonly Route[] = [detail, quota, oa]
