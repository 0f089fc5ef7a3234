import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { CODE, type Column, NAME, runColumn, text } from '../../text/columns/columns.ts'
import { SCENARIO_COUNCIL_COLUMNS, SCENARIO_MUNICIPALITY_COLUMNS } from '../../text/columns/scenario-columns.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { DANISH_NAMES, tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

export type ScenarioFile = 'councils' | 'municipalities'

const AREAS: Readonly<Record<ScenarioFile, ByLanguage<string>>> = {
  councils: LABELS.theHealthCouncilsInText,
  municipalities: LABELS.theMunicipalitiesInText,
}

/**
 * The two tables of a scenario: what it would make of the councils and of the municipalities, as
 * "/data/scenarios/norm-1500-councils.csv" and its Danish form "…-sundhedsraad.csv".
 */
export function scenarioFiles(
  result: ScenarioResult,
  run: RunResult,
): readonly [councils: TableForms, municipalities: TableForms] {
  const [da, en] = [scenarioTexts(result, run, 'da'), scenarioTexts(result, run, 'en')]
  const file = <Row>(name: ScenarioFile, columns: readonly Column<Row>[], rows: readonly Row[]): TableForms => {
    const at = (name: string): `/${string}` => `/data/scenarios/${result.scenario.id}-${name}.csv`
    return tableForms(
      { plain: at(name), danish: at(DANISH_NAMES[name]) },
      tableOf(
        {
          name,
          danishName: DANISH_NAMES[name],
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
  }
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
        title: LABELS.scenario,
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
