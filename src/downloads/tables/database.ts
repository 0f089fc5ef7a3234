import { DatabaseSync } from 'node:sqlite'

/** What a cell of a database holds. */
export type DatabaseCell = string | number | null

/** A column of a database: its type, and what stands beside it as a comment. */
export interface DatabaseColumn {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
  readonly isRequired: boolean
  readonly note: string
}

/** A table of a database. */
export interface DatabaseTable {
  readonly name: string
  readonly note: string
  readonly columns: readonly DatabaseColumn[]
  /** The columns that tell a row from all others. */
  readonly key: readonly string[]
  /** Rows of other tables that a row points to. */
  readonly references?: readonly {
    readonly columns: readonly string[]
    readonly table: string
    readonly of: readonly string[]
  }[]
  readonly rows: readonly (readonly DatabaseCell[])[]
}

/**
 * Tables as a SQLite database. The same tables give the same bytes, by the same version of SQLite: nothing in it is a time, and
 * what was filled in is written anew, page after page. It is made in memory.
 * @throws Error where a row breaks a key, points to no row, or has a cell of another type
 */
export function databaseBytes(tables: readonly DatabaseTable[]): Uint8Array<ArrayBuffer> {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true })
  try {
    database.exec('PRAGMA page_size = 4096; PRAGMA user_version = 1')
    for (const table of tables) {
      database.exec(statementOf(table))
      const places = table.columns.map(() => '?').join(', ')
      const insert = database.prepare(`INSERT INTO ${table.name} VALUES (${places})`)
      for (const row of table.rows) insert.run(...row)
    }
    database.exec('VACUUM')
    return new Uint8Array(database.serialize())
  } finally {
    database.close()
  }
}

/** The statement that makes a table; SQLite keeps it with its comments, so a reader of the file finds them. */
function statementOf({ name, note, columns, key, references = [] }: DatabaseTable): string {
  const rules = [
    `PRIMARY KEY (${key.join(', ')})`,
    ...references.map(
      ({ columns: from, table, of }) => `FOREIGN KEY (${from.join(', ')}) REFERENCES ${table} (${of.join(', ')})`,
    ),
  ]
  const ofColumns = columns.map(
    (column) => `  ${column.name} ${column.type}${column.isRequired ? ' NOT NULL' : ''}, -- ${oneLine(column.note)}`,
  )
  return `CREATE TABLE ${name} ( -- ${oneLine(note)}\n${ofColumns.join('\n')}\n  ${rules.join(',\n  ')}\n) STRICT`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
