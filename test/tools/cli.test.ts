import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules/.cache')
let built: string
let dataDir: string

/** The program as `npm run build` makes it, in a place of its own beside the packages it needs. */
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dondoc-cli-'))
  mkdirSync(cache, { recursive: true })
  built = mkdtempSync(join(cache, 'dondoc-cli-'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(built, 'dist')], { cwd: root })
  writeFileSync(join(built, 'package.json'), '{"type":"module"}')
  for (const beside of ['prisma', 'locales']) symlinkSync(join(root, beside), join(built, beside))
})

afterAll(() => {
  rmSync(built, { recursive: true })
  rmSync(dataDir, { recursive: true })
})

/** Runs the command in an empty folder and answers its exit code and what it wrote. */
function dondoc(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise(resolve => {
    const { PATH = '' } = process.env
    const child = spawn(process.execPath, [join(built, 'dist/cli.js'), ...words], {
      cwd: dataDir,
      env: { PATH, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', text => {
      said.out += String(text)
    })
    child.stderr.on('data', text => {
      said.err += String(text)
    })
    child.once('close', code => resolve({ code, ...said }))
  })
}

test('alone it says what it can do', async () => {
  const { code, out, err } = await dondoc()
  expect([code, out]).toEqual([0, ''])
  for (const tool of ['doctor', 'tick', 'list', 'report', 'read', 'import roster', 'template roster', 'invite'])
    expect(err).toContain(`dondoc ${tool}`)
  expect(await dondoc('help')).toEqual({ code, out, err })
})

test('a tool it does not have, an option that a tool does not have', async () => {
  expect(await dondoc('fly')).toMatchObject({ code: 2, out: '' })
  const misused = await dondoc('list', '--xml')
  expect(misused).toMatchObject({ code: 2, out: '' })
  expect(misused.err).toContain('dondoc list --json')
  expect(misused.err).not.toContain('    at ')
})

test('stdout holds nothing but what machines read', async () => {
  const { code, out, err } = await dondoc('list', '--json')
  expect([code, err]).toEqual([0, ''])
  expect(out.endsWith('\n')).toBe(true)
  const numbers = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).number)
  expect(numbers.length).toBeGreaterThan(247)
})

test('what cannot be done is one sentence and exit code 1', async () => {
  const { code, out, err } = await dondoc('import', 'roster', fileURLToPath(import.meta.url))
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^cli\.test\.ts: không đọc được; cần tệp \.xlsx, hoặc \.csv .*\n$/)
})
