import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { Decimal, decimal } from '../../../../src/model/decimal.ts'
import { LIFT_KINDS } from '../../../../src/model/lifts.ts'
import { publishedMunicipality, publishedTotals } from '../../../../src/results/published-form.ts'
import type { RunResult } from '../../../../src/results/result.ts'
import { columnRules } from '../../../../src/text/columns/column-rules.ts'
import type { Column } from '../../../../src/text/columns/column.ts'
import {
  cellText,
  type PlainColumn,
  COUNCIL_COLUMNS,
  councilColumns,
  MUNICIPALITY_COLUMNS,
  municipalityColumns,
  ofRun,
} from '../../../../src/text/columns/columns.ts'
import { exactMunicipalityColumns, exactWeight } from '../../../../src/text/columns/exact-columns.ts'
import { Fraction, toDecimalString } from '../../../oracle/fraction.ts'
import { runOracle } from '../../../oracle/oracle.ts'
import { present } from '../../model/exact.ts'
import { councilOf, municipalityOf, results, RUN_IDS, runOf } from '../../results/published.ts'
import * as published from '../../../support/run-files.ts'

const { camelCase, COLUMN_DECIMALS } = published

const cellOf = <Row>(columns: readonly PlainColumn<Row>[], id: string, row: Row): string =>
  cellText(
    present(
      columns.find((column) => column.id === id),
      id,
    ),
    row,
  )

/** The columns of the files of a run. */
const columnsOf = (...runs: readonly RunResult[]) => {
  const rules = columnRules(runs)
  return { municipalities: municipalityColumns(rules), councils: councilColumns(rules) }
}

/** The headline run with other rules. */
const ruled = (rules: Partial<RunResult['rules']>, dates: Partial<RunResult['dates']> = {}): RunResult => ({
  ...results.headline,
  rules: { ...results.headline.rules, ...rules },
  dates: { ...results.headline.dates, ...dates },
})

/** The area floor with another value. */
const floorOf = (km2: string) =>
  results.headline.rules.lifts.map((lift) => ({ ...lift, value: decimal(km2) })).slice(0, 1)

describe('the columns of a run with two lifts', () => {
  const { municipalities, councils } = columnsOf(
    ruled({ lifts: LIFT_KINDS.map((kind) => ({ ...present(results.headline.rules.lifts[0]), kind })) }),
  )
  const formula = (columns: readonly Column<never>[], id: string) => columns.find((c) => c.id === id)?.formula?.en

  test('have what the second measures, asks for and adds, each after that of the first', () => {
    const ids = municipalities.map(({ id }) => id)
    expect(ids.slice(ids.indexOf('area_km2'), ids.indexOf('guidance_list_size'))).toEqual([
      ...['area_km2', 'floor_need', 'gp_distance_km', 'distance_floor_need', 'need', 'need_low', 'need_high'],
      ...['floor_addition', 'distance_floor_addition'],
    ])
    expect(councils.map(({ id }) => id)).toContain('distance_floor_addition')
  })

  test('say by which formula', () => {
    expect(formula(municipalities, 'need')).toBe(
      'max(model_need, floor_need, distance_floor_need); health council: Σ need',
    )
    expect(formula(municipalities, 'floor_addition')).toBe('max(model_need, floor_need) − model_need')
    expect(formula(municipalities, 'distance_floor_addition')).toBe(
      'max(model_need, floor_need, distance_floor_need) − max(model_need, floor_need)',
    )
    expect(municipalities.find(({ id }) => id === 'model_need')?.description.da).toBe(
      'De lægekapaciteter, som vægtene alene giver, før arealgulvet og afstandsgulvet.',
    )
  })
})

