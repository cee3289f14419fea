import { handingOn, unfinished } from '../commands/handing-on.ts'
import { halfHourly, type Job } from './job.ts'

/** Hand-overs looked back on. */
const RECALLED = 100

/** A hand-over that was too much for one commit goes on, a part each half hour, until it is done. */
export const handOverJob: Job = {
  name: 'hand-over',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar }) => halfHourly(after, until, calendar),

  async run({ read, roster, moment }) {
    const left = unfinished(await read.journal(RECALLED, 'hand_over'))
    return left.map(one => {
      const cause = `job:hand-over:${moment.toISOString()}:${one.fromId}:${one.toId}`
      return { cause, decide: () => handingOn(one, { read, roster, at: moment, cause }) }
    })
  }
}
