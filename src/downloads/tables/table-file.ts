import type { ByLanguage } from '../../inputs/language.ts'
import type { Status } from '../../model/domain.ts'
import { withStatus } from '../../text/sentences/files.ts'
import { csvText, danishCsvText } from './csv.ts'
import { type CsvForm, csvwGroupText, csvwText, type DescribedBy } from '../descriptions/csvw.ts'
import { fileName, textFile, type TextFile } from '../packages/download-file.ts'
import type { Table } from './table.ts'

/** A table as a file of CSV; every such file is made here, and so is what describes it. */
export interface TableFile extends TextFile {
  readonly table: Table
  readonly form: CsvForm
}

/** A table in the form of programs and in that of a Danish spreadsheet; a page links that of its own language first. */
export type TableForms = Readonly<Record<CsvForm, TableFile>>

/** The forms of a table in the order that a page has their links: first that which a spreadsheet of its language opens right. */
export const FORMS_FOR: ByLanguage<readonly [CsvForm, CsvForm]> = { da: ['danish', 'plain'], en: ['plain', 'danish'] }

/** The files of some tables in both forms: first all for programs, then all in Danish. */
export function inBothForms(tables: readonly TableForms[]): readonly TableFile[] {
  return [...tables.map(({ plain }) => plain), ...tables.map(({ danish }) => danish)]
}

/** A table at two addresses, one for each form. */
export function tableForms(
  paths: Readonly<Record<CsvForm, `/${string}`>>,
  table: Table,
  statuses: readonly Status[],
): TableForms {
  const { title, description } = table
  return {
    plain: tableFile(paths.plain, table, statuses),
    danish: tableFile(paths.danish, table, statuses, 'danish', {
      title: { da: `${title.da} (dansk Excel)`, en: `${title.en} (Danish Excel)` },
      description: {
        da: `${description.da} Til dansk Excel: semikolon, decimalkomma og danske titler med enhed.`,
        en: `${description.en} For a Danish Excel: semicolon, decimal comma and Danish titles with units.`,
      },
    }),
  }
}

/** A table at an address, in words that say what its numbers are. */
export function tableFile(
  path: `/${string}`,
  table: Table,
  statuses: readonly Status[],
  form: CsvForm = 'plain',
  { title, description }: Pick<Table, 'title' | 'description'> = table,
): TableFile {
  const file = textFile({ path, title, description: withStatus(description, statuses), mediaType: 'text/csv' }, () =>
    form === 'plain' ? csvText(table) : danishCsvText(table),
  )
  return { ...file, table, form }
}

const EVERY_COLUMN: ByLanguage<string> = {
  da: 'Hver kolonne med titel, type, enhed og krav (CSV on the Web).',
  en: 'Every column with title, type, unit and constraints (CSV on the Web).',
}

/** The description of a file beside it, at the address where CSV on the Web looks for it first. */
export function descriptionFile(about: DescribedBy, file: TableFile): TextFile {
  const url = fileName(file)
  return textFile(
    {
      path: `${file.path}-metadata.json`,
      title: { da: `Beskrivelse af ${url}`, en: `Description of ${url}` },
      description: withStatus(EVERY_COLUMN, about.statuses),
      mediaType: 'application/csvm+json',
    },
    () => csvwText(about, file),
  )
}

/** The description of all tables of a folder in one, at the address where CSV on the Web looks for it next. */
export function folderDescriptionFile(
  about: DescribedBy,
  folder: `/${string}`,
  title: ByLanguage<string>,
  files: readonly TableFile[],
): TextFile {
  return textFile(
    {
      path: `${folder}/csv-metadata.json`,
      title,
      description: withStatus(EVERY_COLUMN, about.statuses),
      mediaType: 'application/csvm+json',
    },
    () => csvwGroupText(about, files),
  )
}
