import { fold } from '../core/fold.ts'
import { namesAlone } from './beside-meant.ts'
import type { Command } from './command.ts'
import { joinCommand } from './join.ts'
import { watchCommand } from './watch.ts'

/** `P. Kinh tế phối hợp việc 1`; in answer to a message about a task without its number. */
const NAMED =
  /^(?<names>.+?),? (?:cung )?(?<as>phoi hop|theo doi)(?: thuc hien)?(?: (?:(?:nhiem vu|viec) ?)?(?:so ?)?#?(?<number>\d{1,9}))?[.!]*$/

/** Who is to take part is named first: `thêm P. Kinh tế phối hợp việc 12` is `phối hợp 12 P. Kinh tế`. */
export const joinNamedCommand: Command = {
  name: 'join-named',
  words: ['thêm', 'bổ sung'],
  slashes: [],
  takes(rest, about) {
    const { names, number } = NAMED.exec(rest)?.groups ?? {}
    return names !== undefined && (about || number !== undefined) && namesAlone(names)
  },
  audience: 'assigner',
  chapter: 'giving',
  examples: [],
  async run(ask) {
    const { names = '', as, number = '' } = NAMED.exec(fold(ask.words))?.groups ?? {}
    const words = `${number} ${ask.words.slice(0, names.length)}`.trim()
    return (as === 'theo doi' ? watchCommand : joinCommand).run({ ...ask, words })
  }
}
