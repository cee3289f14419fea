import { readdirSync, readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'
import { letters } from './statements.ts'

/** A test that shows a requirement: it says so in its title. */
type Shown = { readonly id: string; readonly file: string; readonly title: string }

const root = new URL('../../', import.meta.url)
const requirements = letters.flatMap(letter => letter.requirements)
const titles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.test.ts') && !path.startsWith('requirements/'))
  .sort()
  .flatMap(path => titlesIn(`test/${path}`))
const shown = titles.flatMap(({ file, title }): Shown[] => numbersIn(title).map(id => ({ id, file, title })))

test('all 64 are there, once and in order', () => {
  expect(requirements.map(({ id }) => id)).toEqual(Array.from({ length: 64 }, (_, i) => `R${i + 1}`))
})

test('no title shows what nobody asked for, nor more than two things', () => {
  expect(shown.filter(({ id }) => !requirements.some(one => one.id === id))).toEqual([])
  expect(titles.filter(({ title }) => numbersIn(title).length > 2)).toEqual([])
})

test('every requirement is shown by a test, or says openly why not', () => {
  const bare = requirements.filter(({ id, lacks }) => !lacks && !shown.some(one => one.id === id))
  expect(bare.map(({ id }) => id)).toEqual([])
})

test('docs/requirements.md says so: `npm run requirements` writes it anew', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/requirements.md')
})

function page(): string {
  const sections = letters.map(({ from, requirements: asked }) =>
    [`## ${from}`, '', ...asked.flatMap(entry)].join('\n')
  )
  return `${[
    '# What was asked for, and what shows it',
    '',
    'The requirements drawn from the letters of five offices, each with the tests that show it. This page is made from the',
    "tests' own titles by `npm run requirements`; a test fails when a requirement has neither a test nor a reason.",
    '',
    ...sections
  ].join('\n')}`
}

function entry({ id, asks, lacks }: (typeof requirements)[number]): readonly string[] {
  const tests = shown.filter(one => one.id === id)
  return [
    `**${id}.** ${asks}`,
    ...(lacks ? [`Not built: ${lacks}`] : []),
    '',
    ...tests.map(({ file, title }) => `- ${title} (\`${file}\`)`),
    ...(tests.length > 0 ? [''] : [])
  ]
}

function numbersIn(title: string): readonly string[] {
  return [...new Set(title.match(/\bR\d{1,2}\b/g) ?? [])]
}

/** The titles of the tests and groups of a file, as they stand in it. */
function titlesIn(file: string): readonly { readonly file: string; readonly title: string }[] {
  const source = readFileSync(new URL(file, root), 'utf8')
  const found: { file: string; title: string }[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }: ESTree.CallExpression) => {
      const title = first && titleOf(first)
      if (title && isTest(callee)) found.push({ file, title })
    }
  }).visit(parseSync(file, source).program)
  return found
}

/** `test(...)`, `describe.each(...)(...)` and what else vitest calls so. */
function isTest(callee: ESTree.Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'test' || callee.name === 'describe'
  if (callee.type === 'MemberExpression') return isTest(callee.object)
  return callee.type === 'CallExpression' && isTest(callee.callee)
}

function titleOf(node: ESTree.Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  return node.type === 'TemplateLiteral' ? node.quasis.map(one => one.value.raw).join('…') : null
}
