import { expect, test } from 'vitest'
import { danishCsvText } from '../../../../src/downloads/tables/danish-csv.ts'
import { heading, tableOf } from '../../../../src/downloads/tables/table.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { ABOUT, column } from '../columns.ts'

test('a Danish table has semicolons, commas before decimals, and rows that end as on Windows', () => {
  const columns = [
    column('name', null, () => 'Fanø; "øen"'),
    column('share', 2, (row) => decimal(row).times('1234.565')),
    column('none', 1, () => null),
  ]
  expect(danishCsvText(tableOf(ABOUT, columns, [1, -1]))).toBe(
    '\uFEFFNavn;Navn (stk.);Navn (stk.)\r\n"Fanø; ""øen""";1234,57;\r\n"Fanø; ""øen""";-1234,57;\r\n',
  )
})

test('codes are Danish words, and a text that begins like a formula is kept from being one', () => {
  const codes = { estimated: { da: 'åbent skøn', en: 'open estimate' } }
  const columns = [
    { ...column('status', null, () => 'estimated'), codes },
    {
      ...column('edge', null, (row) => row > 0),
      codes: { true: { da: 'ja', en: 'yes' }, false: { da: 'nej', en: 'no' } },
    },
    column('note', null, () => '@x'),
  ]
  expect(danishCsvText(tableOf(ABOUT, columns, [1, 0]))).toBe(
    "\uFEFFNavn;Navn;Navn\r\nåbent skøn;ja;'@x\r\nåbent skøn;nej;'@x\r\n",
  )
})

test('a heading has its unit, unless the title says it', () => {
  const named = (title: string, unit: string) => ({
    ...column('x', 1, () => null),
    title: { da: title, en: title },
    unit: { da: unit, en: unit },
  })
  expect(heading(named('Behov', 'lægekapaciteter'), 'da')).toBe('Behov (lægekapaciteter)')
  expect(heading(named('Lægekapaciteter, lavt', 'lægekapaciteter'), 'da')).toBe('Lægekapaciteter, lavt')
  expect(heading(named('Borgere pr. lægekapacitet', 'borgere pr. lægekapacitet'), 'en')).toBe(
    'Borgere pr. lægekapacitet',
  )
})
