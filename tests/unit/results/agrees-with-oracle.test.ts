import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../../src/model/decimal.ts'
import { LIFT_READINGS } from '../../../src/model/lift.ts'
import { LIFT_KINDS, type LiftKind, liftOf } from '../../../src/model/lifts.ts'
import { runModel } from '../../../src/model/run-model.ts'
import { Fraction, squareRoot } from '../../oracle/fraction.ts'
import { OPEN_RUNS } from '../../oracle/later-runs.ts'
import { knownRules, runByRules, runOracle } from '../../oracle/oracle.ts'
import { cell, numberIn, publishedTables, readTable } from '../../oracle/tables.ts'
import { exactly, isNear, present } from '../model/exact.ts'
import { results, RUN_IDS, runOf } from './published.ts'

const { runs } = results

/** Values by which both lifts raise some municipalities and some councils, by every reading. */
const VALUES: Readonly<Record<LiftKind, string>> = { 'area-floor': '8.5', 'distance-floor': '0.04' }

const first = (numbers: readonly Fraction[]): Fraction => numbers[0] ?? Fraction.zero

const MUNICIPALITY_COLUMNS = [
  'citizens',
  'needWeight',
  'weightedCitizens',
  'modelNeed',
  'need',
  'guidanceListSize',
] as const
const TOTAL_COLUMNS = [
  'citizens',
  'needWeight',
  'weightedCitizens',
  'modelNeed',
  'need',
  'citizensPerCapacity',
  'guidanceListSize',
] as const

/** Compares and counts, so that a test can say how much it has held against the oracle. */
class Comparison {
  readonly differences: string[] = []
  count = 0

  /** To 40 significant digits; whole numbers exactly. */
  figure(what: string, ours: Decimal, theirs: Fraction): void {
    const agrees =
      theirs.denominator === 1n ? exactly(ours).round(40, 'half-even').equals(theirs) : isNear(ours, theirs)
    this.note(agrees, what, ours.toFixed(), theirs.toString())
  }

  /** To the last digit. */
  same(what: string, ours: string | boolean, theirs: string | boolean): void {
    this.note(ours === theirs, what, `${ours}`, `${theirs}`)
  }

  private note(agrees: boolean, what: string, ours: string, theirs: string): void {
    this.count += 1
    if (!agrees) this.differences.push(`${what}: ${ours}, but by the oracle ${theirs}`)
  }
}

test('the oracle sees every run, and each has the whole country', () => {
  expect(runs.filter(({ estimate }) => estimate !== null).map(({ run }) => run.id)).toEqual(OPEN_RUNS)
  expect(OPEN_RUNS).toEqual(RUN_IDS)
  for (const { municipalities, councils } of runs) {
    expect([municipalities.length, councils.length]).toEqual([98, 17])
  }
})

