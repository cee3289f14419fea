import { doersOf, may } from '../core/authority.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName, short, targetName } from '../core/names.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { ruleLine, turnOf } from '../core/recurrence.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import type { Series } from '../core/rows.ts'
import { type Ask, aNumber, button, type Command, line, nothing, only, reply } from './command.ts'
import { orderShape } from './order-shape.ts'
import { taskMeant } from './task-meant.ts'

/** Orders shown at once. */
const SHOWN = 12
/** Characters shown of what is to be done. */
const LENGTH = 100

/** One's own orders that come again (P16), with what stops each. */
export const recurringCommand: Command = {
  name: 'recurring',
  shows: 'alone',
  words: ['định kỳ', 'việc định kỳ'],
  slashes: ['dinhky'],
  takes: nothing,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['định kỳ'],

  async run(ask) {
    const all = await ask.read.activeSeries(ask.actor.id)
    if (all.length === 0) return only(reply(ask, [line('recurring-none')]))
    const found = await Promise.all(all.slice(0, SHOWN).map(series => item(ask, series)))
    const more = all.length > SHOWN ? [line('recurring-more', { count: all.length - SHOWN })] : []
    const buttons = found.flatMap(({ number }) =>
      number === null ? [] : [[button('recurring-stop', `thôi lặp ${number}`, { number })]]
    )
    const lines = [line('recurring-title', { count: all.length }), ...found.map(one => one.line), ...more]
    return only(reply(ask, lines, { buttons }))
  }
}

async function item(ask: Ask, series: Series): Promise<{ readonly line: Line; readonly number: string | null }> {
  const order = orderShape.parse(series.data)
  const [last] = await ask.read.tasks({ series: series.key, order: 'number', limit: 1 })
  const number = last ? String(last.number) : null
  const values = {
    rule: { line: ruleLine(series.rule) },
    lead: order.leads.map(lead => targetName(ask.roster, lead)).join(', '),
    content: short(order.content, LENGTH),
    next: { day: turnOf(series.rule, series.next, ask.calendar)?.due ?? series.next },
    number: number ?? ''
  }
  return { line: { ...line('recurring-item', values), gap: true }, number }
}

/** An order comes no more: what was given of it stays to be done, and everybody concerned hears. */
export const stopRecurringCommand: Command = {
  name: 'stop-recurring',
  words: ['thôi lặp', 'dừng lặp', 'thôi định kỳ', 'dừng định kỳ'],
  slashes: ['thoilap'],
  takes: aNumber,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['thôi lặp 12'],

  async run(ask) {
    const { task, number, relations } = await taskMeant(ask, 'view', 'stop-recurring-how')
    const assigner = personName(ask.roster, task.assignerId)
    // Whoever may take the work back may say that it comes no more.
    if (!may('withdraw', relations)) throw new Refusal('stop-recurring-not-yours', { number, assigner })
    const series = task.series === null ? null : await ask.read.series(task.series)
    if (!series) throw new InVain('stop-recurring-once', { number })
    if (!series.active) throw new InVain('stop-recurring-already', { number })
    return stopped(ask, series, number)
  }
}

async function stopped(ask: Ask, series: Series, number: string): Promise<Outcome> {
  const order = orderShape.parse(series.data)
  const rule = { line: ruleLine(series.rule) }
  const doers = order.leads.flatMap(({ unitId, personId }) =>
    doersOf(ask.roster, { leadUnitId: unitId, leadPersonId: personId })
  )
  const told = [...new Set([...doers, series.assignerId])].filter(id => id !== ask.actor.id)
  const name = personName(ask.roster, ask.actor.id)
  return {
    rests: [{ row: 'series', key: { key: series.key }, version: series.version }],
    save: [change('series', { key: series.key }, { active: false })],
    say: [
      reply(ask, [
        line('stop-recurring-done', { number, rule }),
        line('card-content', { content: order.content }),
        line('stop-recurring-stays')
      ]),
      ...told.map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          lines: [
            line('stop-recurring-told', { name, rule }),
            line('card-content', { content: order.content }),
            line('stop-recurring-stays')
          ],
          task: number
        })
      )
    ]
  }
}
