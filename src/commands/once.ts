import { aDraft, type Command } from './command.ts'
import { draftMeant, orderOf, present } from './draft.ts'

/** The order on the card comes this once, though its words said how often. */
export const onceCommand: Command = {
  name: 'once',
  words: ['chỉ lần này', 'chỉ một lần', 'không lặp lại'],
  slashes: [],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'giving',
  examples: [],

  async run(ask) {
    const draft = await draftMeant(ask)
    return present(ask, { ...orderOf(draft), recur: null }, draft)
  }
}
