import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/model/decimal.ts'
import type { UseBand } from '../../../src/model/domain.ts'
import { AGE_GROUPS, citizensPerBand, expectedContacts } from '../../../src/model/use-profile.ts'
import { Fraction } from '../../oracle/fraction.ts'
import { isNear } from './exact.ts'

const band = (ageFrom: number, ageTo: number | null, contacts: string): UseBand => ({
  ageFrom,
  ageTo,
  sex: null,
  contactsPerCitizen: decimal(contacts),
})
const profile = [band(0, 17, '3.5'), band(18, 64, '6.2'), band(65, 79, '10.5'), band(80, null, '15.8')]
const third = decimal(1).div(3)

const ages = (counts: Readonly<Record<string, number>>): ReadonlyMap<string, ReturnType<typeof decimal>> =>
  new Map(AGE_GROUPS.map(({ group }) => [group, decimal(counts[group] ?? 0)]))

describe('citizensPerBand', () => {
  test('splits 300 citizens aged 17–19 into 100 of 17 and 200 of 18 and 19', () => {
    const bands = citizensPerBand(ages({ '17-19': 300 }), profile, third)
    const [young, adult, old, oldest] = bands.map(({ citizens }) => citizens)
    expect(young?.toFixed(40)).toBe(decimal(100).toFixed(40))
    expect(adult?.toFixed(40)).toBe(decimal(200).toFixed(40))
    expect([old?.toFixed(), oldest?.toFixed()]).toEqual(['0', '0'])
  })

  test('puts every other group into the one band that holds it', () => {
    const counts = { '0-5': 1, '6-16': 10, '20-34': 100, '35-64': 1000, '65-79': 10_000, '80+': 100_000 }
    const bands = citizensPerBand(ages(counts), profile, third)
    expect(bands.map(({ citizens }) => citizens.toFixed())).toEqual(['11', '1100', '10000', '100000'])
    expect(bands.map((b) => b.band)).toEqual(profile)
  })

  test('takes the share that it is given', () => {
    const bands = citizensPerBand(ages({ '17-19': 300 }), profile, decimal('0.25'))
    expect(bands.map(({ citizens }) => citizens.toFixed())).toEqual(['75', '225', '0', '0'])
  })

  test('needs every age group', () => {
    const without = new Map([...ages({})].filter(([group]) => group !== '35-64'))
    expect(() => citizensPerBand(without, profile, third)).toThrow(/35-64 is missing/)
  })

  test('refuses a profile with a gap, and one that splits a group for which there is no rule', () => {
    expect(() => citizensPerBand(ages({}), profile.slice(0, 3), third)).toThrow(/no band of the use profile holds age/)
    // The years of 18 and 19 are in no band, though a later one has room for them at its end.
    const gap = [band(0, 17, '3.5'), band(20, 64, '6.2'), ...profile.slice(2)]
    expect(() => citizensPerBand(ages({}), gap, third)).toThrow('no band of the use profile holds age 19')
    const three = [band(0, 17, '3.5'), band(18, 18, '6'), band(19, 64, '6'), ...profile.slice(2)]
    expect(() => citizensPerBand(ages({}), three, third)).toThrow('17-19 lies in two bands')
    const splitsAdults = [band(0, 17, '3.5'), band(18, 49, '6'), band(50, 79, '9'), band(80, null, '15.8')]
    expect(() => citizensPerBand(ages({}), splitsAdults, third)).toThrow(/35-64 lies in two bands/)
    const splitsTeens = [band(0, 18, '3.5'), band(19, 64, '6'), band(65, 79, '9'), band(80, null, '15.8')]
    expect(() => citizensPerBand(ages({}), splitsTeens, third)).toThrow(/17-19 lies in two bands/)
  })
})

describe('expectedContacts', () => {
  test('of half adults and half 65–79 is (6.2 + 10.5) ÷ 2 = 8.35', () => {
    const bands = citizensPerBand(ages({ '20-34': 30, '35-64': 20, '65-79': 50 }), profile, third)
    expect(expectedContacts(bands).toFixed()).toBe('8.35')
  })

  test('of one band alone is that band’s rate', () => {
    expect(expectedContacts(citizensPerBand(ages({ '80+': 7 }), profile, third)).toFixed()).toBe('15.8')
    // One third at 3.5 and two thirds at 6.2: 15.9 ÷ 3 = 5.3.
    const teens = expectedContacts(citizensPerBand(ages({ '17-19': 300 }), profile, third))
    expect(isNear(teens, Fraction.parse('5.3'), 50)).toBe(true)
  })
})
