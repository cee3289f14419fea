import { add } from '../core/outcome.ts'
import type { Job } from './job.ts'

const HOUR = 60 * 60 * 1000
/** A quarter past every hour, when nothing else is due. */
const PAST = 15 * 60 * 1000

/** Every hour the ends of the chains of history that have grown are sealed into one chain (DECISIONS 11). */
export const sealJob: Job = {
  name: 'seal',
  on: 'all days',
  madeUp: 'day',
  latest(after, until) {
    const moment = new Date(Math.floor((until.getTime() - PAST) / HOUR) * HOUR + PAST)
    return moment > after ? moment : null
  },

  async run({ moment, now, read }) {
    if ((await read.seals(now)).length === 0) return []
    return [
      {
        cause: `job:seal:${moment.toISOString()}`,
        decide: async () => ({ rests: [], save: (await read.seals(now)).map(seal => add('seal', seal)), say: [] })
      }
    ]
  }
}
