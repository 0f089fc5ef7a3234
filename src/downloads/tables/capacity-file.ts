import type { Status } from '../../model/domain.ts'
import type { CapacityOverviewRow } from '../../results/capacity-overview.ts'
import { CAPACITY_COLUMNS } from '../../text/columns/capacity-columns.ts'
import { type TableForms, tableForms } from './table-file.ts'
import { tableOf } from './table.ts'

/** The ceiling and the capacities in use of every council, a row for each day; without figures the ceiling alone. */
export function capacityFile(rows: readonly CapacityOverviewRow[]): TableForms {
  return tableForms(
    { plain: '/data/capacities-in-use.csv', danish: '/data/laegekapaciteter-i-brug.csv' },
    tableOf(
      {
        name: 'capacities-in-use',
        danishName: 'laegekapaciteter-i-brug',
        title: { da: 'Lægekapaciteter i brug', en: 'Doctor capacities in use' },
        description: rows.every(({ use }) => use === null)
          ? {
              da: 'Loftet i hvert sundhedsråd. Tildelte, besatte og ledige står tomme, for de tal har vi ikke.',
              en: 'The ceiling of each health council. Allocated, occupied and vacant are empty, since we do not hold those figures.',
            }
          : {
              da: 'Loft, tildelte, besatte og ledige lægekapaciteter i hvert sundhedsråd, dag for dag. Tom, hvor vi ikke har tallet.',
              en: 'Ceiling, allocated, occupied and vacant doctor capacities of each health council, day by day. Empty where we do not hold the figure.',
            },
        key: ['name', 'date'],
      },
      CAPACITY_COLUMNS,
      rows,
    ),
    capacityStatuses(rows),
  )
}

/** What the numbers of the overview are, each status once. */
export function capacityStatuses(rows: readonly CapacityOverviewRow[]): readonly Status[] {
  return [
    ...new Set(
      rows.flatMap(({ ceiling, use }): readonly Status[] => [
        ...(use === null ? [] : (['official'] as const)),
        ...(ceiling === null ? [] : [ceiling.status]),
      ]),
    ),
  ]
}
