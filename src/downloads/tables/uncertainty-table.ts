import type { ByLanguage } from '../../inputs/language.ts'
import { decimal } from '../../model/decimal.ts'
import type { Status } from '../../model/domain.ts'
import type { CapacitiesDrawn } from '../../model/recomputations.ts'
import type { RunResult } from '../../results/result.ts'
import { amount, CAPACITIES, type Column, text } from '../../text/columns/column.ts'
import { COUNCIL_NAME, ofRun, status } from '../../text/columns/columns.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { type Table, tableOf } from './table.ts'

/** A number that a health council gets in some of the recomputations. */
interface DrawnRow extends CapacitiesDrawn {
  readonly name: string
  /** Of all draws. */
  readonly of: number
  readonly status: Status
}

const DRAWS: ByLanguage<string> = { da: 'gennemregninger', en: 'recomputations' }

const COLUMNS: readonly Column<DrawnRow>[] = [
  text(COUNCIL_NAME, (row) => row.name),
  amount(
    {
      id: 'capacities',
      title: LABELS.doctorCapacities,
      unit: CAPACITIES,
      description: {
        da: 'Et antal lægekapaciteter, som mindst én gennemregning giver sundhedsrådet.',
        en: 'A number of doctor capacities that at least one recomputation gives the health council.',
      },
      decimals: 0,
    },
    (row) => decimal(row.capacities),
  ),
  amount(
    {
      id: 'draws',
      title: { da: 'Gennemregninger', en: 'Recomputations' },
      unit: DRAWS,
      description: {
        da: 'Hvor mange gennemregninger der giver netop det antal.',
        en: 'How many recomputations give just that number.',
      },
      decimals: 0,
      constraints: { minimum: 1 },
    },
    (row) => decimal(row.draws),
  ),
  amount(
    {
      id: 'share',
      title: { da: 'Andel', en: 'Share' },
      unit: { da: 'andel af gennemregningerne', en: 'share of the recomputations' },
      description: {
        da: 'Andelen af alle gennemregninger, fra 0 til 1. Et sundhedsråds andele giver 1 til sammen.',
        en: 'The share of all recomputations, from 0 to 1. The shares of a health council add up to 1.',
      },
      formula: { da: 'draws ÷ alle gennemregninger', en: 'draws ÷ all recomputations' },
      decimals: 4,
    },
    (row) => decimal(row.draws).div(row.of),
  ),
  status,
]

/**
 * How many of the recomputations of a run give each health council which number of capacities: uncertainty.csv. No table of
 * a run with official weights, which has none.
 */
export function uncertaintyTables({ run, drawn, estimate, councils }: RunResult): readonly Table[] {
  if (drawn === null || estimate === null) return []
  const rows = councils.flatMap(({ name, status: own }) =>
    (drawn.get(name) ?? []).map((row) => ({ ...row, name, of: estimate.recomputations.draws, status: own })),
  )
  return [
    tableOf(
      {
        name: 'uncertainty',
        danishName: 'usikkerhed',
        title: { da: 'Hvor sikre sundhedsrådenes tal er', en: 'How sure the numbers of the health councils are' },
        description: {
          da: 'Hvor mange gennemregninger der giver hvert sundhedsråd hvilket antal lægekapaciteter.',
          en: 'How many recomputations give each health council which number of doctor capacities.',
        },
        key: ['name', 'capacities'],
      },
      ofRun(COLUMNS, run),
      rows,
    ),
  ]
}
