import { describe, expect, test } from 'vitest'
import type { Language } from '../../../../src/inputs/language.ts'
import { type ClinicEntries, type ClinicResult, type ClinicRules, readClinic } from '../../../../src/model/clinic.ts'
import { clinicRemarks, clinicSteps, clinicSummary } from '../../../../src/text/sentences/clinic.ts'
import { entryError, entryErrorKind } from '../../../../src/text/sentences/entry-error.ts'
import { ENTRY_ERROR_WORDS } from '../../../../src/text/labels/entry-error.ts'

const rules: ClinicRules = {
  citizensPerCapacity: '1600',
  waitDays: 30,
  powersFrom: '2025-07-01',
}
const entriesOf = (some: Partial<ClinicEntries>): ClinicEntries => ({
  basis: 'weight',
  amount: '1.25',
  weightRange: null,
  capacities: '2.5',
  patients: '',
  currentMinimum: '',
  notified: '',
  calculated: '',
  ...some,
})
const resultOf = (entries: ClinicEntries): ClinicResult => {
  const reading = readClinic(entries, rules)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.result
}
const stepsOf = (some: Partial<ClinicEntries>, language: Language = 'da') => {
  const entries = entriesOf(some)
  return clinicSteps(entries, resultOf(entries), rules, language).map(({ title, working, value }) => [
    title,
    working,
    value,
  ])
}
const remarksOf = (some: Partial<ClinicEntries>): string => clinicRemarks(resultOf(entriesOf(some)), 'da').join(' ')

/** An estimated weight of a municipality with its range. */
const ESTIMATED = {
  basis: 'municipality',
  amount: '1.03',
  weightRange: { low: '0.94', high: '1.12' },
  capacities: '2',
} as const

describe('the summary', () => {
  test('of a weight', () => {
    expect(clinicSummary(resultOf(entriesOf({})), 'da')).toBe(
      'Mindst 3.200 patienter for hele klinikken. Det er 1.280 pr. lægekapacitet.',
    )
  })

  test('of an estimate is rounded to 50 and has a range', () => {
    // 1,600 ÷ 1.03 × 2 = 3,106.8; 1,600 ÷ 1.12 × 2 = 2,857.1 and 1,600 ÷ 0.94 × 2 = 3,404.3.
    expect(clinicSummary(resultOf(entriesOf(ESTIMATED)), 'da')).toBe(
      'Åbent skøn: mindst omkring 3.100 patienter for hele klinikken. Det er omkring 1.550 pr. lægekapacitet. Med skønnets usikkerhed er det mellem 2.850 og 3.400 for klinikken.',
    )
  })
})

test('what is worked out from the municipality’s estimate is marked as an estimate, to the last step', () => {
  const statuses = (some: Partial<ClinicEntries>) => {
    const entries = entriesOf({ patients: '3000', ...some })
    return clinicSteps(entries, resultOf(entries), rules, 'da').map(({ status }) => status)
  }
  const estimate = ['estimated', 'estimated', 'estimated', 'estimated']
  expect(statuses(ESTIMATED)).toEqual(estimate)
  // The letter's own weight is no estimate, but the formula is assumed.
  expect(statuses({})).toEqual([null, 'assumption', 'assumption', 'assumption'])
  expect(statuses({ basis: 'letter-clinic', amount: '3500' })).toEqual([null, null, 'assumption', null])
})

test('an official weight of the municipality has no range: it is said as it is, and is no estimate', () => {
  const entries = entriesOf({ ...ESTIMATED, weightRange: null })
  const result = resultOf(entries)
  // 1,600 ÷ 1.03 = 1,553.4, and twice that 3,106.8.
  expect(clinicSummary(result, 'da')).toBe('Mindst 3.107 patienter for hele klinikken. Det er 1.553 pr. lægekapacitet.')
  const [weight] = clinicSteps(entries, result, rules, 'da')
  expect(weight).toMatchObject({
    status: 'official',
    working: 'Myndighedernes tal for kommunens borgere, ikke for jeres patienter.',
  })
})

