import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { FIRST_RUNS } from './scripts/testing/tested-site.ts'

/** Test files that take minutes, longest first. */
const LONG = [
  'accessibility',
  'accessibility-second',
  'states',
  'own-run',
  'keyboard',
  'map',
  'layout-shift',
  'print',
].map((name) => `${name}.test.ts`)

/** Longest files first, so that no core idles at the end; a fresh clone has no cached timings. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}`))
      return index === -1 ? LONG.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/** What the tests start, and what they import, reads the frozen data too; a command that is started often is compiled once. */
const env = {
  LAEGE_DATA_DIR: process.env.LAEGE_DATA_DIR ?? FIRST_RUNS,
  NODE_COMPILE_CACHE: resolve('.cache/compile'),
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['tests/unit/**/*.test.ts', 'tests/oracle/**/*.test.ts'],
          // Loading the modules again for each file would take as long as all the tests.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      // The workshops: scripts/test.ts runs these only when their files or dependencies have changed.
      { test: { name: 'outlines', include: ['tests/outlines/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'statbank', include: ['tests/statbank/**/*.test.ts'], isolate: false, testTimeout: 30_000 } },
      {
        test: {
          name: 'site',
          env,
          include: ['tests/site/**/*.test.ts'],
          // The files share one site, read once per process.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // The site built from data/, when the tests of the code use the frozen one: npm test runs this too.
        test: {
          name: 'own',
          env: { LAEGE_DATA_DIR: 'data', LAEGE_DIST_DIR: 'dist' },
          include: ['tests/own/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'sheets',
          env,
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          env,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
