import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { type ImportFault, ImportFaults } from '../../../../src/inputs/import/import-fault.ts'
import { officialNumbers, type OfficialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import { readFile } from '../../../../scripts/import/read-file.ts'
import { citizensByCode } from '../../../../src/inputs/build-basis.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { citizensOn, inputs } from '../../results/published.ts'

// Tables as those who hold them save them. Every weight is 1 where a test does not say otherwise, and the citizens are the
// projection's, so that the mean of the country is 1.

const population = citizensByCode(inputs.populations.get('2026'))
export const { municipalities, councils } = inputs
export const citizensOf = (code: string): number => citizensOn(code, '2027-01-01').toNumber()

export type Cell = string | number
export type Row = readonly Cell[]

export const HEADINGS: Row = ['Kommunekode', 'Kommune', 'Borgere i gruppe 1', 'Sygdomsvægt']
export const rowOf = ({ code, name }: { readonly code: string; readonly name: string }, weight: Cell = 1): Row => [
  code,
  name,
  citizensOf(code),
  weight,
]
export const ROWS: readonly Row[] = municipalities.map((place) => rowOf(place))

/** Rows as a Danish spreadsheet saves them as text. */
export const text = (rows: readonly Row[]): string =>
  rows
    .map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell)).join(';'))
    .join('\r\n')

/** A path for a file of a test, which goes after it. */
export function newPath(kind: string): string {
  return join(temporaryFolder(), `tal.${kind}`)
}

/** A file of text. */
export function csv(content: string | Uint8Array): string {
  const path = newPath('csv')
  writeFileSync(path, content)
  return path
}

export async function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Promise<string> {
  const path = newPath('xlsx')
  await writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
      ),
    })),
  ).toFile(path)
  return path
}

export async function numbersOf(path: string, year: string | null = '2026'): Promise<OfficialNumbers> {
  return officialNumbers([await readFile(path)], inputs, population, { year, only: null, norm: null })
}

export async function faultsOf(path: string, year: string | null = '2026'): Promise<readonly ImportFault[]> {
  try {
    await numbersOf(path, year)
    return []
  } catch (error) {
    if (error instanceof ImportFaults) return error.faults
    throw error
  }
}

/** Changes one file of a workbook. */
export function rewrite(path: string, entry: string, change: (xml: string) => string): void {
  const files = unzipSync(new Uint8Array(readFileSync(path)))
  files[entry] = strToU8(change(strFromU8(files[entry] ?? new Uint8Array())))
  writeFileSync(path, zipSync(files))
}
