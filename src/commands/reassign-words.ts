import { fold } from '../core/fold.ts'
import type { NewDue } from '../core/other-hands.ts'
import { Refusal } from '../core/refusal.ts'
import { readAssignment } from '../reading/assignment.ts'
import { readAddressees } from '../reading/list.ts'
import type { Addressee } from '../reading/reading.ts'
import type { Ask } from './command.ts'
import { noSuchDay } from './no-such-day.ts'
import { contextOf } from './order-read.ts'

/** To whom, until when and why a task is given again. */
export type Handing = {
  readonly names: readonly Addressee[]
  readonly due: NewDue
  /** Empty when none was told. */
  readonly reason: string
}

const BECAUSE = /(?:^|[\s,;]+)(?:vi|ly do(?: la)?:?)\s+(?=\S)/

/** Reads `cho P. Kinh tế, hạn 5/12 vì đúng chức năng` with the reader of orders. */
export function handingRead(ask: Ask, typed: string): Handing {
  const because = BECAUSE.exec(fold(typed))
  const words = (because ? typed.slice(0, because.index) : typed).trim()
  const reason = because ? typed.slice(because.index + because[0].length).trim() : ''
  if (words === '') return { names: [], due: null, reason }
  const { lead, support, content, due, noDeadline, others } = readAssignment(`giao ${words}`, contextOf(ask), true)
  const wanted = noDeadline ? 'undated' : (due?.due ?? null)
  const wrong = wanted ? null : noSuchDay(words)
  if (wrong) throw new Refusal('due-no-such-day', { day: wrong.day })
  const named = [...lead, ...support, ...others]
  if (named.length > 0) return { names: named, due: wanted, reason }
  const plain = content?.replace(/^cho\s+/iu, '') ?? ''
  const names = plain === '' ? [] : readAddressees(plain, contextOf(ask))
  if (names.length === 0 && plain !== '') throw new Refusal('assign-unknown', { words: plain })
  return { names, due: wanted, reason }
}
