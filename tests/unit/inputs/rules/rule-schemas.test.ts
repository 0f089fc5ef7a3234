import { expect, test } from 'vitest'
import { z } from 'zod'
import { overrideSchema } from '../../../../src/inputs/rules/override-schema.ts'
import {
  estimatesSchema,
  geographyEditionsSchema,
  parameterSchema,
  parametersSchema,
  runsSchema,
  siteSchema,
  sourceSchema,
  sourcesSchema,
} from '../../../../src/inputs/rules/rule-schemas.ts'
import { scenariosSchema } from '../../../../src/inputs/rules/scenarios.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { spoilt } from '../spoilt.ts'

const { inputs, scenarios } = frozen
const [run, estimate, source] = [present(inputs.runs[0]), present(inputs.estimates[0]), present(inputs.sources[0])]
const parameter = present(inputs.parameters.get('norm-1600'))
const { address: _, ...site } = inputs.site

const RUNS = { headline: run.id, ledRuns: [run.id], runs: [run] }
const runWith = (change: object): unknown => ({ ...RUNS, runs: [{ ...run, ...change }] })

test.each<[string, z.ZodType, unknown]>([
  ['site.json', siteSchema, site],
  ['parameters.json', parametersSchema, [parameter]],
  ['runs.json', runsSchema, RUNS],
  ['estimates.json', estimatesSchema, [estimate]],
  ['sources.json', sourcesSchema, [source]],
  ['geography/editions.json', geographyEditionsSchema, [{ id: '2027', date: '2027-01-01' }]],
  ['scenarios.json', scenariosSchema, [scenarios[0]]],
])('%s is taken, and no key is left out or added', (_name, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true)
  const refused = spoilt(value)
  expect(refused.length).toBeGreaterThan(0)
  for (const bad of refused) expect.soft(schema.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})

test('a list of nothing is no list of sources, runs, estimates or scenarios', () => {
  for (const schema of [sourcesSchema, estimatesSchema, geographyEditionsSchema, scenariosSchema])
    expect(schema.safeParse([]).success).toBe(false)
  expect(runsSchema.safeParse({ ...RUNS, runs: [] }).success).toBe(false)
  expect(runsSchema.safeParse({ ...RUNS, ledRuns: [] }).success).toBe(false)
  expect(estimatesSchema.safeParse([{ ...estimate, fitFigures: [] }]).success).toBe(false)
  expect(scenariosSchema.safeParse([{ ...present(scenarios[0]), changes: [] }]).success).toBe(false)
  expect(parametersSchema.safeParse([]).success).toBe(true)
})

test('a run may lead by an address of its own, and is not called like another folder', () => {
  const { changeSlug: _slug, ...without } = run
  expect(runsSchema.safeParse({ ...RUNS, runs: [without] }).success).toBe(true)
  for (const id of ['latest', 'changes', 'published']) {
    const { error } = runsSchema.safeParse(runWith({ id }))
    expect(error?.issues.map(({ message }) => message)).toEqual(['The name belongs to another folder under /data/'])
  }
})

test('weights are from an estimate or from an official table', () => {
  const taken = (weightSource: object): boolean => runsSchema.safeParse(runWith({ weightSource })).success
  expect(taken({ kind: 'open-estimate', estimate: 'open' })).toBe(true)
  expect(taken({ kind: 'official-table', table: 'official-2026' })).toBe(true)
  for (const bad of [
    { kind: 'open-estimate', table: 'open' },
    { kind: 'official-table', estimate: 'x' },
    { kind: 'official-table', table: 'x', estimate: 'y' },
    { kind: 'guess', estimate: 'x' },
  ])
    expect(taken(bad)).toBe(false)
})

test('contacts by age and sex may be named, or not', () => {
  const editions = { ...estimate.editions, 'gp-contacts': '2023', 'citizens-by-age-sex': '2023' }
  expect(estimatesSchema.safeParse([{ ...estimate, editions }]).success).toBe(true)
  expect(estimatesSchema.safeParse([{ ...estimate, editions: { ...editions, 'gp-contacts': 'x' } }]).success).toBe(
    false,
  )
})

test('a source without a day of a refresh has none', () => {
  const { accessed: _accessed, ...without } = source
  expect(sourceSchema.parse(without).accessed).toBeNull()
  const kinds = ['official', 'statistics', 'law', 'hearing', 'article', 'outline', 'own', 'elsewhere']
  for (const kind of kinds) expect(sourceSchema.safeParse({ ...source, kind }).success).toBe(true)
})

test('what is published of parameters and sources says what each of its keys is', () => {
  expect(parameterSchema.meta()).toMatchObject({
    id: 'parameter',
    description: 'A parameter of the model, dated and with its source.',
  })
  expect(sourceSchema.description).toBe('A source.')
  for (const { shape } of [parameterSchema, sourceSchema, sourceSchema.shape.en])
    for (const [key, of] of Object.entries(shape)) expect.soft(of.description, key).toMatch(/^[A-Z].+\.$/)
})

test('an override is one of sixteen, each with what it needs and no more', () => {
  const reading = 'council-max-of-sums'
  const all = [
    { kind: 'rounding', rule: 'up' },
    { kind: 'norm', citizensPerCapacity: '1500' },
    { kind: 'norm-for-capacities', capacities: '5000' },
    { kind: 'lift', lift: 'area-floor', value: '30.5', reading },
    { kind: 'without-lift', lift: 'area-floor' },
    { kind: 'lift-reading', lift: 'area-floor', reading },
    { kind: 'citizens', date: '2026-01-01' },
    { kind: 'move', municipality: '0550', council: 'Fyn' },
    { kind: 'weights-of-one' },
    { kind: 'weight', municipality: '0101', weight: '1.1' },
    { kind: 'age-alone' },
    { kind: 'without-life-expectancy' },
    { kind: 'slopes', gamma: '-1', beta: '2' },
    { kind: 'without-figure', figure: 'x' },
    { kind: 'national-contacts', contacts: '7' },
    { kind: 'move-in-estimate', municipality: '0550', council: 'Fyn' },
  ]
  for (const override of all) {
    expect.soft(overrideSchema.safeParse(override).success, override.kind).toBe(true)
    expect.soft(overrideSchema.safeParse({ ...override, further: 'x' }).success, override.kind).toBe(false)
    for (const key of Object.keys(override))
      expect
        .soft(overrideSchema.safeParse({ ...override, [key]: '?' }).success, `${override.kind} ${key}`)
        .toBe(['council', 'figure'].includes(key))
  }
  expect(overrideSchema.safeParse({ kind: 'slopes' }).success).toBe(true)
})

test.each([
  [
    'an amount is plain decimal text',
    'norm',
    'citizensPerCapacity',
    ['0', '-1', '1.50', '0.05'],
    ['', '+1', '1.', '.5', '1,5', '1e3', ' 1', '1 ', '1.5.5', '--1'],
  ],
  ['a code has four digits', 'weight', 'municipality', ['0101', '9999'], ['101', '01011', '010a', ' 0101', '']],
] as const)('%s', (_name, kind, key, taken, refused) => {
  const parse = (value: string): boolean =>
    overrideSchema.safeParse({ kind, ...(kind === 'weight' ? { weight: '1' } : {}), [key]: value }).success
  for (const value of taken) expect.soft(parse(value), value).toBe(true)
  for (const value of refused) expect.soft(parse(value), value).toBe(false)
})
