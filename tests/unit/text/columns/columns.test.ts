import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { Decimal } from '../../../../src/model/decimal.ts'
import { LIFT_KINDS } from '../../../../src/model/lifts.ts'
import { publishedLifts, publishedMunicipality, publishedTotals } from '../../../../src/results/published-form.ts'
import type { RunResult } from '../../../../src/results/result.ts'
import {
  cellText,
  type Column,
  COUNCIL_COLUMNS,
  councilColumns,
  MUNICIPALITY_COLUMNS,
  municipalityColumns,
} from '../../../../src/text/columns/columns.ts'
import { toDecimalString } from '../../../oracle/fraction.ts'
import { runOracle } from '../../../oracle/oracle.ts'
import { present } from '../../model/exact.ts'
import { councilOf, municipalityOf, results, RUN_IDS, runOf } from '../../results/published.ts'
import * as published from '../../../support/run-files.ts'

const { camelCase, COLUMN_DECIMALS } = published

const cellOf = <Row>(columns: readonly Column<Row>[], id: string, row: Row): string =>
  cellText(
    present(
      columns.find((column) => column.id === id),
      id,
    ),
    row,
  )

/** The columns of the files of a run. */
const columnsOf = ({ rules }: Pick<RunResult, 'rules'>) => {
  const lifts = publishedLifts(rules.lifts)
  return { municipalities: municipalityColumns(lifts), councils: councilColumns(lifts) }
}

describe('the columns of a run with two lifts', () => {
  const { municipalities, councils } = columnsOf({
    rules: {
      ...results.headline.rules,
      lifts: LIFT_KINDS.map((kind) => ({ ...present(results.headline.rules.lifts[0]), kind })),
    },
  })
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

describe('the columns', () => {
  test('of municipalities.csv are the published ones, in order', () => {
    for (const run of results.runs)
      expect(columnsOf(run).municipalities.map(({ id }) => id)).toEqual(published.MUNICIPALITY_COLUMNS)
  })

  test('of councils.csv are the published ones, in order', () => {
    for (const run of results.runs)
      expect(columnsOf(run).councils.map(({ id }) => id)).toEqual(published.COUNCIL_COLUMNS)
  })

  test('have the decimals with which they were published', () => {
    const { municipalities, councils } = columnsOf(results.headline)
    const all = new Map([...municipalities, ...councils].map(({ id, decimals }) => [id, decimals]))
    const figures = [...all].filter(([, decimals]) => decimals !== null)
    expect(Object.fromEntries(figures)).toEqual(COLUMN_DECIMALS)
  })

  test('say what they are, in which unit', () => {
    for (const column of [...MUNICIPALITY_COLUMNS, ...COUNCIL_COLUMNS]) {
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
        need_weight_low: m.needWeightLow,
        need_weight_high: m.needWeightHigh,
        weighted_citizens: m.weightedCitizens,
        model_need: m.modelNeed,
        floor_need: m.floorNeed,
        need: m.need,
        need_low: m.needLow,
        need_high: m.needHigh,
        floor_addition: m.floorAddition,
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
        floor_addition: c.floorAddition,
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
      expect(cellOf(COUNCIL_COLUMNS, 'capacities_low', councilOf(run, c.name))).toBe(`${c.capacitiesLow}`)
      expect(cellOf(COUNCIL_COLUMNS, 'capacities_high', councilOf(run, c.name))).toBe(`${c.capacitiesHigh}`)
      count += 3
    }
    expect(count).toBe(98 * 12 + 17 * 11)
  })
})
