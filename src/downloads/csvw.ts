import type { ByLanguage, Language } from '../inputs/language.ts'
import type { ColumnMeaning } from '../text/columns.ts'
import { FIGURES_LICENCE, sourceLine, statusSentence } from '../text/file-words.ts'
import type { Collection } from './collection.ts'
import { jsonText } from './json-text.ts'
import { heading, type Table } from './table.ts'

/** How a table is written as CSV: in English for programs, or in Danish for a Danish Excel. */
export type CsvForm = 'plain' | 'danish'

/** A table as a file beside its description. */
export interface DescribedTable {
  readonly table: Table
  /** Name of the file, from where the description stands. */
  readonly url: string
  readonly form: CsvForm
}

/**
 * The description of a CSV file by CSV on the Web (W3C, 2015): every column with its titles, type, unit and what its
 * cells must be like.
 */
export function csvwText(collection: Collection, described: DescribedTable): string {
  return jsonText({ '@context': context, ...about(collection, described.table), ...tablePart(described) })
}

/** The description of several CSV files in one. */
export function csvwGroupText(collection: Collection, tables: readonly DescribedTable[]): string {
  return jsonText({
    '@context': context,
    ...about(collection, { title: collection.title, description: collection.summary }),
    tables: tables.map((described) => ({
      ...tablePart(described),
      'dc:title': spoken(described.table.title),
      'dc:description': spoken(described.table.description),
    })),
  })
}

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }]

/** A text in both languages, as the values of a property of CSVW. */
function spoken(words: ByLanguage<string>): readonly object[] {
  return (['da', 'en'] as const).map((language) => ({ '@value': words[language], '@language': language }))
}

function about(
  { site, statuses, sources }: Collection,
  { title, description }: Pick<Table, 'title' | 'description'>,
): object {
  const withStatus = (language: Language): string => `${description[language]} ${statusSentence(statuses, language)}`
  return {
    'dc:title': spoken(title),
    'dc:description': spoken({ da: withStatus('da'), en: withStatus('en') }),
    'dc:publisher': spoken(site.publisher),
    'dc:issued': { '@value': site.publicationDate, '@type': 'xsd:date' },
    'dc:rights': spoken(FIGURES_LICENCE.title),
    'dc:source': sources.filter(({ kind }) => kind === 'statistics').map((source) => sourceLine(source, 'en')),
  }
}

function tablePart({ table, url, form }: DescribedTable): object {
  const plain = form === 'plain'
  return {
    url,
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
    const words = Object.entries(codes).map(([code, { da }]) => (form === 'plain' ? code : da))
    return 'true' in codes ? { base: 'boolean', format: words.join('|') } : { base: 'string', format: words.join('|') }
  }
  return pattern === null ? { base: 'string' } : { base: 'string', format: pattern }
}
