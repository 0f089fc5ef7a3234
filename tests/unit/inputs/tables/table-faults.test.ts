import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { DATA } from '../../../support/data.ts'
import { type DataCopy, withData } from '../data-copy.ts'

type Case = readonly [name: string, change: (data: DataCopy) => void, fault: Partial<Fault>]

const replace =
  (from: string, to: string) =>
  (line: string): string =>
    line.replace(from, to)

const bytes = (file: string): Buffer => readFileSync(`${DATA}/${file}`)

// Each change is the only thing wrong with the copy, so its fault must be the only one that is reported.
const cases: readonly Case[] = [
  [
    'text for a number',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, replace('90.9', 'many'))
    },
    {
      file: 'tables/area/2025.csv',
      line: 2,
      column: 'area_km2',
      position: 17,
      value: 'many',
      expected: 'a number with a decimal point (km²), from 5 to 2500',
      message: 'Not a number.',
    },
  ],
  [
    'a number in another notation',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, replace('90.9', '9.09e1'))
    },
    { line: 2, column: 'area_km2', value: '9.09e1', message: 'Not a number.' },
  ],
  [
    'a fraction of a person',
    (data) => {
      data.editLine('tables/population/2026.csv', 3, replace('671714', '671714.5'))
    },
    {
      file: 'tables/population/2026.csv',
      line: 3,
      column: 'citizens',
      position: 26,
      value: '671714.5',
      message: 'Not a whole number.',
    },
  ],
  [
    'a decimal comma in quotes',
    (data) => {
      data.editLine('tables/area/2025.csv', 3, replace('8.7', '"8,7"'))
    },
    {
      file: 'tables/area/2025.csv',
      line: 3,
      column: 'area_km2',
      position: 17,
      value: '8,7',
      message: 'A decimal comma: write a decimal point.',
    },
  ],
  [
    'a decimal comma without quotes',
    (data) => {
      data.editLine('tables/area/2025.csv', 3, replace('8.7', '8,7'))
    },
    {
      file: 'tables/area/2025.csv',
      line: 3,
      column: 'area_km2',
      position: 17,
      value: '8,7',
      expected: 'a number with a decimal point',
    },
  ],
  [
    'a decimal comma in the second of two numbers',
    (data) => {
      data.editLine('tables/gp-use-profile/2014.csv', 5, replace(',15.8,', ',15,8,'))
    },
    { file: 'tables/gp-use-profile/2014.csv', line: 5, column: 'contacts_per_citizen', value: '15,8' },
  ],
  [
    'a negative value',
    (data) => {
      data.editLine('tables/population/2026.csv', 3, replace('671714', '-671714'))
    },
    {
      file: 'tables/population/2026.csv',
      line: 3,
      column: 'citizens',
      value: '-671714',
      expected: 'a whole number (persons), from 500 to 1500000',
      message: 'A negative value.',
    },
  ],
  [
    'an absurd value',
    (data) => {
      data.editLine('tables/life-expectancy/2021-2025.csv', 2, replace('80.9', '809'))
    },
    {
      file: 'tables/life-expectancy/2021-2025.csv',
      line: 2,
      column: 'life_expectancy_years',
      position: 16,
      value: '809',
      expected: 'a number with a decimal point (years), from 65 to 95',
      message: 'Too large.',
    },
  ],
  [
    'citizens far from the other dates',
    (data) => {
      data.editLine('tables/population/2026.csv', 4, replace('678375', '67837'))
    },
    {
      file: 'tables/population/2026.csv',
      line: 4,
      column: 'citizens',
      value: '67837',
      message: 'The figure does not go with those of 0101 on the dates beside 2027-01-01.',
    },
  ],
  [
    'a duplicate code',
    (data) => {
      data.edit('tables/area/2025.csv', (text) => `${text}0101,2025-01-01,90.9,ARE207\n`)
    },
    {
      file: 'tables/area/2025.csv',
      line: 100,
      column: 'code',
      position: 1,
      value: '0101',
      expected: 'code only once',
      message: '0101 stands on line 2 already.',
    },
  ],
  [
    'the same code and date twice',
    (data) => {
      data.edit('tables/population/2026.csv', (text) => `${text}0101,2026-01-01,observed,671714,FOLK1A\n`)
    },
    {
      file: 'tables/population/2026.csv',
      line: 688,
      column: 'code',
      value: '0101',
      expected: 'code and date only once',
      message: '0101, 2026-01-01 stands on line 3 already.',
    },
  ],
  [
    'an unknown code',
    (data) => {
      data.edit('tables/gp-distance/2024.csv', (text) => `${text}0411,2024,1.0,SUNDAF01\n`)
    },
    {
      file: 'tables/gp-distance/2024.csv',
      line: 100,
      column: 'code',
      value: '0411',
      expected: 'a code of the table municipalities',
      message: '0411 is unknown there.',
    },
  ],
  [
    'an unknown code in the borders',
    (data) => {
      data.edit('geography/2027/land-borders.csv', (text) => `${text}0101,0411\n`)
    },
    { file: 'geography/2027/land-borders.csv', line: 188, column: 'code_b', value: '0411' },
  ],
  [
    'a border that names the higher code first',
    (data) => {
      data.editLine('geography/2027/land-borders.csv', 2, () => '0147,0101')
    },
    {
      file: 'geography/2027/land-borders.csv',
      line: 2,
      column: 'code_b',
      value: '0101',
      message: 'The lower code stands first.',
    },
  ],
  [
    'a municipality without a council',
    (data) => {
      data.editLine('tables/membership.csv', 2, replace(',Hovedstaden,', ',,'))
    },
    { file: 'tables/membership.csv', line: 2, column: 'council', value: '', message: 'The cell is blank.' },
  ],
  [
    'a municipality in an unknown council',
    (data) => {
      data.editLine('tables/membership.csv', 2, replace(',Hovedstaden,', ',Hovedstadden,'))
    },
    {
      file: 'tables/membership.csv',
      line: 2,
      column: 'council',
      position: 6,
      value: 'Hovedstadden',
      expected: 'a name of the table councils',
    },
  ],
  [
    'a municipality in two councils on one day',
    (data) => {
      data.edit('tables/membership.csv', (text) => `${text}0101,Fyn,2027-01-01,,high\n`)
    },
    { file: 'tables/membership.csv', line: 100, column: 'code', value: '0101', expected: 'one council on 2027-01-01' },
  ],
  [
    'a municipality in no council on a day',
    (data) => {
      data.editLine('tables/membership.csv', 2, (line) => line.replace(',,,', ',2027-01-02,,'))
    },
    { file: 'tables/membership.csv', line: 100, column: 'code', expected: 'a row for 0101 on 2027-01-01' },
  ],
  [
    'a time that ends before it begins',
    (data) => {
      data.editLine('tables/membership.csv', 2, (line) => line.replace(',,,', ',2020-01-02,2020-01-01,'))
      data.edit('tables/membership.csv', (text) => `${text}0101,Fyn,2020-01-02,,high\n`)
    },
    { file: 'tables/membership.csv', line: 2, column: 'to', value: '2020-01-01', expected: 'a day from 2020-01-02' },
  ],
  [
    'a council without a region',
    (data) => {
      data.editLine('tables/councils.csv', 3, () => 'Fyn,fyn,,,')
    },
    { file: 'tables/councils.csv', line: 3, column: 'region', position: 9, value: '', message: 'The cell is blank.' },
  ],
  [
    'a slug that does not follow from the name',
    (data) => {
      data.editLine('tables/municipalities.csv', 2, replace('koebenhavn', 'copenhagen'))
    },
    { file: 'tables/municipalities.csv', line: 2, column: 'slug', value: 'copenhagen', expected: 'koebenhavn' },
  ],
  [
    'a missing date of one municipality',
    (data) => {
      data.edit('tables/population/2026.csv', (text) => text.replace(/^0101,2027-01-01.*\n/m, ''))
    },
    {
      file: 'tables/population/2026.csv',
      line: 8,
      column: 'date',
      value: null,
      expected: 'a row for 0101 on 2027-01-01',
      message: 'The row is missing.',
    },
  ],
  [
    'a date at one municipality only',
    (data) => {
      data.editLine('tables/population/2026.csv', 8, (line) => `${line}\n0101,2041-01-01,projected,711011,FRKM126`)
    },
    { file: 'tables/population/2026.csv', line: 9, column: 'date', position: 6, value: '2041-01-01' },
  ],
  [
    'a day that does not exist',
    (data) => {
      data.editLine('tables/population/2026.csv', 3, replace('2026-01-01', '2026-02-30'))
    },
    { file: 'tables/population/2026.csv', line: 3, column: 'date', value: '2026-02-30', message: 'No such day.' },
  ],
  [
    'a projection called observed',
    (data) => {
      data.editLine('tables/population/2026.csv', 4, replace('projected', 'observed'))
    },
    {
      file: 'tables/population/2026.csv',
      line: 4,
      column: 'kind',
      value: 'observed',
      expected: 'projected, as the other municipalities on 2027-01-01',
    },
  ],
  [
    'an unknown kind',
    (data) => {
      data.editLine('tables/population/2026.csv', 4, replace('projected', 'guessed'))
    },
    {
      file: 'tables/population/2026.csv',
      line: 4,
      column: 'kind',
      value: 'guessed',
      expected: 'a text, one of observed, projected',
    },
  ],
  [
    'a municipality that is missing from a table',
    (data) => {
      data.edit('tables/area/2025.csv', (text) => text.replace(/^0147.*\n/m, ''))
    },
    { file: 'tables/area/2025.csv', line: 99, column: 'code', value: '0147', expected: 'a row for 0147' },
  ],
  [
    'a missing age group',
    (data) => {
      data.edit('tables/age-groups/2026.csv', (text) => text.replace(/^0101,2026-01-01,6-16.*\n/m, ''))
    },
    { file: 'tables/age-groups/2026.csv', line: 8, column: 'age_group', expected: 'a row for 0101 aged 6-16' },
  ],
  [
    'age groups that do not add up to the population',
    (data) => {
      data.editLine('tables/age-groups/2026.csv', 2, replace('43517', '43527'))
    },
    {
      file: 'tables/age-groups/2026.csv',
      line: 8,
      column: 'citizens',
      value: '671724',
      expected: 'groups that add up to 671714 within 1',
    },
  ],
  [
    'age groups of another day',
    (data) => {
      data.editLine('tables/age-groups/2026.csv', 2, replace('2026-01-01', '2025-01-01'))
    },
    { file: 'tables/age-groups/2026.csv', line: 2, column: 'date', value: '2025-01-01', expected: '2026-01-01' },
  ],
  [
    'bands of use that leave a gap',
    (data) => {
      data.editLine('tables/gp-use-profile/2014.csv', 2, replace('0,17,', '0,16,'))
    },
    { file: 'tables/gp-use-profile/2014.csv', line: 2, column: 'age_to', position: 3, value: '16', expected: '17' },
  ],
  [
    'a published figure of an unknown place',
    (data) => {
      data.editLine('tables/published-figures.csv', 5, replace(',Egedal,', ',Egedahl,'))
    },
    {
      file: 'tables/published-figures.csv',
      line: 5,
      column: 'area',
      value: 'Egedahl',
      expected: 'the name of a municipality',
    },
  ],
  [
    'an address that is none',
    (data) => {
      data.editLine('tables/published-figures.csv', 5, replace('https://', 'www.'))
    },
    {
      file: 'tables/published-figures.csv',
      line: 5,
      column: 'source_url',
      value: 'www.www.dst.dk/da/Statistik/nyt/NytHtml?cid=51066',
      message: 'Not a web address.',
    },
  ],
  [
    'a blank around a cell',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, replace('90.9', '90.9 '))
    },
    { file: 'tables/area/2025.csv', line: 2, column: 'area_km2', value: '90.9 ' },
  ],
  [
    'a row with a cell too few',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, replace(',ARE207', ''))
    },
    {
      file: 'tables/area/2025.csv',
      line: 2,
      column: 'table',
      position: null,
      value: null,
      expected: '4 cells',
      message: 'The row has 3 cells.',
    },
  ],
  [
    'a row with a cell too many',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, (line) => `${line},x`)
    },
    {
      file: 'tables/area/2025.csv',
      line: 2,
      column: null,
      position: 29,
      value: 'x',
      expected: '4 cells',
      message: 'The row has 5 cells.',
    },
  ],
  [
    'a blank line',
    (data) => {
      data.editLine('tables/area/2025.csv', 2, (line) => `${line}\n`)
    },
    { file: 'tables/area/2025.csv', line: 3, message: 'The line is blank.' },
  ],
  [
    'a byte order mark',
    (data) => {
      data.edit('tables/area/2025.csv', (text) => `\uFEFF${text}`)
    },
    {
      file: 'tables/area/2025.csv',
      line: 1,
      position: 1,
      value: '\uFEFF',
      expected: 'UTF-8 without a byte order mark',
    },
  ],
  [
    'CRLF line ends',
    (data) => {
      data.edit('tables/area/2025.csv', (text) => text.replaceAll('\n', '\r\n'))
    },
    { file: 'tables/area/2025.csv', line: 1, position: 25, value: '\r\n', expected: 'line ends of LF alone' },
  ],
  [
    'one CRLF in the middle',
    (data) => {
      data.editLine('tables/area/2025.csv', 40, (line) => `${line}\r`)
    },
    { file: 'tables/area/2025.csv', line: 40, value: '\r\n' },
  ],
  [
    'bytes that are not UTF-8',
    (data) => {
      const source = bytes('tables/regions.csv')
      // Ø as the one byte of Latin-1.
      data.write('tables/regions.csv', Buffer.from(source.toString('utf8'), 'latin1'))
    },
    { file: 'tables/regions.csv', line: 5, expected: 'UTF-8' },
  ],
  [
    'a table that nobody described',
    (data) => {
      data.write('tables/extra.csv', 'a,b\n1,2\n')
    },
    { file: 'tables/extra.csv', line: null, expected: 'only tables that datapackage.json describes' },
  ],
]

