import { headingOf } from '../../src/inputs/official/official-columns.ts'
import { LIMITS } from '../../src/inputs/official/limits.ts'
import type { Language } from '../../src/inputs/language.ts'
import { type Decimal, sum } from '../../src/model/decimal.ts'
import { digits } from '../../src/text/format/digits.ts'
import { say } from '../../src/text/say.ts'
import type { OfficialNumbers } from '../../src/inputs/import/official-rows.ts'

/** How many rows that were passed over for one reason are named. */
const NAMED = 6

/**
 * What was read of a file, for the person who holds it: sheet, columns, rows, what was left out and why, sums, and the
 * limits that the numbers were held to.
 */
export function readReport(file: string, numbers: OfficialNumbers, language: Language): string {
  const words = (da: string, en: string): string => say(language, { da, en })
  const number = (value: Decimal, decimals: number): string => digits(value.toFixed(decimals), language)
  const { tables, hiddenSheets, passedOver, sums, year } = numbers
  const read = tables.flatMap(({ table, municipalities, councils }) => {
    const { sheet, header, columns } = table
    const rows = [
      ...(municipalities > 0 ? [words(`${municipalities} kommuner`, `${municipalities} municipalities`)] : []),
      ...(councils > 0 ? [words(`${councils} sundhedsråd`, `${councils} health councils`)] : []),
    ].join(', ')
    return [
      `  ${sheet.title === null ? '' : words(`arket ${sheet.title}, `, `sheet ${sheet.title}, `)}${words(`overskrifter på linje ${header.line}`, `headings on line ${header.line}`)}, ${rows}`,
      ...[...columns].map(([column, { heading, index }]) => {
        const letters = header.cells[index]?.address?.replace(/\d+$/, '')
        const place =
          letters === undefined
            ? words(`kolonne ${index + 1}`, `column ${index + 1}`)
            : words(`kolonne ${letters}`, `column ${letters}`)
        return `    ${place}: “${heading}”${heading === headingOf(column) ? '' : ` = ${headingOf(column)}`}`
      }),
      ...(table.passedOver.length === 0
        ? []
        : [`    ${words('kolonner, der ikke bruges', 'columns that are not used')}: ${table.passedOver.join(', ')}`]),
    ]
  })
  const reasons = [...Map.groupBy(passedOver, ({ why }) => say(language, why))].map(([why, rows]) => {
    const named = rows
      .slice(0, NAMED)
      .map(({ line, text }) => words(`linje ${line} “${cut(text)}”`, `line ${line} “${cut(text)}”`))
    return `  ${rows.length}, ${why}: ${named.join(', ')}${rows.length > NAMED ? ' …' : ''}`
  })
  const capacities = numbers.results.filter(({ level, measure }) => level === 'council' && measure === 'capacities')
  const totals = [
    ...(capacities.length === 0
      ? []
      : [
          `  ${words(`lægekapaciteter i ${capacities.length} sundhedsråd`, `capacities of ${capacities.length} health councils`)}: ${number(sum(capacities.map(({ value }) => value)), 0)}`,
        ]),
    ...(sums.citizensGroup1 === null
      ? []
      : [`  ${words('borgere i gruppe 1', 'citizens in group 1')}: ${number(sums.citizensGroup1, 0)}`]),
    ...(sums.weightedCitizens === null
      ? []
      : [`  ${words('sygdomsvægtede borgere', 'weighted citizens')}: ${number(sums.weightedCitizens, 0)}`]),
    ...(sums.meanWeight === null
      ? []
      : [`  ${words('gennemsnitlig vægt', 'mean weight')}: ${number(sums.meanWeight, 4)}`]),
  ]
  return [
    words(`Læst: ${file}, tal for udgangen af ${year}`, `Read: ${file}, figures for the end of ${year}`),
    ...read,
    ...(hiddenSheets.length === 0
      ? []
      : [
          words(
            `Skjulte ark, som ikke læses: ${hiddenSheets.join(', ')}`,
            `Hidden sheets, which are not read: ${hiddenSheets.join(', ')}`,
          ),
        ]),
    ...(reasons.length === 0
      ? []
      : [words('Rækker, der er sprunget over:', 'Rows that were passed over:'), ...reasons]),
    ...(totals.length === 0 ? [] : [words('Summer:', 'Sums:'), ...totals]),
    words('Tallene ligger inden for disse grænser:', 'The figures lie within these limits:'),
    ...Object.values(LIMITS).map(
      ({ low, high, of }) =>
        `  ${digits(low.toFixed(), language)}–${digits(high.toFixed(), language)}  ${say(language, of)}`,
    ),
    '',
  ].join('\n')
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
