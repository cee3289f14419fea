import { nextId } from './chats.ts'
import { badRequest } from './failure.ts'
import type { World } from './world.ts'

const FETCH_LIMIT_MS = 10_000
const MIMES = { png: 'image/png', jpg: 'image/jpeg', aac: 'audio/aac' } as const
type Ending = keyof typeof MIMES

const isEnding = (text: string | undefined): text is Ending => text !== undefined && text in MIMES

/** Of what kind a picture is, by how its bytes begin. */
function pictureEnding(bytes: Uint8Array): Ending {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === '89504e47') return 'png'
  if (start.startsWith('ffd8')) return 'jpg'
  throw badRequest('photo is no picture')
}

/** Keeps bytes and answers their id, which is also their file name. */
function keep(world: World, bytes: Uint8Array, ending: Ending): string {
  const id = `${nextId(world)}.${ending}`
  world.bytes.put(id, bytes)
  world.keeper.changed()
  return id
}

export const keepPicture = (world: World, bytes: Uint8Array): string => keep(world, bytes, pictureEnding(bytes))
export const keepVoice = (world: World, bytes: Uint8Array): string => keep(world, bytes, 'aac')

/** The public address of what somebody sent. */
export const addressOf = (world: World, id: string): string => `${world.root()}/media/${id}`

/** What is behind an address of ours, as it is served. */
export function served(world: World, id: string): Response {
  const ending = /^[0-9a-f]{20}\.([a-z]{3})$/.exec(id)?.[1]
  const bytes = isEnding(ending) ? world.bytes.get(id) : null
  if (!isEnding(ending) || !bytes) return new Response('Not Found', { status: 404 })
  return new Response(Buffer.from(bytes), { headers: { 'content-type': MIMES[ending] } })
}

/** Fetches a picture from the bot's address, as often as the platform does, and keeps it. */
export async function fetchPhoto(world: World, address: string): Promise<string> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw badRequest('photo must be a URL')
  let bytes = new Uint8Array()
  for (let time = 0; time < world.manner.photoFetches; time++) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_LIMIT_MS) }).catch(() => null)
    if (!answer?.ok) throw badRequest('photo URL cannot be read')
    bytes = new Uint8Array(await answer.arrayBuffer())
  }
  return keepPicture(world, bytes)
}