describe('the words of the columns follow the rules of the runs', () => {
  const words = (runs: readonly RunResult[], id: string) => {
    const { municipalities, councils } = columnsOf(...runs)
    const { description, formula } = present([...municipalities, ...councils].find((column) => column.id === id))
    return { description, formula }
  }
  const draft = runOf('open-2025-draft')

  test.each([
    ['model_need', '1600', 'weighted_citizens ÷ 1.600', 'weighted_citizens ÷ 1,600'],
    ['model_need', '1500', 'weighted_citizens ÷ 1.500', 'weighted_citizens ÷ 1,500'],
    ['guidance_list_size', '1650', '1.650 ÷ need_weight', '1,650 ÷ need_weight'],
    ['guidance_list_size', '1650.5', '1.650,5 ÷ need_weight', '1,650.5 ÷ need_weight'],
    ['model_need', '975', 'weighted_citizens ÷ 975', 'weighted_citizens ÷ 975'],
  ])('the formula of %s with a norm of %s', (id, norm, da, en) => {
    expect(words([ruled({ citizensPerCapacity: decimal(norm) })], id).formula).toEqual({ da, en })
  })

  test('a norm that differs among the runs of a table is told with both its values', () => {
    const runs = [results.headline, ruled({ citizensPerCapacity: decimal('1500') })]
    expect(words(runs, 'model_need').formula).toEqual({
      da: 'weighted_citizens ÷ 1.600 eller 1.500',
      en: 'weighted_citizens ÷ 1,600 or 1,500',
    })
  })

  test.each([
    ['35', 'pr. 35 km²', 'per 35 km²', 'area_km2 ÷ 35'],
    ['30', 'pr. 30 km²', 'per 30 km²', 'area_km2 ÷ 30'],
    ['27.5', 'pr. 27,5 km²', 'per 27.5 km²', 'area_km2 ÷ 27.5'],
  ])('the floor of one capacity per %s km²', (km2, da, en, formula) => {
    const run = ruled({ lifts: floorOf(km2) })
    expect(words([run], 'floor_need')).toMatchObject({
      description: { da: `Én lægekapacitet ${da}.`, en: `One doctor capacity ${en}.` },
      formula: { en: formula },
    })
    expect(words([run], 'floor_addition').description).toEqual({
      da: `Hvor meget gulvet på én lægekapacitet ${da} lægger til. Nul, hvor vægtene alene giver mere.`,
      en: `How much the floor of one doctor capacity ${en} adds. Zero where the weights alone give more.`,
    })
  })

  test('the floor is zero in a run without it, which a table says only where it has such a run', () => {
    expect(words([draft, results.headline], 'floor_need').description).toEqual({
      da: 'Én lægekapacitet pr. 35 km². Nul i en kørsel uden gulv.',
      en: 'One doctor capacity per 35 km². Zero in a run without a floor.',
    })
    expect(words([results.headline], 'floor_need').description.da).not.toContain('Nul')
    for (const id of ['floor_need', 'floor_addition']) {
      expect(words([draft], id).description).toEqual({
        da: 'Nul: Her gælder intet gulv.',
        en: 'Zero: no floor applies here.',
      })
    }
    expect(words([draft], 'floor_need').formula).toBeNull()
  })

  test('the value of a floor is its own, and that of no other lift', () => {
    const [area] = floorOf('35')
    const distance = { ...present(area), kind: 'distance-floor' as const, value: decimal(2) }
    const [both, other] = [ruled({ lifts: [present(area), distance] }), ruled({ lifts: [distance] })]
    expect(words([both], 'floor_need').description.da).toBe('Én lægekapacitet pr. 35 km².')
    expect(words([both], 'distance_floor_need').formula).toEqual({ da: 'gp_distance_km ÷ 2', en: 'gp_distance_km ÷ 2' })
    expect(words([other, results.headline], 'floor_need').description.en).toBe(
      'One doctor capacity per 35 km². Zero in a run without a floor.',
    )
  })

  test.each([
    ['2025-01-01', 'den 1. januar 2025', 'on 1 January 2025'],
    ['2027-01-01', 'den 1. januar 2027', 'on 1 January 2027'],
    ['2026', 'i 2026', 'in 2026'],
  ])('the area is of %s', (areaKm2, da, en) => {
    const run = ruled({}, { measures: { ...results.headline.dates.measures, areaKm2 } })
    expect(words([run], 'area_km2').description).toEqual({
      da: `Kommunens areal ${da.replace('1. ', '1.\u00a0')}.`,
      en: `The area of the municipality ${en.replace('1 ', '1\u00a0')}.`,
    })
  })

  test('the area of the data is that of 1 January 2025, and the regions are those from 2027', () => {
    expect(words([results.headline], 'area_km2').description.en).toContain('1\u00a0January 2025')
    expect(words([results.headline], 'region').description).toEqual({
      da: 'Regionen fra 2027.',
      en: 'The region from 2027.',
    })
    expect(words([ruled({}, { geography: '2031-01-01' })], 'region').description.da).toBe('Regionen fra 2031.')
  })

  test.each([
    ['0.05', '0,05'],
    ['0.1', '0,1'],
    ['0.025', '0,025'],
  ])('a need lies on the edge within %s', (edge, da) => {
    expect(words([ruled({ edgeTolerance: decimal(edge) })], 'on_edge')).toEqual({
      description: {
        da: `true, når behovet ligger højst ${da} fra et helt tal.`,
        en: `true where the need lies at most ${edge} from a whole number.`,
      },
      formula: { da: `|need − nærmeste hele tal| ≤ ${da}`, en: `|need − nearest whole number| ≤ ${edge}` },
    })
  })

  test('the weights count 1 on the day of the estimate, and are the authorities’ alone in an official run', () => {
    const later = ruled({}, { weights: '2028-01-01' })
    expect(words([later], 'need_weight').description.da).toContain('landets borgere den 1.\u00a0januar 2028 tæller 1')
    expect(words([later], 'need_weight').description.en).toContain('on 1\u00a0January 2028 count 1')
    expect(words([ruled({}, { weights: null })], 'need_weight')).toEqual({
      description: {
        da: 'Sygdomsvægten: hvor meget en borger i gennemsnit tæller. Den er myndighedernes egen.',
        en: 'The disease weight: how much a citizen counts on average. It is the authorities’ own.',
      },
      formula: null,
    })
  })

  test('name no lift that the runs of the table do not have', () => {
    for (const id of ['model_need', 'need', 'need_low', 'need_high', 'guidance_list_size'])
      expect(JSON.stringify(words(results.runs, id))).not.toMatch(/afstandsgulv|distance/i)
  })
})