test.each(cases)('%s', (_, change, fault) => {
  withData((data) => {
    change(data)
    expect(data.faults()).toEqual([expect.objectContaining(fault)])
  })
})

test('columns in another order', () => {
  withData((data) => {
    data.edit('tables/councils.csv', (text) =>
      text
        .split('\n')
        .map((line) => (line === '' ? '' : line.split(',').toReversed().join(',')))
        .join('\n'),
    )
    expect(data.faults()).toEqual([
      expect.objectContaining({
        file: 'tables/councils.csv',
        line: 1,
        column: 'to',
        position: 1,
        value: 'to',
        expected: 'the column name',
      }),
    ])
  })
})

test('a column by another name is an unknown column and a missing one', () => {
  withData((data) => {
    data.editLine('tables/area/2025.csv', 1, replace('area_km2', 'area'))
    expect(data.faults()).toEqual([
      expect.objectContaining({
        file: 'tables/area/2025.csv',
        line: 1,
        column: 'area_km2',
        position: null,
        value: null,
        message: 'The column is missing.',
      }),
      expect.objectContaining({
        file: 'tables/area/2025.csv',
        line: 1,
        column: 'area',
        position: 11,
        value: 'area',
        expected: 'the column area_km2',
        message: 'The column is unknown.',
      }),
    ])
  })
})

