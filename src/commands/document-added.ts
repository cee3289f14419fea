import { dayOf } from '../core/calendar.ts'
import { directiveKey, fuller, spoken } from '../core/directive.ts'
import { registers } from '../core/document-authority.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { secrecy } from '../core/secret.ts'
import { readDirective } from '../reading/directive.ts'
import { readUrgency } from '../reading/urgency.ts'
import { type Ask, line, reply } from './command.ts'
import { keptApart, registered } from './directive-kept.ts'
import { documentJournal, documentLines } from './document-lines.ts'
import { contextOf } from './order-read.ts'

/** Writes a document down before its tasks are given (R43, R63): who keeps documents for a unit may. */
export async function documentAdded(ask: Ask, words: string): Promise<Outcome> {
  if (secrecy(words) !== 'open') throw new Refusal('secret')
  if (registers(ask.roster, ask.actor.id).length === 0) throw new Refusal('document-add-not-yours')
  const named = readDirective(words, contextOf(ask))
  if (named === null) throw new Refusal('document-add-how')
  if (named.day === null) throw new Refusal('document-add-day', { number: named.number })
  if (named.day > dayOf(ask.now)) throw new Refusal('document-day-ahead', { document: spoken(named) })
  const own = await keptApart(ask, named)
  const known = await ask.read.directive(directiveKey(own))
  const row = fuller(known, { ...registered(ask, own), urgency: readUrgency(words) ?? 'normal' })
  const kept = row ?? known
  if (kept === null) throw new Refusal('document-add-how')
  const key = row === null ? 'document-there' : known === null ? 'document-added' : 'document-completed'
  const before = known === null ? {} : { issuer: known.issuer, subject: known.subject }
  const after = { issuer: kept.issuer, subject: kept.subject }
  return {
    rests: [],
    save: row === null ? [] : [put('directive', row), documentJournal(ask, row.key, before, after)],
    say: [
      reply(ask, [
        line(key),
        ...documentLines(ask, kept),
        ...(ask.files.length > 0 ? [line('document-file-not-kept')] : [])
      ])
    ]
  }
}
