import { type Command, line, nothing, only, reply } from './command.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Says that one is there: on some channels letters reach only those who were heard not long ago. */
export const presentCommand: Command = {
  name: 'present',
  words: ['điểm danh'],
  slashes: ['diemdanh'],
  takes: nothing,
  audience: 'everyone',
  chapter: 'account',
  examples: ['điểm danh'],

  async run(ask) {
    const { window } = ask.can
    if (window === null) return only(reply(ask, [line('present-needless')]))
    const until = new Date(ask.now.getTime() + window)
    return only(reply(ask, [line('present-done', { days: Math.round(window / DAY_MS), until: { moment: until } })]))
  }
}
