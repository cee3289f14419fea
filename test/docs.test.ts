import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../src/commands/one-time-code.ts'
import { add } from '../src/core/outcome.ts'
import { tools } from '../src/tools/index.ts'
import { hung, otherMai } from '../src/trial/people.ts'
import { channels, type Office, openOffice } from './support/office.ts'

const guide = readFileSync(new URL('../docs/huong-dan.md', import.meta.url), 'utf8')
const handbook = readFileSync(new URL('../docs/so-tay.md', import.meta.url), 'utf8')
const operating = readFileSync(new URL('../docs/operate.md', import.meta.url), 'utf8')

/** One row of a table of a page: who, what they type (a line in each pair of marks), the button that does so, what is heard. */
type Example = {
  readonly who: string
  readonly types: string
  readonly button: string | null
  readonly hears: readonly string[]
}

/** Every row of every table, in the order of the page. */
function examplesIn(page: string): readonly Example[] {
  let who = ''
  return page.split('\n').flatMap((text, at, lines) => {
    if (!text.startsWith('|') || text.startsWith('| ---')) return []
    const [, left = '', right = ''] = text.split('|').map(cell => cell.trim())
    if (lines[at + 1]?.startsWith('| ---')) {
      who = left.replace(/ gõ| hoặc bấm/g, '')
      return []
    }
    return {
      who,
      types: [...left.matchAll(/`([^`]+)`/g)].map(([, line]) => line).join('\n'),
      button: /\*\*([^*]+)\*\*/.exec(left)?.[1] ?? null,
      hears: [...right.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '')
    }
  })
}

/** The people of the pages as those of the trial's commune office. */
function actorOf(office: Office, who: string) {
  const actors: Readonly<Record<string, Office['vinh']>> = {
    'Người mới': office.person(1005, 'Đỗ Văn Hùng'),
    'Lãnh đạo': office.vinh,
    'Trưởng phòng': office.mai,
    'Người thực hiện': office.long,
    'Văn phòng': office.ha,
    'Theo dõi số liệu': office.person(1006, 'Hoàng Thị Mai'),
    'Quản trị': office.ha,
    'Quản trị trong nhóm': office.inGroup(-2003, 1004, 'Nhóm mới'),
    'Ghi hạn': office.vinh
  }
  const actor = actors[who]
  if (!actor) throw new Error(`nobody plays "${who}"`)
  return actor
}

/** Says or presses what the row says, and answers what is new or changed on that screen. */
async function played(office: Office, { who, types, button }: Example, buttons: boolean): Promise<string> {
  const actor = actorOf(office, who)
  const before = new Set(actor.all().map(({ id, text }) => id + text))
  if (who === 'Ghi hạn') await actor.says(`giao P. VHXH rà soát hồ sơ, ${types}`)
  else if (button && (buttons || types === '')) await actor.presses(button)
  else await actor.says(types)
  const fresh = actor.all().filter(({ id, text }) => !before.has(id + text))
  if (who === 'Ghi hạn') await actor.says('hủy')
  return fresh.map(({ text }) => text).join('\n')
}

test.each(channels)('every example of the guide is answered as it says, $name', async ({ buttons }) => {
  const office = await openOffice({ buttons })
  const code = { hash: hashOf('ABCD2345'), personId: 5, expiresAt: new Date('2026-11-30T09:00:00+07:00') }
  const save = [add('code', { ...code, usedAt: null, version: 1 })]
  await office.store.commit('test:code', { rests: [], save, say: [] }, office.now())
  const joined = { kind: 'group', address: 'telegram:-2003', title: 'Nhóm mới', member: true } as const
  await office.app.hear({ ...joined, cause: 'test:joined' })
  const examples = examplesIn(guide)
  expect(examples.length).toBeGreaterThan(35)
  await playedAll(office, examples, buttons)
  await office.close()
})

/** The chapters of the handbook, by their headings: each begins in an office in which nothing has been given. */
const chapters = handbook
  .split(/^## /m)
  .slice(1)
  .map(text => ({ chapter: text.split('\n')[0] ?? '', examples: examplesIn(text) }))

describe.each(channels)('the handbook, $name', ({ buttons }) => {
  test.each(chapters)('every example is answered as it says: $chapter (R46)', async ({ examples }) => {
    const office = await openOffice({ buttons })
    const accounts = [hung, otherMai].map(({ id, name }) => ({
      ...({ address: `telegram:${1000 + id}`, personId: id, name, locale: 'vi', reachable: true } as const),
      ...{ lastHeard: office.now(), wrongCodes: 0, wrongSince: null, claimedId: null }
    }))
    const reader = { personId: 6, unitId: 29, role: 'supervisor', title: 'Công chức nội vụ', fields: [] } as const
    await office.store.commit(
      'test:handbook',
      {
        rests: [],
        save: [...accounts.map(account => add('account', account)), add('post', { ...reader, from: null, to: null })],
        say: []
      },
      office.now()
    )
    await office.app.hear({
      ...{ kind: 'group', address: 'telegram:-2003', title: 'Nhóm mới', member: true },
      cause: 'test:joined'
    })
    expect(examples.length).toBeGreaterThan(5)
    await playedAll(office, examples, buttons)
    await office.close()
  })
})

/** Plays the rows one after the other: each is to be answered as it says. */
async function playedAll(office: Office, examples: readonly Example[], buttons: boolean) {
  for (const example of examples) {
    const { types, button, hears } = example
    const said = types || (button ?? '')
    expect([said, said !== '' && hears.length > 0]).toEqual([said, true])
    const heard = await played(office, example, buttons)
    for (const words of hears) expect({ said, heard }).toEqual({ said, heard: expect.stringContaining(words) })
  }
}

test.each(channels)('what the guide says of replying holds, $name', async ({ buttons }) => {
  const office = await openOffice({ buttons })
  const { vinh, long } = office
  const file = { ref: 'f1', name: 'cong-van.pdf', kind: 'file', size: 1000, mime: 'application/pdf' } as const
  const quoted = { messageId: 'q1', text: 'Công văn về rà soát hộ nghèo', files: [file], ours: false }
  await vinh.says('giao P. VHXH, chậm nhất 30/11', { quoted })
  vinh.heard('cong-van.pdf')
  await vinh.says('đúng')
  await long.replies('giao việc số 1', 'rõ')
  long.hears('Đã ghi nhận đồng chí nhận việc số 1')
  await long.replies('giao việc số 1', 'xong')
  long.hears(/việc số 1/)
  await long.says('hủy')
  await long.says('báo cáo 1 đã rà soát xong, không có văn bản')
  await vinh.replies('báo cáo kết quả việc số 1', 'ok')
  vinh.hears('Báo cáo việc số 1 đang chờ đồng chí xác nhận')
  await vinh.replies('báo cáo kết quả việc số 1', 'trả lại vì thiếu số liệu thôn 3')
  vinh.hears('Đã trả lại báo cáo việc số 1 (lần 1)')
  await long.says('báo cáo 1 đã bổ sung thôn 3, không có văn bản')
  await vinh.replies('việc số 1 (lần 2)', 'đồng ý')
  vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 2)')
  await vinh.says('giao P. VHXH kiểm tra chợ, không hạn')
  await vinh.says('đúng')
  await long.says('từ chối 2 vì thuộc chức năng của P. Kinh tế')
  vinh.heard('Lý do: thuộc chức năng của P. Kinh tế')
  await office.close()
})

test.each([guide, handbook])('every sentence to be typed stands in a table, where it is tried', page => {
  const beside = page.split('\n').filter(text => !text.startsWith('|'))
  expect(beside.filter(text => text.includes('`'))).toEqual([])
})

test('the guide fits a page or two', () => {
  expect(guide.split('\n').length).toBeLessThan(150)
})

test('how to operate it names every tool that there is, and none that there is not', () => {
  const named = [...operating.matchAll(/(?:npx|npm run -s) dondoc(?: --)? ([a-z-]+)/g)].map(([, tool]) => tool)
  expect(new Set(named)).toEqual(new Set(tools.map(tool => tool.name)))
})

test('every link between the pages leads somewhere', () => {
  const pages = readdirSync(new URL('../docs/', import.meta.url)).filter(name => name.endsWith('.md'))
  for (const page of pages) {
    const text = readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8')
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => readFileSync(new URL(link, new URL(`../docs/${page}`, import.meta.url)))).not.toThrow()
  }
})

test('every test that the threat model names is there', () => {
  const model = readFileSync(new URL('../docs/security.md', import.meta.url), 'utf8')
  const named = [...model.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(path => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
})
