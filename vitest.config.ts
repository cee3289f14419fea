import { defineConfig } from 'vitest/config'

const page = 'test/page/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Nothing here keeps state in a module: loading the program anew for each file would be a third of the time.
    isolate: false,
    // Databases, servers and a browser share two cores.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'program', include: ['test/**/*.test.ts'], exclude: [page] } },
      // Last and by itself: a browser, the service and two simulators are four processes already.
      { extends: true, test: { name: 'page', include: [page], sequence: { groupOrder: 1 }, fileParallelism: false } }
    ]
  }
})