test('an extra column', () => {
  withData((data) => {
    data.edit('tables/regions.csv', (text) => text.replaceAll(/(.)\n/g, '$1,x\n').replace('to,x', 'to,extra'))
    expect(data.faults()).toEqual([
      expect.objectContaining({
        file: 'tables/regions.csv',
        line: 1,
        column: 'extra',
        position: 14,
        value: 'extra',
        message: 'The column is unknown.',
      }),
    ])
  })
})

test('a line break in quotes: the line it begins on, and no more than its own row', () => {
  withData((data) => {
    data.editLine('tables/published-figures.csv', 2, replace('Danske Regioner,', '"Danske\nRegioner",'))
    const faults = data.faults()
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'tables/published-figures.csv',
        line: 2,
        message: 'A quoted cell holds a line break.',
      }),
    )
    // The row itself is then lost, which the estimate that needs it says too.
    expect(faults.map(({ file, column }) => [file, column])).toEqual([
      ['estimates.json', '[0].fitFigures[0]'],
      ['tables/published-figures.csv', expect.any(String)],
    ])
  })
})

test.each([
  'tables/population/2026.csv',
  'tables/municipalities.csv',
  'geography/2027/land-borders.csv',
  'tables/regions.csv',
])('%s empty or missing is a fault of that file alone', (file) => {
  withData((data) => {
    data.write(file, '')
    expect(data.faults()).toEqual([expect.objectContaining({ file, line: 1, message: 'The file is empty.' })])
    data.remove(file)
    expect(data.faults()).toEqual([expect.objectContaining({ file, line: null, expected: 'a file' })])
  })
})

