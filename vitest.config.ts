import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Nothing here keeps state in a module: loading the program anew for each file would be a third of the time.
    isolate: false,
    // Databases, servers and a browser share two cores.
    maxWorkers: 2
  }
})
