import type { Inputs } from '../inputs/inputs.ts'
import { headingOf, type OfficialColumn } from '../inputs/official-columns.ts'
import { textFile, type TextFile } from './download-file.ts'

/** The columns of the template: what names the row, then what the authority states of it. */
const COLUMNS: readonly OfficialColumn[] = [
  'code',
  'name',
  'citizens_group_1',
  'weighted_citizens',
  'need_weight',
  'year',
]

/**
 * A file to fill in with the authorities' figures and import: the municipalities, with blank cells for what is stated of
 * each. As Danish Excel opens it: a byte order mark, semicolons, CRLF. It holds no figure.
 */
export function officialTemplate(municipalities: readonly { readonly code: string; readonly name: string }[]): string {
  const rows = municipalities.map((place) =>
    COLUMNS.map((column) => (column === 'code' || column === 'name' ? place[column] : '')),
  )
  return `\uFEFF${[COLUMNS.map(headingOf), ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')}`
}

/** The template as a file. */
export function officialTemplateFile({ municipalities }: Pick<Inputs, 'municipalities'>): TextFile {
  return textFile(
    {
      path: '/data/skabelon-officielle-tal.csv',
      title: { da: 'Skabelon til myndighedernes tal', en: 'Template for the authorities’ figures' },
      description: {
        da: `De ${municipalities.length} kommuner med tomme felter, til dansk Excel. Den holder ingen tal.`,
        en: `The ${municipalities.length} municipalities with blank cells, for a Danish Excel. It holds no figures. In Danish.`,
      },
      mediaType: 'text/csv',
    },
    () => officialTemplate(municipalities),
  )
}
