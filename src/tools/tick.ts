import { dayOf } from '../core/calendar.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { officeCalendar } from '../core/office-calendar.ts'
import type { Outcome } from '../core/outcome.ts'
import { onDay } from '../core/roster.ts'
import type { Snapshot } from '../core/rows.ts'
import { jobs } from '../jobs/index.ts'
import type { Duty } from '../jobs/job.ts'
import type { Reads, Store } from '../ports/store.ts'
import { createSay } from '../say.ts'
import { inOffice, momentIn, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc tick --at 2026-11-30T08:00:00+07:00 [--dry]'

/** The jobs of one moment. `--dry` prints what would be kept and said, and keeps nothing. */
export const tickTool: Tool = {
  name: 'tick',
  usage,
  does: 'Chạy các việc định kỳ của một thời điểm; --dry chỉ in ra, không ghi, không gửi.',

  async run(words, desk) {
    const { values } = optionsOf(words, { at: { type: 'string' }, dry: { type: 'boolean' } }, usage)
    const moment = momentIn(values.at, usage)
    await inOffice(desk, async ({ store }) => {
      const write = await writer(store)
      let deeds = 0
      for await (const { cause, outcome } of deedsAt(moment, store, values.dry ?? false)) {
        deeds += 1
        desk.print(`# ${cause}: ${outcome.save.length} ghi, ${outcome.say.length} thư`)
        for (const letter of outcome.say) desk.print(`${write(letter)}\n`)
      }
      if (deeds === 0) desk.tell('Không có việc định kỳ nào vào đúng thời điểm này, hoặc đã làm rồi.')
    })
    return 0
  }
}

/** What the jobs of this very moment come to, each thing once for ever; kept as it is told unless it is a dry run. */
async function* deedsAt(moment: Date, store: Store, dry: boolean): AsyncGenerator<{ cause: string; outcome: Outcome }> {
  const settings = await store.settings()
  const roster = onDay(await store.roster(), dayOf(moment))
  const calendar = officeCalendar(roster, settings)
  const before = new Date(moment.getTime() - 1)
  for (const job of jobs) {
    if (job.latest(before, moment, { calendar, settings }) === null) continue
    const seen = dry ? previewing(store) : { read: store, kept: () => {} }
    const duty: Duty = { moment, now: moment, read: seen.read, roster, calendar, settings, channels: [] }
    for (const { cause, decide } of await job.run(duty)) {
      if (await store.known(cause)) continue
      const outcome = await decide()
      if (dry) seen.kept(outcome)
      else if ((await store.commit(cause, outcome, moment)) !== 'kept') continue
      if (outcome.save.length + outcome.say.length > 0) yield { cause, outcome }
    }
  }
}

/** Letters as their readers would see them, with who they are above. */
async function writer(store: Store): Promise<(letter: Letter) => string> {
  const say = createSay()
  const roster = await store.roster()
  const titles = new Map((await store.groups()).map(group => [group.address, group.title]))
  const reader = ({ to }: Letter): string => {
    if ('group' in to) return `nhóm ${titles.get(to.group) ?? ''} (${to.group})`
    return 'address' in to ? to.address : personName(roster, to.person)
  }
  return letter => [`→ ${reader(letter)}`, ...letter.lines.map(one => say('vi', one))].join('\n')
}

/** Reads as they would be with what this preview would have published: later deeds of a job rest on its first. */
function previewing(store: Store): { readonly read: Reads; readonly kept: (outcome: Outcome) => void } {
  const published: Snapshot[] = []
  return {
    read: {
      ...store,
      snapshot: async (kind, period) => {
        const found = published.find(one => one.kind === kind && one.period === period)
        return found ? { ...found, id: 0 } : store.snapshot(kind, period)
      }
    },
    kept: outcome =>
      void published.push(...outcome.save.flatMap(one => (one.table === 'snapshot' && 'row' in one ? [one.row] : [])))
  }
}
