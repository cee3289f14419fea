import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTelegram } from '../channels/telegram/index.ts'
import { type Config, ConfigFaults } from '../config.ts'
import { answerersOf, isAdmin } from '../core/authority.ts'
import { type Calendar, createCalendar, dayOf } from '../core/calendar.ts'
import { officeCalendar } from '../core/office-calendar.ts'
import { folderOf, isTrial, placeOf } from '../office.ts'
import type { Store } from '../ports/store.ts'
import { inBare } from '../store/bare.ts'
import { FILE } from '../store/index.ts'
import { isServed } from '../store/lock.ts'
import { damageIn } from '../store/whole.ts'
import { auditFindings, sealFindings } from './doctor-audit.ts'
import { backedUp } from './doctor-backup.ts'
import { postFindings } from './doctor-post.ts'
import { zaloReached, zaloTokens } from './doctor-zalo.ts'
import { bad, type Finding, ok, reasonOf, warn } from './finding.ts'
import { type Desk, inOffice, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc doctor [--audit]'
/** How far the clock may be off. */
const MOST_SECONDS = 60
/** How long the doctor waits for a service to answer. */
const PATIENCE_MS = 2_000

/** Looks at configuration, database, channel, clock, calendar and post office, and says what to do. */
export const doctorTool: Tool = {
  name: 'doctor',
  usage,
  does: 'Kiểm tra cấu hình, cơ sở dữ liệu, kênh chat, đồng hồ, lịch nghỉ, thư tồn; nói cách sửa. --audit: đối chiếu toàn bộ quá trình các việc.',

  async run(words, desk) {
    const { values } = optionsOf(words, { audit: { type: 'boolean' } }, usage)
    const findings = values.audit ? await audited(desk) : await examined(desk)
    const sign = { ok: 'được  ', warn: 'lưu ý ', bad: 'HỎNG  ' }
    for (const { grade, what } of findings) desk.print(`${sign[grade]} ${what}`)
    return findings.some(({ grade }) => grade === 'bad') ? 1 : 0
  }
}

/** The history alone, line by line: the rest of the office may be away. */
const audited = (desk: Desk): Promise<readonly Finding[]> =>
  inOffice(desk, async ({ store }) => auditFindings(await store.audit()))

async function examined(desk: Desk): Promise<readonly Finding[]> {
  let config: Config
  try {
    config = desk.config()
  } catch (fault) {
    if (!(fault instanceof ConfigFaults)) throw fault
    return fault.faults.map(({ variable, expected }) => bad(`cấu hình, ${variable}: ${expected}`))
  }
  const mode = isTrial(config) ? 'chạy thử (không có mã kênh)' : `phục vụ, ${channelsOf(config).join(', ')}`
  return [
    ok(`cấu hình: ${mode}, dữ liệu ở ${onServer(config) ? 'PostgreSQL' : folderOf(config)}`),
    await serviceRunning(config),
    ...(await channel(config)),
    ...(await zaloReached(config)),
    ...(await clock(config, desk.now)),
    ...(await office(desk, config)),
    ...(await backedUp(config, desk.now()))
  ]
}

/** The channels of a configuration, in words. */
const channelsOf = ({ telegram, zaloOa, zaloBot }: Config): readonly string[] => [
  ...(telegram ? [`Telegram ${telegram.mode}`] : []),
  ...(zaloOa ? ['Zalo OA'] : []),
  ...(zaloBot ? [`Zalo Bot ${zaloBot.mode}`] : [])
]

/** On one file there is one service, which holds its folder; on a server any number, which answer at their ports. */
async function serviceRunning(config: Config): Promise<Finding> {
  if (onServer(config)) return answering(config)
  return isServed(folderOf(config)) ? ok('dịch vụ: đang chạy') : warn('dịch vụ: hiện không chạy trên thư mục này')
}

async function answering({ host, port }: Config): Promise<Finding> {
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/readyz`
  const ready = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ ok }) => ok,
    () => false
  )
  return ready ? ok(`dịch vụ: đang chạy, ${address} trả lời`) : warn(`dịch vụ: ${address} không trả lời`)
}

const onServer = (config: Config): boolean => config.databaseUrl !== null && !isTrial(config)

async function channel({ telegram }: Config): Promise<readonly Finding[]> {
  if (!telegram) return []
  try {
    const { api, bot } = await createTelegram({ ...telegram, log: () => {} })
    const { url, pending_update_count: pending, last_error_message: failed } = await api.getWebhookInfo()
    const expected = telegram.mode === 'webhook' ? `${telegram.publicUrl}/channels/telegram` : ''
    return [
      ok(`Telegram: @${bot.username} trả lời, còn ${pending} cập nhật chờ`),
      url === expected
        ? ok(`webhook: ${url || 'không đặt, đúng với polling'}`)
        : warn(`webhook đang là "${url}", cần "${expected}"; khởi động lại dịch vụ để đặt lại`),
      ...(failed ? [warn(`webhook báo lỗi gần nhất: ${failed}`)] : [])
    ]
  } catch (fault) {
    const where = telegram.apiRoot ?? 'https://api.telegram.org'
    return [bad(`Telegram không trả lời (${reasonOf(fault)}): kiểm tra TELEGRAM_BOT_TOKEN và đường mạng đến ${where}`)]
  }
}

/** The machine's clock beside that of the channel's server: deadlines and the morning's hour rest on it. */
async function clock({ telegram }: Config, now: () => Date): Promise<readonly Finding[]> {
  const address = telegram?.apiRoot ?? 'https://api.telegram.org'
  const answer = telegram && (await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null))
  const told = Date.parse(answer?.headers.get('date') ?? '')
  if (Number.isNaN(told)) return []
  const seconds = Math.round(Math.abs(told - now().getTime()) / 1000)
  if (seconds <= MOST_SECONDS) return [ok('đồng hồ: khớp với Telegram')]
  return [
    warn(
      `đồng hồ máy lệch ${seconds} giây so với Telegram: đặt lại giờ máy (NTP), vì hạn và giờ cảnh báo tính theo giờ này`
    )
  ]
}

async function office(desk: Desk, config: Config): Promise<readonly Finding[]> {
  if (!onServer(config) && !existsSync(join(folderOf(config), FILE))) {
    return [
      warn('cơ sở dữ liệu: chưa có, sẽ được tạo khi khởi động dịch vụ lần đầu'),
      calendarKnown(desk.now(), createCalendar())
    ]
  }
  try {
    return await inOffice(desk, async ({ store, trial, now }) => [
      ...(await wholeness(config)),
      ...(await inside(store)),
      ...(trial ? [] : await sealFindings(store, now, onServer(config))),
      ...(await zaloTokens(config, store, desk.now)),
      calendarKnown(desk.now(), officeCalendar(await store.roster(), await store.settings()))
    ])
  } catch (fault) {
    return [bad(`cơ sở dữ liệu: không mở được (${reasonOf(fault)})`), calendarKnown(desk.now(), createCalendar())]
  }
}

/** Whether the file is whole, by SQLite's own check. */
async function wholeness(config: Config): Promise<readonly Finding[]> {
  const place = placeOf(config)
  if (!('dataDir' in place)) return []
  const found = await inBare(place, ({ driver }) => damageIn(driver))
  return found === null
    ? [ok('tệp cơ sở dữ liệu: nguyên vẹn (PRAGMA quick_check)')]
    : [bad(`tệp cơ sở dữ liệu: HỎNG (${found}); giữ nguyên tệp, khôi phục bản sao lưu gần nhất: npx dondoc restore`)]
}

async function inside(store: Store): Promise<readonly Finding[]> {
  await store.ping()
  const roster = await store.roster()
  const linked = await store.linkedPeople()
  const unanswered = [...roster.units.values()].filter(
    unit => unit.validTo === null && answerersOf(roster, unit.id).length === 0
  )
  const names = unanswered.slice(0, 5).map(unit => unit.name)
  const admin = [...roster.people.keys()].some(id => isAdmin(roster, id))
  return [
    ok(
      `cơ sở dữ liệu: mở được, ${roster.units.size} đơn vị, ${roster.people.size} người, ${linked.size} người đã liên kết`
    ),
    ...(admin ? [] : [warn('quản trị: chưa có ai; nhập danh bạ có một người vai trò "Quản trị"')]),
    ...(names.length > 0
      ? [warn(`${unanswered.length} đơn vị chưa có cấp trưởng hoặc đầu mối: ${names.join(', ')}`)]
      : []),
    ...(await postFindings(store))
  ]
}

function calendarKnown(now: Date, calendar: Calendar): Finding {
  const next = `${Number(dayOf(now).slice(0, 4)) + 1}-01-01`
  return calendar.isProvisional(next)
    ? warn(
        `lịch nghỉ năm ${next.slice(0, 4)}: còn là dự kiến; khi có thông báo, quản trị gõ trong chat: nghỉ lễ chốt ${next.slice(0, 4)}`
      )
    : ok(`lịch nghỉ: đã có đến hết năm ${next.slice(0, 4)}`)
}