describe.each(OPEN_RUNS)('%s agrees with the oracle', (id) => {
  const run = present(
    runs.find((candidate) => candidate.run.id === id),
    id,
  )
  const oracle = runOracle(id)
  const estimate = present(run.estimate, 'estimate')

  test('on every column of the 98 municipalities', () => {
    const found = new Comparison()
    const theirs = new Map(oracle.municipalities.map((m) => [m.code, m]))
    for (const ours of run.municipalities) {
      const row = present(theirs.get(ours.code), ours.code)
      found.same(`${ours.code} name`, ours.name, row.name)
      found.same(`${ours.name} council`, ours.council, row.council)
      found.same(`${ours.name} citizens`, ours.citizens.toFixed(), row.citizens.toString())
      for (const column of MUNICIPALITY_COLUMNS) found.figure(`${ours.name} ${column}`, ours[column], row[column])
      const { need, addition } = liftOf(ours, 'area-floor')
      found.figure(`${ours.name} floorNeed`, need, first(row.asked))
      found.figure(`${ours.name} floorAddition`, addition, first(row.additions))
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe(98 * (MUNICIPALITY_COLUMNS.length + 3 + 2))
  })

  test('on the areas, which come from the table', () => {
    const areas = new Map(
      readTable(publishedTables, 'area/2025').map((line) => [cell(line, 'code'), numberIn(line, 'area_km2')]),
    )
    const found = new Comparison()
    for (const { code, name, measures } of run.municipalities) {
      found.same(`${name} area`, exactly(measures.areaKm2).equals(present(areas.get(code), code)), true)
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe(98)
  })

  test('on every column of the 17 councils', () => {
    const found = new Comparison()
    const theirs = new Map(oracle.councils.map((c) => [c.name, c]))
    for (const ours of run.councils) {
      const row = present(theirs.get(ours.name), ours.name)
      for (const column of TOTAL_COLUMNS) found.figure(`${ours.name} ${column}`, ours[column], row[column])
      found.figure(`${ours.name} floorAddition`, liftOf(ours, 'area-floor').addition, first(row.additions))
      found.same(`${ours.name} capacities`, ours.capacities.toFixed(), row.capacities.toString())
      found.same(`${ours.name} onEdge`, ours.onEdge, row.onEdge)
      const members = oracle.municipalities.filter((m) => m.council === ours.name).map((m) => m.code)
      found.same(`${ours.name} members`, ours.municipalityCodes.join(' '), members.sort().join(' '))
      found.same(`${ours.name} municipalities`, ours.municipalities.toFixed(), `${members.length}`)
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe(17 * (TOTAL_COLUMNS.length + 1 + 3 + 1))
  })

  test('on every column of the country', () => {
    const found = new Comparison()
    for (const column of TOTAL_COLUMNS) found.figure(column, run.national[column], oracle.national[column])
    found.figure('floorAddition', liftOf(run.national, 'area-floor').addition, first(oracle.national.additions))
    found.same('capacities', run.national.capacities.toFixed(), oracle.national.capacities.toString())
    found.same('municipalities', run.national.municipalities.toFixed(), `${oracle.municipalities.length}`)
    expect(found.differences).toEqual([])
    expect(found.count).toBe(TOTAL_COLUMNS.length + 1 + 1 + 1)
  })

  test('on the fit and its deviation', () => {
    const found = new Comparison()
    found.figure('gamma', estimate.gamma, oracle.estimate.gamma)
    found.figure('beta', estimate.beta, oracle.estimate.beta)
    found.figure('deviation', estimate.residualDeviation, squareRoot(oracle.estimate.variance, 60))
    expect(found.differences).toEqual([])
    expect(found.count).toBe(3)
  })

  test('on every residual and every figure left out', () => {
    const found = new Comparison()
    for (const [index, theirs] of oracle.estimate.figures.entries()) {
      const ours = present(estimate.residuals[index])
      found.same(`residual ${index}`, ours.figure, theirs.id)
      found.figure(`${theirs.id} ageExcess`, ours.ageExcess, theirs.ageExcess)
      found.figure(`${theirs.id} yearsShort`, ours.yearsShort, theirs.lifeDeficit)
      found.figure(`${theirs.id} observed`, ours.observed, theirs.weight)
      found.figure(`${theirs.id} fitted`, ours.fitted, theirs.fittedWeight)
      found.figure(`${theirs.id} residual`, ours.residual, theirs.residual)
      const without = present(estimate.heldOut[index])
      found.same(`held out ${index}`, without.figure, theirs.id)
      found.figure(`without ${theirs.id}: gamma`, without.gamma, theirs.heldOut.gamma)
      found.figure(`without ${theirs.id}: beta`, without.beta, theirs.heldOut.beta)
      found.figure(`without ${theirs.id}: observed`, without.observed, theirs.weight)
      found.figure(`without ${theirs.id}: predicted`, without.predicted, theirs.heldOut.weight)
      found.figure(`without ${theirs.id}: difference`, without.difference, theirs.heldOut.weight.minus(theirs.weight))
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe(5 * 12)
    expect([estimate.residuals.length, estimate.heldOut.length]).toEqual([5, 5])
  })

  test('on what each weight is made of', () => {
    const found = new Comparison()
    const places = new Map(oracle.estimate.places.map((place) => [place.code, place]))
    for (const ours of run.municipalities) {
      const place = present(places.get(ours.code), ours.code)
      const parts = present(ours.weightParts, ours.name)
      found.figure(`${ours.name} contacts`, parts.expectedContacts, place.use)
      found.figure(`${ours.name} ageExcess`, parts.ageExcess, place.ageExcess)
      found.figure(`${ours.name} years`, parts.lifeExpectancy.years, place.lifeExpectancy)
      found.figure(`${ours.name} years shown`, ours.lifeExpectancyYears, place.lifeExpectancy)
      found.figure(`${ours.name} yearsShort`, parts.yearsShort, place.lifeDeficit)
      found.figure(`${ours.name} agePart`, parts.agePart, oracle.estimate.gamma.times(place.ageExcess))
      found.figure(`${ours.name} lifePart`, parts.lifePart, oracle.estimate.beta.times(place.lifeDeficit))
      found.figure(`${ours.name} weight`, parts.weight, place.needWeight)
      found.same(`${ours.name} imputed`, ours.lifeExpectancyStatus, place.imputed ? 'imputed' : 'statistics')
      found.same(`${ours.name} imputed in parts`, parts.lifeExpectancy.status, ours.lifeExpectancyStatus)
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe(98 * 10)
  })
})

const KINDS = { 'area-floor': 'area_km2', 'distance-floor': 'mean_distance_km' } as const
const READINGS = {
  'municipality-max-then-sum': 'each kommune',
  'municipality-rounded-up': 'each kommune, rounded up',
  'council-max-of-sums': 'the council as a whole',
} as const
const everyLift = LIFT_KINDS.flatMap((lift) =>
  LIFT_READINGS.map((reading) => ({ kind: 'lift', lift, value: VALUES[lift], reading }) as const),
)
const pairs = everyLift.flatMap((first) =>
  everyLift.filter(({ lift }) => lift !== first.lift).map((second) => [first, second]),
)

describe.each([...everyLift.map((lift) => [lift]), ...pairs])('lifts agree with the oracle: %j %j', (...lifts) => {
  const { allocation } = runModel(runOf('open-2026').input, [{ kind: 'without-lift', lift: 'area-floor' }, ...lifts])
  const oracle = runByRules({
    ...knownRules['open-2026'],
    floors: lifts.map(({ lift, value, reading }) => ({
      measure: KINDS[lift],
      per: Fraction.parse(value),
      reading: READINGS[reading],
    })),
  })

  test('in every municipality, every council and the country', () => {
    const found = new Comparison()
    const councils = new Map(oracle.councils.map((c) => [c.name, c]))
    const places = new Map(oracle.municipalities.map((m) => [m.code, m]))
    const areas = [
      ...allocation.municipalities.map((ours) => [ours.code, ours, present(places.get(ours.code))] as const),
      ...allocation.councils.map((ours) => [ours.name, ours, present(councils.get(ours.name))] as const),
      ['country', allocation.national, oracle.national] as const,
    ]
    for (const [name, ours, theirs] of areas) {
      found.figure(`${name} need`, ours.need, theirs.need)
      for (const [index, { lift }] of lifts.entries()) {
        const { need, addition } = liftOf(ours, lift)
        found.figure(`${name} ${lift} asks`, need, present(theirs.asked[index]))
        found.figure(`${name} ${lift} adds`, addition, present(theirs.additions[index]))
      }
      if ('capacities' in ours && 'capacities' in theirs)
        found.same(`${name} capacities`, ours.capacities.toFixed(), `${theirs.capacities}`)
    }
    expect(found.differences).toEqual([])
    expect(found.count).toBe((98 + 17 + 1) * (1 + 2 * lifts.length) + 17 + 1)
  })

  test('and lift some area', () => {
    expect(oracle.national.need.compare(oracle.national.modelNeed)).toBe(1)
  })
})

test('the comparison itself tells a fault of one unit in the 40th digit, or of a whole number', () => {
  const third = Fraction.of(1, 3)
  const ours = decimal(1).div(3)
  const found = new Comparison()
  found.figure('right', ours, third)
  found.figure('off', ours.plus('1e-40'), third)
  found.figure('whole', decimal(3823), Fraction.of(3823))
  found.figure('one more', decimal(3824), Fraction.of(3823))
  expect(found.count).toBe(4)
  expect(found.differences.map((difference) => difference.split(':')[0])).toEqual(['off', 'one more'])
})
