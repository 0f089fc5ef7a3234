import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { CODE, type Column, NAME, runColumn, text } from '../../text/columns/columns.ts'
import { SCENARIO_COUNCIL_COLUMNS, SCENARIO_MUNICIPALITY_COLUMNS } from '../../text/columns/scenario-columns.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { DANISH_NAMES, type Table, tableOf } from './table.ts'
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
        ofScenarios(columns),
        rows.map((area) => ({ result, area })),
      ),
      [result.status],
    )
  }
  return [
    file('councils', SCENARIO_COUNCIL_COLUMNS, result.councils),
    file('municipalities', SCENARIO_MUNICIPALITY_COLUMNS, result.municipalities),
  ]
}

/** All scenarios in one table for each level, the scenario and the run first in every row. */
export function scenarioTables(results: readonly ScenarioResult[]): readonly [councils: Table, municipalities: Table] {
  const about = (name: ScenarioFile, description: ByLanguage<string>) => ({
    name: `scenarios-${name}`,
    danishName: `scenarier-${DANISH_NAMES[name]}`,
    title: { da: `Scenarier: ${AREAS[name].da}`, en: `Scenarios: ${AREAS[name].en}` },
    description,
    key: ['scenario', name === 'councils' ? 'name' : 'code'],
  })
  return [
    tableOf(
      about('councils', {
        da: 'Hvad hvert scenarie ville flytte i sundhedsrådene.',
        en: 'What each scenario would move in the health councils.',
      }),
      ofScenarios(SCENARIO_COUNCIL_COLUMNS),
      results.flatMap((result) => result.councils.map((area) => ({ result, area }))),
    ),
    tableOf(
      about('municipalities', {
        da: 'Hvad hvert scenarie ville flytte i kommunerne.',
        en: 'What each scenario would move in the municipalities.',
      }),
      ofScenarios(SCENARIO_MUNICIPALITY_COLUMNS),
      results.flatMap((result) => result.municipalities.map((area) => ({ result, area }))),
    ),
  ]
}

/** An area in a scenario. */
interface ScenarioRow<Area> {
  readonly result: ScenarioResult
  readonly area: Area
}

/** The columns of a table of scenarios: each row says the scenario and the run first. */
function ofScenarios<Area>(columns: readonly Column<Area>[]): readonly Column<ScenarioRow<Area>>[] {
  return [
    text(
      {
        id: 'scenario',
        title: LABELS.scenario,
        unit: CODE,
        description: { da: 'Scenariets navn i adressen.', en: 'The name of the scenario in its address.' },
        constraints: { pattern: NAME },
      },
      ({ result }) => result.scenario.id,
    ),
    runColumn(({ result }) => result.run),
    ...columns.map((column) => ({ ...column, value: ({ area }: ScenarioRow<Area>) => column.value(area) })),
  ]
}
