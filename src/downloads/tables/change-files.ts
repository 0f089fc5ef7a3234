import type { ByLanguage } from '../../inputs/language.ts'
import type { RunChange } from '../../results/run-changes.ts'
import { councilChangeColumns, municipalityChangeColumns } from '../../text/columns/change-columns.ts'
import { changeTitle } from '../../text/sentences/changes.ts'
import { AREA_KEYS, type AreaLevel, DANISH_NAMES, type Table, tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** What a table of changes is called, and what tells its rows apart. */
type About = (level: AreaLevel) => Pick<Table, 'name' | 'danishName' | 'description' | 'key'>

/** The changes between all runs in one table for each level, the runs in every row; a cause that a change lacks moved nothing. */
export function changeTables(changes: readonly RunChange[]): readonly [municipalities: Table, councils: Table] {
  const descriptions: Readonly<Record<AreaLevel, ByLanguage<string>>> = {
    municipalities: {
      da: 'Kommunernes behov fra kørsel til kørsel, delt på årsager.',
      en: 'The need of the municipalities from run to run, split into causes.',
    },
    councils: {
      da: 'Sundhedsrådenes lægekapaciteter fra kørsel til kørsel, delt på årsager.',
      en: 'The doctor capacities of the health councils from run to run, split into causes.',
    },
  }
  return tablesOfChanges(changes, (level) => ({
    name: `changes-${level}`,
    danishName: `aendringer-${DANISH_NAMES[level]}`,
    description: descriptions[level],
    key: [AREA_KEYS[level], 'from_run', 'to_run'],
  }))
}

/** The two tables of a change: "/data/changes/open-2025--open-2026-municipalities.csv" and its Danish form "…-kommuner.csv", and that of the councils. */
export function changeFiles(change: RunChange): readonly [municipalities: TableForms, councils: TableForms] {
  const what: Readonly<Record<AreaLevel, ByLanguage<string>>> = {
    municipalities: {
      da: 'hver kommunes behov, delt på årsager.',
      en: 'the need of each municipality, split into causes.',
    },
    councils: {
      da: 'hvert sundhedsråds lægekapaciteter, delt på årsager.',
      en: 'the doctor capacities of each health council, split into causes.',
    },
  }
  const file = (table: Table): TableForms => {
    const at = (name: string): `/${string}` => `/data/changes/${change.id}-${name}.csv`
    return tableForms({ plain: at(table.name), danish: at(table.danishName) }, table, [change.status])
  }
  const [municipalities, councils] = tablesOfChanges([change], (level) => ({
    name: level,
    danishName: DANISH_NAMES[level],
    description: {
      da: `${changeTitle(change, 'da')}: ${what[level].da}`,
      en: `${changeTitle(change, 'en')}: ${what[level].en}`,
    },
    key: [AREA_KEYS[level]],
  }))
  return [file(municipalities), file(councils)]
}

/** Some changes in a table for each level, with a column for each cause that one of them has. */
function tablesOfChanges(
  changes: readonly RunChange[],
  about: About,
): readonly [municipalities: Table, councils: Table] {
  const causes = [...new Set(changes.flatMap((change) => change.causes))]
  return [
    tableOf(
      { ...about('municipalities'), title: { da: 'Ændringer i kommunerne', en: 'Changes in the municipalities' } },
      municipalityChangeColumns({ causes }),
      changes.flatMap((change) => change.municipalities.map((area) => ({ area, change }))),
    ),
    tableOf(
      { ...about('councils'), title: { da: 'Ændringer i sundhedsrådene', en: 'Changes in the health councils' } },
      councilChangeColumns({ causes }),
      changes.flatMap((change) => change.councils.map((area) => ({ area, change }))),
    ),
  ]
}
