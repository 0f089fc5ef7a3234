import fc from 'fast-check'

// A setup file for mutation testing alone. Thousands of changes are tried there, each against the same draws: few of them,
// the same in every run, and no search for a smaller counterexample, which nobody reads. `npm test` draws freely.
fc.configureGlobal({ numRuns: 10, seed: 20_260_701, endOnFailure: true })
