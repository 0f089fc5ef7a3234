import { describe, expect, test } from 'vitest'
import type { RunSpec, SourceRecord } from '../../../src/inputs/rules/rule-schemas.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { PublishedNumber } from '../../../src/model/domain.ts'
import { runResult, sourcesOf } from '../../../src/results/run-result.ts'
import type { TraceStep } from '../../../src/results/trace-step.ts'
import { present } from '../model/exact.ts'
import { councilOf, inputs, municipalityOf, runOf } from './published.ts'

const final = present(inputs.runs.find(({ id }) => id === 'open-2026'))
const source = (id: string, ...tables: readonly string[]): SourceRecord => ({
  ...present(inputs.sources[0]),
  ...{ id, tables },
})

describe('the sources that a run knows', () => {
  const known = (spec: RunSpec, runs: readonly RunSpec[], ...sources: readonly SourceRecord[]) =>
    runResult(spec, { ...inputs, runs, sources }).sources.map(({ id }) => id)
  const official: RunSpec = { ...final, id: 'o', weightSource: { kind: 'official-table', table: 'weights' } }
  const all = [
    source('none'),
    source('plain', 'councils'),
    source('area', 'area-2025'),
    source('newer', 'area-2031'),
    source('newer-and-own', 'area-2031', 'gp-distance-2024'),
    source('newer-two', 'area-2031', 'population-2031'),
    source('population', 'population-2026'),
    source('borders', 'land-borders-2027'),
    source('other-borders', 'land-borders-2031'),
    source('ages', 'age-groups-2026'),
    source('lives', 'life-expectancy-2021-2025'),
    source('other-lives', 'life-expectancy-2022-2026'),
    source('weights', 'weights'),
    source('weights-2027', 'official-2027'),
    source('unknown', 'something'),
  ]
  const OWN = ['none', 'plain', 'area', 'newer-and-own', 'population', 'borders', 'ages', 'lives']

  test('are all but those that hold only editions which neither it nor its estimate names', () => {
    expect(known(final, [final], ...all)).toEqual([...OWN, 'weights', 'unknown'])
  })

  test('are without the official tables of other runs', () => {
    expect(known(final, [final, official], ...all)).toEqual([...OWN, 'unknown'])
  })

  test('are with its own', () => {
    const weights = new Map(inputs.municipalities.map(({ code }) => [code, decimal(1)]))
    const basis = { ...inputs.basisOf(final), officialWeights: weights }
    const own = runResult(official, {
      ...inputs,
      runs: [final, official],
      sources: all,
      basisOf: () => basis,
    })
    expect(own.sources.map(({ id }) => id)).toEqual([...OWN, 'weights', 'unknown'])
    // Where the citizens are of the population, so are their sources; the weights are of the table.
    const [citizens, weight] = present(own.municipalities[0]).trace
    expect(weight?.sources).toEqual(['weights'])
    expect(citizens?.sources).toEqual([])
  })

  test('of a table are those that name it', () => {
    expect(sourcesOf('area-2031', { sources: all }).map(({ id }) => id)).toEqual([
      'newer',
      'newer-and-own',
      'newer-two',
    ])
  })
})

test('a number that is reported of a council is that of the council, and of what is asked', () => {
  const reported = (id: string, change: Partial<PublishedNumber>): PublishedNumber => ({
    ...present(inputs.publishedNumbers[0]),
    ...{ id, level: 'council', area: 'Aarhus', metric: 'need' },
    ...change,
  })
  const { councils } = runResult(final, {
    ...inputs,
    publishedNumbers: [
      ...inputs.publishedNumbers,
      reported('a', { level: 'municipality', value: decimal(1) }),
      reported('b', { metric: 'patients_per_doctor', value: decimal(2) }),
      reported('c', { value: decimal('300.5') }),
      reported('d', { metric: 'capacities', value: decimal(301) }),
    ],
  })
  const aarhus = councils.find(({ name }) => name === 'Aarhus')
  expect(aarhus?.reportedNeed?.toNumber()).toBe(300.5)
  expect(aarhus?.reportedCapacities?.toNumber()).toBe(301)
  const fyn = councils.find(({ name }) => name === 'Fyn')
  expect([fyn?.reportedNeed, fyn?.reportedCapacities]).toEqual([null, null])
})

