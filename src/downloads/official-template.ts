import type { Inputs } from '../inputs/inputs.ts'
import { headingOf, type OfficialColumn } from '../inputs/official-columns.ts'
import { binaryFile, type DownloadFile, textFile } from './download-file.ts'
import { workbookBytes } from './workbook.ts'

/** The columns of the template: what names the row, then what the authority states of it. */
const COLUMNS: readonly OfficialColumn[] = [
  'code',
  'name',
  'citizens_group_1',
  'weighted_citizens',
  'need_weight',
  'year',
]

type Place = Pick<Inputs['municipalities'][number], 'code' | 'name'>

/** The rows to fill in with the authorities' figures: the headings, then each municipality with blank cells. No figure. */
export function officialTemplateRows(municipalities: readonly Place[]): readonly (readonly string[])[] {
  const rows = municipalities.map((place) =>
    COLUMNS.map((column) => (column === 'code' || column === 'name' ? place[column] : '')),
  )
  return [COLUMNS.map(headingOf), ...rows]
}

/** The template as Danish Excel opens it: a byte order mark, semicolons, CRLF. */
export function officialTemplate(municipalities: readonly Place[]): string {
  return `\uFEFF${officialTemplateRows(municipalities)
    .map((cells) => `${cells.join(';')}\r\n`)
    .join('')}`
}

/** The template as a file of text and as a workbook; both can be imported when they are filled in. */
export function officialTemplateFiles({
  municipalities,
  site,
}: Pick<Inputs, 'municipalities' | 'site'>): readonly DownloadFile[] {
  const title = { da: 'Skabelon til myndighedernes tal', en: 'Template for the authorities’ figures' }
  const holds = {
    da: `De ${municipalities.length} kommuner med tomme felter`,
    en: `The ${municipalities.length} municipalities with blank cells`,
  }
  return [
    textFile(
      {
        path: '/data/skabelon-officielle-tal.csv',
        title,
        description: {
          da: `${holds.da}, til dansk Excel. Den indeholder ingen tal.`,
          en: `${holds.en}, for a Danish Excel. It contains no figures. In Danish.`,
        },
        mediaType: 'text/csv',
      },
      () => officialTemplate(municipalities),
    ),
    binaryFile(
      {
        path: '/data/skabelon-officielle-tal.xlsx',
        title: { da: `${title.da}, regneark`, en: `${title.en}, workbook` },
        description: {
          da: `${holds.da} i et regneark. Det indeholder ingen tal.`,
          en: `${holds.en} in a workbook. It contains no figures. In Danish.`,
        },
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      () =>
        workbookBytes({
          title: title.da,
          description: `${holds.da}. Det indeholder ingen tal.`,
          publisher: site.publisher.da,
          date: site.publicationDate,
          sheets: [
            { name: 'Tal', kind: 'table', frozenColumns: 2, rows: officialTemplateRows(municipalities) },
          ],
        }),
    ),
  ]
}
