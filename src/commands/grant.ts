import { dueOf } from '../core/card.ts'
import { grantExtension, mustBeExtendable } from '../core/extension.ts'
import { aNumberOrWords, type Command } from './command.ts'
import { wished } from './extend.ts'
import { extended } from './extension-decided.ts'
import { requestMeant } from './extension-requests.ts'
import { dueWished, extensionWords } from './extension-words.ts'
import { stampOf, taskMeant } from './task-meant.ts'

/** A longer deadline is given as it was asked for: `đồng ý gia hạn 12 lần 1`. Asked for too late it stays late unless said otherwise. */
export const grantCommand: Command = {
  name: 'grant',
  words: [
    'đồng ý gia hạn',
    'đồng ý cho gia hạn',
    'cho gia hạn',
    'cho phép gia hạn',
    'duyệt gia hạn',
    'nhất trí gia hạn'
  ],
  slashes: [],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['đồng ý gia hạn 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'extend', 'grant-how')
    const { task, number } = meant
    const said = extensionWords(ask, ask.words)
    const otherwise = dueWished(ask, task, said)
    const { n, excused } = said
    const reason = said.reading.because
    if (otherwise) return wished(ask, { ...meant, act: 'extend' }, { n, excused, reason, to: otherwise })
    const request = await requestMeant(ask, task, n)
    mustBeExtendable(task, true)
    const wanted = dueOf({ dueAt: request.wantedAt, dueKind: request.wantedKind })
    if (!wanted) return wished(ask, { ...meant, act: 'extend' }, { n, excused, reason, to: null })
    const step = grantExtension(task, request, wanted, stampOf(ask, meant), {
      calendar: ask.calendar,
      excused: excused === true,
      reason
    })
    return extended(ask, { ...meant, number }, step, { request, reason, excused: excused === true })
  }
}
