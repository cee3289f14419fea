import { expect, test } from 'vitest'
import { newNumber } from '../src/core/letter.ts'
import { tidied } from '../src/incoming.ts'
import type { Incoming } from '../src/ports/channel.ts'

const [begin, end] = newNumber(3).split('3')
const odd = `\n A\u0000n ${newNumber(3)} \u200b`
const from = { address: 'telegram:1', name: odd, locale: 'vi' } as const
const file = { ref: 'r', name: odd, kind: 'file', size: 1, mime: odd } as const
const where = { cause: 'telegram:1:1', address: 'telegram:1' } as const

const all: Record<Incoming['kind'], Incoming> = {
  message: {
    ...where,
    kind: 'message',
    from,
    group: { title: odd },
    text: `một${odd}hai`,
    pressed: false,
    addressed: true,
    files: [file],
    quoted: { messageId: '1', text: odd, files: [file], ours: false },
    messageId: '2'
  },
  edited: { ...where, kind: 'edited', messageId: '1', from, group: { title: odd } },
  reachable: { ...where, kind: 'reachable', reachable: true, name: odd, locale: 'vi' },
  group: { ...where, kind: 'group', title: odd, member: true },
  contact: { ...where, kind: 'contact', name: odd, phone: '84901234567' },
  withdrawn: { ...where, kind: 'withdrawn' },
  moved: { ...where, kind: 'moved', to: 'telegram:2' }
}

test.each(Object.values(all))('nothing in a $kind stands for a number that is not drawn', incoming => {
  const said = JSON.stringify(tidied(incoming))
  expect(said).not.toContain(begin)
  expect(said).not.toContain(end)
  expect(said).not.toContain('\u200b')
  expect(said).not.toContain(JSON.stringify('\u0000').slice(1, -1))
})

test('line breaks and everything else stay', () => {
  expect(tidied(all.message)).toEqual({
    ...all.message,
    from: { ...from, name: 'An 3' },
    group: { title: 'An 3' },
    text: 'một\nAn 3 hai',
    files: [{ ...file, name: 'An 3', mime: 'An 3' }],
    quoted: { messageId: '1', text: 'An 3', files: [{ ...file, name: 'An 3', mime: 'An 3' }], ours: false }
  })
})
