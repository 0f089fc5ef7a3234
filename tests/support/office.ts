import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { findOffice } from '../../scripts/install/find-office.ts'

/**
 * A filter that writes every sheet as CSV in a file of its own: tabs, UTF-8, text in quotes and numbers without, each
 * number with all its digits, whatever its format shows.
 */
export const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,false,false,false,-1'

/** A filter that reads CSV as a Danish program does: semicolons, UTF-8, a comma before decimals. */
export const DANISH_CSV = 'Text - txt - csv (StarCalc):59,34,76,1,,1030'

/** A cell as LibreOffice has it: it writes text in quotes, and a number without. */
export type OfficeCell = { readonly text: string } | { readonly number: string }

/**
 * Has LibreOffice open files and write them in another form, and gives the folder with what it wrote.
 * @throws Error when there is no LibreOffice, or when it fails
 */
export function convert(files: readonly string[], to: string, readAs?: string): string {
  const office = findOffice()
  if (office === null) throw new Error('There is no LibreOffice. Install one with: npm run office:install')
  const folder = mkdtempSync(join(tmpdir(), 'laege-office-'))
  // A profile of its own: LibreOffice starts only once with each, whoever else has it open.
  const profile = pathToFileURL(join(folder, 'profile')).href
  const { status, stdout, stderr } = spawnSync(
    office,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      ...(readAs === undefined ? [] : [`--infilter=${readAs}`]),
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  rmSync(join(folder, 'profile'), { recursive: true, force: true })
  if (status !== 0) throw new Error(`LibreOffice: ${stdout}${stderr}`)
  return folder
}

/** The cells of a CSV file of LibreOffice, with what is text told from what is a number. */
export function officeCells(text: string): readonly (readonly OfficeCell[])[] {
  // The parser says which cells stood in quotes only while it reads them: a letter in front keeps it.
  const rows = parse(text, {
    bom: true,
    delimiter: '\t',
    cast: (value, { quoting }) => (quoting ? 't' : 'n') + value,
  })
  return rows.map((row) =>
    row.map((cell) => (cell.startsWith('t') ? { text: cell.slice(1) } : { number: cell.slice(1) })),
  )
}
