import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import type { ScenarioResult } from '../../results/scenarios.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import { AREA_KEYS, type AreaLevel, DANISH_NAMES, type Table } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'
import { AREAS, tablesOfResults } from './result-tables.ts'

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
  const [councils, municipalities] = tablesOfResults([result], (level) => ({
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
  return tablesOfResults(results, (level) => ({
    name: `scenarios-${level}`,
    danishName: `scenarier-${DANISH_NAMES[level]}`,
    title: { da: `Scenarier: ${AREAS[level].da}`, en: `Scenarios: ${AREAS[level].en}` },
    description: descriptions[level],
    key: ['scenario', AREA_KEYS[level]],
  }))
}
