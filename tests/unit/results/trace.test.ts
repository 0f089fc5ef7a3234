import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../src/model/decimal.ts'
import type { RunSpec } from '../../../src/inputs/rules/rule-schemas.ts'
import { LIFT_READINGS, type LiftReading } from '../../../src/model/lift.ts'
import { LIFT_KINDS, type LiftKind, liftOf, needName } from '../../../src/model/lifts.ts'
import type { MunicipalityResult, RunResult } from '../../../src/results/result.ts'
import { runResult } from '../../../src/results/run-result.ts'
import type { StepId, StepInput, TraceStep } from '../../../src/results/trace-step.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { exactly, isNear, present } from '../model/exact.ts'
import { evaluate, type Names, type Scope } from './formula.ts'
import { councilOf, inputs, municipalityOf, results, RUN_IDS, runOf } from './published.ts'

const MUNICIPALITY_STEPS: readonly StepId[] = [
  'citizens',
  'expectedContacts',
  'ageExcess',
  'yearsShort',
  'needWeight',
  'weightedCitizens',
  'modelNeed',
  'guidanceListSize',
  'floorNeed',
  'need',
]
const COUNCIL_STEPS: readonly StepId[] = [
  'citizens',
  'weightedCitizens',
  'modelNeed',
  'floorAddition',
  'need',
  'capacities',
]

const amounts = (step: TraceStep): [string, Decimal][] =>
  step.inputs.flatMap(({ name, value }): [string, Decimal][] => (Decimal.isDecimal(value) ? [[name, value]] : []))

/** Rows of the use profile from inputs such as "citizens 0–17" and "contacts 0–17". */
function bandsOf(step: TraceStep): Names[] {
  const byAges = Map.groupBy(amounts(step), ([name]) => name.split(' ')[1] ?? '')
  return [...byAges.values()].map(
    (pair) => new Map(pair.map(([name, value]) => [`${name.split(' ')[0] ?? ''}InBand`, exactly(value)])),
  )
}

/** Rows of the municipalities that a step of a council names. */
function membersOf(step: TraceStep, run: RunResult): Names[] {
  const codes = step.inputs.find(({ name }) => name === 'municipalities')?.value
  if (typeof codes !== 'string') return []
  return codes.split(' ').map((code) => {
    const { citizens, weightedCitizens, modelNeed, need, lifts } = present(
      run.municipalities.find((m) => m.code === code),
      code,
    )
    const asked = LIFT_KINDS.map((kind) => [needName(kind), liftOf({ lifts }, kind).need] as const)
    return new Map(
      [...Object.entries({ citizens, weightedCitizens, modelNeed, need }), ...asked].map(([k, v]) => [k, exactly(v)]),
    )
  })
}

function scopeOf(step: TraceStep, run: RunResult): Scope {
  return {
    names: new Map(amounts(step).map(([name, value]) => [name, exactly(value)])),
    rows: step.step === 'expectedContacts' ? bandsOf(step) : membersOf(step, run),
  }
}

/** What a formula cannot say since it is where the calculation begins: the citizens of a date in the table. */
function citizensInTable(m: MunicipalityResult, step: TraceStep): Fraction {
  const date = step.inputs.find(({ name }) => name === 'date')?.value
  const kind = step.inputs.find(({ name }) => name === 'kind')?.value
  const day = present(inputs.populations.get('2026')?.get(date?.toString() ?? ''))
  expect(day.kind).toBe(kind)
  return exactly(present(day.citizens.get(m.code)))
}

/** The steps whose formulas give something else than they say, computed again from their own inputs; and how many there are. */
function recomputed(run: RunResult): { readonly wrong: readonly string[]; readonly count: number } {
  const steps = [
    ...run.municipalities.flatMap((m) =>
      m.trace.map((step) => ({
        name: m.name,
        step,
        again: () => (step.step === 'citizens' ? citizensInTable(m, step) : evaluate(step.formula, scopeOf(step, run))),
      })),
    ),
    ...run.councils.flatMap((c) =>
      c.trace.map((step) => ({ name: c.name, step, again: () => evaluate(step.formula, scopeOf(step, run)) })),
    ),
  ]
  return {
    wrong: steps.flatMap(({ name, step, again }) => (isNear(step.result, again()) ? [] : [`${name}: ${step.step}`])),
    count: steps.length,
  }
}

