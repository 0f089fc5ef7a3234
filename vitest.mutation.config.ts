import { defineConfig } from 'vitest/config'
import { FIRST_RUNS } from './scripts/testing/tested-site.ts'

/** The tests that mutants are held against, in the folder of a room: those that start no process, which would run other code. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    env: { LAEGE_DATA_DIR: FIRST_RUNS },
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
