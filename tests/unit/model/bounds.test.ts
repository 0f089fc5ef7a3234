import { describe, expect, test } from 'vitest'
import { capacityRoom } from '../../../src/model/capacity-room.ts'
import { type ClinicEntries, readClinic } from '../../../src/model/clinic.ts'
import { COMPARED_NEED_DECIMALS, compareRuns } from '../../../src/model/compare-runs.ts'
import { decimal, weightedMean } from '../../../src/model/decimal.ts'
import { distanceFloorNeed } from '../../../src/model/distance-floor.ts'
import { isOnEdge } from '../../../src/model/edge.ts'
import { floorNeed } from '../../../src/model/floor.ts'
import { addDays, isIsoDate } from '../../../src/model/iso-date.ts'
import { largestNormFor } from '../../../src/model/largest-norm.ts'
import { readNeed } from '../../../src/model/lift.ts'
import { listUse } from '../../../src/model/list-use.ts'
import type { ModelInput } from '../../../src/model/model-input.ts'
import { guidanceListSize, modelNeed } from '../../../src/model/need.ts'
import { parameterDecimal } from '../../../src/model/parameter-value.ts'
import { over, ratio, toFixed } from '../../../src/model/ratio.ts'
import { roundToCapacities } from '../../../src/model/rounding.ts'
import { citizensPerBand } from '../../../src/model/use-profile.ts'

// Every bound and tolerance of the model: what a value on it, or just inside it, comes to, and what one just outside does.
// Where a value is refused, the whole refusal stands.

/** What is bounded, how a value is tried, and what each comes to. */
type Bound = readonly [
  what: string,
  read: (value: string) => { toString(): string } | null,
  ...cases: readonly (readonly [value: string, outcome: string])[],
]

const clinic =
  (field: Exclude<keyof ClinicEntries, 'weightRange'>, entries: Partial<ClinicEntries> = {}) =>
  (value: string): string => {
    const blank = { weightRange: null, patients: '', currentMinimum: '', notified: '', calculated: '' }
    const reading = readClinic(
      { basis: 'weight', amount: '1', capacities: '1', ...blank, ...entries, [field]: value },
      { citizensPerCapacity: '1600', waitDays: 30, powersFrom: '2025-07-01' },
    )
    return reading.ok
      ? 'taken'
      : reading.errors.map(({ field: at, fault, limit }) => [at, fault, limit ?? ''].join(' ').trim()).join(', ')
  }

/** A council of Fyn with so many capacities allocated and occupied, under a ceiling of 100 in 2026. */
const room = (allocated: string, occupied: string, date = '2026-06-01') =>
  capacityRoom(
    { status: 'official', council: 'Fyn', year: '2026', capacities: decimal(100) },
    {
      council: 'Fyn',
      date,
      allocated: decimal(allocated),
      occupied: decimal(occupied),
      islandDoctorsLeftOut: decimal(0),
      source: 'made-up',
    },
    { from: '2026-02-01', to: '2026-11-30' },
  )

/** One municipality of so many citizens by a norm of 1,600. */
const ofCitizens = (citizens: string): ModelInput => ({
  areas: [{ code: '0001', council: 'A', measures: { areaKm2: decimal(0), gpDistanceKm: decimal(0) } }],
  citizens: {
    edition: '2026',
    date: '2026-01-01',
    byDate: new Map([['2026-01-01', new Map([['0001', decimal(citizens)]])]]),
  },
  weights: { kind: 'given', weights: new Map([['0001', decimal(1)]]) },
  ownWeights: new Map(),
  rules: { citizensPerCapacity: decimal(1600), lifts: [], rounding: 'up', edgeTolerance: decimal('0.05') },
})

/** 300 citizens of 17 to 19 years in a profile whose first band ends at an age. */
const straddling = (lastAge: string) => {
  const band = (ageFrom: number, ageTo: number | null) => ({
    ageFrom,
    ageTo,
    sex: null,
    contactsPerCitizen: decimal(1),
  })
  const groups = ['0-5', '6-16', '17-19', '20-34', '35-64', '65-79', '80+']
  return citizensPerBand(
    new Map(groups.map((group) => [group, decimal(group === '17-19' ? 300 : 0)])),
    [band(0, Number(lastAge)), band(Number(lastAge) + 1, null)],
    decimal(1).div(4),
  ).map(({ citizens }) => citizens.toFixed())
}