describe.each(RUN_IDS)('the trace of %s', (id) => {
  const run = runOf(id)
  const hasFloor = run.rules.lifts.length > 0

  test('has the steps of a municipality in the order in which one follows from another', () => {
    const expected = MUNICIPALITY_STEPS.filter((step) => hasFloor || step !== 'floorNeed')
    for (const m of run.municipalities) expect(m.trace.map(({ step }) => step)).toEqual(expected)
  })

  test('has the steps of a council', () => {
    for (const c of run.councils) expect(c.trace.map(({ step }) => step)).toEqual(COUNCIL_STEPS)
  })

  test('gives what its formulas give when computed again from its own inputs', () => {
    const { wrong, count } = recomputed(run)
    expect(wrong).toEqual([])
    expect(count).toBe(98 * (hasFloor ? 10 : 9) + 17 * 6)
  })

  test('ends in the columns of its row', () => {
    for (const m of run.municipalities) {
      const of = (id: StepId): Decimal => present(m.trace.find(({ step }) => step === id)).result
      expect(of('citizens').eq(m.citizens)).toBe(true)
      expect(of('needWeight').eq(m.needWeight)).toBe(true)
      expect(of('weightedCitizens').eq(m.weightedCitizens)).toBe(true)
      expect(of('modelNeed').eq(m.modelNeed)).toBe(true)
      expect(of('guidanceListSize').eq(m.guidanceListSize)).toBe(true)
      expect(of('need').eq(m.need)).toBe(true)
      if (hasFloor) expect(of('floorNeed').eq(liftOf(m, 'area-floor').need)).toBe(true)
    }
    for (const c of run.councils) {
      const of = (id: StepId): Decimal => present(c.trace.find(({ step }) => step === id)).result
      expect(of('citizens').eq(c.citizens)).toBe(true)
      expect(of('weightedCitizens').eq(c.weightedCitizens)).toBe(true)
      expect(of('modelNeed').eq(c.modelNeed)).toBe(true)
      expect(of('floorAddition').eq(liftOf(c, 'area-floor').addition)).toBe(true)
      expect(of('need').eq(c.need)).toBe(true)
      expect(of('capacities').eq(c.capacities)).toBe(true)
    }
  })

  test('takes in what earlier steps gave, in the same unit', () => {
    let count = 0
    for (const row of [...run.municipalities, ...run.councils]) {
      const found = new Map<string, TraceStep>()
      for (const step of row.trace) {
        for (const { name, value, unit } of step.inputs) {
          const earlier = found.get(name)
          if (earlier === undefined) continue
          expect(value).toBe(earlier.result)
          expect(unit).toBe(earlier.unit)
          count += 1
        }
        found.set(step.step, step)
      }
    }
    // A municipality hands on: contacts, A, L, weight twice, citizens, weighted citizens, model need, floor need.
    // A council: weighted citizens, model need, floor addition, need.
    expect(count).toBe(98 * (hasFloor ? 9 : 8) + 17 * 4)
  })

  test('takes in the rules and the fit of the run', () => {
    const estimate = present(run.estimate, 'estimate')
    const expected: Readonly<Record<string, Decimal | null>> = {
      norm: run.rules.citizensPerCapacity,
      km2PerCapacity: run.rules.lifts[0]?.value ?? null,
      gamma: estimate.gamma,
      beta: estimate.beta,
      meanExpectedContacts: estimate.meanExpectedContacts,
      meanLifeExpectancy: estimate.meanLifeExpectancyYears,
    }
    const steps = [...run.municipalities, ...run.councils].flatMap((row) => row.trace)
    const taken = steps.flatMap((step): readonly StepInput[] => step.inputs).filter(({ name }) => name in expected)
    for (const { name, value } of taken) expect(value).toBe(expected[name])
    expect(new Set(taken.map(({ name }) => name)).size).toBe(hasFloor ? 6 : 5)
  })

  test('rests on rules that are parameters of the run, and on sources that it lists', () => {
    const parameters = new Set(run.rules.parameters.map((parameter) => parameter.id))
    const sources = new Set(run.sources.map((source) => source.id))
    const used = { rules: new Set<string>(), sources: new Set<string>() }
    for (const step of [...run.municipalities, ...run.councils].flatMap((row) => row.trace)) {
      for (const rule of step.rules) {
        expect(parameters).toContain(rule)
        used.rules.add(rule)
      }
      for (const source of step.sources) {
        expect(sources).toContain(source)
        used.sources.add(source)
      }
    }
    const rounding = id === 'open-2025-draft' ? 'rounding-draft' : 'rounding-final'
    expect([...used.rules].sort()).toEqual(
      [
        'norm-1600',
        rounding,
        'share-17',
        'life-expectancy-imputed',
        'weights-linear',
        'weights-fixed-per-citizen',
        'citizens-stand-for-group-1',
        id === 'open-2026' ? 'projected-2027-stands-for-end-2026' : 'observed-2026-stands-for-end-2025',
        ...(hasFloor ? ['floor-35', 'floor-combination'] : []),
        ...(id === 'open-2026' ? ['floor-holds-in-2026'] : []),
      ].sort(),
    )
    const citizens = id === 'open-2026' ? [] : ['dst-folk1a']
    const area = hasFloor ? ['dst-are207'] : []
    expect([...used.sources].sort()).toEqual(
      ['dst-frkm126', 'dst-hisbk', 'hearing-note', 'kl-momentum-2015', ...citizens, ...area].sort(),
    )
  })

  test('names the rule of imputation where a life expectancy is filled in, and only there', () => {
    for (const m of run.municipalities) {
      const step = present(m.trace.find(({ step: name }) => name === 'yearsShort'))
      expect(step.rules.includes('life-expectancy-imputed')).toBe(m.lifeExpectancyStatus === 'imputed')
    }
  })
})

