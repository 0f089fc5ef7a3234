import type { ByLanguage } from '../../inputs/language.ts'
import type { Shifts } from '../../results/scenarios.ts'
import { CODE, type Column, NAME, runColumn, text } from '../../text/columns/column.ts'
import { SCENARIO_COUNCIL_COLUMNS, SCENARIO_MUNICIPALITY_COLUMNS } from '../../text/columns/scenario-columns.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { AREA_KEYS, type AreaLevel, DANISH_NAMES, type Table, tableOf } from './table.ts'

// The tables of runs with changes, of a scenario and of a reader's own: a page makes them too.

/** What the tables are of, within a sentence. */
export const AREAS: Readonly<Record<AreaLevel, ByLanguage<string>>> = {
  councils: LABELS.theHealthCouncilsInText,
  municipalities: LABELS.theMunicipalitiesInText,
}

/** What a table of scenarios is called, and what tells its rows apart. */
type About = (level: AreaLevel) => Omit<Table, 'columns' | 'rows'>

/** What the tables of a result are made of. */
export interface TabledResult extends Pick<Shifts, 'councils' | 'municipalities'> {
  readonly scenario: { readonly id: string }
  /** Id of the run that it is held against. */
  readonly run: string
}

/** The tables of some results, one of each level. */
export function tablesOfResults(
  results: readonly TabledResult[],
  about: About,
): readonly [councils: Table, municipalities: Table] {
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
  readonly result: TabledResult
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

/** The two tables of a calculation of a reader's own, in the form of those of a scenario: each row says that it is one. */
export function ownTables(own: TabledResult): readonly [councils: Table, municipalities: Table] {
  return tablesOfResults([own], (level) => ({
    name: level,
    danishName: DANISH_NAMES[level],
    title: AREAS[level],
    description: AREAS[level],
    key: [AREA_KEYS[level]],
  }))
}
