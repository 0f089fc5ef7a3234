import type { ByLanguage } from '../../inputs/language.ts'
import type { Status } from '../../model/domain.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { FIGURES_LICENCE, sourceLine, withStatus } from '../../text/sentences/files.ts'
import type { Collection } from '../packages/collection.ts'
import { type DownloadFile, fileName, jsonText } from '../packages/download-file.ts'
import { heading, type Table } from '../tables/table.ts'

/** How a table is written as CSV: in English for programs, or in Danish for a Danish Excel. */
export type CsvForm = 'plain' | 'danish'

/** A table as a file beside its description. */
interface DescribedTable extends Pick<DownloadFile, 'path' | 'description'> {
  readonly table: Table
  readonly form: CsvForm
}

/** Whose tables they are, what their numbers are, and on what they rest. */
export interface DescribedBy extends Pick<Collection, 'title' | 'summary' | 'site' | 'tableSources'> {
  readonly statuses: readonly Status[]
}

/**
 * The description of a CSV file by CSV on the Web (W3C, 2015): every column with its titles, type, unit and what its
 * cells must be like.
 */
export function csvwText(about: DescribedBy, file: DescribedTable): string {
  return jsonText({ '@context': context, ...head(about, file.table.title, file.description), ...tablePart(file) })
}

/** The description of several CSV files of a folder in one. */
export function csvwGroupText(about: DescribedBy, files: readonly DescribedTable[]): string {
  return jsonText({
    '@context': context,
    ...head(about, about.title, withStatus(about.summary, about.statuses)),
    tables: files.map((file) => ({
      ...tablePart(file),
      'dc:title': spoken(file.table.title),
      'dc:description': spoken(file.description),
    })),
  })
}

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }]

/** A text in both languages, as the values of a property of CSVW. */
function spoken(words: ByLanguage<string>): readonly object[] {
  return (['da', 'en'] as const).map((language) => ({ '@value': words[language], '@language': language }))
}

function head({ site, tableSources }: DescribedBy, title: ByLanguage<string>, description: ByLanguage<string>): object {
  return {
    'dc:title': spoken(title),
    'dc:description': spoken(description),
    'dc:publisher': spoken(site.publisher),
    'dc:issued': { '@value': site.publicationDate, '@type': 'xsd:date' },
    'dc:rights': spoken(FIGURES_LICENCE.title),
    'dc:source': tableSources.map((source) => sourceLine(source, 'en')),
  }
}

function tablePart(file: DescribedTable): object {
  const { table, form } = file
  const plain = form === 'plain'
  return {
    url: fileName(file),
    dialect: {
      delimiter: plain ? ',' : ';',
      lineTerminators: [plain ? '\n' : '\r\n'],
      encoding: 'utf-8',
      header: true,
      quoteChar: '"',
      doubleQuote: true,
    },
    tableSchema: {
      columns: table.columns.map((column) => columnPart(column, form)),
      primaryKey: table.key.length === 1 ? table.key[0] : table.key,
    },
  }
}

function columnPart(column: ColumnMeaning, form: CsvForm): object {
  const { id, title, unit, description, constraints } = column
  return {
    name: id,
    // What stands in the header is one of the titles; without that a validator refuses the file.
    titles:
      form === 'plain'
        ? { en: [id, title.en], da: title.da }
        : { da: [...new Set([heading(column, 'da'), title.da])], en: title.en },
    'dc:description': spoken(description),
    ...(column.decimals === null ? {} : { 'schema:unitText': spoken(unit) }),
    datatype: datatype(column, form),
    required: constraints.required,
    null: '',
  }
}

function datatype({ decimals, codes, constraints: { pattern, minimum } }: ColumnMeaning, form: CsvForm): object {
  const least = minimum === null ? {} : { minimum }
  if (decimals !== null) {
    const decimalChar = form === 'plain' ? '.' : ','
    return decimals === 0
      ? { base: 'integer', format: '0', ...least }
      : { base: 'decimal', format: { decimalChar, pattern: `0${decimalChar}${'0'.repeat(decimals)}` }, ...least }
  }
  if (codes !== null) {
    // A format is a regular expression: the question mark of a title stands for itself.
    const words = Object.entries(codes).map(([code, { da }]) =>
      (form === 'plain' ? code : da).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    return 'true' in codes ? { base: 'boolean', format: words.join('|') } : { base: 'string', format: words.join('|') }
  }
  return pattern === null ? { base: 'string' } : { base: 'string', format: pattern }
}
