import { createCalendar } from '../core/calendar.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type { Snapshot } from '../core/rows.ts'
import { jobs } from '../jobs/index.ts'
import type { Duty } from '../jobs/job.ts'
import type { Reads, Store } from '../ports/store.ts'
import { createSay } from '../say.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage = 'dondoc tick --at 2026-11-30T08:00:00+07:00 [--dry]'

/** The jobs of one moment. `--dry` prints what would be kept and said, and keeps nothing. */
export const tickTool: Tool = {
  name: 'tick',
  usage,
  does: 'Chạy các việc định kỳ của một thời điểm; --dry chỉ in ra, không ghi, không gửi.',

  async run(words, desk) {
    const { values } = optionsOf(words, { at: { type: 'string' }, dry: { type: 'boolean' } }, usage)
    const moment = new Date(values.at ?? '')
    if (Number.isNaN(moment.getTime())) throw new Misused(usage)
    await inOffice(desk, async ({ store }) => {
      const calendar = createCalendar()
      const settings = await store.settings()
      const roster = await store.roster()
      const say = createSay()
      const before = new Date(moment.getTime() - 1)
      for (const job of jobs) {
        if (job.latest(before, moment, { calendar, settings }) === null) continue
        const seen = values.dry ? previewing(store) : { read: store, kept: () => {} }
        const duty: Duty = { moment, read: seen.read, roster, calendar, settings }
        for (const { cause, decide } of await job.run(duty)) {
          if (await store.known(cause)) continue
          const outcome = await decide()
          if (values.dry) seen.kept(outcome)
          else if ((await store.commit(cause, outcome, moment)) !== 'kept') continue
          if (outcome.save.length + outcome.say.length === 0) continue
          desk.print(`# ${cause}: ${outcome.save.length} ghi, ${outcome.say.length} thư`)
          for (const letter of outcome.say)
            desk.print(`${to(letter, roster)}\n${letter.lines.map(one => say('vi', one)).join('\n')}\n`)
        }
      }
    })
    return 0
  }
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

const to = ({ to: reader }: Letter, roster: Roster): string =>
  'group' in reader
    ? `→ nhóm ${reader.group}`
    : 'address' in reader
      ? `→ ${reader.address}`
      : `→ ${personName(roster, reader.person)}`
