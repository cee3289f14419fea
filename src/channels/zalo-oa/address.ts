import { GROUP } from '../../ports/channel.ts'

/** The channel's name, with which its addresses and causes begin. */
export const NAME = 'zalo-oa'

const PERSON_PREFIX = `${NAME}:`
const GROUP_PREFIX = `${NAME}:${GROUP}`

/** A person as an address of ours. Their id is the account's own: another account knows them by another one. */
export const addressOf = (userId: string): string => PERSON_PREFIX + userId

/** A group as an address of ours. */
export const groupAddressOf = (groupId: string): string => GROUP_PREFIX + groupId

/** Whom a message goes to, in Zalo's words. */
export type Recipient = { readonly user_id: string } | { readonly group_id: string }

/** Zalo's recipient behind an address of ours. */
export const recipientOf = (address: string): Recipient =>
  address.startsWith(GROUP_PREFIX)
    ? { group_id: address.slice(GROUP_PREFIX.length) }
    : { user_id: address.slice(PERSON_PREFIX.length) }
