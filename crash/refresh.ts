import { setTimeout as after } from 'node:timers/promises'
import { between, type Chance } from '../src/trial/chance.ts'
import type { Program } from '../test/service/build.ts'
import { createFleet } from './fleet.ts'
import { emptyBook, order } from './lane.ts'
import { counted, judge, type Kill } from './ledger.ts'
import { occurs } from './occasion.ts'
import { administrator, clerk, lanes } from './office.ts'
import { startOutside } from './outside.ts'
import { openPlace, type Place } from './place.ts'
import { freePort, startRelay } from './relay.ts'
import { inParts, type Result } from './result.ts'
import { type TokenCalls, watchTokens } from './token-calls.ts'
import { dondoc } from './tool.ts'
import { giveTokens, type Platforms, telegramOf, zaloOf } from './way.ts'

/** Where a process is killed that gets new tokens of Zalo for the old: a refresh token is taken once (ZALO 2). */
export const refreshStages = ['refresh not answered', 'refresh answered, not kept', 'refresh kept'] as const
type Stage = (typeof refreshStages)[number]

const OCCASION_MS = 60_000
const TOLD_MS = 90_000
const LOOK_MS = 1
/** What the doctor says of tokens that work, and of those that only an administrator can renew. */
const GOOD = ['khóa còn hiệu lực']
const BROKEN = ['chuỗi khóa đã đứt', 'npx dondoc zalo-consent']

/** What administrators are told. */
const ALARM = /^(?:\(gửi lại\) )?Kênh Zalo OA đang ngừng gửi;[\s\S]*npx dondoc zalo-consent/

type Setting = {
  readonly program: Program
  readonly platforms: Platforms
  readonly database: string
  readonly chance: Chance
  /** None is begun after this moment, in ms. */
  readonly until: number
  readonly say: (line: string) => void
}

/** So many offices on Zalo, stage after stage, each killed once while it refreshes its tokens. */
export function killRefreshes(kills: number, setting: Setting): Promise<Result> {
  return inParts(kills, setting.until, async at => {
    const stage = refreshStages[at % refreshStages.length] ?? 'refresh kept'
    const one = await killRefresh(stage, `T${at}`, setting)
    setting.say(`  ${stage}: ${one.letters.first} letters, ${one.letters.again} of them marked`)
    return one
  })
}

/** Half of the offices refresh after the end of their tokens, half ahead of it. */
async function killRefresh(stage: Stage, mark: string, setting: Setting): Promise<Result> {
  const { program, platforms, database, chance } = setting
  const port = await freePort()
  const zalo = await startOutside(platforms.zaloOa, port)
  const telegram = await startOutside(platforms.telegram)
  const relay = await startRelay(zalo.root)
  const calls = watchTokens(relay)
  const place = await openPlace(database, { channel: 'zalo-oa', administered: true })
  const env = { ...place.env, ...telegramOf(telegram), ...zaloOf(zalo, port, relay.root) }
  const fleet = createFleet(program, 1, env)
  const book = emptyBook()
  const kills: Kill[] = []
  const faults: string[] = []
  const doctor = () => dondoc(program, ['doctor'], env)
  try {
    const ahead = chance() < 0.5
    if (ahead) calls.shorten()
    await place.fill()
    await giveTokens(program, env, zalo)
    const [victim] = fleet.launch()
    if (!victim) throw new Error('nothing was begun')
    await victim.says('"what":"started"')
    let beside: Promise<unknown> = Promise.resolve()
    const killed = killIn(stage, { calls, place, chance }, () => {
      // Another process that needs a token: it comes when the service is dead, or starts again.
      beside = doctor()
      return fleet.kill(victim)
    })
    if (!ahead) zalo.expire()
    const [lane] = lanes
    const given = lane && order(lane, mark, { outside: zalo, book, turn: async () => true })
    if (await killed) kills.push({ stage, at: Date.now() })
    else faults.push('no token was refreshed')
    await fleet.start()
    await beside
    if (kills.length > 0) {
      const broken = stage === 'refresh answered, not kept'
      if (broken && !(await telegram.hears(administrator, ALARM, 0, TOLD_MS)))
        faults.push('no administrator was told to consent anew')
      if (!(await says(doctor, broken ? BROKEN : GOOD)))
        faults.push(`the doctor does not say ${broken ? BROKEN : GOOD}`)
      if (!broken && calls.refused() > 0) faults.push('a refresh token was used that was used up')
      if (broken && !(await consented(await dondoc(program, ['zalo-consent'], env))))
        faults.push('Zalo could not be consented to anew')
      if (broken && !(await says(doctor, GOOD))) faults.push('the consent gave no tokens that work')
      // Whoever has Zalo alone is told when it speaks again, or by what is left of the old token.
      if (broken) {
        book.dues.push({ act: 'alarm', chat: clerk, fits: ALARM, kind: 'first' })
        await zalo.hears(clerk, ALARM, 0, TOLD_MS)
      }
    }
    if (!(await given)) faults.push('an order was lost')
    if (calls.doubled() > 0) faults.push('two used one refresh token at once')
    const judged = judge(zalo.wire, book.dues, kills)
    return {
      kills: counted(zalo.wire, kills),
      acts: book.acts.length,
      letters: judged.letters,
      refused: zalo.refused(),
      faults: [...faults, ...judged.faults].map(fault => `${stage}, ${ahead ? 'ahead of' : 'after'} the end: ${fault}`)
    }
  } finally {
    await fleet.end()
    await Promise.all([zalo.close(), telegram.close(), relay.close()])
    await place.remove()
  }
}

type Scene = { readonly calls: TokenCalls; readonly place: Place; readonly chance: Chance }

/** Kills in the next refresh; resolves when the process is dead, with false when there was none. */
async function killIn(stage: Stage, { calls, place, chance }: Scene, kill: () => Promise<void>): Promise<boolean> {
  const killed = new Promise<boolean>((resolve, reject) => {
    const dead = () => kill().then(() => resolve(true), reject)
    calls.next(async carry => {
      if (stage === 'refresh not answered') {
        await after(between(chance, 1, 400))
        await dead()
        return null
      }
      if (stage === 'refresh kept') {
        const before = await place.tokens()
        const answer = await carry()
        void keptAfter(before, place).then(dead, reject)
        return answer
      }
      // Nothing can be kept until it is dead.
      const release = await place.hold()
      const answer = await carry()
      const heard = chance() < 0.5
      const late = heard ? after(between(chance, 20, 200)) : Promise.resolve()
      void late.then(dead).finally(release).catch(reject)
      if (heard) return answer
      await killed
      return null
    })
  })
  return occurs(killed, OCCASION_MS)
}

async function keptAfter(version: number, place: Place): Promise<void> {
  while ((await place.tokens()) <= version) await after(LOOK_MS)
}

/** Whether it says all of this, now or when what it looks at has come so far. */
async function says(doctor: () => ReturnType<typeof dondoc>, words: readonly string[]): Promise<boolean> {
  const until = Date.now() + TOLD_MS
  do {
    const { printed } = await doctor()
    if (words.every(one => printed.includes(one))) return true
  } while (Date.now() < until)
  return false
}

/** An administrator of the account opens the address and consents. */
async function consented({ printed }: Awaited<ReturnType<typeof dondoc>>): Promise<boolean> {
  if (!URL.canParse(printed.trim())) return false
  return (await (await fetch(printed.trim())).text()).includes('Đã kết nối Zalo OA')
}
