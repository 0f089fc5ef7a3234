import { describe, expect, test } from 'vitest'
import { inEach, LANGUAGE_NAMES, LANGUAGES, LOCALES } from '../../../src/inputs/language.ts'
import {
  areaNamed,
  bareName,
  codeIn,
  isChristianso,
  isCountry,
  isGenitive,
  otherNames,
  saysCouncil,
  saysRegion,
} from '../../../src/inputs/place-names.ts'
import { frozen } from '../../support/frozen.ts'

const { councils, regions } = frozen.inputs

describe('a health council, or a region, is known', () => {
  test.each([
    ['Aarhus', 'Aarhus'],
    ['Sundhedsråd Aarhus', 'Aarhus'],
    ['Sundhedsrådet Aarhus', 'Aarhus'],
    ['Aarhus Health Council', 'Aarhus'],
    ['Health Council Aarhus', 'Aarhus'],
    ['Østsjælland og Øerne', 'Østsjælland og Øerne'],
    ['Østsjælland & Øerne i alt', 'Østsjælland og Øerne'],
    ['Østsjælland and Øerne', 'Østsjælland og Øerne'],
    ['ØSTSJÆLLAND OG ØERNE TOTAL', 'Østsjælland og Øerne'],
    ['Fyn samlet', 'Fyn'],
  ])('%s', (text, name) => {
    expect(areaNamed(councils, text)?.name).toBe(name)
  })

  test.each([
    ['Syddanmark', 'Region Syddanmark'],
    ['Region Syddanmark', 'Region Syddanmark'],
    ['Regionen Syddanmark', 'Region Syddanmark'],
  ])('%s', (text, name) => {
    expect(areaNamed(regions, text)?.name).toBe(name)
  })

  test.each(['', ' ', '–', 'Nordpolen', 'Sundhedsråd', 'Østsjællandog Øerne x', 'Fyn x'])('“%s” is none', (text) => {
    expect(areaNamed(councils, text)).toBeUndefined()
  })

  test('an area whose name has no letter is not what has none', () => {
    expect(areaNamed([{ name: '–' }], '–')).toBeUndefined()
  })
})

test('a text says that it names a council, or a region', () => {
  for (const text of ['Sundhedsråd Aarhus', 'Fyn sundhedsraad', 'Aarhus Health Council'])
    expect(saysCouncil(text)).toBe(true)
  for (const text of ['Aarhus', 'råd for sundhed', 'council']) expect.soft(saysCouncil(text), text).toBe(false)
  for (const text of ['Region Syddanmark', 'regionen']) expect.soft(saysRegion(text), text).toBe(true)
  for (const text of ['Bornholms Regionskommune', 'Regionskommunen', 'Syddanmark', 'i regionen'])
    expect.soft(saysRegion(text), text).toBe(false)
})

test.each([
  ['101', '0101'],
  ['0101', '0101'],
  ['101.0', '0101'],
  ['751,00', '0751'],
  ['7', '0007'],
  ['12345', ''],
  ['101 København', ''],
  ['København', ''],
  ['', ''],
  ['-101', ''],
])('the code in “%s” is “%s”', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test('other names, genitives and names without ø and å', () => {
  expect(otherNames('København')).toEqual(['Copenhagen', 'Kopenhagen', 'Köpenhamn', 'Kbh'])
  expect(otherNames('Helsingør')).toEqual(['Elsinore'])
  expect(otherNames('Morsø')).toEqual(['Mors'])
  expect(otherNames('Odense')).toEqual([])
  expect(['Nordfyns', 'Vesthimmerlands', 'Randers', 'Nordfyn'].map(isGenitive)).toEqual([true, true, false, false])
  expect(bareName('Østsjælland og Øerne')).toBe('ostsjaellandogoerne')
  expect(bareName('Århus')).toBe('arhus')
  expect(bareName('Kjøbenhavn')).toBe('kobenhavn')
})

test('Christiansø goes by its code and both names', () => {
  for (const text of ['Christiansø', '411', '0411 Christiansø', 'Ertholmene', 'Christianso'])
    expect.soft(isChristianso(text), text).toBe(true)
  for (const text of ['Bornholm', '0400', '412 Christiansø', 'Christian'])
    expect.soft(isChristianso(text), text).toBe(false)
})

test.each([
  'Hele landet',
  'Landet',
  'Danmark',
  'Denmark',
  'I alt',
  'Total',
  'Samlet',
  'Sum',
  'Alle',
  'Gennemsnit',
  'Average',
  'Alle kommuner',
  'Kommuner i alt',
  'Alle sundhedsråd',
  'Sundhedsråd i alt',
  'Alle regioner',
  'Grand total',
  'National',
  'Nationalt',
  'Landsgennemsnit',
  'Danmarks total',
  'Landsplan',
  'Whole country',
  'I alt hele landet',
  'Total Danmark',
  'Sum kommuner',
  'Landet samlet',
  'Lands total',
])('“%s” is the country', (text) => {
  expect(isCountry(text)).toBe(true)
})

test.each([
  'Aarhus',
  'Region Syddanmark',
  'Aarhus i alt',
  'Nordlandet',
  'Danmarksgade',
  'Sundhedsråd',
  '',
  'Alle x',
  'x total',
])('“%s” is not', (text) => {
  expect(isCountry(text)).toBe(false)
})

test('the languages, what they call themselves, and whose rules they follow', () => {
  expect(LANGUAGES).toEqual(['da', 'en'])
  expect(LANGUAGE_NAMES).toEqual({ da: 'Dansk', en: 'English' })
  expect(LOCALES).toEqual({ da: 'da-DK', en: 'en-GB' })
  expect(inEach((language) => `${language}!`)).toEqual({ da: 'da!', en: 'en!' })
})
