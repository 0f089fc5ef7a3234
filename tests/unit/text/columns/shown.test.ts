import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import type { Column } from '../../../../src/text/columns/column.ts'
import { columnOf, showCouncil, showValue, showMunicipality, showNational } from '../../../../src/text/columns/shown.ts'
import { councilOf, municipalityOf, results } from '../../results/published.ts'

interface Row {
  readonly size: ReturnType<typeof decimal>
  readonly name: string
}
const words = { da: 'D', en: 'E' }
const common = {
  title: words,
  short: words,
  unit: words,
  description: words,
  formula: null,
  codes: null,
  constraints: { required: true, unique: false, pattern: null, minimum: 0 },
  numberStatus: null,
}
const size: Column<Row> = { ...common, id: 'size', decimals: 1, value: (row) => row.size }
const name: Column<Row> = { ...common, id: 'name', decimals: null, value: (row) => row.name }
const row: Row = { size: decimal('1738.26'), name: 'Fanø' }

describe('showValue', () => {
  test('shows the decimals of the column, and the cell of the file beside them', () => {
    expect(showValue(size, row, {}, 'da')).toEqual({ column: 'size', plain: '1738.3', text: '1.738,3' })
  })

  test('shows as many decimals as are asked for; the file keeps its own', () => {
    expect(showValue(size, row, { decimals: 2 }, 'da')).toEqual({
      column: 'size',
      plain: '1738.3',
      text: '1.738,26',
    })
    expect(showValue(size, row, { decimals: 0 }, 'da')).toMatchObject({ plain: '1738.3', text: '1.738' })
  })

  test('rounds to a step from the figure itself, and then shows no decimals', () => {
    expect(showValue(size, row, { roundedTo: 50 }, 'da')).toEqual({
      column: 'size',
      plain: '1738.3',
      text: '1.750',
    })
    // 1,724.96 is nearer 1,700 though its cell says 1725.0.
    const near = { ...row, size: decimal('1724.96') }
    expect(showValue(size, near, { roundedTo: 50 }, 'da')).toMatchObject({ plain: '1725.0', text: '1.700' })
  })

  test('follows the language that is asked for', () => {
    expect(showValue(size, row, { decimals: 2 }, 'en')).toEqual({
      column: 'size',
      plain: '1738.3',
      text: '1,738.26',
    })
  })

  test('refuses a column that is not there or holds no number', () => {
    expect(() => columnOf([size, name], 'weight')).toThrow('no column is called weight')
    expect(() => showValue(name, row, {}, 'da')).toThrow(RangeError)
  })
})

describe('the figures of areas', () => {
  const { headline } = results

  test('of a municipality come from its own columns', () => {
    const odense = municipalityOf(headline, 'Odense')
    const shown = showMunicipality(odense, 'citizens', {}, 'da')
    expect(shown).toMatchObject({ column: 'citizens', plain: odense.citizens.toFixed() })
    expect(shown.text.replaceAll('.', '')).toBe(shown.plain)
    expect(() => showMunicipality(odense, 'capacities', {}, 'da')).toThrow(RangeError)
  })

  test('of a council come from its own columns', () => {
    const council = councilOf(headline, 'Hovedstaden')
    expect(showCouncil(council, 'reported_need', {}, 'da')).toEqual({
      column: 'reported_need',
      plain: '449.2',
      text: '449,2',
    })
    expect(() => showCouncil(councilOf(headline, 'Fyn'), 'reported_need', {}, 'da')).toThrow(RangeError)
    expect(() => showCouncil(council, 'floor_need', {}, 'da')).toThrow(RangeError)
  })

  test('of the country are named as in the result: 3,823 capacities', () => {
    expect(showNational(headline.national, 'capacities', 0, 'da')).toEqual({
      column: 'capacities',
      plain: '3823',
      text: '3.823',
    })
    expect(showNational(headline.national, 'capacities', 0, 'en').text).toBe('3,823')
    expect(showNational(headline.national, 'municipalities', 0, 'da').text).toBe('98')
  })
})
