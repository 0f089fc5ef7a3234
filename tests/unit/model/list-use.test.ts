import { describe, expect, test } from 'vitest'
import { listUse } from '../../../src/model/list-use.ts'
import { toFixed } from '../../../src/model/ratio.ts'

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

  test('says which band cannot be read, and that an empty list has no mean', () => {
    expect(listUse(list('10', 'x'), '6.68')).toEqual({ band: 1 })
    expect(listUse(list('10', '', '-1'), '6.68')).toEqual({ band: 2 })
    expect(listUse(list('1.5'), '6.68')).toEqual({ band: 0 })
    expect(listUse(list(), '6.68')).toEqual({ band: null })
    expect(listUse(list('0', '0'), '6.68')).toEqual({ band: null })
  })
})
