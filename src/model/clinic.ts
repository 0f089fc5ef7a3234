import type { IsoDate } from './domain.ts'
import { addDays, isIsoDate, laterDay } from './iso-date.ts'
import { compare, minus, over, ratio, type Ratio, times, toFixed } from './ratio.ts'

/**
 * What the minimum is computed from: the letter's number, for the whole clinic or for each capacity; an average weight
 * that the letter states; or the estimated weight of the clinic's municipality, which is not the clinic's own.
 */
export type ClinicBasis = 'letter-clinic' | 'letter-capacity' | 'weight' | 'municipality'

/** The entries about a clinic as plain text: "1.1034", "2.5", "2026-11-20". Empty where nothing is entered. */
export interface ClinicEntries {
  readonly basis: ClinicBasis
  /** The letter's number in patients, or a weight. */
  readonly amount: string
  /** The range of the weight of the municipality, where that is an estimate; null where it is not. */
  readonly weightRange: { readonly low: string; readonly high: string } | null
  /** Doctor capacities of the clinic, in halves. */
  readonly capacities: string
  /** Patients registered with the clinic today. May be empty. */
  readonly patients: string
  /** The minimum for the whole clinic that holds until now, in patients. May be empty. */
  readonly currentMinimum: string
  /** Day on which the region told the clinic of the change. May be empty. */
  readonly notified: string
  /** Day on which the region gave the clinic the calculations. May be empty. */
  readonly calculated: string
}

/** An entry that can be wrong. */
export type ClinicField = Exclude<keyof ClinicEntries, 'basis' | 'weightRange'>

/** The two dates of a letter, as entered. */
export type ClinicDates = Pick<ClinicEntries, 'notified' | 'calculated'>

/** What is wrong with an entry. */
export type EntryFault =
  | 'missing'
  | 'not-a-number'
  | 'not-whole'
  | 'not-halves'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'

/** An entry that cannot be used, with the limit that it crosses. */
export interface EntryError {
  readonly field: ClinicField
  readonly fault: EntryFault
  readonly limit: string | null
}

/** The rules that a clinic's minimum follows, as values. */
export interface ClinicRules {
  /** Weighted citizens that one capacity covers. */
  readonly citizensPerCapacity: string
  /** Days before a raised minimum can apply. */
  readonly waitDays: number
  /** First day on which a region could set a minimum. */
  readonly powersFrom: IsoDate
}

/** The lowest and the highest that the range of the weight leads to, in patients. */
export interface PatientRange {
  readonly low: Ratio
  readonly high: Ratio
}

/** A clinic's minimum number of patients (minimumspatienttal) and what follows from it. Patients are not rounded. */
export interface ClinicResult {
  readonly basis: ClinicBasis
  /** The average weight entered, or the one that the letter's number amounts to by the formula. */
  readonly weight: Ratio
  readonly capacities: Ratio
  readonly perCapacity: Ratio
  readonly forClinic: Ratio
  /** Null unless the weight is the estimate's. */
  readonly perCapacityRange: PatientRange | null
  readonly forClinicRange: PatientRange | null
  /** Minimum for the clinic − patients today: how many more it must take before it may close. Null without patients. */
  readonly fromToday: Ratio | null
  /** Against the minimum until now, both in whole patients; null when that is not entered. */
  readonly change: 'raised' | 'lowered' | 'same' | null
  /** Whether the minimum is above both the one until now and today's patients; null when either is not entered. */
  readonly aboveBoth: boolean | null
  /** Earliest day on which a raised minimum can apply; null when a day is missing, or when it is not raised. */
  readonly earliest: IsoDate | null
}

/** A result, or every entry that cannot be used. */
export type ClinicReading =
  { readonly ok: true; readonly result: ClinicResult } | { readonly ok: false; readonly errors: readonly EntryError[] }

