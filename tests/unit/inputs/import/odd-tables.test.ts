import { describe, expect, test } from 'vitest'
import { faultText } from '../../../../src/text/sentences/import-faults.ts'
import type { OfficialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import {
  type Cell,
  citizensOf,
  councils,
  csv,
  faultsOf,
  HEADINGS,
  municipalities,
  numbersOf,
  rewrite,
  type Row,
  rowOf,
  ROWS,
  text,
  workbook,
} from './made-tables.ts'

// Odd tables of the kinds that offices send: each is read as a person would read it, or refused at its cell.

const ODENSE = '0461'
const AARHUS = '0751'
const weightOf = ({ rows }: OfficialNumbers, code: string): string | undefined =>
  rows.find((row) => row.code === code)?.needWeight?.toFixed()
/** All weights 1, but for Odense's. */
const weights = (cell: Cell): readonly Row[] =>
  municipalities.map((place) => rowOf(place, place.code === ODENSE ? cell : 1))
/** The table with another name for a municipality, and no codes. */
const named = (code: string, name: string): string =>
  csv(
    text([
      HEADINGS.slice(1),
      ...municipalities.map((place) => rowOf({ ...place, name: place.code === code ? name : place.name }).slice(1)),
    ]),
  )
const lists = (cell: Cell): string =>
  csv(
    text([
      ['Kommunekode', 'Vejledende patienttal'],
      ...municipalities.map(({ code }) => [code, code === AARHUS ? cell : 1600]),
    ]),
  )
const inCouncil = (council: string) => municipalities.filter((place) => place.council === council)
/** Capacities that no limit of sense refuses: one for 1,600 citizens. */
const capacitiesOf = (council: string): number =>
  Math.round(inCouncil(council).reduce((sum, { code }) => sum + citizensOf(code), 0) / 1600)
const told = async (path: string): Promise<string> => faultText(await faultsOf(path), 'da')

describe('marks of notes', () => {
  test.each(['1,04*', '1,04¹', '1,04 1)', '1,04 a)', '1,04 *)', '1,04†', '104 %', '104,0%'])(
    'a weight written %s is 1.04',
    async (cell) => {
      expect(weightOf(await numbersOf(csv(text([HEADINGS, ...weights(cell)]))), ODENSE)).toBe('1.04')
    },
  )

  test.each(['(1,04)', 'ca. 1,04', '≈1,04', '1,04 (foreløbig)', '1,04r', '-1,04', '1,041)', '=1,04', '0,00'])(
    'a weight written %s is refused where it stands, once',
    async (cell) => {
      const faults = await faultsOf(csv(text([HEADINGS, ...weights(cell)])))
      const line = 2 + municipalities.findIndex(({ code }) => code === ODENSE)
      expect(faults).toMatchObject([{ line, column: 'Sygdomsvægt', value: cell }])
      expect(faults[0]?.remedy.da).toMatch(/^Ret det til: et tal med decimalkomma/)
    },
  )

  test.each(['1.600', '1600', '1 600', '1\u00a0600', '1.600,0', '1.600*', '1.600¹', '1.600 2)'])(
    'a list size written %s is 1,600',
    async (cell) => {
      const { results } = await numbersOf(lists(cell))
      expect(results.find(({ area }) => area === AARHUS)?.value.toNumber()).toBe(1600)
    },
  )

  test.each([
    'ca. 1.600',
    '~1600',
    '1600-1650',
    '1.600 – 1.650',
    '< 1.600',
    '1600 (1650)',
    '104 %',
    'i.o.',
    '..',
    '1.6001',
  ])('a list size written %s is refused once, and not said to be missing as well', async (cell) => {
    expect(await faultsOf(lists(cell))).toMatchObject([{ column: 'Vejledende patienttal', value: cell }])
  })

  test('a list size that is not there is named', async () => {
    expect(await told(lists(''))).toContain('Vejledende patienttal mangler for 1: 0751 Aarhus.')
  })
})

describe('names', () => {
  test.each([
    ['0751', 'Århus'],
    ['0492', 'Ærø Kommune'],
    ['0400', 'Bornholms Regionskommune'],
    ['0101', 'København (101)'],
    ['0580', 'Åbenrå'],
    ['0326', 'KALUNDBORG'],
    ['0376', 'Guldborgsund 1)'],
    ['0710', 'Favrskov¹'],
    ['0360', 'Lolland*'],
    ['0661', 'Holstebro kommune (2)'],
    ['0157', '\u00a0Gentofte\u00a0 Kommune'],
    ['0461', 'Odense - 461'],
  ])('%s is known as “%s”', async (code, name) => {
    const { rows } = await numbersOf(named(code, name))
    expect(rows.find((row) => row.code === code)?.citizensGroup1?.toNumber()).toBe(citizensOf(code))
  })

  test.each(['Sdr. borg', 'Odense (751)', 'Odense (4611)'])('“%s” is refused, with what to do', async (name) => {
    const [fault, ...others] = await faultsOf(named(ODENSE, name))
    expect(others).toEqual([])
    expect(fault).toMatchObject({ column: 'Kommune', value: name })
    expect(fault?.remedy.da).toBe(
      'Ret det til navnet på en af de 98 kommuner, eller slet rækken, hvis den ikke er en kommune.',
    )
  })

  test('a code that a program kept as text by a formula', async () => {
    const [, ...body] = text([HEADINGS, ...weights('1,04')]).split('\r\n')
    const lines = body.map((line) => line.replace(/^(\d{4})/, '="$1"'))
    expect(weightOf(await numbersOf(csv([HEADINGS.join(';'), ...lines].join('\r\n'))), ODENSE)).toBe('1.04')
  })

  test.each([
    ['numbered', (name: string, at: number) => `${at}. ${name}`],
    ['with number and word', (name: string, at: number) => `Sundhedsråd ${at}: ${name}`],
    ['in a phrase', (name: string) => `Sundhedsrådet for ${name}`],
    ['with a mark', (name: string) => `${name} 1)`],
  ])('health councils %s', async (_, nameOf) => {
    const rows = councils.map(({ name }, at) => [nameOf(name, at + 1), capacitiesOf(name)])
    const { results } = await numbersOf(csv(text([['Sundhedsråd', 'Lægekapaciteter'], ...rows])))
    expect(results.find(({ area }) => area === 'Fyn')?.value.toNumber()).toBe(capacitiesOf('Fyn'))
    expect(results).toHaveLength(17)
  })

  test('health councils with a number of their own, two with the same', async () => {
    const rows = councils.map(({ name }, at) => [Math.max(1, at), name, capacitiesOf(name)])
    const { results } = await numbersOf(csv(text([['Sundhedsråd nr.', 'Sundhedsråd', 'Lægekapaciteter'], ...rows])))
    expect(results).toHaveLength(17)
  })
})

describe('sums under other names', () => {
  const total = municipalities.reduce((sum, { code }) => sum + citizensOf(code), 0)
  test.each([
    'Kommunerne tilsammen',
    'Samtlige kommuner',
    'Danmark (uden Christiansø)',
    'DK',
    'Bilag 2 tilsammen',
    'Hele landet¹',
  ])('“%s” is a sum where it is one, and a fault with one person more', async (name) => {
    const numbers = await numbersOf(csv(text([HEADINGS, ...ROWS, ['', name, total, 1]])))
    expect(numbers.rows).toHaveLength(98)
    expect(numbers.passedOver.map(({ why: { da } }) => da)).toEqual(['sum, holdt op mod rækkerne'])
    expect(await faultsOf(csv(text([HEADINGS, ...ROWS, ['', name, total + 1, 1]])))).toHaveLength(1)
  })

  test('its mean weight is held against the rows too', async () => {
    expect(await told(csv(text([HEADINGS, ...ROWS, ['', 'DK', total, 1.5]])))).toContain(
      'De 98 rækker giver tilsammen 1,0000.',
    )
  })

  test('rounded weighted citizens add up within their rounding, and not beyond', async () => {
    const rows = municipalities.map(({ code, name }) => [code, name, Math.round(citizensOf(code) * 1.0004)])
    const headings = ['Kode', 'Kommune', 'Sygdomsvægtede borgere']
    const sum = rows.reduce((before, row) => before + Number(row[2]), 0)
    // 98 numbers and their sum are each right to half a person.
    expect(await faultsOf(csv(text([headings, ...rows, ['', 'DK', sum + 49]])))).toEqual([])
    expect(await faultsOf(csv(text([headings, ...rows, ['', 'DK', sum + 50]])))).toHaveLength(1)
  })

  test('of one year among several', async () => {
    const ofYear = (year: number): readonly Row[] => [...ROWS, ['', 'DK', total, 1]].map((row) => [...row, year])
    const path = csv(text([[...HEADINGS, 'År'], ...ofYear(2025), ...ofYear(2026)]))
    expect((await numbersOf(path)).rows).toHaveLength(98)
  })

  test('what is no municipality and no sum is one fault', async () => {
    expect(await faultsOf(csv(text([HEADINGS, ...ROWS, ['', 'Uoplyst', 7, '']])))).toMatchObject([
      { kind: 'name', value: 'Uoplyst' },
    ])
  })
})

describe('days in headings', () => {
  const rows = municipalities.map(({ code, name }) => [code, name, 1, code === ODENSE ? 1.04 : 1])
  test.each([
    ['Vægt 31.12.2025', 'Vægt pr. 31.12.2026'],
    ['Vægt 31. december 2025', 'Vægt 31. december 2026'],
    ['Vægt 2025-12-31', 'Vægt 2026-12-31'],
  ])('%s and %s: that of the year that is asked for', async (before, now) => {
    expect(weightOf(await numbersOf(csv(text([['Kode', 'Kommune', before, now], ...rows]))), ODENSE)).toBe('1.04')
  })

  test('under a merged band', async () => {
    const path = csv(text([['Kode', 'Kommune', 'Sygdomsvægt', ''], ['', '', '31-12-2025', '31-12-2026'], ...rows]))
    expect(weightOf(await numbersOf(path), ODENSE)).toBe('1.04')
  })

  test('1 January may be of either year: two of them are a fault, one alone is read', async () => {
    const two = [['Kode', 'Kommune', 'Vægt 1.1.2026', 'Vægt 1. januar 2027'], ...rows]
    expect(await told(csv(text(two)))).toContain(
      'Flere kolonner kan være Sygdomsvægt: Vægt 1.1.2026, Vægt 1. januar 2027.',
    )
    const one: readonly Row[] = [
      ['Kode', 'Kommune', 'Vægt 1. januar 2027'],
      ...rows.map(([code = '', name = '', , now = '']) => [code, name, now]),
    ]
    expect(weightOf(await numbersOf(csv(text(one))), ODENSE)).toBe('1.04')
  })
})

describe('what stands elsewhere than it should', () => {
  const heads = ['Sundhedsråd', 'Lægekapaciteter']
  test('the name of a council on one line and its number on the next', async () => {
    const rows = councils.flatMap(({ name }) => [
      [name, ''],
      ['', capacitiesOf(name)],
    ])
    const said = await told(csv(text([heads, ...rows])))
    expect(said).toContain('linje 3, kolonnen Sundhedsråd: Rækken nævner intet sundhedsråd.')
    expect(said).toContain('Skriv navnet i samme række som tallet.')
  })

  test.each([
    ['in the first row of each, as a merged cell is saved', (at: number) => at === 0],
    ['in every row of each', () => true],
  ])('capacities of councils %s are not taken for those of municipalities', async (_, stands) => {
    const rows = councils.flatMap(({ name }) =>
      inCouncil(name).map((place, at) => [name, place.name, stands(at) ? capacitiesOf(name) : '']),
    )
    const faults = await faultsOf(csv(text([['Sundhedsråd', 'Kommune', 'Lægekapaciteter'], ...rows])))
    expect(faults).toMatchObject([{ kind: 'of councils', line: 2 }])
    expect(faults[0]?.remedy.da).toContain('en række for hvert sundhedsråd')
  })

  test('capacities of municipalities are, also where two of a council have the same', async () => {
    const rows = municipalities.map(({ name, council, code }) => [council, name, Math.ceil(citizensOf(code) / 1600)])
    const { results } = await numbersOf(csv(text([['Sundhedsråd', 'Kommune', 'Lægekapaciteter'], ...rows])))
    expect(results).toHaveLength(98)
  })

  test('councils as headings of their rows, two of them called as a municipality', async () => {
    const rows = councils.flatMap(({ name }) => [
      [name, ''],
      ...inCouncil(name).map((place) => [place.name, place.code === ODENSE ? 1.04 : 1]),
    ])
    const numbers = await numbersOf(csv(text([['Kommune', 'Sygdomsvægt'], ...rows])))
    expect(numbers.rows).toHaveLength(98)
    expect(weightOf(numbers, ODENSE)).toBe('1.04')
    const without = rows.map(([name, weight]) => [name ?? '', name === 'Aarhus' ? '' : (weight ?? '')])
    expect(await told(csv(text([['Kommune', 'Sygdomsvægt'], ...without])))).toContain('mangler for 1: 0751 Aarhus.')
  })

  test('empty columns and lines around the table', async () => {
    const shifted = [
      [''],
      ['', '', 'Bilag 1'],
      ['', '', ...HEADINGS],
      ...weights(1.04).flatMap((row) => [['', '', ...row], ['']]),
    ]
    expect(weightOf(await numbersOf(await workbook({ Ark1: shifted })), ODENSE)).toBe('1.04')
  })

  test('a year column in each of several sheets', async () => {
    const years = (rows: readonly Row[]): readonly Row[] =>
      [2025, 2026].flatMap((year) => rows.map((row) => [...row, year]))
    const list = municipalities.map(({ code }) => [code, 1600])
    const path = await workbook({
      Vægte: [[...HEADINGS, 'År'], ...years(weights(1.04))],
      Patienttal: [['Kommunekode', 'Vejledende patienttal', 'År'], ...years(list)],
    })
    const numbers = await numbersOf(path)
    expect([numbers.rows.length, numbers.results.length]).toEqual([98, 98])
    expect(await faultsOf(path, null)).toMatchObject([
      { kind: 'years', sheet: 'Vægte' },
      { kind: 'years', sheet: 'Patienttal' },
    ])
  })

  test('formulas: their last value is read, and one without is a fault at its cell', async () => {
    const path = await workbook({ Ark1: [HEADINGS, ...weights(1.04)] })
    const formula = (value: string) => (xml: string) =>
      xml.replace(/<c r="D(\d+)"([^>]*)><v>([\d.]+)<\/v>/g, (cell, row: string, more: string, last: string) =>
        row === '1' ? cell : `<c r="D${row}"${more}><f>C${row}/B${row}</f>${value.replace('last', last)}`,
      )
    rewrite(path, 'xl/worksheets/sheet1.xml', formula('<v>last</v>'))
    expect(weightOf(await numbersOf(path), ODENSE)).toBe('1.04')
    const without = await workbook({ Ark1: [HEADINGS, ...weights(1.04)] })
    rewrite(without, 'xl/worksheets/sheet1.xml', formula(''))
    const faults = await faultsOf(without)
    expect(faults).toHaveLength(98)
    expect(faults[0]).toMatchObject({ address: 'D2', kind: 'no weight' })
  })
})
