import type { ByLanguage } from '../../inputs/language.ts'
import type { RunChange } from '../../results/run-changes.ts'
import { councilChangeColumns, municipalityChangeColumns } from '../../text/columns/change-columns.ts'
import { changeTitle } from '../../text/sentences/changes.ts'
import { DANISH_NAMES, type Table, tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** The changes between all runs in one table for each level, the runs in every row; a cause that a change lacks moved nothing. */
export function changeTables(changes: readonly RunChange[]): readonly [municipalities: Table, councils: Table] {
  const causes = [...new Set(changes.flatMap((change) => change.causes))]
  const about = (level: 'municipalities' | 'councils', title: ByLanguage<string>, description: ByLanguage<string>) => ({
    name: `changes-${level}`,
    danishName: `aendringer-${DANISH_NAMES[level]}`,
    title,
    description,
    key: [level === 'councils' ? 'name' : 'code', 'from_run', 'to_run'],
  })
  return [
    tableOf(
      about('municipalities', TITLES.municipalities, {
        da: 'Kommunernes behov fra kørsel til kørsel, delt på årsager.',
        en: 'The need of the municipalities from run to run, split into causes.',
      }),
      municipalityChangeColumns({ causes }),
      changes.flatMap((change) => change.municipalities.map((area) => ({ area, change }))),
    ),
    tableOf(
      about('councils', TITLES.councils, {
        da: 'Sundhedsrådenes lægekapaciteter fra kørsel til kørsel, delt på årsager.',
        en: 'The doctor capacities of the health councils from run to run, split into causes.',
      }),
      councilChangeColumns({ causes }),
      changes.flatMap((change) => change.councils.map((area) => ({ area, change }))),
    ),
  ]
}

const TITLES = {
  municipalities: { da: 'Ændringer i kommunerne', en: 'Changes in the municipalities' },
  councils: { da: 'Ændringer i sundhedsrådene', en: 'Changes in the health councils' },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>

/** The two tables of a change: "/data/changes/open-2025--open-2026-municipalities.csv" and its Danish form "…-kommuner.csv", and that of the councils. */
export function changeFiles(change: RunChange): readonly [municipalities: TableForms, councils: TableForms] {
  const about = (
    level: 'municipalities' | 'councils',
    title: ByLanguage<string>,
    what: ByLanguage<string>,
  ): Omit<Table, 'columns' | 'rows'> => ({
    name: level,
    danishName: DANISH_NAMES[level],
    title,
    description: {
      da: `${changeTitle(change, 'da')}: ${what.da}`,
      en: `${changeTitle(change, 'en')}: ${what.en}`,
    },
    key: [level === 'councils' ? 'name' : 'code'],
  })
  const file = (table: Table): TableForms => {
    const at = (name: string): `/${string}` => `/data/changes/${change.id}-${name}.csv`
    return tableForms({ plain: at(table.name), danish: at(table.danishName) }, table, [change.status])
  }
  return [
    file(
      tableOf(
        about('municipalities', TITLES.municipalities, {
          da: 'hver kommunes behov, delt på årsager.',
          en: 'the need of each municipality, split into causes.',
        }),
        municipalityChangeColumns(change),
        change.municipalities.map((area) => ({ area, change })),
      ),
    ),
    file(
      tableOf(
        about('councils', TITLES.councils, {
          da: 'hvert sundhedsråds lægekapaciteter, delt på årsager.',
          en: 'the doctor capacities of each health council, split into causes.',
        }),
        councilChangeColumns(change),
        change.councils.map((area) => ({ area, change })),
      ),
    ),
  ]
}
