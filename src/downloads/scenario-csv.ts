import { csvFormatRows } from 'd3'
import type { ScenarioResult } from '../results/scenarios.ts'
import { formatPlain } from '../text/number.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
  type ScenarioColumn,
} from '../text/scenario-columns.ts'

/** The two files of a scenario, by the last part of their addresses. */
export const SCENARIO_FILES = {
  councils: (result: ScenarioResult): string => table(result, SCENARIO_COUNCIL_COLUMNS, result.councils),
  municipalities: (result: ScenarioResult): string =>
    table(result, SCENARIO_MUNICIPALITY_COLUMNS, result.municipalities),
} as const

export type ScenarioFile = keyof typeof SCENARIO_FILES

/** The address of a file of a scenario: "/data/scenarios/norm-1500-councils.csv". */
export function scenarioFilePath({ scenario }: ScenarioResult, file: ScenarioFile): `/${string}` {
  return `/data/scenarios/${scenario.id}-${file}.csv`
}

/** A row for each area, written like the tables of a run; each says the scenario, the run and the status. */
function table<Row>(result: ScenarioResult, columns: readonly ScenarioColumn<Row>[], rows: readonly Row[]): string {
  const header = ['scenario', 'run', ...columns.map((column) => column.id)]
  const body = rows.map((row) => [
    result.scenario.id,
    result.run,
    ...columns.map((column) => {
      const value = column.value(row)
      if (typeof value === 'boolean') return value ? 'true' : 'false'
      return typeof value === 'string' ? value : formatPlain(value, column.decimals ?? 0)
    }),
  ])
  return `${csvFormatRows([header, ...body])}\n`
}
