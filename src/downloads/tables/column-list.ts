import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { say } from '../../text/say.ts'
import { danishCell } from './csv.ts'
import { heading, plainCell } from './table.ts'
import type { TableFile } from './table-file.ts'

/** A column as a list of columns tells of it. */
export interface ListedColumn {
  /** What stands above it in the file. */
  readonly id: string
  /** The heading for people; null where the description says it all. */
  readonly title: string | null
  readonly description: string
  readonly unit: string
  readonly formula: string | null
  /** A cell of the file; empty where that cell is. */
  readonly example: string
}

/** The columns of a kind of file. */
export interface ColumnList {
  /** What the list is called in an address. */
  readonly id: string
  /** A file that has the columns, by its address below /data/, or what all files with them are called. */
  readonly file: string
  /** Where the examples are from, and which other files have the columns. */
  readonly note: string
  readonly columns: readonly ListedColumn[]
}

/** The columns of a file, with a row of it that has a cell in every column if there is one, and otherwise its first. */
export function columnList(id: string, file: TableFile, note: ByLanguage<string>, language: Language): ColumnList {
  return {
    id: `kolonner-${id}`,
    file: file.path.replace('/data/', ''),
    note: say(language, note),
    columns: columnsOf(file, language),
  }
}

/** The columns of several files, each once: first those that all have, then the others with the files that have them. */
export function sharedColumnList(
  id: string,
  name: string,
  files: readonly TableFile[],
  note: ByLanguage<string>,
  language: Language,
): ColumnList {
  const entries = files.flatMap((file) =>
    columnsOf(file, language).map((column) => ({ column, file: say(language, file.title) })),
  )
  const columns = [...Map.groupBy(entries, ({ column }) => column.id).values()].flatMap((ofOne) =>
    ofOne.slice(0, 1).map(({ column }) => {
      const shared = ofOne.length === files.length
      const where = say(language, { da: 'Står i:', en: 'Stands in:' })
      const names = ofOne.map(({ file }) => file).join(', ')
      return {
        shared,
        column: shared ? column : { ...column, description: `${column.description} ${where} ${names}.` },
      }
    }),
  )
  const some = (shared: boolean): ListedColumn[] =>
    columns.flatMap((one) => (one.shared === shared ? [one.column] : []))
  return { id: `kolonner-${id}`, file: name, note: say(language, note), columns: [...some(true), ...some(false)] }
}

function columnsOf({ table: { columns, rows }, form }: TableFile, language: Language): readonly ListedColumn[] {
  const row = rows.find((cells) => cells.every((cell) => cell !== null)) ?? rows[0] ?? []
  const cell = form === 'plain' ? plainCell : danishCell
  return columns.map((column, index): ListedColumn => {
    const title = say(language, column.title)
    const description = say(language, column.description)
    return {
      id: nameIn(form, column),
      title: description === `${title}.` ? null : title,
      description,
      unit: say(language, column.unit),
      formula: column.formula === null ? null : say(language, column.formula),
      example: cell(column, row[index] ?? null),
    }
  })
}

function nameIn(form: TableFile['form'], column: ColumnMeaning): string {
  return form === 'plain' ? column.id : heading(column, 'da')
}
