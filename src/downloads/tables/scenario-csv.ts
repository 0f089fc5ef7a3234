import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { CODE, type Column, NAME, runColumn, text } from '../../text/columns/columns.ts'
import { SCENARIO_COUNCIL_COLUMNS, SCENARIO_MUNICIPALITY_COLUMNS } from '../../text/columns/scenario-columns.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { tableOf } from './table.ts'
import { type TableFile, tableFile } from './table-file.ts'

export type ScenarioFile = 'councils' | 'municipalities'

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
): readonly [councils: TableFile, municipalities: TableFile] {
  const [da, en] = [scenarioTexts(result, run, 'da'), scenarioTexts(result, run, 'en')]
  const file = <Row>(name: ScenarioFile, columns: readonly Column<Row>[], rows: readonly Row[]): TableFile =>
    tableFile(
      scenarioFilePath(result, name),
      tableOf(
        {
          name,
          danishName: name,
          title: { da: `${da.title}: ${AREAS[name].da}`, en: `${en.title}: ${AREAS[name].en}` },
          description: {
            da: `${da.question} Kørslen ${result.run} før og efter.`,
            en: `${en.question} The run ${result.run} before and after.`,
          },
          key: [name === 'councils' ? 'name' : 'code'],
        },
        ofScenario(result, columns),
        rows,
      ),
      [result.status],
    )
  return [
    file('councils', SCENARIO_COUNCIL_COLUMNS, result.councils),
    file('municipalities', SCENARIO_MUNICIPALITY_COLUMNS, result.municipalities),
  ]
}

/** The columns of a scenario's file: each row says the scenario and the run first. */
function ofScenario<Row>({ scenario, run }: ScenarioResult, columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return [
    text(
      {
        id: 'scenario',
        title: { da: 'Scenarie', en: 'Scenario' },
        unit: CODE,
        description: { da: 'Scenariets navn i adressen.', en: 'The name of the scenario in its address.' },
        constraints: { pattern: NAME },
      },
      () => scenario.id,
    ),
    runColumn(() => run),
    ...columns,
  ]
}
