import { csvFormatRows } from 'd3'
import { FROZEN_FILES, type FrozenFile, runHash } from '../../src/inputs/published/published-runs.ts'
import { sha256Of } from '../../src/inputs/files/sha256.ts'
import { Decimal } from '../../src/model/decimal.ts'
import { settleNeed } from '../../src/model/rounding.ts'
import { publishedMunicipality, publishedRules, publishedTotals } from '../../src/results/published-form.ts'
import type { RunResult } from '../../src/results/result.ts'
import { columnRules } from '../../src/text/columns/column-rules.ts'
import type { Column } from '../../src/text/columns/column.ts'
import { cellText, councilColumns, municipalityColumns, ofRun } from '../../src/text/columns/columns.ts'
import { exactMunicipalityColumns, exactWeight } from '../../src/text/columns/exact-columns.ts'

/** The frozen form of a published run. */
export interface FrozenForm {
  readonly texts: Readonly<Record<FrozenFile, string>>
  readonly files: Readonly<Record<FrozenFile, string>>
  readonly sha256: string
}

/**
 * What of a run may never change unnoticed: both its tables to the letter, and every number of result.json to twenty
 * decimals, which is as far as the model itself looks (the residue of a division beyond them decides nothing).
 */
export function frozenForm(result: RunResult): FrozenForm {
  const rules = columnRules([result])
  const texts = {
    'municipalities.csv': tableText(
      ofRun(municipalityColumns(rules), result.run, exactMunicipalityColumns(rules)),
      result.municipalities,
    ),
    'councils.csv': tableText(ofRun(councilColumns(rules), result.run, [exactWeight]), result.councils),
    'figures.csv': valuesText(result),
  }
  const files = {
    'municipalities.csv': sha256Of(texts['municipalities.csv']),
    'councils.csv': sha256Of(texts['councils.csv']),
    'figures.csv': sha256Of(texts['figures.csv']),
  } satisfies Record<(typeof FROZEN_FILES)[number], string>
  return { texts, files, sha256: runHash(files) }
}

function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const body = rows.map((row) => columns.map((column) => cellText(column, row)))
  return `${csvFormatRows([columns.map((column) => column.id), ...body])}\n`
}

/** Every number of a run, one a line: area, name as in result.json, value. */
function valuesText(result: RunResult): string {
  const { estimate } = result
  const rows = [
    ...result.municipalities.map((m) => valuesOf(m.code, publishedMunicipality(m))),
    ...result.councils.map((c) => valuesOf(c.name, publishedTotals(c))),
    valuesOf('national', publishedTotals(result.national)),
    valuesOf('rules', publishedRules(result.rules)),
    ...(estimate === null ? [] : [valuesOf('estimate', estimate)]),
    // What the estimate is judged by, under the areas that there were when the runs were first frozen: see decision 19.
    ...(estimate === null ? [] : [listOf('estimate', 'residuals', estimate.residuals)]),
    ...(estimate === null ? [] : [listOf('estimate', 'heldOut', estimate.heldOut)]),
    listOf('national', 'reconciliation', result.reconciliation),
  ].flat()
  return `${csvFormatRows([['area', 'figure', 'value'], ...rows])}\n`
}

/** The numbers of a list, each named by the list and the published number that it is of. */
function listOf(area: string, list: string, items: readonly { readonly figure: string }[]): string[][] {
  return items.flatMap((item) =>
    valuesOf(area, item).map(([, name = '', value = '']) => [area, `${list}.${item.figure}.${name}`, value]),
  )
}

function valuesOf(area: string, values: object): string[][] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    Decimal.isDecimal(value) ? [[area, name, settleNeed(value).toFixed()]] : [],
  )
}
