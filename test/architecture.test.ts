import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which room may look into which. A room may always look into itself; files that lie loose in `src` are named here. */
const mayLookInto: Record<string, readonly string[]> = {
  core: [],
  reading: ['core'],
  ports: ['core'],
  commands: ['core', 'reading', 'ports'],
  jobs: ['core', 'reading', 'ports', 'commands'],
  reports: ['core'],
  imports: ['core'],
  trial: ['core', 'ports'],
  'channels/telegram': ['core', 'ports'],
  'channels/zalo-bot': ['core', 'ports'],
  'channels/zalo-oa': ['core', 'ports'],
  store: ['core', 'ports', 'generated'],
  backup: ['files', 'store'],
  http: ['ports', 'published'],
  simulator: [],
  app: ['core', 'ports', 'commands', 'jobs', 'answering', 'events', 'incoming', 'patience', 'flood'],
  answering: ['core', 'reading', 'ports', 'commands'],
  patience: ['core', 'ports', 'commands'],
  flood: ['ports'],
  events: ['core', 'ports', 'commands'],
  incoming: ['core', 'ports'],
  post: ['core', 'ports', 'pace', 'post-attempt'],
  'post-attempt': [
    'core',
    'ports',
    'enclosures',
    'words',
    'pace',
    'patience',
    'say',
    'post-address',
    'post-hours',
    'post-notices',
    'post-shown'
  ],
  'post-hours': ['core'],
  'post-shown': ['ports'],
  'post-address': ['core', 'ports'],
  'post-notices': ['core', 'ports', 'commands', 'post-address'],
  words: ['core', 'ports', 'commands', 'say'],
  pace: ['ports'],
  say: ['core'],
  config: [],
  menus: ['core', 'ports', 'commands', 'say'],
  enclosures: ['core', 'ports', 'commands', 'reports', 'drawing', 'making', 'files', 'published'],
  'paper-words': ['core', 'say'],
  drawing: ['core', 'commands', 'reports', 'say', 'paper-words'],
  'drawing-thread': ['drawing', 'drawing-office', 'say'],
  'drawing-office': ['ports', 'reports', 'drawing', 'say'],
  making: ['ports'],
  fetching: ['ports', 'files'],
  files: [],
  nightly: ['backup', 'core', 'jobs', 'ports'],
  published: ['ports', 'files', 'vault'],
  vault: ['ports'],
  alarms: ['core', 'ports', 'commands'],
  profiles: ['core', 'ports'],
  spool: ['core', 'ports', 'spooled'],
  spooled: ['ports'],
  turn: ['ports'],
  beat: ['ports'],
  stage: ['channels/zalo-oa', 'config', 'http', 'simulator', 'trial'],
  office: ['core', 'ports', 'backup', 'commands', 'config', 'store', 'trial'],
  service: [
    'core',
    'ports',
    'commands',
    'jobs',
    'app',
    'events',
    'incoming',
    'flood',
    'post',
    'say',
    'menus',
    'drawing-office',
    'nightly',
    'enclosures',
    'fetching',
    'published',
    'alarms',
    'profiles',
    'spool',
    'http',
    'turn'
  ]
}
/** These see everything; nobody but `main` sees them. */
const edges = ['main', 'start', 'connect', 'joining', 'cli', 'tools']

/** Packages a room may use; the rooms not named here may use what they need. */
const packages: Record<string, readonly string[]> = {
  core: [],
  ports: [],
  reading: ['@nghiavuive/lunar_date_vi'],
  commands: ['zod', 'node:crypto'],
  jobs: [],
  'channels/telegram': ['grammy', 'zod', 'node:crypto', 'node:http', 'node:https', 'node:timers/promises'],
  'channels/zalo-bot': ['zod', 'node:crypto', 'node:timers/promises'],
  'channels/zalo-oa': ['zod', 'node:crypto', 'node:timers/promises'],
  imports: ['csv-parse/sync', 'fflate', 'read-excel-file/node', 'write-excel-file/node']
}

/** Rooms that never ask the machine for time, chance or surroundings (STYLE 4.5). */
const timeless = [
  'core',
  'reading',
  'ports',
  'commands',
  'jobs',
  'reports',
  'imports',
  'channels/zalo-oa',
  'store',
  'backup',
  'trial',
  'app',
  'answering',
  'patience',
  'flood',
  'drawing',
  'drawing-office',
  'making',
  'paper-words',
  'post',
  'post-attempt',
  'post-hours',
  'post-address',
  'post-notices',
  'post-shown',
  'nightly',
  'turn',
  'words',
  'pace',
  'say',
  'config'
]

const LONGEST = 300
/** Names that only mean "useful things". */
const empty = /(^|\/)(utils?|helpers?|common|managers?|services|base|misc)(\.|\/|-)/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !path.startsWith('generated'))
  .map(path => ({ path, code: readFileSync(join('src', path), 'utf8') }))

/** The room of a file: its folder, for channels the platform's, for a loose file its own name. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'channels' ? `channels/${second}` : first.replace(/\.tsx?$/, '')
}

const importsOf = (code: string): readonly string[] =>
  [
    ...code.matchAll(/^(?:import|export)\b[^'"(=]*\bfrom\s+'([^'\n]+)'|^import '([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/gm)
  ].flatMap(([, named, bare, called]) => named ?? bare ?? called ?? [])

describe('the architecture', () => {
  test('every room is known', () => {
    const rooms = [...new Set(files.map(({ path }) => roomOf(path)))].filter(room => !edges.includes(room))
    expect(rooms.filter(room => !(room in mayLookInto))).toEqual([])
  })

  test.each(files)('$path looks only where it may', ({ path, code }) => {
    const room = roomOf(path)
    if (edges.includes(room)) return
    const seen = importsOf(code)
      .filter(found => found.startsWith('.'))
      .map(found => roomOf(normalize(join(dirname(path), found))))
    expect(seen.filter(other => other !== room && !(mayLookInto[room] ?? []).includes(other))).toEqual([])
  })

  test.each(files)('$path uses only packages of its room', ({ path, code }) => {
    const allowed = packages[roomOf(path)]
    if (!allowed) return
    expect(importsOf(code).filter(found => !found.startsWith('.') && !allowed.includes(found))).toEqual([])
  })

  test.each(files.filter(({ path }) => timeless.includes(roomOf(path))))(
    '$path takes time and chance as arguments',
    ({ code }) => {
      expect(code).not.toMatch(/Date\.now|new Date\(\)|Math\.random|performance\.now|process\.env/)
    }
  )

  test.each(files)('$path fits in the head', ({ path, code }) => {
    expect(code.split('\n').length).toBeLessThanOrEqual(LONGEST + 1)
    expect(path).not.toMatch(empty)
    expect(code).not.toMatch(/@ts-ignore|@ts-expect-error|\bas any\b|: any\b|\bTODO\b|\bFIXME\b/)
  })
})
