import type { ByLanguage } from '../../inputs/language.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { headingOf, type OfficialColumn } from '../../inputs/official/official-columns.ts'
import { type Column, type ColumnMeaning, MUNICIPALITY_CODE, text, TEXT, WEIGHT } from '../../text/columns/column.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { binaryFile, type DownloadFile } from '../packages/download-file.ts'
import { heading, type Table, tableOf, codeWords } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'
import { workbookBytes } from './workbook.ts'

type TemplateRow = Pick<Inputs['municipalities'][number], 'code' | 'name'>

/** A column to be filled in, which is blank and therefore text. Its heading is one that the import knows. */
function blank(
  id: OfficialColumn,
  words: Pick<ColumnMeaning, 'unit' | 'description'> & { readonly en: string },
): Column<TemplateRow> {
  const title = { da: headingOf(id), en: words.en }
  const { unit, description } = words
  return text({ id, title, unit, description, constraints: { required: false } }, () => null)
}

/** The columns of the template: what names the row, then what the authority states of it. */
const COLUMNS: readonly Column<TemplateRow>[] = [
  text(
    {
      id: 'code',
      title: { da: headingOf('code'), en: 'Municipality code' },
      unit: LABELS.fourDigitsInText,
      description: {
        da: 'Kommunens kode hos Danmarks Statistik, altid fire cifre.',
        en: 'The code of the municipality at Statistics Denmark, always four digits.',
      },
      constraints: MUNICIPALITY_CODE,
    },
    ({ code }) => code,
  ),
  text(
    {
      id: 'name',
      title: { da: headingOf('name'), en: 'Municipality' },
      unit: TEXT,
      description: { da: 'Kommunens navn.', en: 'The name of the municipality.' },
      constraints: { unique: true },
    },
    ({ name }) => name,
  ),
  blank('citizens_group_1', {
    en: 'Citizens in group 1',
    unit: LABELS.personsInText,
    description: {
      da: 'Borgere i sikringsgruppe 1, som myndigheden har talt dem.',
      en: 'Citizens in insurance group 1 as the authority has counted them.',
    },
  }),
  blank('weighted_citizens', {
    en: 'Disease-weighted citizens',
    unit: LABELS.weightedCitizensInText,
    description: {
      da: 'Borgerne, når hver tæller med sin vægt. Kan stå i stedet for vægten.',
      en: 'The citizens when each counts with its weight. May stand instead of the weight.',
    },
  }),
  blank('need_weight', {
    en: 'Disease weight',
    unit: WEIGHT,
    description: {
      da: 'Myndighedens vægt pr. borger. Kan stå i stedet for de vægtede borgere.',
      en: 'The weight per citizen of the authority. May stand instead of the weighted citizens.',
    },
  }),
  blank('year', {
    en: 'Year',
    unit: { da: 'år', en: 'year' },
    description: { da: 'Det år, tallene gælder for.', en: 'The year that the figures are of.' },
  }),
]

const TITLE: ByLanguage<string> = { da: 'Skabelon til myndighedernes tal', en: 'Template for the authorities’ figures' }

/** The template: the headings, then each municipality with blank cells. No number. */
export function officialTemplate(municipalities: readonly TemplateRow[]): TableForms {
  const holds = whatItHolds(municipalities)
  const description = {
    da: `${holds.da}. Den indeholder ingen tal.`,
    en: `${holds.en}. It contains no figures.`,
  }
  const about = { name: 'template', danishName: 'skabelon', title: TITLE, description, key: ['code'] }
  return tableForms(
    { plain: '/data/template-official-figures.csv', danish: '/data/skabelon-officielle-tal.csv' },
    tableOf(about, COLUMNS, municipalities),
    [],
  )
}

/** The template as a workbook, which can be imported too when it is filled in. */
export function officialTemplateWorkbook({
  municipalities,
  site,
}: Pick<Inputs, 'municipalities' | 'site'>): DownloadFile {
  const holds = whatItHolds(municipalities)
  return binaryFile(
    {
      path: '/data/skabelon-officielle-tal.xlsx',
      title: { da: `${TITLE.da}, regneark`, en: `${TITLE.en}, workbook` },
      description: {
        da: `${holds.da} i et regneark. Det indeholder ingen tal.`,
        en: `${holds.en} in a workbook. It contains no figures. In Danish.`,
      },
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    () =>
      workbookBytes({
        title: TITLE.da,
        description: `${holds.da}. Det indeholder ingen tal.`,
        publisher: site.publisher.da,
        date: site.publicationDate,
        sheets: [
          {
            name: 'Tal',
            kind: 'table',
            frozenColumns: 2,
            rows: sheetRows(officialTemplate(municipalities).danish.table),
          },
        ],
      }),
  )
}

function whatItHolds({ length }: readonly TemplateRow[]): ByLanguage<string> {
  return { da: `De ${length} kommuner med tomme felter`, en: `The ${length} municipalities with blank cells` }
}

function sheetRows({ columns, rows }: Table): readonly (readonly string[])[] {
  const cells = (row: Table['rows'][number]): readonly string[] =>
    columns.map((column, index) => {
      const value = row[index]
      return typeof value === 'string' ? codeWords(column, value, 'da') : ''
    })
  return [columns.map((column) => heading(column, 'da')), ...rows.map(cells)]
}