describe('the steps', () => {
  test('from a weight', () => {
    expect(stepsOf({})).toEqual([
      ['Vægten', 'Fra brevet: patienternes gennemsnitlige vægt.', '1,25'],
      ['Pr. lægekapacitet', '1.600 ÷ 1,25', '1.280'],
      ['Hele klinikken', '1.600 ÷ 1,25 × 2,5 lægekapaciteter', '3.200'],
    ])
  })

  test('in English, with the separators of English', () => {
    expect(clinicSummary(resultOf(entriesOf({})), 'en')).toBe(
      'At least 3,200 patients for the whole clinic. That is 1,280 per doctor capacity.',
    )
    expect(stepsOf({}, 'en')).toEqual([
      ['The weight', 'From the letter: the average weight of the patients.', '1.25'],
      ['Per doctor capacity', '1,600 ÷ 1.25', '1,280'],
      ['The whole clinic', '1,600 ÷ 1.25 × 2.5 doctor capacities', '3,200'],
    ])
  })

  test('from the letter’s number for the clinic', () => {
    expect(stepsOf({ basis: 'letter-clinic', amount: '3500' })).toEqual([
      ['Hele klinikken', 'Fra brevet.', '3.500'],
      ['Pr. lægekapacitet', '3.500 ÷ 2,5 lægekapaciteter', '1.400'],
      ['Det svarer til en vægt på', '1.600 ÷ 1.400. Over 1 er større behov end landets gennemsnit.', '1,1429'],
    ])
  })

  test('from the letter’s number per capacity', () => {
    expect(stepsOf({ basis: 'letter-capacity', amount: '1400' }).slice(0, 2)).toEqual([
      ['Pr. lægekapacitet', 'Fra brevet.', '1.400'],
      ['Hele klinikken', '1.400 × 2,5 lægekapaciteter', '3.500'],
    ])
  })

  test('against today; the days stand by themselves', () => {
    const steps = stepsOf({ patients: '3450', notified: '2026-12-15', calculated: '2026-12-20' })
    expect(steps.slice(3)).toEqual([['Forskel fra i dag', '3.200 mod 3.450 patienter i dag.', '250']])
  })
})

describe('the remarks', () => {
  test('say so when the number is above both, and when it is lower', () => {
    // How far above is well above, no source says: the page judges no practice.
    expect(remarksOf({ patients: '3000', currentMinimum: '3100' })).toContain('Spørg regionen')
    expect(remarksOf({ patients: '3300', currentMinimum: '3100' })).not.toContain('Spørg regionen')
    expect(remarksOf({ currentMinimum: '3100' })).toBe('Tallet er højere end det hidtidige.')
    expect(remarksOf({ currentMinimum: '3200' })).toBe('Tallet er det samme som det hidtidige.')
    expect(remarksOf({ currentMinimum: '3300' })).toContain('ingen ventetid for et sænket tal')
  })
})

describe('what is wrong with an entry', () => {
  test.each<[Partial<ClinicEntries>, string]>([
    [{ amount: '' }, 'Skriv den vægt, der står i brevet.'],
    [{ basis: 'municipality', amount: '' }, 'Vælg klinikkens kommune.'],
    [{ amount: '1450' }, 'En gennemsnitlig vægt ligger tæt på 1. Højst 3. Er det et patienttal?'],
    [{ capacities: '0.25' }, 'Så lille kan tallet ikke være. Mindst 0,5.'],
    [
      { notified: '2025-06-30' },
      'Regionerne fik først magten over tallet den 1.\u00a0juli 2025. Skriv en senere dato.',
    ],
    [
      { basis: 'letter-clinic', amount: '400' },
      'Det er meget lidt for så mange lægekapaciteter. Gælder tallet én lægekapacitet? Ellers mindst 500.',
    ],
  ])('%j', (some, words) => {
    const entries = entriesOf(some)
    const reading = readClinic(entries, rules)
    const errors = reading.ok ? [] : reading.errors
    const told = errors.map((error) =>
      entryError(error, ENTRY_ERROR_WORDS[entryErrorKind(error, entries.basis)].da, 'da'),
    )
    expect(told).toEqual([words])
  })
})
