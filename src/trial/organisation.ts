import type { Calendar } from '../core/calendar.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { defaultSettings } from '../core/settings.ts'
import { type Chance, chance } from './chance.ts'
import { trialStart } from './clock.ts'
import { living } from './living.ts'
import { accountsAt, groups, people, posts } from './people.ts'
import { play } from './plot.ts'
import { root, units } from './units.ts'
import { year2023 } from './year-2023.ts'

export { trialCause } from './plot.ts'

/** Chance for the trial organisation everybody gets. */
export const trialChance = (): Chance => chance(20231130)

/**
 * The made-up organisation of trial mode (DECISIONS 4), to be kept once: a province of 27 units whose tasks of 2023 give
 * the golden table, and a commune office in the middle of its work. Tasks are numbered from 1 as they were given.
 */
export function trialOrganisation(calendar: Calendar, next: Chance = trialChance()): Outcome {
  const plots = [...year2023(next), ...living()]
  return {
    rests: [],
    save: [
      add('setting', { key: 'organisation', value: root.name }),
      add('setting', { key: 'contact', value: 'Phạm Thu Hà, Văn phòng UBND xã Tân Lập' }),
      ...units.map(unit => add('unit', unit)),
      ...people.map(person => add('person', person)),
      ...posts.map(post => add('post', post)),
      ...accountsAt(trialStart).map(account => add('account', account)),
      ...groups.map(group => add('group', group)),
      ...plots.flatMap((plot, i) => play(plot, i + 1, { calendar, settings: defaultSettings }))
    ],
    say: []
  }
}
