import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const page = 'test/page/**/*.test.ts'

/** The file that takes longest begins first, where it would else be waited for by itself at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/test/bench.test.ts')
    return (await super.sort(files)).toSorted((a, b) => Number(isLongest(b)) - Number(isLongest(a)))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
