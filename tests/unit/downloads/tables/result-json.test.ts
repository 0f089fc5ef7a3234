import { describe, expect, test } from 'vitest'
import { resultJson } from '../../../../src/downloads/tables/result-json.ts'
import { Decimal } from '../../../../src/model/decimal.ts'
import type { LiftPart } from '../../../../src/model/lifts.ts'
import type { RunResult } from '../../../../src/results/result.ts'
import { asObject, asObjects, headline, RUNS } from '../results.ts'
import { officialRun } from '../../../support/official-run.ts'

/** Where counts stand; every other decimal of a result is a text. */
const COUNT =
  /^(municipalities|councils)\.\d+\.(municipalities|citizens|capacities(Low|High)?|reportedCapacities|citizensTo(More|Fewer))$|^national\.(municipalities|citizens|capacities(Low|High)?)$/

/** Every value that is no object and no list, with the keys that lead to it. */
function leaves(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Decimal.isDecimal(value)) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

/** A result as a file names its numbers: what the area floor does stands by name, nought where it does not hold. */
function byName({ municipalities, councils, national, rules, ...others }: RunResult): object {
  // What the pages alone ask for is in no file.
  const { input: _, fitErrors: __, geography: ___, counted: ____, ...rest } = others
  const addition = (area: { readonly lifts: readonly LiftPart[] }): Decimal => area.lifts[0]?.addition ?? new Decimal(0)
  const total = (area: { readonly lifts: readonly LiftPart[] }): object => {
    const { lifts, ...others } = area
    return { ...others, floorAddition: addition({ lifts }) }
  }
  const { lifts, ...otherRules } = rules
  return {
    ...rest,
    rules: { ...otherRules, floorKm2PerCapacity: lifts[0]?.value ?? null },
    municipalities: municipalities.map(({ measures, ...area }) => ({
      ...total(area),
      areaKm2: measures.areaKm2,
      floorNeed: area.lifts[0]?.need ?? new Decimal(0),
    })),
    councils: councils.map(total),
    national: total(national),
  }
}

describe.each(RUNS)('result.json of $run', ({ result }) => {
  const text = resultJson(result)
  const json = asObject(JSON.parse(text))
  const written = new Map(leaves(json))
  const computed = leaves(byName(result))

  test('holds every value of the result and no other', () => {
    expect([...written.keys()].toSorted()).toEqual(computed.map(([path]) => path).toSorted())
    for (const [path, value] of computed) {
      if (!Decimal.isDecimal(value)) expect(written.get(path), path).toBe(value)
    }
  })

  test('writes a count as a whole number, and every other decimal with all its digits, at least 15', () => {
    const decimals = computed.filter((leaf): leaf is [string, Decimal] => Decimal.isDecimal(leaf[1]))
    expect(decimals.length).toBeGreaterThan(98 * 30)
    for (const [path, value] of decimals) {
      const found = written.get(path)
      if (COUNT.test(path)) {
        expect(found, path).toBeTypeOf('number')
        expect(Number.isSafeInteger(found), path).toBe(true)
        expect(value.eq(Number(found)), path).toBe(true)
        continue
      }
      if (typeof found !== 'string') throw new Error(`${path} is ${JSON.stringify(found)}`)
      expect(found, path).toMatch(/^-?\d+\.\d+$/)
      expect(value.eq(found), path).toBe(true)
      const significant = found.replace('-', '').replace('.', '').replace(/^0+/, '')
      if (!value.isZero()) expect(significant.length, path).toBeGreaterThanOrEqual(15)
    }
  })

  test('has no exponent, and no number with a fraction', () => {
    for (const [path, value] of written) {
      if (typeof value === 'number') expect(Number.isSafeInteger(value), path).toBe(true)
    }
    expect(text).not.toMatch(/"-?\d+(\.\d+)?e[+-]?\d+"/i)
  })

  test('puts each municipality and each council on a line of its own', () => {
    const lines = text.split('\n')
    expect(lines.filter((line) => line.startsWith(' {"code":"'))).toHaveLength(98)
    expect(lines.filter((line) => line.startsWith(' {"name":"'))).toHaveLength(17)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('gives every area a trace whose last need is the need of the area', () => {
    for (const area of [...asObjects(json.municipalities), ...asObjects(json.councils)]) {
      const steps = asObjects(area.trace)
      expect(steps.findLast((step) => step.step === 'need')?.result).toBe(area.need)
    }
  })

  test('names no rule, source or figure that it does not hold', () => {
    const idsOf = (list: unknown, key: string): unknown[] => asObjects(list).map((item) => item[key])
    const rules = idsOf(asObject(json.rules).parameters, 'id')
    const sources = idsOf(json.sources, 'id')
    const figures = idsOf(json.reconciliation, 'figure')
    const steps = [...asObjects(json.municipalities), ...asObjects(json.councils)].flatMap((a) => asObjects(a.trace))
    expect(rules).toEqual(expect.arrayContaining([...new Set(steps.flatMap((step) => step.rules))]))
    expect(sources).toEqual(expect.arrayContaining([...new Set(steps.flatMap((step) => step.sources))]))
    expect(sources).toEqual(expect.arrayContaining(idsOf(asObject(json.rules).parameters, 'source')))
    const { residuals, heldOut } = asObject(json.estimate)
    expect(figures).toEqual(expect.arrayContaining([...idsOf(residuals, 'figure'), ...idsOf(heldOut, 'figure')]))
  })
})

test('keys stand in a fixed order, those of the tables first', () => {
  const json = asObject(JSON.parse(resultJson(headline)))
  const keys = (value: unknown): string => Object.keys(asObject(value)).join(' ')
  expect(keys(json)).toBe('run rules dates estimate municipalities councils national reconciliation sources')
  expect(keys(asObjects(json.municipalities)[0])).toBe(
    'code name council region citizens needWeight needWeightLow needWeightHigh weightedCitizens modelNeed areaKm2 floorNeed need needLow needHigh floorAddition guidanceListSize status lifeExpectancyStatus guidanceListSizeLow guidanceListSizeHigh slug lifeExpectancyYears weightParts trace',
  )
  expect(keys(asObjects(json.councils)[0])).toBe(
    'name region municipalities citizens needWeight weightedCitizens modelNeed floorAddition need capacities capacitiesLow capacitiesHigh citizensPerCapacity guidanceListSize onEdge status reportedNeed reportedCapacities needWeightLow needWeightHigh needLow needHigh guidanceListSizeLow guidanceListSizeHigh municipalityCodes citizensToMore citizensToFewer slug trace',
  )
  expect(Object.keys(asObject(json.estimate))).toEqual(
    expect.arrayContaining(['gamma', 'beta', 'residuals', 'heldOut', 'heldOutRanges', 'recomputations']),
  )
})

test('a count that is not whole stops the file', () => {
  const [first, ...others] = headline.municipalities
  if (first === undefined) throw new Error('no municipality')
  const half = { ...first, citizens: new Decimal('0.5') }
  expect(() => resultJson({ ...headline, municipalities: [half, ...others] })).toThrow(RangeError)
})

test('an official run has no estimate and no parts of a weight', async () => {
  const json = asObject(JSON.parse(resultJson(await officialRun())))
  expect(json.estimate).toBeNull()
  for (const area of asObjects(json.municipalities)) {
    expect([area.status, area.weightParts, area.needWeightLow, area.needWeightHigh]).toEqual([
      'computed',
      null,
      area.needWeight,
      area.needWeight,
    ])
  }
})
