import { describe, expect, test } from 'vitest'
import {
  type ClinicEntries,
  type ClinicResult,
  type ClinicRules,
  earliestDay,
  type EntryError,
  minimumPerCapacity,
  readClinic,
} from '../../../src/model/clinic.ts'
import { decimal } from '../../../src/model/decimal.ts'
import { guidanceListSize } from '../../../src/model/need.ts'
import { ratio, type Ratio, toFixed } from '../../../src/model/ratio.ts'
import { formatPlain } from '../../../src/text/format/number.ts'

const rules: ClinicRules = {
  citizensPerCapacity: '1600',
  waitDays: 30,
  powersFrom: '2025-07-01',
}
const blank: ClinicEntries = {
  basis: 'weight',
  amount: '1.25',
  weightRange: null,
  capacities: '1',
  patients: '',
  currentMinimum: '',
  notified: '',
  calculated: '',
}

const resultOf = (entries: Partial<ClinicEntries>): ClinicResult => {
  const reading = readClinic({ ...blank, ...entries }, rules)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.result
}
const errorsOf = (entries: Partial<ClinicEntries>): readonly EntryError[] => {
  const reading = readClinic({ ...blank, ...entries }, rules)
  return reading.ok ? [] : reading.errors
}
const whole = (value: Ratio | null): string | null => (value === null ? null : toFixed(value, 0))

describe('the minimum', () => {
  test.each([
    // 1,600 ÷ weight by hand, and times the capacities.
    ['1', '1', '1600', '1600'],
    ['1.25', '2.5', '1280', '3200'],
    ['0.8', '1.5', '2000', '3000'],
    ['1.28', '0.5', '1250', '625'],
    ['0.64', '4', '2500', '10000'],
    // 1,600 ÷ 1.1 = 1,454.54…; three of them are 4,363.63…, not 3 × 1,455.
    ['1.1', '3', '1455', '4364'],
  ])('at weight %s and %s capacities is %s and %s', (amount, capacities, perCapacity, forClinic) => {
    const result = resultOf({ amount, capacities })
    expect(whole(result.perCapacity)).toBe(perCapacity)
    expect(whole(result.forClinic)).toBe(forClinic)
  })

  test('of the letter is taken as it stands, for the clinic or per capacity', () => {
    const clinic = resultOf({ basis: 'letter-clinic', amount: '3500', capacities: '2.5' })
    expect([whole(clinic.perCapacity), whole(clinic.forClinic)]).toEqual(['1400', '3500'])
    const capacity = resultOf({ basis: 'letter-capacity', amount: '1400', capacities: '2.5' })
    expect([whole(capacity.perCapacity), whole(capacity.forClinic)]).toEqual(['1400', '3500'])
    // 1,600 × 2.5 ÷ 3,500 = 1.142857…
    expect(toFixed(clinic.weight, 6)).toBe('1.142857')
    expect(toFixed(capacity.weight, 6)).toBe('1.142857')
  })

  test('of Aabenraa in the draft comes back exactly: 1,600 ÷ (1,600 ÷ 1,450)', () => {
    const { weight } = resultOf({ basis: 'letter-capacity', amount: '1450' })
    expect(minimumPerCapacity(weight, '1600').top % minimumPerCapacity(weight, '1600').bottom).toBe(0n)
    expect(whole(minimumPerCapacity(weight, '1600'))).toBe('1450')
  })

  test('of the municipality carries the range of its estimated weight', () => {
    // 1,600 ÷ 1.1 and 1,600 ÷ 0.9: the higher the weight, the fewer patients.
    const weightRange = { low: '0.9', high: '1.1' }
    const own = { amount: '1', capacities: '2', weightRange }
    const { perCapacityRange, forClinicRange } = resultOf({ ...own, basis: 'municipality' })
    expect([whole(perCapacityRange?.low ?? null), whole(perCapacityRange?.high ?? null)]).toEqual(['1455', '1778'])
    expect([whole(forClinicRange?.low ?? null), whole(forClinicRange?.high ?? null)]).toEqual(['2909', '3556'])
    // Ends that lie unlike far from the weight: 1,600 ÷ 1.28 and 1,600 ÷ 0.8.
    const askew = resultOf({ ...own, basis: 'municipality', weightRange: { low: '0.8', high: '1.28' } })
    expect([whole(askew.perCapacityRange?.low ?? null), whole(askew.perCapacityRange?.high ?? null)]).toEqual([
      '1250',
      '2000',
    ])
  })

  test('has no range where the weight is official, or is not that of the municipality', () => {
    const official = resultOf({ basis: 'municipality', amount: '1' })
    expect([official.perCapacityRange, official.forClinicRange]).toEqual([null, null])
    const weightRange = { low: '0.9', high: '1.1' }
    for (const basis of ['weight', 'letter-capacity', 'letter-clinic'] as const) {
      const amount = basis === 'weight' ? '1' : '1450'
      const { perCapacityRange, forClinicRange } = resultOf({ basis, amount, weightRange })
      expect.soft([perCapacityRange, forClinicRange], basis).toEqual([null, null])
    }
  })

  test('is what the model’s decimals make of every weight from 0.70 to 1.50', () => {
    for (let hundredths = 70; hundredths <= 150; hundredths += 1) {
      const weight = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
      for (const capacities of ['0.5', '1', '1.5', '2.5', '7']) {
        const expected = guidanceListSize(decimal(weight), decimal(1600)).times(capacities)
        const { forClinic } = resultOf({ amount: weight, capacities })
        for (const decimals of [0, 1, 4]) expect(toFixed(forClinic, decimals)).toBe(formatPlain(expected, decimals))
      }
    }
  })
})

