import { describe, expect, test } from 'vitest'
import { listUse } from '../../../src/model/list-use.ts'
import { toFixed } from '../../../src/model/ratio.ts'
import { formatPlain } from '../../../src/text/format/number.ts'
import { inputs, runOf } from '../results/published.ts'
import { present } from './exact.ts'

const profile = ['3.5', '6.2', '10.5', '15.8']
const list = (...patients: readonly string[]) =>
  profile.map((contactsPerCitizen, index) => ({ patients: patients[index] ?? '', contactsPerCitizen }))

const used = (patients: readonly string[], country: string) => {
  const use = listUse(list(...patients), country)
  if ('band' in use) throw new Error(`band ${use.band}`)
  return use
}

describe('listUse', () => {
  test('is the mean of the bands, weighted by patients', () => {
    // (800 × 6.2 + 800 × 10.5) ÷ 1,600 = 8.35; 8.35 ÷ 6.68 = 1.25.
    const use = used(['', '800', '800', ''], '6.68')
    expect(toFixed(use.patients, 0)).toBe('1600')
    expect(toFixed(use.contacts, 4)).toBe('8.3500')
    expect(toFixed(use.relative, 4)).toBe('1.2500')
  })

  test('of one band is the use of that band', () => {
    profile.forEach((contacts, index) => {
      const patients = profile.map((_, other) => (other === index ? '17' : '0'))
      expect(toFixed(used(patients, contacts).relative, 6)).toBe('1.000000')
    })
  })

  test('of all citizens of the country is 1', () => {
    const run = runOf('open-2025')
    const country = present(run.estimate, 'estimate').meanExpectedContacts
    const bands = profile.map((contactsPerCitizen, index) => ({
      contactsPerCitizen,
      patients: run.municipalities
        .map((m) => present(m.weightParts?.bands[index], 'band').citizens)
        .reduce((a, b) => a.plus(b)),
    }))
    expect(bands.map(({ contactsPerCitizen }) => contactsPerCitizen)).toEqual(
      inputs.estimateBasisOf(inputs.estimate).useProfile.map((band) => band.contactsPerCitizen.toFixed()),
    )
    const tenth = bands.map((band) => ({ ...band, patients: formatPlain(band.patients.div(10), 0) }))
    const use = listUse(tenth, formatPlain(country, 12))
    if ('band' in use) throw new Error('faulty')
    // The ages of the whole country, to the nearest ten citizens: 1 to within the margin of that rounding.
    expect(toFixed(use.relative, 4)).toBe('1.0000')
  })

  test('says which band cannot be read, and that an empty list has no mean', () => {
    expect(listUse(list('10', 'x'), '6.68')).toEqual({ band: 1 })
    expect(listUse(list('10', '', '-1'), '6.68')).toEqual({ band: 2 })
    expect(listUse(list('1.5'), '6.68')).toEqual({ band: 0 })
    expect(listUse(list(), '6.68')).toEqual({ band: null })
    expect(listUse(list('0', '0'), '6.68')).toEqual({ band: null })
  })
})
