import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { officialNumbers, type OfficialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import { readFile } from '../../../../scripts/import/read-file.ts'
import { type ImportFault, ImportFaults } from '../../../../src/inputs/import/import-fault.ts'
import { citizensByCode } from '../../../../src/inputs/build-basis.ts'
import { INVENTED } from '../../../support/official-data.ts'
import { citizensOn, inputs } from '../../results/published.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const population = citizensByCode(inputs.populations.get('2026'))

async function numbersOf(path: string, year: string | null = null): Promise<OfficialNumbers> {
  return officialNumbers([await readFile(path)], inputs, population, { year, only: null, norm: null })
}

async function faultsOf(path: string, year: string | null = null): Promise<readonly ImportFault[]> {
  try {
    await numbersOf(path, year)
    return []
  } catch (error) {
    if (error instanceof ImportFaults) return error.faults
    throw error
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The invented weight of a code, in hundredths: 0.9 and 0.05 for each in the remainder of the code by 5. */
const hundredths = (code: string): number => 90 + 5 * (Number(code) % 5)
const invented = readFileSync(INVENTED, 'utf8')
/** The invented file with one text in the place of another, which it must hold once. */
function changed(name: string, from: string, to: string): string {
  expect(invented.split(from)).toHaveLength(2)
  return file(name, invented.replace(from, to))
}

const rowsWith = (line: (code: string, name: string) => string): string =>
  inputs.municipalities.map(({ code, name }) => line(code, name)).join('\n')

describe('the file of invented figures', () => {
  test('says in its first line that it is invented', () => {
    expect(invented.split('\n')[0]).toContain('OPDIGTEDE TAL TIL AFPRØVNING. IKKE MYNDIGHEDERNES TAL.')
  })

  test('is read with its titles, its byte order mark, semicolons, thousands and decimal commas', async () => {
    const { year, rows } = await numbersOf(INVENTED)
    expect(year).toBe('2026')
    expect(rows.map(({ code }) => code)).toEqual(inputs.municipalities.map(({ code }) => code))
    for (const row of rows) {
      expect(row.needWeight?.times(100).toNumber()).toBe(hundredths(row.code))
      expect(row.weightedCitizens).toBeNull()
    }
    // Projected for 1 January 2027 are 678,3xx in København, written “678.300”.
    expect(rows[0]?.citizensGroup1?.toNumber()).toBe(678_300)
  })
})

describe('other forms of the same', () => {
  test('commas and decimal points, names alone, and the year on the command line', async () => {
    const weights = rowsWith((code, name) => `"${name}",${hundredths(code) / 100}`)
    const { year, rows } = await numbersOf(file('points.csv', `name,need_weight\n${weights}\n`), '2027')
    expect(year).toBe('2027')
    expect(rows).toHaveLength(98)
    expect(rows.every((row) => row.needWeight?.times(100).toNumber() === hundredths(row.code))).toBe(true)
  })

  test('names with the word Kommune, with å, and codes without their zero', async () => {
    const names: Readonly<Record<string, string>> = {
      '0101': ';Københavns Kommune',
      '0400': ';Bornholms Regionskommune',
      '0751': ';Århus Kommune',
      '0147': '147;',
    }
    const weights = rowsWith((code, name) => `${names[code] ?? `${code};${name}`};1,0;2026`)
    const { rows } = await numbersOf(file('names.csv', `Kode;Kommune;Vægt;År\r\n${weights.replaceAll('\n', '\r\n')}`))
    expect(rows.map(({ code }) => code)).toEqual(inputs.municipalities.map(({ code }) => code))
  })

  test('codes that a program took for numbers, with decimals and without their zero', async () => {
    const weights = rowsWith((code, name) => `${Number(code)}.0,${name},1.0,2026`)
    const { rows } = await numbersOf(file('float.csv', `Kommunekode,Kommune,Sygdomsvægt,År\n${weights}`))
    expect(rows.map(({ code }) => code)).toEqual(inputs.municipalities.map(({ code }) => code))
  })

  test.each([
    ['before', 'old.csv', 'Brønderslev-Dronninglund', '0810'],
    ['decomposed, with a hard blank and the word', 'nfd.csv', 'A\u030arhus\u00a0Kommune', '0751'],
    ['in the genitive', 'genitive.csv', 'Frederiksbergs', '0147'],
    ['with a soft hyphen', 'soft.csv', 'Ikast-\u00adBrande', '0756'],
  ])('a name written %s', async (_, name, written, code) => {
    const weights = rowsWith((own, known) => `${own === code ? written : known};1,0;2026`)
    const { rows } = await numbersOf(file(name, `Kommune;Vægt;År\n${weights}`))
    expect(rows.map((row) => row.code)).toContain(code)
    expect(rows).toHaveLength(inputs.municipalities.length)
  })

  test.each([
    ['0411;Christiansø;90;;1,0;2026', 'all.csv'],
    ['411;;90;;..;2026', 'code.csv'],
    [';Christiansø;;;;', 'blank.csv'],
  ])('Christiansø as “%s”, which is in no municipality, is passed over', async (row, name) => {
    const { rows, passedOver } = await numbersOf(file(name, `${invented}${row}\r\n`))
    expect(rows).toHaveLength(inputs.municipalities.length)
    expect(passedOver).toMatchObject([{ line: 102, why: { da: 'Christiansø er ikke i nogen kommune' } }])
  })

  test('a workbook whose figures stand on its second sheet, with weighted citizens to the last digit', async () => {
    const path = join(folder, 'book.xlsx')
    const header = ['Kommunekode', 'Sygdomsvægtede borgere', 'Borgere i gruppe 1', 'År'].map((value) => ({ value }))
    const body = inputs.municipalities.map(({ code }) => {
      const citizens = citizensOn(code, '2027-01-01').toNumber()
      return [Number(code), citizens * 1.05 + 0.125, citizens, 2026].map((value) => ({ type: Number, value }))
    })
    await writeXlsxFile([
      { data: [[{ value: 'Opdigtede tal' }]], sheet: 'Forside' },
      { data: [[{ value: 'Opdigtede tal' }], [], header, ...body], sheet: 'Tal' },
    ]).toFile(path)
    const { year, rows } = await numbersOf(path)
    expect(year).toBe('2026')
    const first = citizensOn('0101', '2027-01-01').toNumber()
    expect(rows[0]?.weightedCitizens?.toNumber()).toBe(first * 1.05 + 0.125)
    expect(rows[0]?.needWeight).toBeNull()
  })
})

describe('a fault is told at its line and column, with what was found and what was expected', () => {
  test('an unknown name is one fault, not also a missing municipality', async () => {
    const faults = await faultsOf(changed('name.csv', '0461;Odense', ';Odins'))
    expect(faults).toMatchObject([
      {
        line: 55,
        column: 'Kommune',
        value: 'Odins',
        remedy: { en: 'Change it to the name of one of the 98 municipalities, or delete the row if it is none.' },
      },
    ])
    expect(invented.split('\n')[54]).toContain('Odense')
  })

  test.each([
    ['an unknown code', '0461;Odense', '0999;', 'Kommunekode', '0999'],
    ['the code of Christiansø with another name', '0461;Odense', '0411;Odense', 'Kommunekode', '0411'],
    ['a code with decimals that are not nought', '0461;Odense', '461,5;Odense', 'Kommunekode', '461,5'],
    ['a code and a name of two places', '0461;Odense', '0461;Aarhus', 'Kommune', 'Aarhus'],
    [
      'a weight with a decimal point',
      '0151;Ballerup;54.900;;0,95',
      '0151;Ballerup;54.900;;0.95',
      'Sygdomsvægt',
      '0.95',
    ],
    ['a weight that is a list size', '0151;Ballerup;54.900;;0,95', '0151;Ballerup;54.900;;1450', 'Sygdomsvægt', '1450'],
    ['citizens of another place', '0151;Ballerup;54.900', '0151;Ballerup;678.300', 'Borgere i gruppe 1', '678.300'],
    ['half a citizen', '0151;Ballerup;54.900', '0151;Ballerup;54900,5', 'Borgere i gruppe 1', '54900,5'],
    // 54,900 × 0.95 is 52,155, and 0.005 of 54,900 is 274.5: 52,430 is half a person outside.
    [
      'weighted citizens that the others lack',
      '0151;Ballerup;54.900;;',
      '0151;Ballerup;54.900;52155;',
      'Sygdomsvægtede borgere',
      '52155',
    ],
    ['neither figure', '0151;Ballerup;54.900;;0,95', '0151;Ballerup;54.900;;', 'Sygdomsvægt', null],
    ['one without citizens', '0151;Ballerup;54.900', '0151;Ballerup;', 'Borgere i gruppe 1', null],
    ['another year', '0151;Ballerup;54.900;;0,95;2026', '0151;Ballerup;54.900;;0,95;2027', 'År', '2027'],
    ['a heading that nobody knows', 'Borgere i gruppe 1', 'Antal læger', 'Antal læger', 'Antal læger'],
  ])('%s', async (name, from, to, column, value) => {
    const faults = await faultsOf(changed(`${name}.csv`, from, to))
    expect(faults).toHaveLength(1)
    expect(faults).toMatchObject([{ file: `${name}.csv`, column, value }])
    expect(faults[0]?.line).toBe(invented.slice(0, invented.indexOf(from)).split('\n').length)
  })

  test('a row that stands twice, and one that is missing', async () => {
    const line = invented.split('\r\n').find((row) => row.includes('Læsø')) ?? ''
    const twice = await faultsOf(file('twice.csv', `${invented}${line}\r\n`))
    expect(twice).toMatchObject([{ line: 102, value: '0825', message: { en: '0825 stands on line 96 already.' } }])
    const missing = await faultsOf(file('missing.csv', invented.replace(`${line}\r\n`, '')))
    expect(missing).toMatchObject([{ message: { en: 'The row is missing for 1: 0825 Læsø.' } }])
  })

  test('all faults of a file are told together, in the order of its lines', async () => {
    const spoilt = invented.replace('0,95', 'meget').replace('0461;Odense', ';Odins').replace('678.300', '67.830')
    const faults = await faultsOf(file('many.csv', spoilt))
    expect(faults.map(({ line, value }) => [line, value])).toEqual([
      [4, '67.830'],
      [4, 'meget'],
      [55, 'Odins'],
    ])
  })

  test('a row of the country must be the sum of the others', async () => {
    const total = (citizens: string) => `${invented};Hele landet;${citizens};;;\r\n`
    const sum = (await numbersOf(INVENTED)).rows.reduce((all, row) => all + (row.citizensGroup1?.toNumber() ?? 0), 0)
    expect(await faultsOf(file('sum.csv', total(String(sum))))).toEqual([])
    expect(await faultsOf(file('no-sum.csv', total(String(sum + 1))))).toMatchObject([
      {
        line: 102,
        column: 'Borgere i gruppe 1',
        value: String(sum + 1),
        message: { en: `The 98 rows add up to ${sum}.` },
      },
    ])
    const outside = '0411;Christiansø;90;;1,0;2026\r\n'
    expect(await faultsOf(file('outside.csv', `${total(String(sum + 90))}${outside}`))).toEqual([])
  })

  test('weights around another mean than the country’s', async () => {
    const weights = rowsWith((code) => `${code};1,5;2026`)
    const faults = await faultsOf(file('mean.csv', `Kode;Vægt;År\n${weights}`))
    expect(faults).toMatchObject([{ column: 'Vægt', value: '1.5000' }])
  })

  test('a cell of a workbook by its address', async () => {
    const path = join(folder, 'fault.xlsx')
    const header = ['Kommunekode', 'Sygdomsvægt', 'År'].map((value) => ({ value }))
    const body = inputs.municipalities.map(({ code }, index) => [
      { value: code },
      index === 2 ? { value: 'én' } : { type: Number, value: 1 },
      { type: Number, value: 2026 },
    ])
    await writeXlsxFile([header, ...body], { sheet: 'Ark1' }).toFile(path)
    expect(await faultsOf(path)).toMatchObject([
      { file: 'fault.xlsx', sheet: 'Ark1', line: 4, address: 'B4', column: 'Sygdomsvægt', value: 'én' },
    ])
  })

  test('a year that the population table does not reach, where no citizens are given', async () => {
    const weights = rowsWith((code) => `${code};1`)
    const faults = await faultsOf(file('far.csv', `Kode;Vægt\n${weights}`), '2030')
    expect(faults).toMatchObject([
      { line: 2, remedy: { en: 'Change it to: citizens in group 1, or a population table with 2031-01-01.' } },
    ])
  })

  test('a comma inside a number of a file with commas, and a quote that nobody closed', async () => {
    const weights = rowsWith((code, name) =>
      code === '0151' ? `${name},0,95` : code === '0153' ? `"${name},1` : `${name},1`,
    )
    const faults = await faultsOf(file('commas.csv', `name,need_weight\n${weights}`), '2026')
    expect(faults.filter(({ column }) => column === null)).toMatchObject([
      { line: 4, kind: 'too wide', value: '95' },
      { line: 5, kind: 'broken', value: '"Brøndby,1' },
    ])
  })

  test('no year at all', async () => {
    const weights = rowsWith((code) => `${code};1`)
    expect(await faultsOf(file('timeless.csv', `Kode;Vægt\n${weights}`))).toMatchObject([{ line: 1, column: 'År' }])
  })

  test.each([
    ['no headings', 'headless.csv', 'a;b\n1;2\n', 'No row of headings was found.'],
    [
      'a text that is called a workbook, and has no headings',
      'text.xlsx',
      'Kode;Alder\n',
      'No row of headings was found.',
    ],
    ['not UTF-8', 'latin.csv', 'x', 'The file is not UTF-8'],
  ])('%s', async (_, name, content, message) => {
    const path = file(name, content)
    if (name === 'latin.csv') writeFileSync(path, Buffer.from('Kode;V\xe6gt\n', 'latin1'))
    const faults = await faultsOf(path)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message.en).toContain(message)
  })
})
