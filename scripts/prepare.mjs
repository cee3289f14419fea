// Builds what `npm start` runs: the database clients, the program, the trial page. An install without the development
// tools keeps the `dist` it came with (`npm ci --omit=dev`).
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const tools = ['typescript', 'vite', 'prisma'].every(tool => existsSync(new URL(`node_modules/${tool}`, root)))
if (!tools) {
  if (existsSync(new URL('dist/main.js', root))) process.exit(0)
  console.error('Nothing is built and the build tools are absent: run npm ci once with them.')
  process.exit(1)
}

const run = (command, ...args) => {
  const { status } = spawnSync(process.execPath, [new URL(command, root).pathname, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (status !== 0) process.exit(status ?? 1)
}

run('scripts/schema.mjs', 'generate')
rmSync(new URL('dist', root), { recursive: true, force: true })
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('node_modules/vite/bin/vite.js', 'build', '--config', 'src/simulator/page/vite.config.ts', '--logLevel', 'warn')
