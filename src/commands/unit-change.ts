import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Ask } from './command.ts'
import { datedIn } from './days-named.ts'
import { aUnit } from './names-alone.ts'
import { heirWanted, merging } from './unit-merge.ts'
import { official, trying } from './unit-pilot.ts'
import { renaming } from './unit-rename.ts'

/*
 * What follows `đơn vị` to change one (DOMAIN 3.7): another name, an end with a successor, trying out, counting.
 */

const RENAME = /^(?:đổi tên|doi ten)\s+(.+\s(?:thành|thanh)\s.+)$/iu
const MERGE = /^(?:gộp|gop|sáp nhập|sap nhap)\s+(.+\s(?:vào|vao)\s.+)$/iu
const CLOSE = /^(?:đóng|dong|giải thể|giai the)\s+(.+\s(?:kế thừa|ke thua)\s.+)$/iu
const CLOSE_ALONE = /^(?:đóng|dong|giải thể|giai the)\s+(.+)$/iu
const TRY = /^(.+?)\s+(?:thử nghiệm|thu nghiem|chạy thử|chay thu)$/iu
const OFFICIAL = /^(.+?)\s+(?:chính thức|chinh thuc)(?:\s+(.+))?$/iu

/** Whether these folded words change a unit. */
export const isUnitChange = (rest: string): boolean =>
  [RENAME, MERGE, CLOSE].some(one => one.test(rest)) ||
  [CLOSE_ALONE, TRY, OFFICIAL].some(one => aUnit(datedIn(one.exec(rest)?.[1] ?? '').before))

/** The change that the words ask for. The speaker keeps the roster. */
export function unitChange(ask: Ask): Promise<Outcome> {
  const { words } = ask
  const rename = RENAME.exec(words)?.[1]
  if (rename !== undefined) return renaming(ask, rename)
  const merge = MERGE.exec(words)?.[1] ?? CLOSE.exec(words)?.[1]
  if (merge !== undefined) return merging(ask, merge)
  const closed = CLOSE_ALONE.exec(words)?.[1]
  if (closed !== undefined) throw heirWanted(ask, closed)
  const counted = OFFICIAL.exec(words)
  if (counted) return official(ask, counted[1] ?? '', counted[2] ?? '')
  const tried = TRY.exec(words)?.[1]
  if (tried !== undefined) return trying(ask, tried)
  throw new Refusal('unit-unknown', { words })
}
