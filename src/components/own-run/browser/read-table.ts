import type { PageRun } from '../../../results/page-runs.ts'
import type { OwnTable } from '../../../results/own-table.ts'
import { readOwnTable } from '../../../results/read-own-table.ts'
import { faultText } from '../../../text/sentences/import-faults.ts'
import { tableRead, tableRefused, YEAR_FIELD } from '../../../text/sentences/own-later.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

// Reads a table of weights by the code of the import. It is fetched when a reader hands over a file.

/** What a page makes of a file: a table and what was read of it, or what is wrong with it. */
export interface FileReading {
  readonly table: OwnTable | null
  /** What was read, as a sentence; "" where nothing could be. */
  readonly told: string
  /** Every fault, one a line; "" where there is none. */
  readonly wrong: string
  /** That it cannot be used. */
  readonly refusal: string
}

const language = pageLanguage()

/** Reads a file that a reader has handed over, and says what was read or what is wrong. */
export async function tableFrom(
  file: File,
  page: PageRun,
  year: string | null,
  regionsUntil2026: ReadonlyMap<string, string>,
): Promise<FileReading> {
  const found = await readOwnTable(
    file.name,
    new Uint8Array(await file.arrayBuffer()),
    page,
    { asked: year, field: YEAR_FIELD },
    regionsUntil2026,
  )
  const refusal = tableRefused(language)
  if ('faults' in found) return { table: null, told: '', wrong: faultText(found.faults, language), refusal }
  const { table } = found
  return { table, told: tableRead(table.file, table.weights.size, found.year, language), wrong: '', refusal }
}
