import type { IsoDate } from '../../model/domain.ts'
import type { TabledResult } from './result-tables.ts'
import { ownTables } from './result-tables.ts'
import { tableSheet } from './table-sheet.ts'
import type { Workbook } from './workbook-sheet.ts'

/** What the cover of a reader's own workbook says; in Danish, as every workbook of the site. */
export interface OwnCover {
  /** What the numbers are: "Egen beregning". */
  readonly status: string
  /** Id of the run, and what was changed in it, by name and value. */
  readonly run: string
  readonly changes: string
  readonly citation: string
  readonly publisher: string
  /** The date of publication of the site whose numbers it rests on. */
  readonly date: IsoDate
}

/** A reader's own calculation as a workbook: what it is, the councils and the municipalities. It is nobody's figure but theirs. */
export function ownWorkbook(result: TabledResult, cover: OwnCover): Workbook {
  const [councils, municipalities] = ownTables(result)
  const title = `Lægefordelingen: ${cover.status.toLowerCase()}`
  return {
    title,
    description: cover.status,
    publisher: cover.publisher,
    date: cover.date,
    sheets: [
      {
        name: 'Forside',
        kind: 'cover',
        frozenColumns: 0,
        rows: [
          [title],
          ['Hvad det er', cover.status],
          ['Kørsel', cover.run],
          ['Ændringer', cover.changes === '' ? 'ingen' : cover.changes],
          ['Sidens tal er fra', cover.date],
          ['Sådan citerer du', cover.citation],
        ],
      },
      tableSheet('Sundhedsråd', councils),
      tableSheet('Kommuner', municipalities),
    ],
  }
}
