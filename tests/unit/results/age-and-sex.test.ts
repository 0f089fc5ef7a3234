import { beforeAll, describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { resultJson } from '../../../src/downloads/tables/result-json.ts'
import { resultSchema } from '../../../src/downloads/descriptions/result-form.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { Decimal } from '../../../src/model/decimal.ts'
import { loadInputs } from '../../../src/inputs/load-inputs.ts'
import { computeResults } from '../../../src/results/compute-results.ts'
import { countryUseByAge } from '../../../src/results/use-by-age.ts'
import type { Results } from '../../../src/results/result.ts'
import { addMadeUpContacts, MADE_UP_RATES } from '../../support/made-up-contacts.ts'
import { withData } from '../inputs/data-copy.ts'
import { present } from '../model/exact.ts'
import { basis, inputs as shipped, results as asShipped } from './published.ts'

/** The runs on a copy of the data with contacts by age and sex that are made up for the test. */
let inputs: Inputs
let results: Results
beforeAll(() => {
  withData((data) => {
    addMadeUpContacts(data.folder)
    inputs = loadInputs(data.url)
  })
  results = computeResults(inputs)
})

test('without the tables the estimate rests on age, and has the fixed points', () => {
  expect(asShipped.runs.map(({ estimate }) => estimate?.useProfileKind)).toEqual(['age', 'age', 'age'])
  expect(asShipped.runs.map(({ national }) => national.capacities.toFixed())).toEqual(['3763', '3803', '3823'])
})

describe('with contacts by age and sex', () => {
  const parts = (name: string) => {
    const municipality = present(
      results.headline.municipalities.find((m) => m.name === name),
      name,
    )
    return { municipality, parts: present(municipality.weightParts, name) }
  }

  test('every run says that its estimate rests on age and sex', () => {
    expect(results.runs.map(({ estimate }) => estimate?.useProfileKind)).toEqual(Array(3).fill('age-and-sex'))
  })

  test('the profile is the country’s contacts per citizen in each cell', () => {
    const bands = parts('Læsø').parts.bands.map(
      ({ band }) => `${band.ageFrom} ${band.sex} ${band.contactsPerCitizen.toFixed()}`,
    )
    const expected = MADE_UP_RATES.flatMap(({ group, women, men }) => {
      const from = Number.parseInt(group, 10)
      return [`${from} women ${women}`, `${from} men ${men}`]
    })
    expect(bands).toEqual(expected)
  })

  test('Læsø’s expected contacts are its citizens times the rates, divided by its citizens', () => {
    // From age-groups.csv: half of each group are women, the odd one included; the rest are men.
    const rows = basis.municipalities.find((m) => m.name === 'Læsø')?.citizensByAgeGroup ?? new Map<string, Decimal>()
    const citizens = [...rows].map(([group, count]) => ({ group, count: Number(count) }))
    const whole = citizens.reduce((sum, { count }) => sum + count, 0)
    const population = Number(basis.municipalities.find((m) => m.name === 'Læsø')?.citizens)
    const contacts = citizens.reduce((sum, { group, count }) => {
      const rate = present(MADE_UP_RATES.find((rates) => rates.group === group))
      const women = Math.ceil(count / 2)
      return sum + women * rate.women + (count - women + (group === '35-64' ? population - whole : 0)) * rate.men
    }, 0)
    expect(parts('Læsø').parts.expectedContacts.toNumber()).toBeCloseTo(contacts / population, 10)
  })

  test('the mean weight over the citizens of the estimate is 1, whatever the profile', () => {
    const run = present(results.runs.find(({ run: { id } }) => id === 'open-2025'))
    expect(run.national.needWeight.minus(1).abs().lessThan('1e-40')).toBe(true)
  })

  test('the calculation names each cell, its sources, and no rule that divides an age', () => {
    const step = present(parts('Læsø').municipality.trace.find(({ step: id }) => id === 'expectedContacts'))
    expect(step.inputs).toHaveLength(28)
    expect(step.inputs.map(({ name }) => name).slice(0, 3)).toEqual([
      'citizens 0–5 women',
      'contacts 0–5 women',
      'citizens 0–5 men',
    ])
    expect(step.sources).toEqual(['dst-folk1a', 'dst-sygk1'])
    expect(step.rules).toEqual([])
    expect(results.headline.rules.parameters.map(({ id }) => id)).not.toContain('share-17')
    expect(asShipped.headline.rules.parameters.map(({ id }) => id)).toContain('share-17')
  })

  test('result.json holds to its schema and says it', () => {
    const validate = new Ajv2020({ strict: true }).compile(resultSchema)
    const json = resultJson(results.headline)
    validate(JSON.parse(json))
    expect(validate.errors ?? []).toEqual([])
    expect(json).toContain('"useProfileKind":"age-and-sex"')
  })

  test('a patient list is held against the country by age in either case', () => {
    const byAge = present(asShipped.headline.estimate).meanExpectedContacts
    expect(countryUseByAge(shipped).toFixed()).toBe(byAge.toFixed())
    expect(countryUseByAge(inputs).toFixed()).toBe(byAge.toFixed())
    expect(results.headline.estimate?.meanExpectedContacts.toFixed()).not.toBe(byAge.toFixed())
  })
})
