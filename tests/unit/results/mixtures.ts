import type { Inputs } from '../../../src/inputs/inputs.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { present } from '../model/exact.ts'
import { inputs, results } from './published.ts'

// Each mixture of what the authorities may have sent: weights are 1 everywhere, capacities 200 and list sizes 1,600, all
// invented.

const spec = present(inputs.runs.find(({ id }) => id === inputs.headlineRun))
const source = { ...present(inputs.sources[0]), id: 'made-up', tables: ['official'] }
const COUNCILS = results.headline.councils.map(({ name }) => name)
const CODES = results.headline.municipalities.map(({ code }) => code)

const withWeights = (to: Inputs): Inputs => {
  const known = inputs.basisOf(spec)
  const basis = { ...known, officialWeights: new Map(CODES.map((code) => [code, decimal(1)])) }
  const run = { ...spec, id: 'official-2026', weightSource: { kind: 'official-table', table: 'official' } } as const
  return {
    ...to,
    runs: [...to.runs, run],
    headlineRun: run.id,
    basisOf: (one) => (one.id === run.id ? basis : inputs.basisOf(one)),
  }
}
const withResults = (to: Inputs, councils: readonly string[], codes: readonly string[]): Inputs => ({
  ...to,
  officialResults: [
    ...councils.map((area) => ({
      year: '2026',
      level: 'council' as const,
      area,
      measure: 'capacities' as const,
      value: decimal(200),
      source: source.id,
    })),
    ...codes.map((area) => ({
      year: '2026',
      level: 'municipality' as const,
      area,
      measure: 'guidance_list_size' as const,
      value: decimal(1600),
      source: source.id,
    })),
  ],
})
const sourced: Inputs = { ...inputs, sources: [...inputs.sources, source] }
export const MIXTURES = {
  nothing: sourced,
  'weights only': withWeights(sourced),
  'results only': withResults(sourced, COUNCILS, CODES),
  both: withWeights(withResults(sourced, COUNCILS, CODES)),
  'one council only': withResults(sourced, ['Fyn'], []),
} as const satisfies Readonly<Record<string, Inputs>>
