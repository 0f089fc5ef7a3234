import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { FIRST_RUNS } from './scripts/testing/tested-site.ts'

/** Test files that take longest and are the only ones to notice little: they come last, since the first failure ends a run. */
const LAST = [
  'allocation.property.test.ts',
  'agrees-with-oracle.test.ts',
  'inputs/bounds.test.ts',
  'tolerances.test.ts',
]

class LongLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => LAST.findIndex((name) => moduleId.endsWith(`/${name}`))
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/** The tests that mutants are held against, in the folder of a room: those that start no process, which would run other code. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    env: { LAEGE_DATA_DIR: FIRST_RUNS },
    setupFiles: ['tests/support/quick-properties.ts'],
    sequence: { sequencer: LongLast },
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
