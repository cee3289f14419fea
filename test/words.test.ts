import { readdirSync, readFileSync } from 'node:fs'
import { type FluentBundle, FluentResource } from '@fluent/bundle'
import { type ESTree, parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'
import { chapters } from '../src/commands/command.ts'
import { commands } from '../src/commands/index.ts'
import { understand } from '../src/commands/understand.ts'
import { allowed } from '../src/core/authority.ts'
import { roles } from '../src/core/person.ts'
import { feedbackKinds, journalActs } from '../src/core/rows.ts'
import { countUnits, settingGroups, settingTable } from '../src/core/setting-table.ts'
import { acts, authorities, qualities, sources, states, urgencies } from '../src/core/task.ts'
import { createSay, sentencesOf } from '../src/say.ts'

const locales = ['vi', 'en'] as const
const say = createSay()

/** Commands that people see: in the help or in a menu. */
const seen = commands.filter(({ examples, slashes }) => examples.length + slashes.length > 0).map(({ name }) => name)

/** Keys that the code puts together, as they stand in it, and what the star can be. */
const computed: Readonly<Record<string, readonly string[]>> = {
  'state-*': states,
  'urgency-*': urgencies,
  'quality-*': qualities,
  'source-*': sources,
  'button-authority-*': authorities,
  'weekday-*': ['1', '2', '3', '4', '5', '6', '7'],
  'role-*': roles,
  'act-*': acts,
  'feedback-*': feedbackKinds,
  'channel-*': readdirSync(new URL('../src/channels/', import.meta.url)),
  'receives-*': ['alert', 'ranking', 'leaders'],
  'help-*': seen,
  'help-chapter-*': chapters,
  '*-not-yours': Object.keys(allowed),
  'settings-group-*': settingGroups,
  'settings-does-*': settingTable.map(({ key }) => key),
  'settings-in-*': countUnits,
  'settings-choice-*': ['strict', 'inclusive'],
  'settings-fits-*': ['count', 'clock', 'day', 'words', 'choice', 'hours'],
  'settings-odd-*': ['receiving', 'overdue', 'alert'],
  'journal-act-*': journalActs,
  'holidays-*': ['official', 'provisional'],
  '*-ask': [
    ...['amend-content', 'amend-lead', 'amend-support', 'amend-watchers', 'amend-due', 'amend-urgency'],
    ...[
      'amend-document',
      'amend-authority',
      'amend-kind',
      'amend-field',
      'amend-confirmer',
      'amend-citizens',
      'amend-milestones'
    ]
  ],
  'card-warn-*': ['holiday', 'weekend', 'moved', 'after-hours', 'rolled-year', 'calendar-provisional', 'recur-unread']
}
const expanded = Object.entries(computed).flatMap(([key, values]) => values.map(value => key.replace('*', value)))

/** What the sentences ask people to type that is no command: answers to a question, and what lets strangers in. */
const answers: ReadonlySet<string> = new Set([
  ...['không hạn', 'không có văn bản', 'không', 'từ 25/11 đến 27/11'],
  ...['lienket MÃ', 'lienket CODE', 'lienket 12']
])

const { vi, en } = { vi: variablesByKey('vi'), en: variablesByKey('en') }
const keys = [...vi.keys()]

test('both languages have the same sentences in the same order, with the same variables', () => {
  expect([...en.keys()]).toEqual(keys)
  for (const key of keys) expect(en.get(key), key).toEqual(vi.get(key))
})

test.each(locales)('every entry of %s is read, and once', locale => {
  const written = [...sentencesOf(locale).matchAll(/^([a-z][\w-]*) *=/gm)].map(([, key]) => key)
  expect(written).toEqual([...new Set(written)])
  expect([...(locale === 'vi' ? vi : en).keys()]).toEqual(written)
})

test.each(locales)('every sentence of %s formats on one line, whatever the number', locale => {
  for (const key of keys) {
    for (const number of [1, 2, 1280]) {
      const text = say(locale, { key, values: filled(key, () => number) })
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/[\n{}]|undefined|null|NaN/)
    }
  }
})

test.each(locales)('%s is polite: never "bạn", at most one emoji', locale => {
  for (const key of keys) {
    const text = say(locale, { key, values: filled(key, () => 2) })
    expect(text, key).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu)
    expect([...text.matchAll(/\p{Extended_Pictographic}/gu)].length, key).toBeLessThan(2)
  }
})

