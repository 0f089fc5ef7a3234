import type { ByLanguage } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { FIGURES_LICENCE, statusSentence } from '../../text/sentences/files.ts'
import type { Collection } from '../packages/collection.ts'
import type { CsvForm } from './csvw.ts'
import type { Fingerprint } from './fingerprint.ts'
import { jsonText } from '../packages/download-file.ts'
import { heading, type Table } from '../tables/table.ts'

interface PackagedTable {
  readonly table: Table
  readonly form: CsvForm
  readonly sources: readonly SourceRecord[]
}

/** A file of a Data Package. */
export interface PackagedFile {
  /** Path from where the package stands. */
  readonly path: string
  readonly name: string
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly mediaType: string
  readonly fingerprint: Fingerprint
  /** The table that it is, how it is written, and what it rests on; null for another kind of file. */
  readonly table: PackagedTable | null
}

/**
 * The description of a collection as a Data Package (version 2): every file with its size and hash, every table with
 * its fields and what their cells must be like. Titles are Danish; `titles` and `descriptions` have both languages.
 */
export function packageText(collection: Collection, files: readonly PackagedFile[]): string {
  const { id, title, summary, site, sources, statuses } = collection
  const named = bothLanguages(
    { da: `${site.title.da}: ${title.da}`, en: `${site.title.en}: ${title.en}` },
    {
      da: `${summary.da} ${statusSentence(statuses, 'da')}`,
      en: `${summary.en} ${statusSentence(statuses, 'en')}`,
    },
  )
  return jsonText({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `laegefordelingen-${id}`,
    ...named,
    version: site.publicationDate.replaceAll('-', '.'),
    created: `${site.publicationDate}T00:00:00Z`,
    contributors: [{ title: site.publisher.da, roles: ['creator', 'publisher'] }],
    licenses: [{ name: FIGURES_LICENCE.name, title: FIGURES_LICENCE.title.da }],
    sources: sources.map(sourcePart),
    resources: files.map((file) => resource(collection, file)),
  })
}

function sourcePart({ publisher, title, url }: SourceRecord): object {
  return { title: `${publisher}: ${title}`, ...(url === null ? {} : { path: url }) }
}

function bothLanguages(title: ByLanguage<string>, description: ByLanguage<string>): object {
  return { title: title.da, description: description.da, titles: title, descriptions: description }
}

function resource(
  collection: Collection,
  { path, name, title, description, mediaType, fingerprint, table }: PackagedFile,
): object {
  return {
    name,
    ...(table === null ? {} : { type: 'table' }),
    path,
    ...bothLanguages(title, description),
    format: path.split('.').at(-1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: fingerprint.bytes,
    hash: `sha256:${fingerprint.sha256}`,
    ...(table === null ? {} : tablePart(collection, table)),
  }
}

function tablePart(collection: Collection, { table, form, sources }: PackagedTable): object {
  const plain = form === 'plain'
  const nameOf = (id: string): string => {
    const column = table.columns.find((c) => c.id === id)
    if (column === undefined) throw new RangeError(`packageText: ${table.name} has no column ${id}`)
    return fieldName(column, form)
  }
  const councils = collection.councils
  const isOfMunicipalities = table.name === collection.municipalities.name
  const names = (ids: readonly string[]): readonly string[] => ids.map(nameOf)
  return {
    sources: sources.map(sourcePart),
    dialect: {
      delimiter: plain ? ',' : ';',
      lineTerminator: plain ? '\n' : '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      fields: table.columns.map((column) => field(column, form)),
      missingValues: [''],
      primaryKey: names(table.key),
      ...(isOfMunicipalities
        ? {
            foreignKeys: [
              {
                fields: names(councils.key.map((id) => (id === 'name' ? 'council' : id))),
                reference: {
                  resource: plain ? councils.name : councils.danishName,
                  fields: councils.columns
                    .filter(({ id }) => councils.key.includes(id))
                    .map((column) => fieldName(column, form)),
                },
              },
            ],
          }
        : {}),
    },
  }
}

function fieldName(column: ColumnMeaning, form: CsvForm): string {
  return form === 'plain' ? column.id : heading(column, 'da')
}

function field(column: ColumnMeaning, form: CsvForm): object {
  const { title, description, unit, decimals, codes, constraints } = column
  const { required, unique, pattern, minimum } = constraints
  const plain = form === 'plain'
  const isBoolean = codes !== null && 'true' in codes
  const words = Object.entries(codes ?? {}).map(([code, { da }]) => (plain ? code : da))
  return {
    name: fieldName(column, form),
    type: decimals !== null ? (decimals === 0 ? 'integer' : 'number') : isBoolean ? 'boolean' : 'string',
    ...bothLanguages(title, description),
    unit: unit.da,
    units: unit,
    ...(decimals !== null && decimals > 0 && !plain ? { decimalChar: ',' } : {}),
    ...(isBoolean ? { trueValues: words.slice(0, 1), falseValues: words.slice(1) } : {}),
    constraints: {
      required,
      ...(unique ? { unique } : {}),
      ...(pattern === null ? {} : { pattern }),
      ...(minimum === null ? {} : { minimum }),
      ...(codes !== null && !isBoolean ? { enum: words } : {}),
    },
  }
}
