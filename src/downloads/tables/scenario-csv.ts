import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { CODE, type Column, NAME, runColumn, text } from '../../text/columns/columns.ts'
import { SCENARIO_COUNCIL_COLUMNS, SCENARIO_MUNICIPALITY_COLUMNS } from '../../text/columns/scenario-columns.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { AREA_KEYS, type AreaLevel, DANISH_NAMES, type Table, tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

const AREAS: Readonly<Record<AreaLevel, ByLanguage<string>>> = {
  councils: LABELS.theHealthCouncilsInText,
  municipalities: LABELS.theMunicipalitiesInText,
}

/** What a table of scenarios is called, and what tells its rows apart. */
type About = (level: AreaLevel) => Omit<Table, 'columns' | 'rows'>

/**
 * The two tables of a scenario: what it would make of the councils and of the municipalities, as
 * "/data/scenarios/norm-1500-councils.csv" and its Danish form "…-sundhedsraad.csv".
 */
export function scenarioFiles(
  result: ScenarioResult,
  run: RunResult,
): readonly [councils: TableForms, municipalities: TableForms] {
  const [da, en] = [scenarioTexts(result, run, 'da'), scenarioTexts(result, run, 'en')]
  const file = (table: Table): TableForms => {
    const at = (name: string): `/${string}` => `/data/scenarios/${result.scenario.id}-${name}.csv`
    return tableForms({ plain: at(table.name), danish: at(table.danishName) }, table, [result.status])
  }
  const [councils, municipalities] = tablesOf([result], (level) => ({
    name: level,
    danishName: DANISH_NAMES[level],
    title: { da: `${da.title}: ${AREAS[level].da}`, en: `${en.title}: ${AREAS[level].en}` },
    description: {
      da: `${da.question} Kørslen ${result.run} før og efter.`,
      en: `${en.question} The run ${result.run} before and after.`,
    },
    key: [AREA_KEYS[level]],
  }))
  return [file(councils), file(municipalities)]
}

/** All scenarios in one table for each level, the scenario and the run first in every row. */
export function scenarioTables(results: readonly ScenarioResult[]): readonly [councils: Table, municipalities: Table] {
  const descriptions: Readonly<Record<AreaLevel, ByLanguage<string>>> = {
    councils: {
      da: 'Hvad hvert scenarie ville flytte i sundhedsrådene.',
      en: 'What each scenario would move in the health councils.',
    },
    municipalities: {
      da: 'Hvad hvert scenarie ville flytte i kommunerne.',
      en: 'What each scenario would move in the municipalities.',
    },
  }
  return tablesOf(results, (level) => ({
    name: `scenarios-${level}`,
    danishName: `scenarier-${DANISH_NAMES[level]}`,
    title: { da: `Scenarier: ${AREAS[level].da}`, en: `Scenarios: ${AREAS[level].en}` },
    description: descriptions[level],
    key: ['scenario', AREA_KEYS[level]],
  }))
}

function tablesOf(results: readonly ScenarioResult[], about: About): readonly [councils: Table, municipalities: Table] {
  return [
    tableOf(
      about('councils'),
      ofScenarios(SCENARIO_COUNCIL_COLUMNS),
      results.flatMap((result) => result.councils.map((area) => ({ result, area }))),
    ),
    tableOf(
      about('municipalities'),
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
