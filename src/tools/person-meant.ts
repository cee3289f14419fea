import { fold } from '../core/fold.ts'
import type { Person } from '../core/person.ts'
import { Misused } from './tool.ts'

/** The one person of this code or name. */
export function personMeant(people: readonly Person[], words: string): Person {
  const coded = people.filter(({ code }) => code === words)
  const [one, ...others] = coded.length > 0 ? coded : people.filter(({ name }) => fold(name) === fold(words))
  if (!one) throw new Misused(`Không có ai mã hoặc tên "${words}".`)
  if (others.length === 0) return one
  throw new Misused(
    `Có nhiều người tên "${words}"; ghi mã, một trong: ${[one, ...others].map(({ code }) => code).join(', ')}`
  )
}
