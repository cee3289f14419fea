import type { Act, Book } from './lane.ts'
import type { Lane } from './office.ts'
import type { Outside } from './outside.ts'

const ANSWERED_MS = 60_000

/** The leader asks the bot for each task, and for the one after the last: the history as the wire tells it, by number. */
export async function rollCall(
  { leader }: Lane,
  numbers: readonly string[],
  { outside, book }: { readonly outside: Outside; readonly book: Book }
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>()
  for (const number of numbers) {
    const fits = new RegExp(`^(?:\\(gửi lại\\) )?(?:Việc số ${number}\\n|Không có việc số ${number} )`)
    book.dues.push({ act: `details of ${number}`, chat: leader, fits, kind: 'first' })
    const from = outside.wire.length
    outside.says(leader, `chi tiết ${number}`)
    const heard = await outside.hears(leader, fits, from, ANSWERED_MS)
    told.set(number, heard?.text ?? '')
  }
  return told
}

/** Every act that was answered is in its task's history exactly once, every act at most once; no task beside theirs. */
export function judgeActs(acts: readonly Act[], told: ReadonlyMap<string, string>): readonly string[] {
  const faults = acts.flatMap(({ name, number, fits, answered }) => {
    const history = told.get(number) ?? ''
    const times = history.split('\n').filter(one => fits.test(one)).length
    if (answered ? times === 1 : times <= 1) return []
    return [`${name}: ${answered ? 'answered' : 'not answered'}, and there ${times} times`]
  })
  const ordered = new Set(acts.map(({ number }) => number))
  const strange = [...told].filter(([number, text]) => !ordered.has(number) && !text.includes('Không có việc số'))
  const orders = acts.filter(({ name }) => name.startsWith('order '))
  const doubled = orders.length - new Set(orders.map(({ number }) => number)).size
  return [
    ...faults,
    ...strange.map(([number]) => `task ${number} is nobody's order`),
    ...(doubled > 0 ? [`${doubled} orders share a number`] : [])
  ]
}