test('a table of a header alone', () => {
  withData((data) => {
    data.edit('tables/gp-distance/2024.csv', (text) => text.slice(0, text.indexOf('\n') + 1))
    const faults = data.faults()
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'tables/gp-distance/2024.csv', line: 2, expected: 'at least one row' }),
    )
    expect(faults.every(({ file }) => file === 'tables/gp-distance/2024.csv')).toBe(true)
  })
})

test('a date that a run needs is missing for all', () => {
  withData((data) => {
    data.edit('tables/population/2026.csv', (text) => text.replaceAll(/^\d{4},2027-01-01.*\n/gm, ''))
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'runs.json', column: 'runs[2].citizens.date', value: '2027-01-01' }),
      expect.objectContaining({
        file: 'tables/population/2026.csv',
        line: 590,
        column: 'date',
        expected: 'rows on 2027-01-01',
      }),
    ])
  })
})

test('a council that loses its only life expectancy cannot be filled in', () => {
  withData((data) => {
    // Lillebælt: Middelfart, Fredericia, Kolding, Vejle.
    data.edit('tables/life-expectancy/2021-2025.csv', (text) =>
      text.replaceAll(/^(0410|0607|0621|0630),2021-2025,[\d.]+/gm, '$1,2021-2025,'),
    )
    expect(data.faults()).toEqual([
      expect.objectContaining({
        file: 'tables/life-expectancy/2021-2025.csv',
        column: 'life_expectancy_years',
        value: '',
        expected: 'a figure for at least one municipality of Lillebælt',
      }),
    ])
  })
})

