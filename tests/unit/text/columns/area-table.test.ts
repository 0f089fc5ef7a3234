import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import {
  areaHeading,
  areaCell,
  nameColumn,
  nationalCell,
  runMarks,
  tableColumn,
} from '../../../../src/text/columns/area-table.ts'
import { CAPACITIES_SPLIT, NEED_SPLIT, splitColumns } from '../../../../src/text/columns/change-columns.ts'
import { amount } from '../../../../src/text/columns/column.ts'
import { COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from '../../../../src/text/columns/columns.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
} from '../../../../src/text/columns/scenario-columns.ts'
import { columnOf } from '../../../../src/text/columns/shown.ts'
import { councilOf, municipalityOf, results } from '../../results/published.ts'

interface Row {
  readonly size: ReturnType<typeof decimal>
}

const column = (minimum: 0 | null) =>
  amount<Row>(
    {
      id: 'size',
      title: { da: 'Størrelse i alt', en: 'Size in all' },
      short: { da: 'Størrelse', en: 'Size' },
      unit: { da: 'm', en: 'm' },
      description: { da: 'D.', en: 'E.' },
      decimals: 2,
      shown: 1,
      constraints: { minimum },
    },
    (row) => row.size,
  )
const row = { size: decimal('1234.56') }

describe('a column of a table', () => {
  test('has the heading, the decimals and the cell of the column of the file', () => {
    const danish = tableColumn(column(0), 'da')
    expect(danish).toMatchObject({ heading: 'Størrelse', kind: 'number' })
    expect(danish.cell(row)).toEqual({ text: '1.234,6', value: '1234.56', marks: { 'data-column': 'size' } })
    const english = tableColumn(column(0), 'en')
    expect(english.heading).toBe('Size')
    expect(english.cell(row).text).toBe('1,234.6')
  })

  test('has a sign where the figure may be below nought, and none where it may not', () => {
    expect(tableColumn(column(null), 'da').cell(row).text).toBe('+1.234,6')
    expect(tableColumn(column(null), 'en').cell({ size: decimal('-0.04') }).text).toBe('0.0')
    expect(tableColumn(column(0), 'da').cell(row).text).toBe('1.234,6')
  })

  test('takes another heading and other decimals where the table asks for them', () => {
    const asked = tableColumn(column(0), 'da', { heading: 'Heraf', decimals: 0, isStrong: true })
    expect(asked).toMatchObject({ heading: 'Heraf', isStrong: true })
    expect(asked.cell(row)).toMatchObject({ text: '1.235', value: '1234.56' })
  })

  test('keeps the decimals of the file where the column has no fewer for a page', () => {
    expect(tableColumn({ ...column(0), shown: undefined }, 'da').cell(row).text).toBe('1.234,56')
  })
})

test('figures are marked with run, level, place and column, so that they can be held against the files', () => {
  const run = results.headline
  const odense = municipalityOf(run, 'Odense')
  const fyn = councilOf(run, 'Fyn')
  expect(runMarks(run, odense)).toEqual({ 'data-run': 'open-2026', 'data-level': 'municipality', 'data-key': '0461' })
  expect(areaCell(run, fyn, columnOf(COUNCIL_COLUMNS, 'capacities'), {}, 'da').marks).toEqual({
    'data-run': 'open-2026',
    'data-level': 'council',
    'data-key': 'fyn',
    'data-column': 'capacities',
  })
  const country = nationalCell(run, columnOf(COUNCIL_COLUMNS, 'capacities'), 'da')
  // The capacities of the country that are known by hand.
  expect(country).toMatchObject({ text: '3.823', value: '3823' })
  expect(country.marks).toMatchObject({ 'data-level': 'national', 'data-key': 'dk', 'data-column': 'capacities' })
  const listSize = nationalCell(run, columnOf(COUNCIL_COLUMNS, 'guidance_list_size'), 'en')
  expect(listSize.marks?.['data-column']).toBe('guidanceListSize')
  expect(() => nationalCell(run, columnOf(COUNCIL_COLUMNS, 'reported_need'), 'da')).toThrow('the country has no')
})

test('a name heads its row and leads to its page, with a word after it where there is one', () => {
  const names = nameColumn<{ readonly name: string }>(
    'Kommune',
    ({ name }) => `/${name}/`,
    ({ name }) => (name === 'Fanø' ? { text: 'ø', isBelow: true } : undefined),
  )
  expect(names).toMatchObject({ heading: 'Kommune', kind: 'name' })
  expect(names.cell({ name: 'Fanø' })).toEqual({
    text: 'Fanø',
    value: null,
    href: '/Fanø/',
    note: { text: 'ø', isBelow: true },
  })
  expect(names.cell({ name: 'Ærø' }).note).toBeUndefined()
})

describe('the headings of the tables of areas', () => {
  const heads = (
    columns: readonly { readonly id: string; readonly short: { da: string; en: string } }[],
    ids: string[],
  ) => ids.map((id) => columns.find((one) => one.id === id)?.short)

  test('are those of places', () => {
    expect([areaHeading('municipality', 'da'), areaHeading('council', 'da')]).toEqual(['Kommune', 'Sundhedsråd'])
    expect([areaHeading('municipality', 'en'), areaHeading('council', 'en')]).toEqual([
      'Municipality',
      'Health council',
    ])
  })

  test('are short and say the same of municipalities and of councils', () => {
    for (const columns of [MUNICIPALITY_COLUMNS, COUNCIL_COLUMNS]) {
      expect(heads(columns, ['citizens', 'guidance_list_size', 'need', 'floor_addition'])).toEqual([
        { da: 'Borgere', en: 'Citizens' },
        { da: 'Vejledende patienttal', en: 'Guidance list size' },
        { da: 'Plads efter reglerne', en: 'Room by the rules' },
        { da: 'Heraf fra arealgulvet', en: 'Of which area floor' },
      ])
    }
  })

  test('say before and after from run to run, and in a scenario', () => {
    expect(
      heads(
        splitColumns(CAPACITIES_SPLIT, ['weights'], () => never()),
        ['capacities_before', 'by_weights'],
      ),
    ).toEqual([
      { da: 'Før', en: 'Before' },
      { da: 'Vægte', en: 'Weights' },
    ])
    expect(
      heads(
        splitColumns(NEED_SPLIT, [], () => never()),
        ['need_after', 'need_change'],
      ),
    ).toEqual([
      { da: 'Efter', en: 'After' },
      { da: 'Ændring', en: 'Change' },
    ])
    expect(heads(SCENARIO_COUNCIL_COLUMNS, ['capacities_before', 'capacities_difference', 'capacities_high'])).toEqual([
      { da: 'Som skønnet', en: 'As estimated' },
      { da: 'Forskel', en: 'Difference' },
      { da: 'til', en: 'to' },
    ])
    expect(heads(SCENARIO_MUNICIPALITY_COLUMNS, ['need_before', 'guidance_list_size_before'])).toEqual([
      { da: 'Behov som skønnet', en: 'Need as estimated' },
      { da: 'Patienttal som skønnet', en: 'List size as estimated' },
    ])
  })
})

function never(): never {
  throw new Error('no row is read for a heading')
}