describe('against today', () => {
  test('the difference is what the clinic lacks, or has to spare', () => {
    expect(whole(resultOf({ capacities: '2.5', patients: '3000' }).fromToday)).toBe('200')
    expect(whole(resultOf({ capacities: '2.5', patients: '3450' }).fromToday)).toBe('-250')
    expect(resultOf({}).fromToday).toBeNull()
  })

  test('the change is judged in whole patients', () => {
    // 1,454.54… rounds to 1,455.
    expect(resultOf({ amount: '1.1', currentMinimum: '1455' }).change).toBe('same')
    expect(resultOf({ amount: '1.1', currentMinimum: '1454' }).change).toBe('raised')
    expect(resultOf({ amount: '1.1', currentMinimum: '1456' }).change).toBe('lowered')
    expect(resultOf({ amount: '1.1' }).change).toBeNull()
  })

  test('above both only when it is above the minimum until now and above the patients', () => {
    expect(resultOf({ patients: '1200', currentMinimum: '1250' }).aboveBoth).toBe(true)
    expect(resultOf({ patients: '1280', currentMinimum: '1250' }).aboveBoth).toBe(false)
    expect(resultOf({ patients: '1200', currentMinimum: '1280' }).aboveBoth).toBe(false)
    expect(resultOf({ patients: '1200' }).aboveBoth).toBeNull()
    expect(resultOf({ currentMinimum: '1250' }).aboveBoth).toBeNull()
  })
})

describe('the earliest day', () => {
  test.each([
    // Whichever came last counts.
    ['2026-04-01', '2026-03-15', '2026-05-01'],
    ['2026-03-15', '2026-04-01', '2026-05-01'],
    // Over a short month, a leap day, a year.
    ['2027-01-31', '2027-01-31', '2027-03-02'],
    ['2028-01-30', '2028-01-02', '2028-02-29'],
    ['2028-02-29', '2028-02-28', '2028-03-30'],
    ['2026-12-02', '2026-11-22', '2027-01-01'],
    ['2026-12-15', '2026-12-20', '2027-01-19'],
  ])('told %s, calculations %s: %s', (notified, calculated, expected) => {
    expect(resultOf({ notified, calculated }).earliest).toBe(expected)
    expect(earliestDay(notified, calculated, 30)).toBe(expected)
  })

  test('is unknown while a day is missing', () => {
    expect(resultOf({ notified: '2026-12-02' }).earliest).toBeNull()
    expect(resultOf({ calculated: '2026-12-02' }).earliest).toBeNull()
  })

  test('is none for a number that is not raised: no wait is stated', () => {
    const days = { notified: '2026-12-02', calculated: '2026-12-02' }
    expect(resultOf({ ...days, currentMinimum: '1279' }).earliest).toBe('2027-01-01')
    expect(resultOf({ ...days, currentMinimum: '1280' }).earliest).toBeNull()
    expect(resultOf({ ...days, currentMinimum: '1500' }).earliest).toBeNull()
  })
})

