import { describe, expect, test } from 'vitest'
import {
  answerersOf,
  assigningUnits,
  isAdmin,
  may,
  mayAssign,
  readsFields,
  relations,
  relationsTo,
  submitsTo,
  type TaskAct,
  taskActs
} from '../../src/core/authority.ts'
import type { Role } from '../../src/core/person.ts'
import type { Roster } from '../../src/core/roster.ts'
import type { Participant } from '../../src/core/task.ts'
import { headings, tableLets } from '../data/authority.ts'
import { task as taskOf, unit } from '../data/tasks.ts'

type Beside = Pick<Participant, 'role' | 'unitId' | 'personId'>

/** A province, a commune below it, three rooms below that. */
const [PROVINCE, COMMUNE, OFFICE, CULTURE, ECONOMY] = [1, 2, 3, 4, 5]
const units = [
  unit(PROVINCE, 'UBND tỉnh', { parentId: null }),
  unit(COMMUNE, 'UBND xã', { parentId: PROVINCE }),
  unit(OFFICE, 'Văn phòng', { parentId: COMMUNE }),
  unit(CULTURE, 'P. VHXH', { parentId: COMMUNE }),
  unit(ECONOMY, 'P. Kinh tế', { parentId: COMMUNE })
]

const places = {
  chairman: [[PROVINCE, 'head']],
  mayor: [[COMMUNE, 'head']],
  viceMayor: [[COMMUNE, 'deputy']],
  chief: [[OFFICE, 'chief']],
  head: [[CULTURE, 'head']],
  deputy: [[CULTURE, 'deputy']],
  focal: [[CULTURE, 'focal']],
  officer: [[CULTURE, 'officer']],
  neighbour: [[ECONOMY, 'head']],
  tracker: [[OFFICE, 'tracker']],
  supervisor: [[OFFICE, 'supervisor']],
  admin: [[OFFICE, 'admin']],
  both: [
    [COMMUNE, 'deputy'],
    [ECONOMY, 'deputy']
  ]
} as const satisfies Record<string, readonly (readonly [number, Role])[]>
type Name = keyof typeof places
const names = Object.keys(places).filter((name): name is Name => name in places)
const id = (name: Name): number => names.indexOf(name) + 1

const roster: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(
    names.map(name => [id(name), { id: id(name), code: name, name, phone: null, locale: 'vi', active: true }])
  ),
  posts: names.flatMap(name =>
    places[name].map(([unitId, role]) => ({
      id: id(name) * 10 + unitId,
      personId: id(name),
      unitId,
      role,
      title: '',
      fields: [],
      from: null,
      to: null
    }))
  )
}

const person = (name: Name) => ({ personId: id(name), unitId: places[name][0][0] })
const room = (unitId: number) => ({ unitId, personId: null })

describe('who gives work to whom (R2, R4)', () => {
  test.each<[Name, string, { unitId: number; personId: number | null }, readonly number[]]>([
    ['mayor', 'a room', room(CULTURE), [COMMUNE]],
    ['viceMayor', 'a room', room(CULTURE), [COMMUNE]],
    ['mayor', 'an officer of a room', person('officer'), [COMMUNE]],
    ['chairman', 'a room two levels below', room(CULTURE), [PROVINCE]],
    ['head', 'an officer of the room', person('officer'), [CULTURE]],
    ['deputy', 'an officer of the room', person('officer'), [CULTURE]],
    ['chief', 'a room, for the leaders', room(CULTURE), [COMMUNE]],
    ['tracker', 'a room, for the leaders', room(CULTURE), [COMMUNE]],
    ['both', 'an officer of another room', person('officer'), [COMMUNE]],
    ['both', 'the head of the room where they are deputy, as the commune', person('neighbour'), [COMMUNE]]
  ])('%s gives to %s', (giver, _, target, allowed) => {
    expect(assigningUnits(roster, id(giver), target)).toEqual(allowed)
  })

  test.each<[Name, string, { unitId: number; personId: number | null }]>([
    ['head', 'another room', room(ECONOMY)],
    ['head', 'the commune above', room(COMMUNE)],
    ['head', 'the mayor', person('mayor')],
    ['head', 'the own room as a whole', room(CULTURE)],
    ['head', 'themselves', person('head')],
    ['deputy', 'their own head', person('head')],
    ['viceMayor', 'the mayor', person('mayor')],
    ['chief', 'a vice mayor', person('viceMayor')],
    ['chief', 'the office they alone answer for', room(OFFICE)],
    ['officer', 'a colleague', person('focal')],
    ['focal', 'a colleague', person('officer')],
    ['supervisor', 'a room', room(CULTURE)],
    ['admin', 'a room', room(CULTURE)]
  ])('%s does not give to %s', (giver, _, target) => {
    expect(assigningUnits(roster, id(giver), target)).toEqual([])
  })

  test('one of two posts that both allow it must be chosen: the nearest comes first', () => {
    const inEconomy = {
      ...roster,
      posts: [
        ...roster.posts,
        {
          ...roster.posts[0],
          id: 99,
          personId: 50,
          unitId: ECONOMY,
          role: 'officer',
          title: '',
          fields: [],
          from: null,
          to: null
        } as const
      ]
    }
    expect(assigningUnits(inEconomy, id('both'), { unitId: ECONOMY, personId: 50 })).toEqual([ECONOMY, COMMUNE])
  })

  test('heads, deputies and those who serve them give work, each in a scope of their own (R1)', () => {
    const without = ['focal', 'officer', 'supervisor', 'admin']
    expect(names.filter(name => !mayAssign(roster, id(name)))).toEqual(without)
    expect(names.filter(name => isAdmin(roster, id(name)))).toEqual(['admin'])
  })
})