/** What the two dates of a letter say by themselves. */
export interface DatesReading {
  readonly errors: readonly EntryError[]
  /** Earliest day on which a raised minimum can apply; null while a date is missing or cannot be used. */
  readonly earliest: IsoDate | null
}

/** What lies outside these is a slip of the pen, not a clinic. They are no rules of the model. */
const LIMITS = {
  weight: ['0.3', '3'],
  perCapacity: ['200', '6000'],
  capacities: ['0.5', '50'],
  patients: ['0', '100000'],
  lastDay: '2099-12-31',
} as const

const PLAIN = /^\d{1,12}(\.\d{1,20})?$/

function numberFault(text: string, [least, most]: readonly [string, string]): Omit<EntryError, 'field'> | null {
  if (!PLAIN.test(text)) return { fault: 'not-a-number', limit: null }
  const value = ratio(text)
  if (compare(value, ratio(least)) < 0) return { fault: 'too-small', limit: least }
  return compare(value, ratio(most)) > 0 ? { fault: 'too-large', limit: most } : null
}

function dateFault(text: string, from: IsoDate): Omit<EntryError, 'field'> | null {
  if (!isIsoDate(text)) return { fault: 'not-a-date', limit: null }
  if (text < from) return { fault: 'too-early', limit: from }
  return text > LIMITS.lastDay ? { fault: 'too-late', limit: LIMITS.lastDay } : null
}

function dateErrors(field: keyof ClinicDates, text: string, from: IsoDate): readonly EntryError[] {
  const found = text === '' ? null : dateFault(text, from)
  return found === null ? [] : [{ field, ...found }]
}

const isWhole = (text: string): boolean =>
  toFixed(ratio(text), 0) === text.replace(/\.0*$/, '').replace(/^0+(?=\d)/, '')

/** Every entry that cannot be used, but for the dates. */
function errorsIn(entries: ClinicEntries): readonly EntryError[] {
  const { basis, amount, capacities, patients, currentMinimum } = entries
  const errors: EntryError[] = []
  const add = (field: ClinicField, found: Omit<EntryError, 'field'> | null): void => {
    if (found !== null) errors.push({ field, ...found })
  }
  const missing = { fault: 'missing', limit: null } as const

  let capacitiesFault = capacities === '' ? missing : numberFault(capacities, LIMITS.capacities)
  if (capacitiesFault === null) {
    const doubled = times(ratio(capacities), ratio('2'))
    if (doubled.top % doubled.bottom !== 0n) capacitiesFault = { fault: 'not-halves', limit: null }
  }

  const isLetter = basis === 'letter-clinic' || basis === 'letter-capacity'
  if (amount === '') add('amount', missing)
  else if (!isLetter) add('amount', numberFault(amount, LIMITS.weight))
  else if (PLAIN.test(amount) && !isWhole(amount)) add('amount', { fault: 'not-whole', limit: null })
  else {
    // A number for the whole clinic is judged by what it makes per capacity, as far as those are known.
    const many = basis === 'letter-clinic' ? (capacitiesFault === null ? capacities : null) : '1'
    const [least, most] = LIMITS.perCapacity
    const scaled = (limit: string, count: string): string => toFixed(times(ratio(limit), ratio(count)), 0)
    add(
      'amount',
      numberFault(
        amount,
        many === null
          ? [scaled(least, LIMITS.capacities[0]), scaled(most, LIMITS.capacities[1])]
          : [scaled(least, many), scaled(most, many)],
      ),
    )
  }
  add('capacities', capacitiesFault)

  for (const [field, text] of [
    ['patients', patients],
    ['currentMinimum', currentMinimum],
  ] as const) {
    if (text === '') continue
    const found = numberFault(text, LIMITS.patients)
    add(field, found === null && !isWhole(text) ? { fault: 'not-whole', limit: null } : found)
  }
  return errors
}

/** Earliest day on which a raised minimum can apply: the wait after the later of the two days. */
export function earliestDay(notified: IsoDate, calculated: IsoDate, waitDays: number): IsoDate {
  return addDays(laterDay(notified, calculated), waitDays)
}

