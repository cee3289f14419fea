import { onTestFinished } from 'vitest'
import { hashOf } from '../../src/commands/one-time-code.ts'
import { add, change } from '../../src/core/outcome.ts'
import { openOffice } from '../support/office.ts'

/**
 * An office in which Trần Đức Long is on Zalo alone, where there are no buttons, nothing can be changed, and who was
 * silent for a week cannot be written to.
 */
export async function opened(now?: string) {
  const office = await openOffice(now ? { now } : {})
  onTestFinished(office.close)
  const code = { hash: hashOf('ABCD2345'), personId: 3, expiresAt: new Date('2027-01-01T00:00:00+07:00') }
  const save = [
    change('account', { address: 'telegram:1003' }, { personId: null }),
    add('code', { ...code, usedAt: null, version: 1 })
  ]
  await office.store.commit('test:zalo', { rests: [], save, say: [] }, office.now())
  const long = office.onZalo(7003)
  await long.says('lienket ABCD2345')
  long.heard('Đã liên kết tài khoản này với đồng chí Trần Đức Long')
  return { ...office, long }
}

export const order = 'giao đ/c Long rà soát hộ nghèo, chậm nhất 30/11'
