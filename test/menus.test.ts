import { expect, test } from 'vitest'
import { type Audience, audiences } from '../src/commands/command.ts'
import { commands } from '../src/commands/index.ts'
import { menuFor } from '../src/menus.ts'
import { createSay } from '../src/say.ts'

const say = createSay()
const menuOf = (...theirs: readonly Audience[]) =>
  menuFor(new Set<Audience>(['everyone', ...theirs]), 'vi', say).map(({ command }) => command)

test('a menu is short enough to look through, even for who may do everything (R12)', () => {
  expect(menuOf(...audiences).length).toBeLessThanOrEqual(20)
  expect(menuOf()).toEqual([
    ...['vieccuatoi', 'baocao', 'tiendo', 'giahan', 'quahan', 'saphan', 'chitiet', 'tim', 'xephang', 'trogiup']
  ])
})

test('it holds what its reader may do, who gives tasks reads first how to, and the help is the last', () => {
  expect(menuOf('assigner')[0]).toBe('giaoviec')
  expect(menuOf('admin')).toContain('moi')
  expect(menuOf('assigner', 'supervisor')).not.toContain('moi')
  for (const audience of audiences) {
    const menu = menuOf(audience)
    expect(menu.at(-1)).toBe('trogiup')
    for (const name of menu) {
      const command = commands.find(({ slashes }) => slashes[0] === name)
      expect(['everyone', audience]).toContain(command?.audience)
    }
  }
})
