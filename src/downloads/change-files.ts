import { csvFormatRows } from 'd3'
import type { ByLanguage } from '../inputs/language.ts'
import type { RunChange } from '../results/run-changes.ts'
import {
  changeCell,
  type ChangeColumn,
  COUNCIL_CHANGE_COLUMNS,
  MUNICIPALITY_CHANGE_COLUMNS,
} from '../text/change-columns.ts'
import { changeTitle } from '../text/sentences-changes.ts'
import { statusWord } from '../text/status.ts'
import { textFile, type TextFile } from './download-file.ts'

/** The two tables of a change: "/data/changes/open-2025--open-2026-municipalities.csv", and that of the councils. */
export function changeFiles(change: RunChange): readonly [municipalities: TextFile, councils: TextFile] {
  const file = (
    name: 'municipalities' | 'councils',
    title: ByLanguage<string>,
    what: ByLanguage<string>,
    text: () => string,
  ): TextFile =>
    textFile(
      {
        path: `/data/changes/${change.id}-${name}.csv`,
        title,
        description: {
          da: `${changeTitle(change, 'da')}: ${what.da} Status: ${statusWord(change.status, 'da')}.`,
          en: `${changeTitle(change, 'en')}: ${what.en} Status: ${statusWord(change.status, 'en')}.`,
        },
        mediaType: 'text/csv',
      },
      text,
    )
  return [
    file(
      'municipalities',
      { da: 'Ændringer i kommunerne', en: 'Changes in the municipalities' },
      { da: 'hver kommunes behov, delt på årsager.', en: 'the need of each municipality, split into causes.' },
      () =>
        csvOf(
          MUNICIPALITY_CHANGE_COLUMNS,
          change.municipalities.map((area) => ({ area, change })),
        ),
    ),
    file(
      'councils',
      { da: 'Ændringer i sundhedsrådene', en: 'Changes in the health councils' },
      {
        da: 'hvert sundhedsråds lægekapaciteter, delt på årsager.',
        en: 'the doctor capacities of each health council, split into causes.',
      },
      () =>
        csvOf(
          COUNCIL_CHANGE_COLUMNS,
          change.councils.map((area) => ({ area, change })),
        ),
    ),
  ]
}

function csvOf<Row>(columns: readonly ChangeColumn<Row>[], rows: readonly Row[]): string {
  const body = rows.map((row) => columns.map((column) => changeCell(column, row)))
  return `${csvFormatRows([columns.map((column) => column.id), ...body])}\n`
}