describe('the trace of other lifts', () => {
  const asked = (kind: LiftKind, reading: LiftReading): RunSpec['lifts'][number] => ({
    kind,
    parameter: `value of ${kind}`,
    reading,
    assumptions: [],
  })
  const made = { 'value of area-floor': '8.5', 'value of distance-floor': '0.04' }
  const values = [...Object.entries(made), ...LIFT_READINGS.map((reading) => [reading, reading] as const)]
  const parameter = present(inputs.parameters.get('floor-35'))
  /** Each reading has a parameter of its own name. One object for all runs, so that they share their draws. */
  const withReadings = {
    ...inputs,
    parameters: new Map([
      ...inputs.parameters,
      ...values.map(([id, value]) => [id, { ...parameter, id, value }] as const),
    ]),
  }
  /** The last run with other lifts. */
  const withLifts = (...lifts: RunSpec['lifts']): RunResult =>
    runResult({ ...present(inputs.runs.find((run) => run.id === 'open-2026')), lifts }, withReadings)
  const cases = LIFT_READINGS.flatMap((area) =>
    LIFT_READINGS.map((distance) => [asked('area-floor', area), asked('distance-floor', distance)] as const),
  )

  test.each([
    ...cases,
    [asked('distance-floor', 'municipality-max-then-sum'), asked('area-floor', 'municipality-rounded-up')] as const,
  ])('gives what its formulas give: $kind by $reading, and another', (...lifts) => {
    const run = withLifts(...lifts)
    const { wrong, count } = recomputed(run)
    expect(wrong).toEqual([])
    // One more step than with the floor by area alone: what the other asks for, or what it adds.
    expect(count).toBe(98 * 11 + 17 * 7)
    const steps = [...run.municipalities, ...run.councils].flatMap(({ trace }) => trace)
    const { lifts: used } = run.rules
    for (const { parameters } of used)
      expect(steps.some(({ rules }) => rules.includes(parameters.value) && rules.includes(parameters.reading))).toBe(
        true,
      )
  })
})

describe('the parameters of a run', () => {
  test('are each named once, with a source that the run lists', () => {
    for (const run of results.runs) {
      const ids = run.rules.parameters.map((parameter) => parameter.id)
      expect(new Set(ids).size).toBe(ids.length)
      const sources = new Set(run.sources.map((source) => source.id))
      for (const parameter of run.rules.parameters) expect(sources).toContain(parameter.source)
    }
  })

  test('hold the assumptions that the run leans on', () => {
    const assumed = (id: string): string[] =>
      runOf(id)
        .rules.parameters.filter((parameter) => parameter.status === 'assumption')
        .map((parameter) => parameter.id)
    expect(assumed('open-2026')).toEqual(
      expect.arrayContaining(['floor-holds-in-2026', 'floor-combination', 'citizens-stand-for-group-1']),
    )
    expect(assumed('open-2025-draft')).not.toContain('floor-combination')
    expect(assumed('open-2025')).not.toContain('floor-holds-in-2026')
  })
})

describe('the results', () => {
  /** Every object that can be reached, decimals apart: these have no way to be changed. */
  function reachable(value: unknown, found = new Set<object>()): ReadonlySet<object> {
    if (typeof value !== 'object' || value === null || Decimal.isDecimal(value) || found.has(value)) return found
    found.add(value)
    for (const part of value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value)) {
      reachable(part, found)
    }
    return found
  }

  test('are frozen to the last object', () => {
    const objects = reachable(results)
    // At the least a row, its trace and its steps for each area of each run.
    expect(objects.size).toBeGreaterThan(3 * (98 * 11 + 17 * 8))
    expect([...objects].filter((object) => !Object.isFrozen(object))).toEqual([])
  })

  test('throw when someone writes in them', () => {
    const council = councilOf(results.headline, 'Fyn')
    const municipality = municipalityOf(results.headline, 'Odense')
    expect(() => Object.assign(council, { capacities: 1 })).toThrow(TypeError)
    expect(() => Object.assign(present(municipality.trace[0]), { result: 1 })).toThrow(TypeError)
    expect(() => Object.assign(results.runs, { length: 0 })).toThrow(TypeError)
    expect(() => Object.assign(results.headline.rules, { rounding: 'down' })).toThrow(TypeError)
  })
})
