// Builds what `npm start` runs: the database clients, the program, the trial page. An install without the development
// tools keeps the `dist` it came with (`npm ci --omit=dev`). `--if-older` builds only when a source is newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = path => join(root, path)
const built = at('dist/main.js')

const tools = ['typescript', 'vite', 'prisma'].every(tool => existsSync(at(`node_modules/${tool}`)))
if (!tools) {
  if (existsSync(built)) process.exit(0)
  console.error('Nothing is built and the build tools are absent: run npm ci once with them.')
  process.exit(1)
}
if (process.argv.includes('--if-older') && existsSync(built) && newest('src', 'prisma') < statSync(built).mtimeMs) {
  process.exit(0)
}

run('scripts/schema.mjs', 'generate')
rmSync(at('dist.new'), { recursive: true, force: true })
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', 'dist.new')
run(
  'node_modules/vite/bin/vite.js',
  'build',
  '--config',
  'src/simulator/page/vite.config.ts',
  '--outDir',
  at('dist.new/page'),
  '--logLevel',
  'warn'
)
rmSync(at('dist'), { recursive: true, force: true })
renameSync(at('dist.new'), at('dist'))

function run(command, ...args) {
  const { status } = spawnSync(process.execPath, [at(command), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** When the newest file of these folders was written; what is generated does not count. */
function newest(...folders) {
  const files = folders.flatMap(folder => readdirSync(at(folder), { recursive: true, withFileTypes: true }))
  const sources = files.filter(file => file.isFile() && !file.parentPath.includes('generated'))
  return Math.max(...sources.map(file => statSync(join(file.parentPath, file.name)).mtimeMs))
}