describe('to whom an order is put for approval (R56)', () => {
  const to = (name: Name, within = roster) => submitsTo(within, id(name)).map(one => names[one - 1])
  test.each<[Name, readonly Name[]]>([
    ['tracker', ['mayor', 'viceMayor', 'both']],
    ['chief', ['mayor', 'viceMayor', 'both']],
    ['officer', ['head', 'deputy', 'mayor', 'viceMayor', 'both']],
    ['focal', ['head', 'deputy', 'mayor', 'viceMayor', 'both']],
    ['deputy', ['head', 'mayor', 'viceMayor', 'both']],
    ['head', ['mayor', 'viceMayor', 'both', 'deputy']],
    ['mayor', ['chairman', 'viceMayor', 'both']],
    ['chairman', []],
    ['supervisor', []],
    ['admin', []]
  ])('%s: %s', (name, leaders) => {
    expect(to(name)).toEqual(leaders)
  })

  test('whoever stands in for the head comes first; who has left does not come at all', () => {
    const lent = { id: 99, personId: id('neighbour'), unitId: COMMUNE, role: 'head', title: '', fields: [] } as const
    const posts = [...roster.posts, { ...lent, from: null, to: null, lentBy: id('mayor') }]
    expect(to('tracker', { ...roster, posts })).toEqual(['neighbour', 'mayor', 'viceMayor', 'both'])
    const people = new Map(roster.people)
    people.delete(id('mayor'))
    expect(to('tracker', { ...roster, people })[0]).toBe('viceMayor')
  })

  test('heads, the chief of office and who keeps the roster see who answers for which field (R42)', () => {
    const seeing = ['chairman', 'mayor', 'chief', 'head', 'neighbour', 'admin']
    expect(names.filter(name => readsFields(roster, id(name)))).toEqual(seeing)
  })
})

describe('the table of acts (R44)', () => {
  test('says all there is', () => expect(headings).toEqual({ relations, acts: taskActs }))

  test.each(taskActs)('%s: those whom it names, and nobody else', act => {
    const lets = relations.filter(one => may(act, new Set([one])))
    expect(lets).toEqual(relations.filter(one => tableLets(act, one)))
    expect(may(act, new Set())).toBe(false)
  })
})

