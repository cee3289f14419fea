import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '../../src/ports/store.ts'
import { chainContract } from './contract/chain.ts'
import { figureContract } from './contract/figures.ts'
import { filterContract } from './contract/filters.ts'
import { housekeepingContract } from './contract/housekeeping.ts'
import { keepingContract } from './contract/keeping.ts'
import { letterContract } from './contract/letters.ts'
import { lookContract } from './contract/looks.ts'
import { manyContract } from './contract/many.ts'
import { momentContract } from './contract/moments.ts'
import { paperContract } from './contract/papers.ts'
import { peopleContract } from './contract/people.ts'
import { readContract } from './contract/reads.ts'
import { standingContract } from './contract/standing.ts'
import { turnContract } from './contract/turns.ts'

/** One kind of database under the suite. */
export type Subject = {
  /** A store that holds nothing yet. */
  fresh(): Promise<Store>
  /** Another connection to the same database as the last fresh store; null where there can be only one. */
  second: (() => Promise<Store>) | null
  /** Runs statements past the store on the database of the last fresh store; `unguarded`: as who takes the triggers away first. */
  raw(sql: string, unguarded?: boolean): Promise<void>
  close(): Promise<void>
}

/** What every store keeps to, whatever it stands on. */
export function storeContract(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject | null = null
    const opened = (): Subject => {
      if (!subject) throw new Error('not open')
      return subject
    }
    beforeAll(async () => {
      subject = await open()
    }, 60_000)
    afterAll(() => subject?.close())

    keepingContract(opened)
    letterContract(opened)
    turnContract(opened)
    standingContract(opened)
    readContract(opened)
    manyContract(opened)
    momentContract(opened)
    figureContract(opened)
    filterContract(opened)
    lookContract(opened)
    paperContract(opened)
    peopleContract(opened)
    housekeepingContract(opened)
    chainContract(opened)
  })
}