/**
 * The earliest day from the two dates alone: 1 and 8 December 2026 give 7 January 2027 with a wait of 30 days. Nothing else
 * about the clinic is needed for it; it holds for a raised minimum only, and what cannot be used is told.
 */
export function readDates({ notified, calculated }: ClinicDates, rules: ClinicRules): DatesReading {
  const errors = [
    ...dateErrors('notified', notified, rules.powersFrom),
    ...dateErrors('calculated', calculated, rules.powersFrom),
  ]
  const known = errors.length === 0 && notified !== '' && calculated !== ''
  return { errors, earliest: known ? earliestDay(notified, calculated, rules.waitDays) : null }
}

/** Patients per capacity that an average weight leads to: norm ÷ weight. 1,600 ÷ 1.25 = 1,280. */
export function minimumPerCapacity(weight: Ratio, citizensPerCapacity: string): Ratio {
  return over(ratio(citizensPerCapacity), weight)
}

/**
 * A clinic's minimum from the entries about it, or what is wrong with them.
 *
 *     per capacity = 1,600 ÷ average weight        for the clinic = per capacity × capacities
 *
 * An average weight of 1.25 and 2.5 capacities give 1,280 per capacity and 3,200 for the clinic. The formula is an
 * assumption that fits all that the hearing note says (4.3.1, 4.6.4); the note does not print it. Sundhedsdatastyrelsen
 * rounds its numbers (4.3.9) by a step that the note does not state, so nothing is rounded here.
 *
 * A raised minimum applies at the earliest 30 days after the region told of it, and at the earliest 30 days after the
 * region gave the calculations (4.3.2); that both must have passed is an assumption. No wait is stated for a lowered one.
 */
export function readClinic(entries: ClinicEntries, rules: ClinicRules): ClinicReading {
  const dates = readDates(entries, rules)
  const errors = [...errorsIn(entries), ...dates.errors]
  if (errors.length > 0) return { ok: false, errors }

  const { basis, patients, currentMinimum } = entries
  const amount = ratio(entries.amount)
  const capacities = ratio(entries.capacities)
  const norm = rules.citizensPerCapacity
  const perCapacity = perCapacityOf(basis, amount, capacities, norm)
  const forClinic = times(perCapacity, capacities)
  const weight = over(ratio(norm), perCapacity)

  const rangeOf = (many: Ratio): PatientRange | null => {
    if (basis !== 'municipality' || entries.weightRange === null) return null
    const at = (bound: string): Ratio => times(minimumPerCapacity(ratio(bound), norm), many)
    // The more each patient counts, the fewer of them.
    return { low: at(entries.weightRange.high), high: at(entries.weightRange.low) }
  }

  const known = currentMinimum === '' ? null : compare(ratio(toFixed(forClinic, 0)), ratio(currentMinimum))
  const change = known === null ? null : known > 0 ? 'raised' : known < 0 ? 'lowered' : 'same'
  const fromToday = patients === '' ? null : minus(forClinic, ratio(patients))
  const waits = change === null || change === 'raised'
  return {
    ok: true,
    result: {
      basis,
      weight,
      capacities,
      perCapacity,
      forClinic,
      perCapacityRange: rangeOf(ONE),
      forClinicRange: rangeOf(capacities),
      fromToday,
      change,
      aboveBoth: change === null || fromToday === null ? null : change === 'raised' && fromToday.top > 0n,
      earliest: waits ? dates.earliest : null,
    },
  }
}

const ONE = ratio('1')

function perCapacityOf(basis: ClinicBasis, amount: Ratio, capacities: Ratio, norm: string): Ratio {
  switch (basis) {
    case 'letter-clinic':
      return over(amount, capacities)
    case 'letter-capacity':
      return amount
    case 'weight':
    case 'municipality':
      return minimumPerCapacity(amount, norm)
  }
}