test('a municipality that the table lacks and the other tables name', () => {
  withData((data) => {
    data.edit('tables/municipalities.csv', (text) => text.replace(/^0492.*\n/m, ''))
    const faults = data.faults()
    // Its council, seven dates, seven age groups and one row in each of three tables; Ærø is an island without land borders.
    expect(faults.filter(({ message }) => message === '0492 is unknown there.')).toHaveLength(18)
    expect(faults.filter(({ column }) => column === 'resources[0].hash')).toHaveLength(1)
    expect(faults).toHaveLength(19)
  })
})

test('a code used for two municipalities', () => {
  withData((data) => {
    data.editLine('tables/municipalities.csv', 3, replace('0147', '0101'))
    const faults = data.faults()
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: 'tables/municipalities.csv',
        line: 3,
        column: 'code',
        value: '0101',
        message: '0101 stands on line 2 already.',
      }),
    )
  })
})

test('a council that no municipality is in, and a region that no council is in', () => {
  withData((data) => {
    data.edit('tables/membership.csv', (text) => text.replaceAll(',Fyn,', ',Lillebælt,'))
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'datapackage.json', column: 'resources[1].hash' }),
      expect.objectContaining({
        file: 'tables/councils.csv',
        line: 3,
        column: 'name',
        value: 'Fyn',
        message: 'Fyn has no municipalities.',
      }),
    ])
  })
  withData((data) => {
    data.edit('tables/regions.csv', (text) => `${text}Region Sjælland,,\n`)
    expect(data.faults()).toEqual([
      expect.objectContaining({
        file: 'tables/regions.csv',
        line: 6,
        column: 'name',
        value: 'Region Sjælland',
        message: 'Region Sjælland has no councils.',
      }),
    ])
  })
})

test('a council of yesterday: each of its members is at fault', () => {
  withData((data) => {
    data.editLine('tables/councils.csv', 3, (line) => line.replace(/,$/, ',2026-12-31'))
    const faults = data.faults().filter(({ file }) => file === 'tables/membership.csv')
    expect(faults).toHaveLength(9)
    for (const fault of faults)
      expect(fault).toMatchObject({ column: 'council', value: 'Fyn', expected: 'a council on 2027-01-01' })
  })
})
