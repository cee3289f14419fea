import { z } from 'zod'
import { isAdmin } from '../core/authority.ts'
import { addDays, dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { add, change, type Outcome } from '../core/outcome.ts'
import type { Person, Substitution } from '../core/person.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { mayStandIn, standing } from '../core/substitution.ts'
import { readAssignment } from '../reading/assignment.ts'
import { type Ask, button, type Command, forget, line, only, remember, reply, type Takes } from './command.ts'
import { datedIn, stretchOf } from './days-named.ts'
import { aPersonCalled } from './names-alone.ts'
import { noted } from './noted.ts'
import { contextOf } from './order-read.ts'
import { personNamed } from './person-meant.ts'

/** `đ/c Mai từ 25/11 đến 27/11`, `TL01 bằng TL02 từ ...`: people and days, and nothing else. */
const aSubstitute: Takes = rest => {
  if (rest === '') return true
  const people = datedIn(rest).before.replace(/^cho /, '').split(' bang ')
  return people.length < 3 && people.every(aPersonCalled)
}

/** What is known while the days are asked for. */
const question = z.object({ absent: z.number(), substitute: z.number() })

/** Somebody stands in for the speaker, or for somebody of whom they are head or whose roster they keep (R16). */
export const substituteCommand: Command = {
  name: 'substitute',
  words: ['ủy quyền', 'thay tôi', 'thay', 'người thay'],
  slashes: ['uyquyen'],
  takes: aSubstitute,
  audience: 'everyone',
  chapter: 'account',
  examples: ['thay tôi đ/c Long từ 25/11 đến 27/11', 'thay TL01 bằng TL02 từ 25/11 đến 27/11'],

  async run(ask) {
    if (ask.words === '') return listed(ask)
    const { before, days } = datedIn(ask.words)
    const [first = '', second] = before.replace(/^(?:tôi|toi|cho)\s+/iu, '').split(/\s+(?:bằng|bang)\s+/iu)
    const absent =
      second === undefined ? ask.actor : named(ask, first, code => `thay ${code} bằng ${second} ${days}`.trim())
    const types = (code: string) =>
      (absent.id === ask.actor.id ? `thay tôi ${code} ${days}` : `thay ${absent.code} bằng ${code} ${days}`).trim()
    const substitute = named(ask, second ?? first, types)
    mustBeTheirs(ask, absent)
    const stretch = stretchOf(ask, days)
    if (stretch) return begun(ask, absent, substitute, stretch)
    return {
      rests: [],
      save: [remember(ask, 'substitute', { absent: absent.id, substitute: substitute.id })],
      say: [reply(ask, [whichDays(absent, substitute)], { buttons: [[button('button-cancel', 'hủy')]] })]
    }
  },

  async answer(ask, data) {
    const known = question.parse(data)
    const [absent, substitute] = [known.absent, known.substitute].map(id => ask.roster.people.get(id))
    if (!absent?.active || !substitute?.active) throw new InVain('substitute-none')
    mustBeTheirs(ask, absent)
    const stretch = stretchOf(ask, ask.words)
    if (stretch) return begun(ask, absent, substitute, stretch)
    const { key, values } = whichDays(absent, substitute)
    throw new Refusal(key, values)
  }
}

const whichDays = (absent: Person, substitute: Person): Line =>
  line('substitute-days', { absent: absent.name, substitute: substitute.name })

/** They are back: from now on nobody stands in for them, or nobody will. */
export const substituteEndCommand: Command = {
  name: 'substitute-end',
  words: ['thôi thay', 'thôi ủy quyền'],
  slashes: ['thoithay'],
  takes: rest => rest === '' || aPersonCalled(rest),
  audience: 'everyone',
  chapter: 'account',
  examples: ['thôi thay'],

  async run(ask) {
    const roster = await ask.read.roster()
    const all = standing(roster, dayOf(ask.now))
    const person = ask.words === '' ? null : named(ask, ask.words, code => `thôi thay ${code}`)
    const mine = all.filter(one => one.absentId === ask.actor.id)
    const meant = person ? endedBy(person, mine, all) : mine.length > 0 ? mine : concerning(ask, all)
    const [one] = meant
    if (!one) throw new Refusal('substitute-none')
    if (meant.some(other => other.absentId !== one.absentId)) {
      const rows = meant.map(({ absentId }) => [
        button('button-name', `thôi thay ${roster.people.get(absentId)?.code ?? ''}`, {
          name: personName(roster, absentId)
        })
      ])
      throw new Refusal('substitute-end-which', {}, rows)
    }
    const absent = roster.people.get(one.absentId)
    if (absent && one.substituteId !== ask.actor.id) mustBeTheirs(ask, absent)
    return ended(ask, one)
  }
}

/** What ends with a name: their own absence, or their standing in, for the speaker before anybody else. */
function endedBy({ id }: Person, mine: readonly Substitution[], all: readonly Substitution[]): readonly Substitution[] {
  const ways = [
    all.filter(one => one.absentId === id),
    mine.filter(one => one.substituteId === id),
    all.filter(one => one.substituteId === id)
  ]
  return ways.find(found => found.length > 0) ?? []
}

const named = (ask: Ask, words: string, types: (code: string) => string): Person =>
  personNamed(
    ask,
    words,
    [...ask.roster.people.values()].filter(one => one.active),
    types
  )

/** One's own absence, one's people's as their head, anybody's as an administrator; never in somebody's place. */
function mustBeTheirs(ask: Ask, absent: Person): void {
  if (absent.id === ask.actor.id || isAdmin(ask.roster, ask.actor.id)) return
  const led = postsOf(ask.roster, ask.actor.id).filter(post => post.role === 'head' && post.lentBy === undefined)
  const theirs = postsOf(ask.roster, absent.id).map(post => post.unitId)
  if (!led.some(post => theirs.includes(post.unitId))) throw new Refusal('substitute-not-yours', { name: absent.name })
}

async function begun(
  ask: Ask,
  absent: Person,
  substitute: Person,
  { from, to }: Pick<Substitution, 'from' | 'to'>
): Promise<Outcome> {
  const roster = await ask.read.roster()
  const wanted = { absentId: absent.id, substituteId: substitute.id, from, to }
  mayStandIn(roster, wanted, dayOf(ask.now))
  const values = { absent: absent.name, substitute: substitute.name, from: { day: from }, to: { day: to } }
  return {
    rests: [{ row: 'roster', version: roster.version }],
    save: [
      add('substitution', { ...wanted, byId: ask.actor.id }),
      forget(ask),
      noted(ask, { act: 'substitution', subject: absent.code, after: wanted })
    ],
    say: [
      reply(ask, [line('substitute-done', values), line('substitute-then')], {
        buttons: [[button('button-substitute-end', `thôi thay ${absent.code}`)]]
      }),
      ...told(ask, [absent, substitute], [line('substitute-told', values), line('substitute-then')])
    ]
  }
}

async function ended(ask: Ask, one: Substitution): Promise<Outcome> {
  const roster = await ask.read.roster()
  const today = dayOf(ask.now)
  const to = addDays([one.from, today].sort()[1] ?? today, -1)
  const people = [one.absentId, one.substituteId].flatMap(id => roster.people.get(id) ?? [])
  const values = { absent: personName(roster, one.absentId), substitute: personName(roster, one.substituteId) }
  return {
    rests: [{ row: 'roster', version: roster.version }],
    save: [
      change('substitution', { id: one.id }, { to }),
      noted(ask, {
        act: 'substitution',
        subject: roster.people.get(one.absentId)?.code ?? '',
        before: { ...one },
        after: { to }
      })
    ],
    say: [reply(ask, [line('substitute-ended', values)]), ...told(ask, people, [line('substitute-ended', values)])]
  }
}

const told = (ask: Ask, people: readonly Person[], lines: readonly Line[]) =>
  people
    .filter(one => one.active && one.id !== ask.actor.id)
    .map(one => ({ to: { person: one.id }, kind: 'report' as const, lines }))

/** Who stands in for whom: of the speaker, or for administrators of everybody. */
async function listed(ask: Ask): Promise<Outcome> {
  const roster = await ask.read.roster()
  const all = concerning(ask, standing(roster, dayOf(ask.now)))
  if (all.length === 0) return only(reply(ask, [line('substitute-list-none'), line('substitute-example')]))
  const lines = all.map(one =>
    line('substitute-item', {
      absent: personName(roster, one.absentId),
      substitute: personName(roster, one.substituteId),
      from: { day: one.from },
      to: { day: one.to }
    })
  )
  return only(reply(ask, [line('substitute-list', { count: all.length }), ...lines, line('substitute-example')]))
}

function concerning({ actor, roster }: Ask, all: readonly Substitution[]): readonly Substitution[] {
  if (isAdmin(roster, actor.id)) return all
  return all.filter(one => one.absentId === actor.id || one.substituteId === actor.id)
}

/** `nhờ đ/c Long thay tôi từ 25/11`: who, and the days and nothing else behind; `thay tôi dự họp` is work. */
const OTHER_WAY =
  /^(?:(?:nhờ|nho|cử|cu|đề nghị|de nghi)\s+)?(\S.{1,60}?)\s+thay (?:tôi|toi)((?:\s+(?:từ|tu|ngày|ngay|hôm nay|hom nay|đến|den|tuần|tuan|trong|\d).*)?)$/iu

/** The sentence that a line says the other way round; null when it says anything else besides. */
export function saidOtherWay(ask: Ask, typed: string): string | null {
  const [, who = '', days = ''] = OTHER_WAY.exec(typed) ?? []
  const sentence = `thay tôi ${who}${days}`
  if (who === '' || !aSubstitute(fold(`${who}${days}`), false)) return null
  // `đ/c Hà tiếp công dân thay tôi` is work.
  const { content } = readAssignment(typed, contextOf(ask))
  return /^(?:thay toi)?$/.test(fold(content ?? '')) ? sentence : null
}

/** Asks before power is lent by a line that could mean something else. */
export const substituteAsked = (ask: Ask, sentence: string): Outcome =>
  only(
    reply(ask, [line('substitute-sure', { first: sentence })], {
      buttons: [[button('button-yes', sentence), button('button-cancel', 'hủy')]]
    })
  )
