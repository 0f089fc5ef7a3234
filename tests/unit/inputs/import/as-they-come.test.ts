import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { faultText } from '../../../../src/text/sentences/import-faults.ts'
import { readReport } from '../../../../scripts/import/import-report.ts'
import type { OfficialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import { LIMITS } from '../../../../src/inputs/official/limits.ts'
import {
  type Cell,
  type Row,
  citizensOf,
  councils,
  csv,
  faultsOf,
  HEADINGS,
  municipalities,
  newPath,
  numbersOf,
  rewrite,
  rowOf,
  ROWS,
  text,
  workbook,
} from './made-tables.ts'

// Tables as those who hold them save them. Every weight here is 1 where a test does not say otherwise, and the citizens are
// the projection's, so that the mean of the country is 1.

const weightIn = ({ rows }: OfficialNumbers, code: string): string | undefined =>
  rows.find((row) => row.code === code)?.needWeight?.toFixed()
const why = ({ passedOver }: OfficialNumbers): readonly string[] =>
  passedOver.map(({ line, why: { da } }) => `${line} ${da}`)

describe('numbers of a workbook are those that a person sees', () => {
  test('15 digits, of weights and of counts', async () => {
    // What a spreadsheet stores for 1.1 and, after a sum, for a count: doubles, with 17 digits.
    const path = await workbook({
      Ark1: [HEADINGS, ...municipalities.map((place) => rowOf(place, place.code === '0151' ? 1.1 : 1))],
    })
    const count = citizensOf('0151')
    rewrite(path, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<v>1.1</v>', '<v>1.1000000000000001</v>').replace(`<v>${count}</v>`, `<v>${count}.000000000007</v>`),
    )
    const numbers = await numbersOf(path)
    expect(weightIn(numbers, '0151')).toBe('1.1')
    expect(numbers.rows.find(({ code }) => code === '0151')?.citizensGroup1?.toNumber()).toBe(citizensOf('0151'))
  })

  test('numbers that are text, with points and blanks between thousands', async () => {
    const written = (count: number, mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark)
    const marks = ['.', '\u00a0', '\u202f', '\u2009', ' ']
    const rows = municipalities.map(({ code, name }, index) => [
      Number(code),
      name,
      written(citizensOf(code), marks[index % 5] ?? '.'),
      '1,0',
    ])
    const numbers = await numbersOf(await workbook({ Ark1: [HEADINGS, ...rows] }))
    for (const { code, citizensGroup1, needWeight } of numbers.rows)
      expect([citizensGroup1?.toNumber(), needWeight?.toNumber()]).toEqual([citizensOf(code), 1])
  })
})

describe('which of several sheets', () => {
  const old = municipalities.map((place) => rowOf(place, place.code === '0461' ? 1.02 : 1))
  const now = municipalities.map((place) => rowOf(place, place.code === '0461' ? 1.04 : 1))

  test.each(['hidden', 'veryHidden'])('a sheet that is %s is not read, and said to be there', async (state) => {
    const path = await workbook({ Gammel: [HEADINGS, ...old], Tal: [HEADINGS, ...now] })
    rewrite(path, 'xl/workbook.xml', (xml) => xml.replace('name="Gammel"', `name="Gammel" state="${state}"`))
    const numbers = await numbersOf(path)
    expect(weightIn(numbers, '0461')).toBe('1.04')
    expect(numbers.hiddenSheets).toEqual(['Gammel'])
    expect(readReport('tal.xlsx', numbers, 'da')).toContain('Skjulte ark, som ikke læses: Gammel')
  })

  test('two that could be meant are a fault that names both', async () => {
    const path = await workbook({ Bilag: [HEADINGS, ...old], Tal: [['Udkast'], HEADINGS, ...now] })
    const [fault, ...others] = await faultsOf(path)
    expect(others).toEqual([])
    expect(fault?.message.da).toBe('Flere tabeller kan være ment: arket Bilag (linje 1), arket Tal (linje 2).')
  })

  test('the sheet that is called by the year that is asked for, and is named', async () => {
    const numbers = await numbersOf(await workbook({ '2025': [HEADINGS, ...old], 'Tal 2026': [HEADINGS, ...now] }))
    expect(weightIn(numbers, '0461')).toBe('1.04')
    expect(readReport('tal.xlsx', numbers, 'da')).toContain('arket Tal 2026, overskrifter på linje 1, 98 kommuner')
    expect(readReport('tal.xlsx', numbers, 'en')).toContain('sheet Tal 2026, headings on line 1, 98 municipalities')
  })

  test('a sheet of another year than the one that is asked for', async () => {
    const faults = await faultsOf(await workbook({ '2025': [HEADINGS, ...old] }))
    expect(faults.map(({ message }) => message.da)).toEqual(['Arket hedder 2025, og du bad om 2026.'])
  })

  test('columns of several years, of which one is asked for', async () => {
    const rows = municipalities.map(({ code, name }) => [code, name, 1, code === '0461' ? 1.04 : 1])
    const path = await workbook({ Ark1: [['Kode', 'Kommune', 'Vægt 2025', 'Vægt 2026'], ...rows] })
    expect(weightIn(await numbersOf(path), '0461')).toBe('1.04')
    const [fault] = await faultsOf(path, null)
    expect(fault?.message.da).toBe('Flere kolonner kan være Sygdomsvægt: Vægt 2025 (C1), Vægt 2026 (D1).')
  })

  test('a merged band over the years', async () => {
    const rows = municipalities.map(({ code, name }) => [code, name, 1, code === '0461' ? 1.04 : 1])
    const path = await workbook({ Ark1: [['Kode', 'Kommune', 'Sygdomsvægt', ''], ['', '', 2025, 2026], ...rows] })
    expect(weightIn(await numbersOf(path), '0461')).toBe('1.04')
  })

  test('several years one below the other: the year that is asked for, or a fault that names them', async () => {
    const rows = municipalities.flatMap(({ code }) => [
      [code, 1, 2025],
      [code, code === '0461' ? 1.04 : 1, 2026],
    ])
    const path = csv(text([['Kode', 'Vægt', 'År'], ...rows]))
    const numbers = await numbersOf(path)
    expect(weightIn(numbers, '0461')).toBe('1.04')
    expect(numbers.passedOver.filter((row) => row.why.da === 'et andet år')).toHaveLength(98)
    const faults = await faultsOf(path, null)
    expect(faults.map(({ message }) => message.da)).toContain('Tabellen har flere år: 2025, 2026.')
  })
})

describe('what stands around the numbers', () => {
  test('titles above, notes below, one of them over two lines', async () => {
    const below = '\r\n;;;\r\n"Kilde: Register; udtræk\r\n2. linje";;;\r\n1) Foreløbige tal;;;'
    const numbers = await numbersOf(
      csv(`Bilag 2. Sygdomsvægte pr. kommune;;;\r\n\r\n${text([HEADINGS, ...ROWS])}${below}`),
    )
    expect(numbers.rows).toHaveLength(98)
    // Two lines above the headings, 98 rows, a blank line.
    expect(why(numbers)).toEqual(['103 note uden tal', '105 note uden tal'])
  })

  test.each([
    'Hele landet',
    'I alt',
    'Landstotal',
    'Danmark i alt',
    'Alle kommuner',
    'Landet',
    'Kommuner i alt',
    'Landsgennemsnit',
  ])('a sum called “%s” is held against the rows', async (name) => {
    const total = municipalities.reduce((sum, { code }) => sum + citizensOf(code), 0)
    expect(await faultsOf(csv(text([HEADINGS, ...ROWS, ['', name, total, 1]])))).toEqual([])
    const [fault] = await faultsOf(csv(text([HEADINGS, ...ROWS, ['', name, total + 1, 1]])))
    expect(fault?.message.da).toBe(`De 98 rækker giver tilsammen ${total}.`)
    const [mean] = await faultsOf(csv(text([HEADINGS, ...ROWS, ['', name, total, 1.5]])))
    expect(mean?.message.da).toBe('De 98 rækker giver tilsammen 1,0000.')
  })

  const inCouncil = (council: string) => municipalities.filter((place) => place.council === council)
  const sumOf = (places: readonly { readonly code: string }[]): number =>
    places.reduce((sum, { code }) => sum + citizensOf(code), 0)
  const grouped = (extra: number, nameOf: (council: string) => string): readonly Row[] =>
    councils.flatMap(({ name }) => [
      ['', nameOf(name), sumOf(inCouncil(name)) + extra, ''],
      ...inCouncil(name).map((place) => rowOf(place)),
    ])

  test.each([
    ['in full', (name: string) => `Sundhedsråd ${name}`],
    ['with a sum’s word', (name: string) => `Sundhedsråd ${name} i alt`],
    ['with an ampersand', (name: string) => `Sundhedsråd ${name.replace(' og ', ' & ')}`],
  ])('sums of councils named %s', async (_, nameOf) => {
    const numbers = await numbersOf(csv(text([HEADINGS, ...grouped(0, nameOf)])))
    expect(numbers.rows).toHaveLength(98)
    expect(numbers.passedOver).toHaveLength(17)
    const faults = await faultsOf(csv(text([HEADINGS, ...grouped(5, nameOf)])))
    expect(faults).toHaveLength(17)
    expect(faults[0]).toMatchObject({ kind: 'sum', line: 2 })
  })

  test('“I alt” after the rows of each council', async () => {
    const rows = councils.flatMap(({ name }) => [
      ...inCouncil(name).map((place) => rowOf(place)),
      ['', 'I alt', sumOf(inCouncil(name)), ''],
    ])
    expect(await faultsOf(csv(text([HEADINGS, ...rows])))).toEqual([])
  })

  test('sums of the regions of today and of 2027; Hovedstaden may be either, by its number', async () => {
    const old = municipalities.filter(({ regionUntil2026 }) => regionUntil2026 === 'Region Hovedstaden')
    const east = municipalities.filter(({ region }) => region === 'Region Østdanmark')
    const sums: readonly Row[] = [
      [1084, 'Region Hovedstaden', sumOf(old), ''],
      ['', 'Region Østdanmark', sumOf(east), ''],
      ['', 'Hovedstaden', sumOf(old), ''],
      ['', 'Hovedstaden', sumOf(inCouncil('Hovedstaden')), ''],
    ]
    expect(await faultsOf(csv(text([HEADINGS, ...ROWS, ...sums])))).toEqual([])
    expect(await faultsOf(csv(text([HEADINGS, ...ROWS, ['', 'Hovedstaden', 7, '']])))).toHaveLength(1)
  })

  test('headings with units, line breaks, marks and more words; columns that nobody asked for', async () => {
    const headings = [
      'Kom.nr',
      'Bopælskommune',
      'Antal borgere i\nsikringsgruppe 1¹',
      'Gennemsnitlig sygdoms-\nvægt (pr. borger), 2026',
      'Region',
      'Ændring i vægt fra 2025',
    ]
    const rows = ROWS.map((row) => [...row, 'Region Nord', '0,1'])
    const numbers = await numbersOf(await workbook({ Ark1: [headings, ...rows] }))
    expect(numbers.rows).toHaveLength(98)
    expect(readReport('tal.xlsx', numbers, 'da')).toContain(
      'kolonner, der ikke bruges: Region, Ændring i vægt fra 2025',
    )
  })

  test('headings that stand on each printed page', async () => {
    const rows = [...ROWS.slice(0, 50), HEADINGS, ...ROWS.slice(50)]
    expect(await faultsOf(csv(text([HEADINGS, ...rows])))).toEqual([])
  })

  test('the row that comes nearest to headings is shown, with what it lacks', async () => {
    const [fault] = await faultsOf(csv(text([['Bilag 2'], ['Kommune', 'Alder'], ['Aarhus', 41]])))
    expect(fault).toMatchObject({ line: 2, value: 'Kommune | Alder' })
    expect(fault?.message.da).toContain('mangler et tal, der kendes')
  })
})

describe('weight and weighted citizens', () => {
  const both = (weightOf: (code: string) => string, extra = 0): string => {
    const rows = municipalities.map(({ code, name }) => [
      code,
      name,
      citizensOf(code),
      Math.round(citizensOf(code) * 1.0123) + extra,
      weightOf(code),
    ])
    return csv(text([['Kode', 'Kommune', 'Borgere i gruppe 1', 'Sygdomsvægtede borgere', 'Sygdomsvægt'], ...rows]))
  }

  test('may both stand where they agree within the rounding of the print', async () => {
    const numbers = await numbersOf(both(() => '1,0123'))
    expect(numbers.rows[0]).toMatchObject({ code: '0101' })
    expect(
      numbers.rows.every(({ needWeight, weightedCitizens }) => needWeight !== null && weightedCitizens !== null),
    ).toBe(true)
    // Two decimals say less, and agree as well.
    expect(await faultsOf(both(() => '1,01'))).toEqual([])
    expect(await faultsOf(both((code) => (code === '0461' ? '1,0124' : '1,0123')))).toMatchObject([{ kind: 'both' }])
  })
})

describe('files of other kinds', () => {
  const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
  const ods = (sheets: string, styles = ''): string => {
    const path = newPath('ods')
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`
    writeFileSync(path, zipSync({ mimetype: [strToU8(ODS_TYPE), { level: 0 }], 'content.xml': strToU8(content) }))
    return path
  }
  const cell = (value: Cell): string =>
    typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>afrundet</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><office:annotation><text:p>7</text:p></office:annotation><text:p>${value}</text:p></table:table-cell>`
  const sheet = (name: string, rows: readonly Row[], style = 'ta1'): string =>
    `<table:table table:name="${name}" table:style-name="${style}"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>${rows.map((row) => `<table:table-row>${row.map(cell).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`).join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>`

  test('an OpenDocument spreadsheet, by its values and not by what is shown, without its hidden sheet and comments', async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const rows = municipalities.map((place) => rowOf(place, place.code === '0461' ? 1.04 : 1))
    const path = ods(
      sheet('Gammel', [HEADINGS, ...ROWS], 'ta2') +
        sheet('Tal', [HEADINGS, ...rows]).replace('office:value="1.04"', 'office:value="1.0400000000000001"'),
      hidden,
    )
    const numbers = await numbersOf(path)
    expect(weightIn(numbers, '0461')).toBe('1.04')
    expect(numbers.hiddenSheets).toEqual(['Gammel'])
    // Two blank rows are one element, and count as two.
    expect(numbers.tables[0]?.table.header.line).toBe(3)
    expect(numbers.tables[0]?.table.header.cells[2]?.address).toBe('C3')
  })

  test.each([
    ['.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'det gamle format (.xls)'],
    ['PDF', strToU8('%PDF-1.7'), 'Filen er en PDF'],
    ['a page that is called .xls', strToU8('<html><table></table></html>'), 'en webside'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x4b, 0]), 'UTF-16'],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    ['an archive', zipSync({ 'x.txt': strToU8('x') }), 'ikke et regneark'],
    ['a broken workbook', zipSync({ 'xl/workbook.xml': strToU8('<x') }), 'kan ikke åbnes'],
  ])('%s gets a sentence that says how to save it', async (_, content, words) => {
    const [fault] = await faultsOf(csv(content))
    expect(fault?.message.da).toContain(words)
    expect(fault?.remedy.da).toContain(
      'gem den som Excel-projektmappe (.xlsx), OpenDocument-regneark (.ods) eller CSV UTF-8',
    )
  })
})

describe('faults as text', () => {
  test('one of a kind at 98 places is told once, with the first place and the number', async () => {
    const faults = await faultsOf(csv(text([HEADINGS, ...municipalities.map((place) => rowOf(place, '0:95'))])))
    expect(
      faultText(faults, 'da')
        .split('\n')
        .filter((line) => line.includes('Det er ikke et tal')),
    ).toEqual([
      expect.stringMatching(
        /linje 2, kolonnen Sygdomsvægt: "0:95".*et tal med decimalkomma\. Det samme gælder 97 steder mere: linje 3 \("0:95"\)/,
      ),
    ])
  })

  test('what cannot be seen is shown', async () => {
    const faults = await faultsOf(
      csv(
        text([HEADINGS, ...municipalities.map((place) => rowOf(place, place.code === '0461' ? '1\u00a0\u200b0' : 1))]),
      ),
    )
    expect(faultText(faults, 'en')).toContain('"1\\u00a0\\u200b0"')
  })
})

describe('the limits of sense', () => {
  const lone = (column: string, of: (code: string) => string | number): string =>
    csv(
      text([
        ['Kode', 'Borgere i gruppe 1', column],
        ...municipalities.map(({ code }) => [code, citizensOf(code), of(code)]),
      ]),
    )

  test.each([
    ['0,6', 0],
    ['0,5999', 1],
    ['1,6', 0],
    ['1,6001', 1],
  ])('a weight of %s: %s faults', async (weight, count) => {
    expect(await faultsOf(lone('Vægt', (code) => (code === '0825' ? weight : 1)))).toHaveLength(count)
  })

  test.each([
    ['0,9', 0],
    ['0,8999', 1],
    ['1,1', 0],
    ['1,1001', 1],
  ])('a mean weight of %s: %s faults', async (weight, count) => {
    expect(await faultsOf(lone('Vægt', () => weight))).toHaveLength(count)
  })

  test.each(['low', 'high'] as const)('citizens at the %s limit, and one person beyond', async (end) => {
    const count = citizensOf('0461')
    // 5 per cent of the projection; below that, 1,600 may be in group 2.
    const limit = end === 'low' ? Math.ceil(count * 0.95 - 1600) : Math.floor(count * 1.05)
    const beyond = end === 'low' ? limit - 1 : limit + 1
    const table = (of: number): string =>
      csv(
        text([
          ['Kode', 'Borgere i gruppe 1', 'Vægt'],
          ...municipalities.map(({ code }) => [code, code === '0461' ? of : citizensOf(code), 1]),
        ]),
      )
    expect(await faultsOf(table(limit))).toEqual([])
    expect(await faultsOf(table(beyond))).toMatchObject([{ kind: 'citizens', value: String(beyond) }])
  })

  test('are all in the report', async () => {
    const report = readReport('tal.csv', await numbersOf(lone('Vægt', () => 1)), 'da')
    for (const { of } of Object.values(LIMITS)) expect(report).toContain(of.da)
    expect(report).toContain('0,6–1,6  sygdomsvægt i en kommune')
    expect(report).toContain('gennemsnitlig vægt: 1,0000')
  })
})