describe('who may do what to a task', () => {
  const given = taskOf({
    leadUnitId: CULTURE,
    assignerId: id('mayor'),
    assignerUnitId: COMMUNE,
    confirmerId: id('mayor')
  })
  const inside = taskOf({
    leadUnitId: CULTURE,
    leadPersonId: id('officer'),
    assignerId: id('deputy'),
    assignerUnitId: CULTURE,
    confirmerId: id('deputy')
  })
  const forOffice = { ...given, leadUnitId: OFFICE }
  const who = (
    act: TaskAct,
    task = given,
    beside: readonly Beside[] = [{ role: 'support', unitId: ECONOMY, personId: null }]
  ) => names.filter(name => may(act, relationsTo(roster, id(name), task, beside)))

  test('a room answers by its head, its deputies and its focal officer (R15)', () => {
    for (const act of ['acknowledge', 'report', 'decline'] as const)
      expect(who(act)).toEqual(['head', 'deputy', 'focal'])
  })

  test('who supports tells of progress, and no more', () => {
    expect(who('progress')).toEqual(['head', 'deputy', 'focal', 'neighbour', 'both'])
  })

  test('the assigner, the leaders above and those who serve them confirm and return (R41, R44)', () => {
    for (const act of ['confirm', 'return'] as const) {
      expect(who(act)).toEqual(['chairman', 'mayor', 'chief', 'tracker'])
    }
  })

  test('the assigner, the leaders above and the office classify (R57)', () => {
    expect(who('classify')).toEqual(['chairman', 'mayor', 'chief', 'tracker'])
  })

  test('the assigner and the leaders above withdraw', () => {
    expect(who('withdraw')).toEqual(['chairman', 'mayor'])
  })

  test('a unit with neither head nor focal officer is answered for by its chief, who never confirms that', () => {
    expect(answerersOf(roster, OFFICE)).toEqual([id('chief')])
    expect(who('report', forOffice)).toEqual(['chief'])
    expect(who('confirm', forOffice)).not.toContain('chief')
  })

  test('a confirmer whom the task was given to does it, and confirms no more (R44)', () => {
    const named = { ...given, confirmerId: id('neighbour') }
    for (const act of ['confirm', 'return', 'rate', 'reopen'] as const) expect(who(act, named)).toContain('neighbour')
    const turned = { ...named, leadUnitId: ECONOMY, leadPersonId: id('neighbour') }
    expect(who('report', turned)).toContain('neighbour')
    for (const act of ['confirm', 'return', 'rate', 'reopen'] as const)
      expect(who(act, turned)).not.toContain('neighbour')
    expect(who('confirm', turned)).toContain('mayor')
    const both = { ...turned, leadPersonId: id('both'), assignerId: id('both') }
    expect(who('report', both)).not.toContain('both')
    expect(who('confirm', both)).toContain('both')
  })

  test('an assigner decides while they hold a place from which it was given; after that the successor does (R16)', () => {
    const without = (name: Name, role: Role | null, unitId: number): Roster => ({
      ...roster,
      posts: roster.posts.flatMap(post =>
        post.personId === id(name) ? (role === null ? [] : [{ ...post, role, unitId }]) : [post]
      )
    })
    const acts = ['confirm', 'extend', 'withdraw', 'reassign', 'amend'] as const
    const decides = (within: Roster, name: Name, task = given) =>
      acts.filter(act => may(act, relationsTo(within, id(name), task, [])))
    expect(decides(roster, 'mayor')).toEqual(acts)
    for (const [role, unitId] of [
      [null, COMMUNE],
      ['head', ECONOMY],
      ['supervisor', OFFICE]
    ] as const) {
      const left = without('mayor', role, unitId)
      expect(decides(left, 'mayor')).toEqual([])
      expect(may('view', relationsTo(left, id('mayor'), given, []))).toBe(true)
    }
    for (const [role, unitId] of [
      ['officer', COMMUNE],
      ['chief', OFFICE],
      ['head', PROVINCE]
    ] as const)
      expect(decides(without('mayor', role, unitId), 'mayor')).toEqual(acts)
    expect(decides(without('viceMayor', 'head', COMMUNE), 'viceMayor')).toEqual(acts)
    expect(decides(without('deputy', 'officer', CULTURE), 'deputy', inside)).toEqual(acts)
    expect(decides(without('deputy', 'officer', ECONOMY), 'deputy', inside)).toEqual([])
    const locked = {
      ...roster,
      people: new Map([...roster.people].map(([key, one]) => [key, { ...one, active: false }]))
    }
    expect(decides(locked, 'deputy', inside)).toEqual([])
    const confirmer = { ...given, confirmerId: id('neighbour') }
    expect(decides(roster, 'neighbour', confirmer)).toEqual(['confirm'])
    expect(decides(without('neighbour', null, ECONOMY), 'neighbour', confirmer)).toEqual([])
  })

  test('inside a room: its people do, its head stands above, nobody confirms their own work', () => {
    expect(who('report', inside)).toEqual(['focal', 'officer'])
    expect(who('confirm', inside)).toEqual(['chairman', 'mayor', 'viceMayor', 'head', 'deputy', 'both'])
    expect(
      who('acknowledge', { ...inside, leadPersonId: id('head'), assignerId: id('mayor'), assignerUnitId: COMMUNE })
    ).toContain('head')
  })

  test('a neighbour who has no part in it does not see it; figures are read by those who serve the leaders', () => {
    const alone: readonly Beside[] = []
    expect(who('view', given, alone)).toEqual(names.filter(name => name !== 'neighbour'))
    expect(who('view', { ...given, leadUnitId: ECONOMY, assignerUnitId: COMMUNE }, alone)).not.toContain('head')
  })
})
