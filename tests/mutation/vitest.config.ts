import { defineConfig } from 'vitest/config'

// The tests that mutants are held against: the rooms that are mutated, without those that start processes of their own,
// which would run the code as it is.
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'tests/unit/model/**/*.test.ts').split(','),
    exclude: ['tests/unit/import/**', 'tests/unit/scripts/**', 'tests/unit/styles/**', 'tests/unit/reading/**'],
    env: { LAEGE_DATA_DIR: 'tests/data/first-runs' },
    isolate: false,
    testTimeout: 60_000,
  },
})