test('capacities are held out with the need of their own area alone', () => {
  const capacities = (id: string, area: string): PublishedNumber => ({
    ...present(inputs.publishedNumbers[0]),
    ...{ id, level: 'council', area, metric: 'capacities', value: decimal(300) },
  })
  const { reconciliation } = runResult(final, {
    ...inputs,
    publishedNumbers: [...inputs.publishedNumbers, capacities('fyn', 'Fyn'), capacities('hovedstaden', 'Hovedstaden')],
  })
  const heldOut = (figure: string) => reconciliation.find((one) => one.figure === figure)?.heldOut
  // The need of Hovedstaden is fitted, that of Fyn is not known.
  expect(heldOut('hovedstaden')).toEqual(heldOut('hovedstaden-capacities-draft'))
  expect(heldOut('hovedstaden')).not.toBeNull()
  expect(heldOut('fyn')).toBeNull()
})

describe('what each step of a calculation rests on', () => {
  /** A step with its rules and sources: "modelNeed [norm-1600] [hearing-note]". */
  const rests = (trace: readonly TraceStep[]) =>
    trace.map(({ step, rules, sources }) => `${step} [${rules.join(' ')}] [${sources.join(' ')}]`)
  const CITIZENS = 'citizens-stand-for-group-1 projected-2027-stands-for-end-2026'
  const FLOOR = 'floor-combination floor-holds-in-2026'

  test('in a council', () => {
    expect(rests(councilOf(runOf('open-2026'), 'Fyn').trace)).toEqual([
      `citizens [${CITIZENS}] []`,
      'weightedCitizens [] []',
      'modelNeed [norm-1600] [hearing-note]',
      `floorAddition [floor-35 ${FLOOR}] [hearing-note]`,
      'need [] []',
      'capacities [rounding-final] [hearing-note]',
    ])
    // The draft had no floor: what it adds is nought, by no rule.
    expect(rests(councilOf(runOf('open-2025-draft'), 'Fyn').trace)[3]).toBe('floorAddition [] []')
  })

  test('in a municipality', () => {
    expect(rests(municipalityOf(runOf('open-2026'), 'Odense').trace)).toEqual([
      `citizens [${CITIZENS}] [dst-frkm126]`,
      'expectedContacts [share-17] [dst-frkm126 kl-momentum-2015]',
      'ageExcess [] []',
      'yearsShort [] [dst-hisbk]',
      'needWeight [weights-linear weights-fixed-per-citizen] []',
      'weightedCitizens [] []',
      'modelNeed [norm-1600] [hearing-note]',
      'guidanceListSize [norm-1600] [hearing-note]',
      `floorNeed [floor-35 ${FLOOR}] [dst-are207 hearing-note]`,
      `need [${FLOOR}] []`,
    ])
    // A life expectancy that is not published is filled in by a rule.
    expect(rests(municipalityOf(runOf('open-2026'), 'Læsø').trace)[3]).toBe(
      'yearsShort [life-expectancy-imputed] [dst-hisbk]',
    )
  })

  test('in the inputs of a council', () => {
    const steps = councilOf(runOf('open-2026'), 'Fyn').trace
    expect(
      steps.map(({ step, formula, unit, inputs: of }) => [
        `${step} = ${formula} (${unit})`,
        ...of.map(({ name, unit: one }) => `${name} (${one ?? ''})`),
      ]),
    ).toEqual([
      ['citizens = Σ citizens (citizens)', 'municipalities ()'],
      ['weightedCitizens = Σ weightedCitizens (weighted citizens)', 'municipalities ()'],
      [
        'modelNeed = weightedCitizens ÷ norm (capacities)',
        'weightedCitizens (weighted citizens)',
        'norm (weighted citizens per capacity)',
      ],
      ['floorAddition = Σ (max(modelNeed, floorNeed) − modelNeed) (capacities)', 'municipalities ()'],
      ['need = modelNeed + floorAddition (capacities)', 'modelNeed (capacities)', 'floorAddition (capacities)'],
      ['capacities = ceil(need) (capacities)', 'need (capacities)'],
    ])
    expect(steps[0]?.inputs[0]?.value).toMatch(/^\d{4}( \d{4})+$/)
  })
})