const BOUNDS: readonly Bound[] = [
  [
    'a need is on the edge within the tolerance, which belongs to it',
    (need) => isOnEdge(decimal(need), decimal('0.05')),
    ['12.95', 'true'],
    ['12.9499', 'false'],
    ['13.05', 'true'],
    ['13.0501', 'false'],
  ],
  [
    'a need counts with 20 decimals, a tie to the even one',
    (need) => roundToCapacities(decimal(need), 'up'),
    ['449', '449'],
    [`449.${'0'.repeat(20)}5`, '449'],
    [`449.${'0'.repeat(20)}6`, '450'],
  ],
  [
    'half a capacity is rounded up',
    (need) => roundToCapacities(decimal(need), 'nearest-half-up'),
    ['449.5', '450'],
    [`449.4${'9'.repeat(19)}`, '449'],
    // Five of the 21st decimal are a tie, and 0.5 is the even end of it.
    [`449.4${'9'.repeat(19)}5`, '450'],
    [`449.4${'9'.repeat(19)}4`, '449'],
  ],
  [
    'a need is not negative',
    (need) => roundToCapacities(decimal(need), 'up'),
    ['0', '0'],
    ['-0.1', 'roundToCapacities: a need of -0.1 cannot be rounded'],
    ['Infinity', 'roundToCapacities: a need of Infinity cannot be rounded'],
    ['NaN', 'roundToCapacities: a need of NaN cannot be rounded'],
  ],
  [
    'what a lift asks for is rounded up from the 20th decimal on',
    (need) => readNeed(decimal(need), 'municipality-rounded-up'),
    [`35.${'0'.repeat(20)}5`, '35'],
    [`35.${'0'.repeat(20)}6`, '36'],
  ],
  [
    'an area is not negative',
    (km2) => floorNeed(decimal(km2), decimal(35)),
    ['0', '0'],
    ['-0.1', 'floorNeed: the area must not be negative, not -0.1'],
  ],
  [
    'km² per capacity are positive',
    (km2) => floorNeed(decimal(7), decimal(km2)),
    ['0.5', '14'],
    ['0', 'floorNeed: km² per capacity must be positive, not 0'],
    ['NaN', 'floorNeed: km² per capacity must be positive, not NaN'],
  ],
  [
    'a distance is not negative',
    (km) => distanceFloorNeed(decimal(km), decimal(2)),
    ['0', '0'],
    ['-0.1', 'distanceFloorNeed: the distance must not be negative, not -0.1'],
  ],
  [
    'km per capacity are positive',
    (km) => distanceFloorNeed(decimal(7), decimal(km)),
    ['0.5', '14'],
    ['0', 'distanceFloorNeed: km per capacity must be positive, not 0'],
  ],
  [
    'the norm is positive',
    (norm) => modelNeed(decimal(8), decimal(norm)),
    ['0.5', '16'],
    ['0', 'modelNeed: the norm must be positive, not 0'],
    ['-1600', 'modelNeed: the norm must be positive, not -1600'],
  ],
  [
    'a weight is positive',
    (weight) => guidanceListSize(decimal(weight), decimal(1600)),
    ['0.5', '3200'],
    ['0', 'guidanceListSize: the weight must be positive, not 0'],
    ['-1', 'guidanceListSize: the weight must be positive, not -1'],
  ],
  [
    'a list size has 50 digits',
    (norm) => guidanceListSize(decimal(1), decimal(norm)),
    [`1.${'0'.repeat(48)}1`, `1.${'0'.repeat(48)}1`],
    [`1.${'0'.repeat(49)}1`, '1'],
  ],
  [
    'the mean of values needs some weight',
    (weight) => weightedMean([{ value: decimal(7), weight: decimal(weight) }]),
    ['0.1', '7'],
    ['0', 'weightedMean: the weights add up to zero'],
  ],
  [
    'the largest norm is from 1 to a thousand million',
    // By so much a norm the country has one capacity more than beyond it.
    (last) => largestNormFor(decimal(2), (norm) => decimal(norm.gt(last) ? 1 : 2)),
    ['1', '1'],
    ['0', 'largestNormFor: no norm gives 2 capacities'],
    ['999999999', '999999999'],
    ['1000000000', 'largestNormFor: every norm gives 2 capacities'],
  ],
  [
    'two runs are compared to four decimals of a need, a half upwards',
    // 0.08 citizens are 0.00005 capacities.
    (citizens) => compareRuns(ofCitizens('1600'), ofCitizens(citizens)).national.need.change,
    ['1600.08', '0.0001'],
    ['1600.07', '0'],
    ['1599.92', '0'],
    ['1599.91', '-0.0001'],
  ],
  ['so many decimals are', () => COMPARED_NEED_DECIMALS, ['of a need', '4']],
  [
    'the group of 17 to 19 is divided after the year of 17 alone',
    (lastAge) => straddling(lastAge).join(' '),
    ['16', '0 300'],
    ['17', '75 225'],
    ['18', 'citizensPerBand: age group 17-19 lies in two bands of the use profile'],
    ['19', '300 0'],
  ],
  [
    'more capacities cannot be occupied than are allocated',
    (occupied) => room('97', occupied).vacant,
    ['97', '0'],
    ['97.5', 'capacityRoom: in Fyn more are occupied than allocated'],
  ],
  [
    'there is room below the ceiling',
    (allocated) => {
      const { room: left, above, supplement } = room(allocated, '90')
      return `${left} ${above} ${supplement}`
    },
    ['99.5', '0.5 0 may-be-agreed'],
    ['100', '0 0 no-room'],
    ['100.5', '0 0.5 no-room'],
  ],
  [
    'the supplement may be agreed on the first and the last day of its period',
    (day) => room('97', '95', day).supplement,
    ['2026-01-31', 'outside-the-period'],
    ['2026-02-01', 'may-be-agreed'],
    ['2026-11-30', 'may-be-agreed'],
    ['2026-12-01', 'outside-the-period'],
  ],
  [
    'a ceiling holds in its year',
    (day) => room('97', '95', day).date,
    ['2026-01-01', '2026-01-01'],
    ['2026-12-31', '2026-12-31'],
    ['2025-12-31', 'capacityRoom: the ceiling of 2026 does not hold on 2025-12-31'],
    ['2027-01-01', 'capacityRoom: the ceiling of 2026 does not hold on 2027-01-01'],
  ],
  [
    'a day exists',
    isIsoDate,
    ['2028-02-29', 'true'],
    ['2028-02-30', 'false'],
    ['2027-02-29', 'false'],
    ['0100-01-01', 'true'],
    ['0099-12-31', 'false'],
  ],
  [
    'days are whole',
    (days) => addDays('2026-12-15', Number(days)),
    ['30', '2027-01-14'],
    ['30.5', 'addDays: 30.5 days after “2026-12-15” is no day'],
  ],
  [
    'the weight of a clinic is from 0.3 to 3',
    clinic('amount'),
    ['0.3', 'taken'],
    ['0.2999', 'amount too-small 0.3'],
    ['3', 'taken'],
    ['3.0001', 'amount too-large 3'],
  ],
  [
    'the patients per capacity are from 200 to 6,000',
    clinic('amount', { basis: 'letter-capacity' }),
    ['200', 'taken'],
    ['199', 'amount too-small 200'],
    ['6000', 'taken'],
    ['6001', 'amount too-large 6000'],
    ['1450.5', 'amount not-whole'],
    ['tung', 'amount not-a-number'],
  ],
  [
    'as many as they are',
    clinic('amount', { basis: 'letter-capacity', capacities: '2.5' }),
    ['200', 'taken'],
    ['6001', 'amount too-large 6000'],
  ],
  [
    'those of a clinic are as many times that as it has capacities',
    clinic('amount', { basis: 'letter-clinic', capacities: '2.5' }),
    ['500', 'taken'],
    ['499', 'amount too-small 500'],
    ['15000', 'taken'],
    ['15001', 'amount too-large 15000'],
  ],
  [
    'and between the least and the most of any clinic where its capacities are not known',
    clinic('amount', { basis: 'letter-clinic', capacities: '' }),
    ['100', 'capacities missing'],
    ['99', 'amount too-small 100, capacities missing'],
    ['300000', 'capacities missing'],
    ['300001', 'amount too-large 300000, capacities missing'],
  ],
  [
    'the capacities are from 0.5 to 50, in halves',
    clinic('capacities'),
    ['0.5', 'taken'],
    ['0.4', 'capacities too-small 0.5'],
    ['50', 'taken'],
    ['50.5', 'capacities too-large 50'],
    ['2.5', 'taken'],
    ['2.25', 'capacities not-halves'],
  ],
  [
    'the patients are up to 100,000, whole',
    clinic('patients'),
    ['0', 'taken'],
    ['100000', 'taken'],
    ['100001', 'patients too-large 100000'],
    ['1600.00', 'taken'],
    ['001600', 'taken'],
    ['1600.1', 'patients not-whole'],
  ],
  [
    'and so is the minimum until now',
    clinic('currentMinimum'),
    ['100000', 'taken'],
    ['100001', 'currentMinimum too-large 100000'],
    ['1600.1', 'currentMinimum not-whole'],
  ],
  [
    'the days are from the first on which a minimum could be set to the end of the century',
    clinic('notified'),
    ['2025-07-01', 'taken'],
    ['2025-06-30', 'notified too-early 2025-07-01'],
    ['2099-12-31', 'taken'],
    ['2100-01-01', 'notified too-late 2099-12-31'],
  ],
  [
    'and so are those of the calculations',
    clinic('calculated'),
    ['2025-07-01', 'taken'],
    ['2025-06-30', 'calculated too-early 2025-07-01'],
    ['2099-12-31', 'taken'],
    ['2100-01-01', 'calculated too-late 2099-12-31'],
  ],
  [
    'a number has up to 12 digits and 20 decimals',
    clinic('amount'),
    [`${'0'.repeat(11)}1`, 'taken'],
    [`${'0'.repeat(12)}1`, 'amount not-a-number'],
    [`1.${'0'.repeat(20)}`, 'taken'],
    [`1.${'0'.repeat(21)}`, 'amount not-a-number'],
    ['1.', 'amount not-a-number'],
    ['.5', 'amount not-a-number'],
  ],
  [
    'a band has up to six digits of patients',
    (patients) => {
      const use = listUse([{ patients, contactsPerCitizen: '6' }], '6')
      return 'band' in use ? `band ${use.band}` : toFixed(use.patients, 0)
    },
    ['999999', '999999'],
    ['1000000', 'band 0'],
    ['0', 'band null'],
  ],
  [
    'the value of a parameter is no fraction of nought',
    (value) => parameterDecimal(value)?.toFixed(4) ?? 'none',
    ['1/3', '0.3333'],
    ['1600', '1600.0000'],
    ['12.25/24.5', '0.5000'],
    ['0.5/0.25', '2.0000'],
    ['1/0', 'none'],
    ['1/0.0', 'none'],
    ['0/1', '0.0000'],
    ['-1', 'none'],
    ['1.', 'none'],
    ['1/', 'none'],
    ['x1', 'none'],
    ['1x', 'none'],
  ],
  [
    'a divisor is positive',
    (divisor) => toFixed(over(ratio('1'), ratio(divisor)), 2),
    ['0.01', '100.00'],
    ['0', 'over: the divisor must be positive'],
    ['-1', 'over: the divisor must be positive'],
  ],
  [
    'a fraction is written with its halves away from nought',
    (text) => toFixed(ratio(text), 1),
    ['0.05', '0.1'],
    ['0.0499', '0.0'],
    ['-0.05', '-0.1'],
    ['-0.0499', '0.0'],
  ],
]

for (const [what, read, ...cases] of BOUNDS)
  describe(what, () => {
    test.each(cases)('%s: %s', (value, outcome) => {
      expect(outcomeOf(read, value)).toBe(outcome)
    })
  })

/** What a value comes to, or what is said of one that is refused. */
function outcomeOf(read: Bound[1], value: string): string {
  try {
    return String(read(value))
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}
