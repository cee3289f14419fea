import { z } from 'zod'
import { addressOf, groupAddressOf, recipientOf } from './address.ts'
import { type Api, numberish } from './api.ts'

/** As many of a list as we ask for at once. Zalo may give fewer. */
const PAGE = 50

/** A group of the account's. It is made by the account: no other can be joined (ZALO 1.3). */
export type ZaloGroup = {
  readonly address: string
  readonly title: string
  /** How others are let in. */
  readonly link: string
  readonly members: number
  /** One that is not paid for carries nothing. */
  readonly enabled: boolean
}

/** Somebody in a group; `address` null: the account itself. */
export type Member = { readonly address: string | null; readonly name: string }

const count = numberish.catch(0)
const group = z
  .looseObject({
    group_id: z.string().min(1),
    name: z.string().catch(''),
    group_link: z.string().catch(''),
    total_member: count,
    status: z.string().catch('')
  })
  .transform(
    (one): ZaloGroup => ({
      address: groupAddressOf(one.group_id),
      title: one.name,
      link: one.group_link,
      members: one.total_member,
      enabled: one.status === 'enabled'
    })
  )
const member = z
  .looseObject({ user_id: z.string().optional(), name: z.string().catch('') })
  .transform(({ user_id: id, name }): Member => ({ address: id === undefined ? null : addressOf(id), name }))
const groups = z.looseObject({ total: count, groups: z.array(group).catch([]) })
const members = z.looseObject({ total: count, members: z.array(member).catch([]) })
const assets = z.array(z.looseObject({ asset_id: z.string(), status: z.string().catch('') }))

/** What an administrator needs to have a group: to make one, to see who is in it, to ask more people in. */
export function createGroups(api: Api) {
  return {
    /** The places for groups that are paid for and not taken, of a product such as `gmf10`: a new group takes one. */
    async freePlaces(product: string): Promise<readonly string[]> {
      const body = { quota_owner: 'OA', product_type: product, quota_type: 'sub_quota' }
      const all = await api.ask('/v3.0/oa/quota/group', body, assets)
      return all.filter(({ status }) => status === 'available').map(one => one.asset_id)
    },

    /** Makes a group of people, at least one of them an administrator of the account. */
    create: (title: string, place: string, people: readonly string[]): Promise<ZaloGroup> =>
      api.send(
        '/v3.0/oa/group/creategroupwithoa',
        { group_name: title, asset_id: place, member_user_ids: people.map(idOf) },
        group
      ),

    /** Asks people into a group: followers, or whoever was heard in the last 7 days. */
    async invite(address: string, people: readonly string[]): Promise<void> {
      const body = { group_id: idOf(address), member_user_ids: people.map(idOf) }
      await api.send('/v3.0/oa/group/invite', body, z.unknown())
    },

    /** All groups of the account. */
    list: (): Promise<readonly ZaloGroup[]> =>
      allPages(async offset => {
        const page = await api.get('/v3.0/oa/group/getgroupsofoa', `offset=${offset}&count=${PAGE}`, groups)
        return { total: page.total, items: page.groups }
      }),

    /** Everybody in a group. */
    members: (address: string): Promise<readonly Member[]> =>
      allPages(async offset => {
        const query = new URLSearchParams({ group_id: idOf(address), offset: `${offset}`, count: `${PAGE}` })
        const page = await api.get('/v3.0/oa/group/listmember', `${query}`, members)
        return { total: page.total, items: page.members }
      })
  }
}

export type Groups = ReturnType<typeof createGroups>

function idOf(address: string): string {
  const recipient = recipientOf(address)
  return 'group_id' in recipient ? recipient.group_id : recipient.user_id
}

type Page<T> = { readonly total: number; readonly items: readonly T[] }

async function allPages<T>(page: (offset: number) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const { total, items } = await page(all.length)
    all.push(...items)
    if (items.length === 0 || all.length >= total) return all
  }
}
