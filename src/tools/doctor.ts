import { createTelegram } from '../channels/telegram/index.ts'
import { type Config, ConfigFaults } from '../config.ts'
import { answerersOf } from '../core/authority.ts'
import { createCalendar, dayOf } from '../core/calendar.ts'
import { folderOf, isTrial } from '../office.ts'
import { AlreadyRunning, lockService } from '../store/lock.ts'
import { type Desk, inOffice, type Tool } from './tool.ts'

/** One thing looked at: all right, worth a look, or broken, and what to do. */
type Finding = { readonly grade: 'ok' | 'warn' | 'bad'; readonly what: string }

/** Looks at configuration, database, channel, clock, calendar and post office, and says what to do. */
export const doctorTool: Tool = {
  name: 'doctor',
  usage: 'dondoc doctor',
  does: 'Kiểm tra cấu hình, cơ sở dữ liệu, kênh chat, đồng hồ, lịch nghỉ, thư tồn; nói cách sửa.',

  async run(_, desk) {
    const findings = await examined(desk)
    const sign = { ok: 'được  ', warn: 'lưu ý ', bad: 'HỎNG  ' }
    for (const { grade, what } of findings) desk.print(`${sign[grade]} ${what}`)
    return findings.some(({ grade }) => grade === 'bad') ? 1 : 0
  }
}

async function examined(desk: Desk): Promise<readonly Finding[]> {
  let config: Config
  try {
    config = desk.config()
  } catch (fault) {
    if (!(fault instanceof ConfigFaults)) throw fault
    return fault.faults.map(({ variable, expected }) => bad(`cấu hình ${variable}: cần ${expected}`))
  }
  const mode = isTrial(config) ? 'chạy thử (không có mã kênh)' : `phục vụ, Telegram ${config.telegram?.mode}`
  return [
    ok(`cấu hình: ${mode}, dữ liệu ở ${config.databaseUrl && !isTrial(config) ? 'PostgreSQL' : folderOf(config)}`),
    serviceRunning(config),
    ...(await channel(config)),
    ...(await office(desk)),
    calendarKnown(desk.now())
  ]
}

function serviceRunning(config: Config): Finding {
  try {
    lockService(folderOf(config)).release()
    return warn('dịch vụ: hiện không chạy trên thư mục này')
  } catch (fault) {
    if (fault instanceof AlreadyRunning) return ok('dịch vụ: đang chạy')
    throw fault
  }
}

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
    const name = fault instanceof Error ? fault.name : 'lỗi'
    return [
      bad(
        `Telegram không trả lời (${name}): kiểm tra TELEGRAM_BOT_TOKEN và đường mạng đến ${telegram.apiRoot ?? 'api.telegram.org'}`
      )
    ]
  }
}

async function office(desk: Desk): Promise<readonly Finding[]> {
  try {
    return await inOffice(desk, async ({ store }) => {
      await store.ping()
      const roster = await store.roster()
      const linked = await store.linkedPeople()
      const counts = await store.letterCounts()
      const unanswered = [...roster.units.values()].filter(unit => answerersOf(roster, unit.id).length === 0)
      return [
        ok(
          `cơ sở dữ liệu: mở được, ${roster.units.size} đơn vị, ${roster.people.size} người, ${linked.size} người đã liên kết`
        ),
        ...(unanswered.length > 0
          ? [
              warn(
                `${unanswered.length} đơn vị chưa có cấp trưởng hoặc đầu mối: ${unanswered
                  .slice(0, 5)
                  .map(unit => unit.name)
                  .join(', ')}`
              )
            ]
          : []),
        counts.failed + counts.unsure > 0
          ? warn(
              `thư: ${counts.waiting} chờ gửi, ${counts.failed} không gửi được, ${counts.unsure} không rõ đã đến hay chưa`
            )
          : ok(`thư: ${counts.waiting} chờ gửi, không có thư hỏng`)
      ]
    })
  } catch (fault) {
    return [bad(`cơ sở dữ liệu: ${fault instanceof Error ? fault.message : String(fault)}`)]
  }
}

function calendarKnown(now: Date): Finding {
  const next = `${Number(dayOf(now).slice(0, 4)) + 1}-01-01`
  return createCalendar().isProvisional(next)
    ? warn(`lịch nghỉ năm ${next.slice(0, 4)}: còn là dự kiến, chưa có thông báo chính thức`)
    : ok(`lịch nghỉ: đã có đến hết năm ${next.slice(0, 4)}`)
}

const ok = (what: string): Finding => ({ grade: 'ok', what })
const warn = (what: string): Finding => ({ grade: 'warn', what })
const bad = (what: string): Finding => ({ grade: 'bad', what })
