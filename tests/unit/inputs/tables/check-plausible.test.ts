import { describe, expect, test } from 'vitest'
import {
  checkAgeSums,
  checkLifeExpectancy,
  checkPublishedAreas,
  checkUseBands,
} from '../../../../src/inputs/tables/check-plausible.ts'
import { madeTable, told } from './made-table.ts'

describe('the age groups of a municipality', () => {
  const GROUPS = ['0-5', '6-16', '17-19', '20-34', '35-64', '65-79', '80+']
  const ages = (code: string, last: number | string, groups = GROUPS) =>
    groups.map((group, index) => `${code},${group},${index === groups.length - 1 ? last : 10}`)
  const population = madeTable('code,date,citizens', '01,2025-01-01,9', '01,2026-01-01,100', '02,2026-01-01,!')
  const check = (...lines: readonly string[]) =>
    told(checkAgeSums(madeTable('code,age_group,citizens', ...lines), population, '2026-01-01'))

  test('add up to its citizens on the day, within one', () => {
    // Six of 10 and the last.
    for (const last of [39, 40, 41]) expect(check(...ages('01', last))).toEqual([])
    expect(check(...ages('01', 42))).toEqual([
      '8 citizens 102: groups that add up to 100 within 1. The age groups of 01 on lines 2–8 add up to 102; its population is 100.',
    ])
    expect(check(...ages('01', 38))).toHaveLength(1)
  })

  test('are not added up where one is missing, too many, blank or could not be read, or the population is', () => {
    expect(check(...ages('01', 99, GROUPS.slice(1)))).toEqual([])
    expect(check(...ages('01', 99), '01,90+,1')).toEqual([])
    expect(check(...ages('01', ''))).toEqual([])
    expect(check(...ages('01', 99), '01,90+,!')).toEqual([])
    expect(check(...ages('02', 99))).toEqual([])
    expect(check(...ages('03', 99))).toEqual([])
    expect(check(...ages('!', 99))).toEqual([])
  })
})

describe('the bands of the use profile', () => {
  const check = (...rows: readonly string[]) => told(checkUseBands(madeTable('age_from,age_to,x', ...rows)))
  const meet = 'The bands must meet, from 0, 18, 65 and 80.'

  test('are from 0, 18, 65 and 80, the last one open', () => {
    expect(check('0,17,a', '18,64,b', '65,79,c', '80,,d')).toEqual([])
    expect(check('1,17,a', '18,65,b', '65,79,c', '80,99,d')).toEqual([
      `2 age_from 1: 0. ${meet}`,
      `3 age_to 65: 64. ${meet}`,
      `5 age_to 99: blank: the last band is open. ${meet}`,
    ])
    expect(check('!,!,a', '18,64,b', '65,79,c', '80,!,d')).toEqual([])
  })

  test('are four', () => {
    expect(check('0,17,a', '18,64,b', '65,79,c', '80,,d', '99,,e')).toEqual([
      '6 age_from 99: no further band. The profile has four bands.',
    ])
    expect(check('0,17,a', '18,64,b')).toEqual(['4 age_from –: a band from 65. The row is missing.'])
  })
})

describe('life expectancies', () => {
  const members = madeTable('code,council', '01,Fyn', '02,Fyn', '03,Midt').rows
  const check = (...rows: readonly string[]) =>
    told(checkLifeExpectancy(madeTable('code,period,life_expectancy_years', ...rows), members))

  test('can be filled in where one of the council has one', () => {
    expect(check('01,2021-2025,', '02,2021-2025,81', '03,2021-2025,80')).toEqual([])
    expect(check('01,2021-2025,', '02,2021-2025,', '03,2021-2025,80')).toEqual([
      '2 life_expectancy_years : a figure for at least one municipality of Fyn. None can be filled in from the others.',
    ])
    // One that could not be read may be there.
    expect(check('01,2021-2025,', '02,2021-2025,!', '03,2021-2025,80')).toEqual([])
    // Nobody knows where 04 belongs.
    expect(check('04,2021-2025,', '!,2021-2025,')).toEqual([])
  })

  test('are of one period', () => {
    expect(check('01,2021-2025,80', '02,2020-2024,81', '03,!,80')).toEqual([
      '3 period 2020-2024: 2021-2025. The figures must be of one period.',
    ])
    expect(check('01,!,80', '02,2020-2024,81')).toEqual([])
    expect(check()).toEqual([])
  })
})

describe('the area of a published number', () => {
  const municipalities = madeTable('name,x', 'Odense,', 'Nyborg,')
  const councils = madeTable('name,x', 'Fyn,')
  const check = (rows: readonly string[], of = { municipalities, councils }) =>
    told(checkPublishedAreas(madeTable('level,area', ...rows), of.municipalities, of.councils))

  test('is one of its level', () => {
    expect(check(['municipality,Odense', 'council,Fyn', 'country,Danmark'])).toEqual([])
    expect(check(['municipality,Fyn', 'council,Odense', 'country,Norge'])).toEqual([
      '2 area Fyn: the name of a municipality. Fyn is not the name of one.',
      '3 area Odense: the name of a council. Odense is not the name of one.',
      '4 area Norge: Danmark. Norge is not the name of one.',
    ])
  })

  test('is not judged where it, its level or a name could not be read', () => {
    expect(check(['municipality,!', '!,Norge', 'region,Norge'])).toEqual([])
    expect(check(['municipality,Fyn'], { municipalities: madeTable('name,x', 'Odense,', '!,'), councils })).toEqual([])
    expect(check(['council,Odense'], { municipalities, councils: madeTable('name,x') })).toEqual([])
  })
})
