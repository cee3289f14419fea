import { expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { temporaryStore } from '../support/database.ts'
import { imports, peopleOfCommune, sheet, unitsOfCommune } from './office.ts'

test('a roster file keeps the end of a post, whether it names the post or not (R16)', async () => {
  const { store, close } = await temporaryStore()
  const { roster } = await imports(store, unitsOfCommune, peopleOfCommune)
  const head = roster.posts.find(post => post.role === 'head' && post.personId === 2)
  if (!head) throw new Error('Nobody is head')
  const ended = change('post', { id: head.id }, { to: '2026-11-30' })
  await store.commit('test:ended', { rests: [], save: [ended], say: [] }, new Date('2026-11-23T09:00:00+07:00'))
  const again = await imports(store, unitsOfCommune, peopleOfCommune)
  expect(again.roster.posts.find(post => post.id === head.id)).toEqual({ ...head, to: '2026-11-30' })
  const elsewhere = sheet('nguoi', 'ma | ho_ten | don_vi | vai_tro\n02 | Nguyễn Thị Mai | KT | Chuyên viên')
  const moved = await imports(store, elsewhere)
  expect(moved.roster.posts.filter(post => post.personId === 2)).toMatchObject([
    { role: 'head', to: '2026-11-30' },
    { role: 'officer', to: null }
  ])
  await close()
})