const ids = (columns: readonly PlainColumn<never>[]): readonly string[] => columns.map(({ id }) => id)

test('the columns of all digits are left out of a run whose weights no estimate makes, but for the weight itself', () => {
  expect(exactMunicipalityColumns({ weightsOn: null })).toEqual([exactWeight])
})

describe('the columns', () => {
  test('of municipalities.csv are the published ones, in order', () => {
    for (const run of results.runs) {
      const rules = columnRules([run])
      const columns = ofRun(municipalityColumns(rules), run.run, exactMunicipalityColumns(rules))
      expect(ids(columns)).toEqual(published.MUNICIPALITY_COLUMNS)
    }
  })

  test('of councils.csv are the published ones, in order', () => {
    for (const run of results.runs)
      expect(ids(ofRun(columnsOf(run).councils, run.run, [exactWeight]))).toEqual(published.COUNCIL_COLUMNS)
  })

  test('have the decimals with which they were published', () => {
    const { municipalities, councils } = columnsOf(results.headline)
    const exact = exactMunicipalityColumns(columnRules([results.headline]))
    const all = new Map([...municipalities, ...councils, ...exact].map(({ id, decimals }) => [id, decimals]))
    const figures = [...all].filter(([, decimals]) => decimals !== null)
    expect(Object.fromEntries(figures)).toEqual(COLUMN_DECIMALS)
  })

  test('say what they are, in which unit', () => {
    const { municipalities, councils } = columnsOf(...results.runs)
    for (const column of [...municipalities, ...councils]) {
      for (const language of LANGUAGES) {
        const [title, short, unit, description] = [column.title, column.short, column.unit, column.description].map(
          (words) => words[language],
        )
        for (const text of [title, short, unit, description]) expect(text?.trim()).not.toBe('')
        expect(description).toMatch(/\.$/)
        expect(short?.length).toBeLessThanOrEqual(title?.length ?? 0)
      }
      expect(column.description.en).not.toBe(column.description.da)
    }
  })

  test('give the key of the result that has their name', () => {
    const odense = municipalityOf(results.headline, 'Odense')
    const fyn = councilOf(results.headline, 'Fyn')
    const columns = columnsOf(results.headline)
    for (const column of columns.municipalities) {
      expect([column.id, column.value(odense)]).toEqual([
        column.id,
        Object.entries(publishedMunicipality(odense)).find(([key]) => key === camelCase(column.id))?.[1],
      ])
    }
    for (const column of columns.councils) {
      expect([column.id, column.value(fyn)]).toEqual([
        column.id,
        Object.entries(publishedTotals(fyn)).find(([key]) => key === camelCase(column.id))?.[1],
      ])
    }
  })

  test('have decimals exactly where they have numbers', () => {
    const hovedstaden = councilOf(results.headline, 'Hovedstaden')
    const odense = municipalityOf(results.headline, 'Odense')
    for (const column of MUNICIPALITY_COLUMNS) {
      expect([column.id, column.decimals !== null]).toEqual([column.id, Decimal.isDecimal(column.value(odense))])
    }
    for (const column of COUNCIL_COLUMNS) {
      expect([column.id, column.decimals !== null]).toEqual([column.id, Decimal.isDecimal(column.value(hovedstaden))])
    }
  })
})