describe('absurd entries', () => {
  test.each<[Partial<ClinicEntries>, EntryError]>([
    [{ amount: '' }, { field: 'amount', fault: 'missing', limit: null }],
    [{ amount: 'tung' }, { field: 'amount', fault: 'not-a-number', limit: null }],
    [{ amount: '-1' }, { field: 'amount', fault: 'not-a-number', limit: null }],
    [{ amount: '0' }, { field: 'amount', fault: 'too-small', limit: '0.3' }],
    [{ amount: '1450' }, { field: 'amount', fault: 'too-large', limit: '3' }],
    [
      { basis: 'letter-capacity', amount: '1.1' },
      { field: 'amount', fault: 'not-whole', limit: null },
    ],
    [
      { basis: 'letter-capacity', amount: '14' },
      { field: 'amount', fault: 'too-small', limit: '200' },
    ],
    [
      { basis: 'letter-capacity', amount: '14500' },
      { field: 'amount', fault: 'too-large', limit: '6000' },
    ],
    // 1,450 for ten capacities would be 145 each: the number is that of a capacity.
    [
      { basis: 'letter-clinic', amount: '1450', capacities: '10' },
      { field: 'amount', fault: 'too-small', limit: '2000' },
    ],
    [
      { basis: 'letter-clinic', amount: '3500', capacities: '0.5' },
      { field: 'amount', fault: 'too-large', limit: '3000' },
    ],
    [{ capacities: '' }, { field: 'capacities', fault: 'missing', limit: null }],
    [{ capacities: 'to' }, { field: 'capacities', fault: 'not-a-number', limit: null }],
    [{ capacities: '0' }, { field: 'capacities', fault: 'too-small', limit: '0.5' }],
    [{ capacities: '1600' }, { field: 'capacities', fault: 'too-large', limit: '50' }],
    [{ capacities: '1.25' }, { field: 'capacities', fault: 'not-halves', limit: null }],
    [{ patients: 'mange' }, { field: 'patients', fault: 'not-a-number', limit: null }],
    [{ patients: '1600.5' }, { field: 'patients', fault: 'not-whole', limit: null }],
    [{ patients: '1000000' }, { field: 'patients', fault: 'too-large', limit: '100000' }],
    [{ currentMinimum: '1e4' }, { field: 'currentMinimum', fault: 'not-a-number', limit: null }],
    [{ currentMinimum: '1599.5' }, { field: 'currentMinimum', fault: 'not-whole', limit: null }],
    [{ notified: '2027-02-29' }, { field: 'notified', fault: 'not-a-date', limit: null }],
    [{ notified: '2025-06-30' }, { field: 'notified', fault: 'too-early', limit: '2025-07-01' }],
    [{ calculated: '29-02-2028' }, { field: 'calculated', fault: 'not-a-date', limit: null }],
    [{ calculated: '2999-01-01' }, { field: 'calculated', fault: 'too-late', limit: '2099-12-31' }],
  ])('%j', (entries, error) => {
    expect(errorsOf(entries)).toEqual([error])
  })

  test('are all told at once, each at its field', () => {
    const errors = errorsOf({ amount: '', capacities: '1.3', patients: 'x', notified: 'y', calculated: '2020-01-01' })
    expect(errors.map(({ field }) => field)).toEqual(['amount', 'capacities', 'patients', 'notified', 'calculated'])
  })

  test('the limits themselves are allowed', () => {
    expect(errorsOf({ amount: '0.3' })).toEqual([])
    expect(errorsOf({ amount: '3', capacities: '50', patients: '0' })).toEqual([])
    expect(errorsOf({ notified: '2025-07-01', calculated: '2028-02-29' })).toEqual([])
    expect(errorsOf({ basis: 'letter-clinic', amount: '100', capacities: '0.5' })).toEqual([])
  })
})

test('minimumPerCapacity refuses a weight that is not positive', () => {
  expect(() => minimumPerCapacity(ratio('0'), '1600')).toThrow(RangeError)
})
