import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { type ImportFault, ImportFaults } from '../../../../src/inputs/import/import-fault.ts'
import { officialNumbers, type OfficialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import { readFile } from '../../../../scripts/import/read-file.ts'
import { resultsReport } from '../../../../scripts/import/results-report.ts'
import { citizensByCode } from '../../../../src/inputs/build-basis.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { computeResults } from '../../../../src/results/compute-results.ts'
import { citizensOn, inputs } from '../../results/published.ts'

const folder = mkdtempSync(join(tmpdir(), 'results-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const population = citizensByCode(inputs.populations.get('2026'))
const { municipalities, councils } = inputs
const citizensOf = (council: string): number =>
  municipalities
    .filter((place) => place.council === council)
    .reduce((sum, { code }) => sum + citizensOn(code, '2027-01-01').toNumber(), 0)
/** Invented: one capacity for each 1,600 citizens, whatever they weigh. */
const capacitiesOf = (council: string): number => Math.ceil(citizensOf(council) / 1600)

type Row = readonly (string | number)[]
const COUNCILS: readonly Row[] = [
  ['Sundhedsråd', 'Lægekapaciteter'],
  ...councils.map(({ name }) => [`Sundhedsråd ${name}`, capacitiesOf(name)]),
]
const SIZES: readonly Row[] = [
  ['Kommunekode', 'Kommune', 'Vejledende patienttal pr. lægekapacitet'],
  ...municipalities.map(({ code, name }) => [code, name, code === '0101' ? 1808 : 1600]),
]

let made = 0
function csv(rows: readonly Row[]): string {
  const path = join(folder, `tal-${(made += 1)}.csv`)
  writeFileSync(path, rows.map((row) => row.map((cell) => String(cell).replace('.', ',')).join(';')).join('\n'))
  return path
}

const WISHES = { year: '2026', only: null, norm: null } as const

async function numbersOf(
  paths: readonly string[],
  wishes: Partial<Parameters<typeof officialNumbers>[3]> = {},
): Promise<OfficialNumbers> {
  const books = await Promise.all(paths.map(readFile))
  return officialNumbers(books, inputs, population, { ...WISHES, ...wishes })
}

async function faultsOf(...args: Parameters<typeof numbersOf>): Promise<readonly ImportFault[]> {
  try {
    await numbersOf(...args)
    return []
  } catch (error) {
    if (error instanceof ImportFaults) return error.faults
    throw error
  }
}

const valueOf = ({ results }: OfficialNumbers, area: string): number | undefined =>
  results.find((result) => result.area === area)?.value.toNumber()

describe('what the annexes hold', () => {
  test('capacities of councils alone: no weight, and so no run', async () => {
    const numbers = await numbersOf([csv(COUNCILS)])
    expect(numbers.rows).toEqual([])
    expect(numbers.results).toHaveLength(17)
    expect(numbers.results[0]).toMatchObject({ level: 'council', area: 'Aarhus', measure: 'capacities' })
    expect(valueOf(numbers, 'Fyn')).toBe(capacitiesOf('Fyn'))
  })

  test('list sizes of municipalities alone are results', async () => {
    const numbers = await numbersOf([csv(SIZES)])
    expect([numbers.rows.length, numbers.results.length]).toEqual([0, 98])
    expect(numbers.results[0]).toMatchObject({ level: 'municipality', area: '0101', measure: 'guidance_list_size' })
    expect(valueOf(numbers, '0101')).toBe(1808)
  })

  test('list sizes are weights as well where that is asked for, to the rounding of their print', async () => {
    const numbers = await numbersOf([csv(SIZES)], { norm: decimal(1600) })
    expect(numbers.results).toHaveLength(98)
    expect(numbers.weightsAreOfListSizes).toBe(true)
    // 1,600 ÷ 1,807.5 is 0.88520 and 1,600 ÷ 1,808.5 is 0.88471: the fourth decimal is the last that says anything.
    expect(numbers.rows.map(({ needWeight }) => needWeight?.toFixed()).slice(0, 2)).toEqual(['0.885', '1'])
    const printed = SIZES.map((row) => (row[2] === 1808 ? [...row.slice(0, 2), 1808.3] : row))
    // With a decimal in the print there is one more: 1,600 ÷ 1,808.3 is 0.884809.
    expect((await numbersOf([csv(printed)], { norm: decimal(1600) })).rows[0]?.needWeight?.toFixed()).toBe('0.88481')
  })

  test('binding and guidance in one book, on two sheets', async () => {
    const path = join(folder, 'bilag.xlsx')
    const cells = (rows: readonly Row[]) =>
      rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
      )
    await writeXlsxFile([
      { sheet: 'Bindende', data: cells([['Bilag 1'], ...COUNCILS]) },
      { sheet: 'Vejledende', data: cells(SIZES) },
    ]).toFile(path)
    const numbers = await numbersOf([path])
    expect(numbers.results.map(({ measure }) => measure).filter((measure) => measure === 'capacities')).toHaveLength(17)
    expect(numbers.results).toHaveLength(17 + 98)
  })

  test('binding and guidance in one table, a council above its municipalities, and two files', async () => {
    const rows = councils.flatMap(({ name }): readonly Row[] => [
      ['', `Sundhedsråd ${name}`, capacitiesOf(name), ''],
      ...municipalities.filter(({ council }) => council === name).map((place) => [place.code, place.name, '', 1600]),
    ])
    const one = await numbersOf([csv([['Kode', 'Område', 'Lægekapaciteter', 'Patienttal'], ...rows])])
    expect(one.results).toHaveLength(17 + 98)
    expect(one.passedOver).toEqual([])
    expect((await numbersOf([csv(COUNCILS), csv(SIZES)])).results).toHaveLength(17 + 98)
  })

  test('weights and list sizes in one table: a run, and results beside it', async () => {
    const rows = municipalities.map(({ code }) => [code, 1, 1600])
    const numbers = await numbersOf([csv([['Kode', 'Sygdomsvægt', 'Vejledende patienttal'], ...rows])])
    expect([numbers.rows.length, numbers.results.length, numbers.weightsAreOfListSizes]).toEqual([98, 98, false])
  })

  test('each beside ours, with the difference', async () => {
    const report = resultsReport((await numbersOf([csv(COUNCILS)])).results, computeResults(inputs).headline, 'da')
    const ours =
      computeResults(inputs)
        .headline.councils.find(({ name }) => name === 'Fyn')
        ?.capacities.toNumber() ?? 0
    const difference = capacitiesOf('Fyn') - ours
    expect(report).toMatch(
      new RegExp(
        `Fyn +${capacitiesOf('Fyn')}  vores ${ours}  ${difference > 0 ? `\\+${difference}` : `−${-difference}`}`,
      ),
    )
    expect(report).toContain('Resultater ændrer ingen kørsel')
  })
})

describe('faults in results', () => {
  test('a council that is missing, unless others are named', async () => {
    const without = COUNCILS.filter(([name]) => name !== 'Sundhedsråd Fyn')
    const [fault] = await faultsOf([csv(without)])
    expect(fault?.message.da).toBe('Lægekapaciteter mangler for 1: Fyn.')
    const numbers = await numbersOf([csv(COUNCILS)], { only: ['Fyn', 'sundhedsråd aarhus'] })
    expect(numbers.results.map(({ area }) => area)).toEqual(['Aarhus', 'Fyn'])
    expect(numbers.passedOver).toHaveLength(15)
    expect(await faultsOf([csv(without)], { only: ['Fyn'] })).toMatchObject([{ kind: 'nothing' }])
    expect(await faultsOf([csv(COUNCILS)], { only: ['Fyn', 'Sjælør'] })).toMatchObject([
      { kind: 'only', message: { da: '“Sjælør” er hverken et sundhedsråd eller en kommune.' } },
    ])
  })

  test('a name that is none, twice the same, and a sum that is none', async () => {
    expect(await faultsOf([csv([...COUNCILS.slice(0, -1), ['Sundhedsråd Vendelbo', 110]])])).toMatchObject([
      { kind: 'council', value: 'Sundhedsråd Vendelbo' },
    ])
    expect(await faultsOf([csv([...COUNCILS, COUNCILS[1] ?? []])])).toMatchObject([{ kind: 'twice' }])
    const total = councils.reduce((sum, { name }) => sum + capacitiesOf(name), 0)
    expect(await faultsOf([csv([...COUNCILS, ['I alt', total]])])).toEqual([])
    expect(await faultsOf([csv([...COUNCILS, ['I alt', total + 1]])])).toMatchObject([
      { kind: 'sum', value: String(total + 1) },
    ])
    const east = councils
      .filter(({ region }) => region === 'Region Østdanmark')
      .reduce((sum, { name }) => sum + capacitiesOf(name), 0)
    expect(await faultsOf([csv([...COUNCILS, ['Region Østdanmark', east]])])).toEqual([])
    expect(await faultsOf([csv([...COUNCILS, ['Region Østdanmark', east - 2]])])).toMatchObject([{ kind: 'sum' }])
  })

  test('weights of councils, which no run can rest on', async () => {
    const rows = councils.map(({ name }) => [name, 1])
    expect(await faultsOf([csv([['Sundhedsråd', 'Sygdomsvægt'], ...rows])])).toMatchObject([{ kind: 'nothing' }])
  })

  test('list sizes of some municipalities, which are no weights', async () => {
    expect(await faultsOf([csv(SIZES)], { only: ['Odense'], norm: decimal(1600) })).toMatchObject([
      { kind: 'as weights' },
    ])
  })

  const size = (value: number): readonly Row[] =>
    SIZES.map((row) => (row[0] === '0461' ? [...row.slice(0, 2), value] : row))
  test.each([
    [1000, 0],
    [999, 1],
    [2667, 0],
    [2667.1, 1],
  ])('a list size of %s: %s faults', async (value, count) => {
    expect(await faultsOf([csv(size(value))])).toHaveLength(count)
  })

  test('capacities just inside and just outside of one for 1,000 to 2,667 citizens, and none in halves', async () => {
    const fyn = (value: number): readonly Row[] =>
      COUNCILS.map((row) => (row[0] === 'Sundhedsråd Fyn' ? [row[0], value] : row))
    const [fewest, most] = [Math.ceil(citizensOf('Fyn') / 2667), Math.floor(citizensOf('Fyn') / 1000)]
    for (const [value, count] of [
      [fewest, 0],
      [fewest - 1, 1],
      [most, 0],
      [most + 1, 1],
      [300.5, 1],
    ] as const)
      expect(await faultsOf([csv(fyn(value))]), String(value)).toHaveLength(count)
  })

  test('capacities of a municipality, which are guidance, just inside and just outside of one for 400 to 2,667 citizens', async () => {
    const citizens = citizensOn('0825', '2027-01-01').toNumber()
    const table = (value: number): readonly Row[] => [
      ['Kode', 'Lægekapaciteter'],
      ...municipalities.map(({ code }) => [
        code,
        code === '0825' ? value : citizensOn(code, '2027-01-01').toNumber() / 1600,
      ]),
    ]
    const most = Math.floor((citizens / 400) * 10) / 10
    const fewest = Math.ceil((citizens / 2667) * 10) / 10
    for (const [value, count] of [
      [most, 0],
      [most + 0.1, 1],
      [fewest, 0],
      [fewest - 0.1, 1],
    ] as const)
      expect(await faultsOf([csv(table(value))]), String(value)).toHaveLength(count)
  })
})
