import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { labelCells } from '../../../../src/components/shared/label-cells.ts'

/** A table with headings and rows; the first cell of each row is its heading. */
function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((words) => `<th scope="col">${words}</th>`).join('')
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${name}</th>${cells.map((words) => `<td class="num">${words}</td>`).join('')}</tr>`,
  )
  return `<table><caption>Tal</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const FOUR = ['Kommune', 'Borgere &amp; læger', 'Vægt', 'Plads']

test('each cell of a table with many columns has the heading of its column, and its role by name', () => {
  const { html, isInRows } = labelCells(tableOf(FOUR, [['Ærø', '5.722', '1,2', '4,47']]))
  const table = parse(html)
  expect(isInRows).toBe(true)
  expect(table.querySelectorAll('td').map((cell) => [cell.getAttribute('data-label'), cell.text])).toEqual([
    ['Borgere & læger', '5.722'],
    ['Vægt', '1,2'],
    ['Plads', '4,47'],
  ])
  const roles = ['table', 'thead', 'tbody', 'tr', 'thead th', 'tbody th', 'td'].map((part) =>
    table.querySelector(part)?.getAttribute('role'),
  )
  expect(roles).toEqual(['table', 'rowgroup', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
})

test('a table of three short columns stays as it is, and so does one whose cells span others', () => {
  const narrow = tableOf(['Kommune', 'Vægt', 'Plads'], [['Ærø', '1,2', '4,47']])
  expect(labelCells(narrow)).toMatchObject({ html: narrow, isInRows: false })
  const spanning = tableOf(FOUR, [['Ærø', '1', '2', '3']]).replace('<td ', '<td colspan="1" ')
  expect(labelCells(spanning)).toMatchObject({ html: spanning, isInRows: false })
})

test('running text stands in rows whatever the number of columns, and is marked', () => {
  const words = 'Hvor mange borgere kommunen har den første januar'
  const { html, isInRows } = labelCells(tableOf(['Kolonne', 'Det siger den'], [['citizens', words]]))
  expect(isInRows).toBe(true)
  expect(parse(html).querySelector('td.num.words')?.text).toBe(words)
})

test('a word of fifteen letters gets a line of its own, and one of fourteen does not', () => {
  const { html } = labelCells(tableOf(FOUR, [['Ærø', 'Praksisnævnenes', 'Praksisnævnene', 'Læge-fordelingens tal']]))
  expect(
    parse(html)
      .querySelectorAll('td.words')
      .map(({ text }) => text),
  ).toEqual(['Praksisnævnenes'])
})

test('a heading without words labels nothing', () => {
  const { html } = labelCells(tableOf(['Kommune', '', 'Vægt', 'Plads'], [['Ærø', '1', '2', '3']]))
  expect(parse(html).querySelectorAll('[data-label]')).toHaveLength(2)
})

test('a table is wide by its words, and tall by its rows', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ['Ærø', '5.722', '1,2', '4,47'])
  expect(labelCells(tableOf(FOUR, rows(20)))).toMatchObject({ isWide: false, isTall: false })
  expect(labelCells(tableOf(FOUR, rows(21))).isTall).toBe(true)
  const long = 'x'.repeat(30)
  expect(labelCells(tableOf(FOUR, [['Ærø', long, long, '1']])).isWide).toBe(true)
})
