import { type Command, line, only, reply } from './command.ts'

/** A courtesy is answered with one. */
export const thanksCommand: Command = {
  name: 'thanks',
  words: ['cảm ơn', 'cám ơn', 'xin cảm ơn', 'xin cám ơn', 'em cảm ơn', 'thanks', 'thank you'],
  slashes: [],
  takes: rest => /^(?:(?:rat )?nhieu)?$/.test(rest),
  audience: 'everyone',
  chapter: 'account',
  examples: [],
  run: async ask => only(reply(ask, [line('thanks-answer')]))
}
