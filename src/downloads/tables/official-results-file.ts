import type { OfficialBeside } from '../../results/official-beside.ts'
import { OFFICIAL_RESULT_COLUMNS } from '../../text/columns/official-result-columns.ts'
import { type Table, tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** What the authorities state as outcomes of the model, ours beside it: a row for each year and area. */
export function officialResultsTable(rows: readonly OfficialBeside[]): Table {
  return tableOf(
    {
      name: 'official-results',
      danishName: 'myndighedernes-tal',
      title: { da: 'Myndighedernes tal og vores', en: 'The authorities’ figures and ours' },
      description: {
        da: 'Hvad myndighederne selv skriver, at modellen giver, med vores tal for samme år ved siden af.',
        en: 'What the authorities themselves state as outcomes of the model, with our figure for the same year beside it.',
      },
      key: ['year', 'measure', 'name'],
    },
    OFFICIAL_RESULT_COLUMNS,
    rows,
  )
}

/** The same as files. */
export function officialResultsFile(rows: readonly OfficialBeside[]): TableForms {
  const statuses = rows.flatMap(({ ours }) => (ours === null ? [] : [ours.run.run.status]))
  return tableForms(
    { plain: '/data/official-results.csv', danish: '/data/myndighedernes-tal.csv' },
    officialResultsTable(rows),
    [...new Set(['official' as const, ...statuses])],
  )
}