describe('cellText', () => {
  const hovedstaden = councilOf(results.headline, 'Hovedstaden')

  test('writes codes with four digits and names as they are', () => {
    const copenhagen = municipalityOf(results.headline, 'København')
    expect(cellOf(MUNICIPALITY_COLUMNS, 'code', copenhagen)).toBe('0101')
    expect(cellOf(MUNICIPALITY_COLUMNS, 'name', copenhagen)).toBe('København')
    expect(cellOf(MUNICIPALITY_COLUMNS, 'status', copenhagen)).toBe('estimated')
    expect(cellOf(MUNICIPALITY_COLUMNS, 'life_expectancy_status', municipalityOf(results.headline, 'Ærø'))).toBe(
      'imputed',
    )
  })

  test('writes the two ends of every range, each in its own column', () => {
    const ends = {
      needWeightLow: decimal('0.91234'),
      needWeightHigh: decimal('1.10006'),
      needLow: decimal('12.00004'),
      needHigh: decimal('15.5'),
      guidanceListSizeLow: decimal('1454.46'),
      guidanceListSizeHigh: decimal('1753.74'),
    }
    const written = {
      need_weight_low: '0.9123',
      need_weight_high: '1.1001',
      need_low: '12.0000',
      need_high: '15.5000',
      guidance_list_size_low: '1454.5',
      guidance_list_size_high: '1753.7',
    }
    const odense = { ...municipalityOf(results.headline, 'Odense'), ...ends }
    const capacities = { capacitiesLow: decimal(287), capacitiesHigh: decimal(323) }
    const fyn = { ...councilOf(results.headline, 'Fyn'), ...ends, ...capacities }
    for (const [column, cell] of Object.entries(written)) {
      expect.soft(cellOf(MUNICIPALITY_COLUMNS, column, odense), column).toBe(cell)
      expect.soft(cellOf(COUNCIL_COLUMNS, column, fyn), column).toBe(cell)
    }
    expect(cellOf(COUNCIL_COLUMNS, 'capacities_low', fyn)).toBe('287')
    expect(cellOf(COUNCIL_COLUMNS, 'capacities_high', fyn)).toBe('323')
  })

  test('writes true and false, and nothing for nothing', () => {
    expect(cellOf(COUNCIL_COLUMNS, 'on_edge', councilOf(results.headline, 'Aarhus'))).toBe('true')
    expect(cellOf(COUNCIL_COLUMNS, 'on_edge', councilOf(results.headline, 'Fyn'))).toBe('false')
    expect(cellOf(COUNCIL_COLUMNS, 'reported_need', councilOf(results.headline, 'Fyn'))).toBe('')
    expect(cellOf(COUNCIL_COLUMNS, 'reported_need', hovedstaden)).toBe('449.2')
    expect(cellOf(COUNCIL_COLUMNS, 'reported_capacities', hovedstaden)).toBe('449')
  })

  test.each(RUN_IDS)('writes every number of %s as the oracle’s fraction with so many decimals', (id) => {
    const run = runOf(id)
    const oracle = runOracle(id)
    let count = 0
    for (const m of oracle.municipalities) {
      for (const [column, value] of Object.entries({
        citizens: m.citizens,
        need_weight: m.needWeight,
        weighted_citizens: m.weightedCitizens,
        model_need: m.modelNeed,
        floor_need: m.asked[0] ?? Fraction.zero,
        need: m.need,
        floor_addition: m.additions[0] ?? Fraction.zero,
        guidance_list_size: m.guidanceListSize,
      })) {
        expect(cellOf(MUNICIPALITY_COLUMNS, column, municipalityOf(run, m.name))).toBe(
          toDecimalString(value, COLUMN_DECIMALS[column] ?? -1, 'half-up'),
        )
        count += 1
      }
    }
    for (const c of oracle.councils) {
      for (const [column, value] of Object.entries({
        citizens: c.citizens,
        need_weight: c.needWeight,
        weighted_citizens: c.weightedCitizens,
        model_need: c.modelNeed,
        floor_addition: c.additions[0] ?? Fraction.zero,
        need: c.need,
        citizens_per_capacity: c.citizensPerCapacity,
        guidance_list_size: c.guidanceListSize,
      })) {
        expect(cellOf(COUNCIL_COLUMNS, column, councilOf(run, c.name))).toBe(
          toDecimalString(value, COLUMN_DECIMALS[column] ?? -1, 'half-up'),
        )
        count += 1
      }
      expect(cellOf(COUNCIL_COLUMNS, 'capacities', councilOf(run, c.name))).toBe(`${c.capacities}`)
      count += 1
    }
    expect(count).toBe(98 * 8 + 17 * 9)
  })
})