test.each(locales)('what the sentences of %s ask to type is understood', locale => {
  for (const key of keys) {
    const text = say(locale, {
      key,
      values: filled(key, name => ({ percent: 12, unit: 'Phòng VHXH', first: 'việc của tôi' })[name] ?? '12')
    })
    for (const [, typed = ''] of text.matchAll(/(?:gõ|type)(?::| “) *“?([^“”.;(]+)/giu)) {
      const sentence = typed.trim()
      if (!answers.has(sentence)) expect(understand(commands, sentence, false), `${key}: ${sentence}`).not.toBeNull()
    }
  }
})

test('what English readers type is the Vietnamese of the Vietnamese sentence', () => {
  for (const key of keys) {
    const values = filled(key, () => 2)
    const vietnamese = say('vi', { key, values }).toLowerCase()
    const words = say('en', { key, values }).match(/\p{L}*[^\P{L}a-z]\p{L}*/giu) ?? []
    for (const word of words) expect(vietnamese, key).toContain(word.toLowerCase())
  }
})

test('every command that people see has its line of help', () => {
  for (const name of seen) expect(keys).toContain(`help-${name}`)
})

const channels = readdirSync(new URL('../src/channels/', import.meta.url)).map(channel => `src/channels/${channel}`)
const rooms = ['src/commands', 'src/jobs', 'src/core', 'src/reports', ...channels, 'src']
const code = rooms.flatMap(room =>
  readdirSync(new URL(`../${room}/`, import.meta.url), { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => `${room}/${name}`)
)
const packages = new Set<string>()
const spoken = code.map(spokenIn)
const literals = new Set(spoken.flatMap(one => one.literals.filter(literal => !packages.has(literal))))
const templates = new Set(spoken.flatMap(one => one.templates))

test('every key that is said has a sentence, with all its variables', () => {
  const said = spoken.flatMap(one => one.said)
  expect(said.length).toBeGreaterThan(100)
  for (const { key, given, where } of said) {
    expect(keys, where).toContain(key)
    if (given)
      expect(
        vi.get(key)?.filter(name => !given.includes(name)),
        `${where} says ${key} without`
      ).toEqual([])
  }
})

test('whatever looks like a key has a sentence', () => {
  const sections = new Set(keys.map(key => key.split('-')[0]))
  const names = new Set([...commands.map(({ name }) => name), ...Object.keys(allowed)])
  const alike = [...literals].filter(one => /^[a-z]+(?:-[a-z0-9_]+)+$/.test(one) && sections.has(one.split('-')[0]))
  expect(alike.filter(one => !names.has(one) && !keys.includes(one))).toEqual([])
})

test('every key that is put together has a sentence for whatever it can become', () => {
  expect(expanded.filter(key => !keys.includes(key))).toEqual([])
  const puts = [...templates].filter(template => {
    const [before = '', after = ''] = template.split('*')
    return keys.some(key => key.startsWith(before) && key.endsWith(after))
  })
  expect(puts.sort()).toEqual(Object.keys(computed).sort())
})

test('every sentence is said somewhere', () => {
  const used = new Set([...literals, ...expanded])
  expect(keys.filter(key => !used.has(key))).toEqual([])
})

/** The names of a language's sentences, each with the variables it needs. */
function variablesByKey(locale: (typeof locales)[number]): ReadonlyMap<string, readonly string[]> {
  const { body } = new FluentResource(sentencesOf(locale))
  return new Map(body.map(({ id, value }) => [id, [...new Set(variablesIn(value))].sort()]))
}

type Pattern = Parameters<FluentBundle['formatPattern']>[0]

/** Every `$name` of a pattern, wherever it stands: alone, in a choice, in a function. */
function variablesIn(pattern: Pattern | null): readonly string[] {
  return [...JSON.stringify(pattern).matchAll(/\{"type":"var","name":"(\w+)"\}/g)].map(([, name = '']) => name)
}

/** A value for each variable of a sentence. */
function filled(key: string, value: (name: string) => string | number): Record<string, string | number> {
  return Object.fromEntries((vi.get(key) ?? []).map(name => [name, value(name)]))
}

/** A key that is said for sure; the values given with it, null where they cannot be told from the code. */
type Said = { readonly key: string; readonly given: readonly string[] | null; readonly where: string }

/** The strings of a source file, its templates with one hole that may be keys, and the keys it says outright. */
function spokenIn(file: string) {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  const found: { literals: string[]; templates: string[]; said: Said[] } = { literals: [], templates: [], said: [] }
  const saying = (key: ESTree.Node | undefined, values: ESTree.Node | undefined) => {
    const given = values ? namesOf(values) : []
    for (const one of stringsOf(key)) found.said.push({ key: one, given, where: file })
  }
  const called = ({ callee, arguments: [first, second, third] }: ESTree.CallExpression | ESTree.NewExpression) => {
    if (callee.type !== 'Identifier') return
    if (callee.name === 'line' || callee.name === 'Refusal') saying(first, second)
    if (callee.name === 'button') saying(first, third)
  }
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') found.literals.push(value)
    },
    // The name of a package is no key.
    ImportDeclaration: ({ source: { value } }) => void packages.add(value),
    TemplateLiteral: ({ quasis }) => {
      const template = quasis.map(one => one.value.raw).join('*')
      if (/^(?:[a-z]+(?:-[a-z]+)*-\*|\*(?:-[a-z]+)+)$/.test(template)) found.templates.push(template)
    },
    CallExpression: called,
    NewExpression: called,
    ObjectExpression: node => {
      const names = namesOf(node)
      if (names?.includes('key') && names.every(name => ['key', 'values', 'types'].includes(name))) {
        saying(propertyOf(node, 'key'), propertyOf(node, 'values'))
      }
    }
  }).visit(parseSync(file, source).program)
  return found
}

/** The strings that an expression can be: itself, or either side of a choice. */
function stringsOf(node: ESTree.Node | undefined): readonly string[] {
  if (node?.type === 'ConditionalExpression') return [...stringsOf(node.consequent), ...stringsOf(node.alternate)]
  return node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}

/** The names of an object's properties; null where it is not written out. */
function namesOf(node: ESTree.Node): readonly string[] | null {
  if (node.type !== 'ObjectExpression') return null
  const names = node.properties.map(one =>
    one.type === 'Property' && one.key.type === 'Identifier' ? one.key.name : null
  )
  return names.includes(null) ? null : names.filter(name => name !== null)
}

function propertyOf(node: ESTree.ObjectExpression, name: string): ESTree.Node | undefined {
  const found = node.properties.find(
    one => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name
  )
  return found?.type === 'Property' ? found.value : undefined
}
