import { csvFormatRows } from 'd3'
import type { ByLanguage } from '../inputs/language.ts'
import type { RunResult } from '../results/result.ts'
import type { ScenarioResult } from '../results/scenarios.ts'
import { statusSentence } from '../text/file-words.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
  scenarioCell,
  type ScenarioColumn,
} from '../text/scenario-columns.ts'
import { scenarioTexts } from '../text/scenario-words.ts'
import { textFile, type TextFile } from './download-file.ts'

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

const AREAS: Readonly<Record<ScenarioFile, ByLanguage<string>>> = {
  councils: { da: 'sundhedsrådene', en: 'the health councils' },
  municipalities: { da: 'kommunerne', en: 'the municipalities' },
}

/** The two tables of a scenario: what it would make of the councils and of the municipalities. */
export function scenarioFiles(
  result: ScenarioResult,
  run: RunResult,
): readonly [councils: TextFile, municipalities: TextFile] {
  const { status } = result
  const [da, en] = [scenarioTexts(result, run, 'da'), scenarioTexts(result, run, 'en')]
  const file = (name: ScenarioFile): TextFile =>
    textFile(
      {
        path: scenarioFilePath(result, name),
        title: {
          da: `${da.title}: ${AREAS[name].da}`,
          en: `${en.title}: ${AREAS[name].en}`,
        },
        description: {
          da: `${da.question} Kørslen ${result.run} før og efter. ${statusSentence([status], 'da')}`,
          en: `${en.question} The run ${result.run} before and after. ${statusSentence([status], 'en')}`,
        },
        mediaType: 'text/csv',
      },
      () => SCENARIO_FILES[name](result),
    )
  return [file('councils'), file('municipalities')]
}

/** A row for each area, written like the tables of a run; each says the scenario, the run and the status. */
function table<Row>(result: ScenarioResult, columns: readonly ScenarioColumn<Row>[], rows: readonly Row[]): string {
  const header = ['scenario', 'run', ...columns.map((column) => column.id)]
  const body = rows.map((row) => [
    result.scenario.id,
    result.run,
    ...columns.map((column) => scenarioCell(column, row)),
  ])
  return `${csvFormatRows([header, ...body])}\n`
}
