import { decimal, type Decimal, sum } from '../../model/decimal.ts'
import { isSumWithin, printStep } from '../official/check-official.ts'
import { changeTo, type ImportFault } from './import-fault.ts'
import type { FoundTable } from './find-tables.ts'
import type { ImportAreas } from './area-of-row.ts'
import type { NumberColumn } from './number-in.ts'
import type { ReadRow } from './read-rows.ts'

const COUNTS = ['citizens_group_1', 'weighted_citizens'] as const

/**
 * Faults where the row of the country, of a region or of a council is not the sum of its municipalities, but for the
 * rounding of each; a mean weight is held against the mean by citizens. Christiansø may be in a sum or not. A row “I alt”
 * may be the sum of all, or of the rows since the last sum.
 */
export function checkSums(
  { columns }: FoundTable,
  rows: readonly ReadRow[],
  areas: ImportAreas,
): readonly ImportFault[] {
  const placeOf = new Map(areas.municipalities.map((place) => [place.code, place]))
  const municipal = rows.filter(({ of }) => of.kind === 'municipality')
  const outside = rows.filter(({ of }) => of.kind === 'christiansø')
  const within = (is: (place: ImportAreas['municipalities'][number]) => boolean): readonly ReadRow[] =>
    municipal.filter(({ of }) => {
      const place = of.kind === 'municipality' ? placeOf.get(of.code) : undefined
      return place !== undefined && is(place)
    })
  return rows.flatMap((row, index) => {
    const capacities = capacityFaults(row, rows, areas)
    if (capacities.length > 0) return capacities
    const candidates: (readonly ReadRow[])[] = []
    const { of } = row
    if (of.kind === 'country') {
      const start = rows.slice(0, index).findLastIndex((before) => isSum(before)) + 1
      candidates.push(
        municipal,
        rows.slice(start, index).filter((before) => before.of.kind === 'municipality'),
      )
    } else if (of.kind === 'council') candidates.push(within(({ council }) => council === of.name))
    else if (of.kind === 'sum') {
      if (of.council !== null) candidates.push(within(({ council }) => council === of.council))
      if (of.region !== null)
        candidates.push(
          within(({ region }) => region === of.region),
          within(({ regionUntil2026 }) => regionUntil2026 === of.region),
        )
    }
    const known = candidates.filter((parts) => parts.length > 0)
    if (known.length === 0) return []
    return [...COUNTS, 'need_weight' as const].flatMap((column): readonly ImportFault[] => {
      const stated = row.numbers.get(column) ?? null
      if (stated === null || !columns.has(column)) return []
      const judged = known
        .flatMap((parts) => (outside.length === 0 ? [parts] : [parts, [...parts, ...outside]]))
        .map((parts) => ({ parts, ...heldAgainst(stated, parts, column) }))
      const [first] = judged
      if (first === undefined || judged.some(({ agrees }) => agrees !== false)) return []
      const total = column === 'need_weight' ? first.total.toFixed(4) : first.total.toFixed()
      const danish = total.replace('.', ',')
      return [
        row.fault(
          column,
          'sum',
          {
            da: `De ${first.parts.length} rækker giver tilsammen ${danish}.`,
            en: `The ${first.parts.length} rows add up to ${total}.`,
          },
          changeTo({ da: `${danish}, eller ret rækkerne`, en: `${total}, or correct the rows` }),
        ),
      ]
    })
  })
}

/** The capacities of the country or a region are the sum of the councils, or of the municipalities where no council has any. */
function capacityFaults(row: ReadRow, rows: readonly ReadRow[], { councils }: ImportAreas): readonly ImportFault[] {
  const stated = row.numbers.get('capacities') ?? null
  const { of } = row
  if (stated === null || (of.kind !== 'country' && (of.kind !== 'sum' || of.region === null))) return []
  const ofCouncils = rows.filter(
    ({ of: own, numbers }) => own.kind === 'council' && (numbers.get('capacities') ?? null) !== null,
  )
  const isWithin = ({ of: own }: ReadRow): boolean =>
    of.kind !== 'sum' ||
    (own.kind === 'council' && councils.some(({ name, region }) => name === own.name && region === of.region))
  const parts = (ofCouncils.length > 0 ? ofCouncils : rows.filter(({ of: own }) => own.kind === 'municipality'))
    .filter(isWithin)
    .map(({ numbers }) => numbers.get('capacities') ?? null)
    .filter((value) => value !== null)
  if (parts.length === 0) return []
  const total = sum(parts)
  if (isSumWithin(stated, parts, printStep([stated, ...parts]).equals(1))) return []
  const danish = total.toFixed().replace('.', ',')
  return [
    row.fault(
      'capacities',
      'sum',
      {
        da: `De ${parts.length} rækker giver tilsammen ${danish}.`,
        en: `The ${parts.length} rows add up to ${total.toFixed()}.`,
      },
      changeTo({ da: `${danish}, eller ret rækkerne`, en: `${total.toFixed()}, or correct the rows` }),
    ),
  ]
}

function isSum({ of }: ReadRow): boolean {
  return of.kind === 'country' || of.kind === 'council' || of.kind === 'sum'
}

/** A stated sum beside that of its parts; `agrees` is null where the parts do not all have the number. */
function heldAgainst(
  stated: Decimal,
  parts: readonly ReadRow[],
  column: (typeof COUNTS)[number] | 'need_weight',
): { readonly total: Decimal; readonly agrees: boolean | null } {
  const valuesOf = (of: NumberColumn): readonly Decimal[] =>
    parts.map(({ numbers }) => numbers.get(of) ?? null).filter((value) => value !== null)
  const values = valuesOf(column)
  const citizens = valuesOf('citizens_group_1')
  if (values.length < parts.length || values.length === 0) return { total: decimal(0), agrees: null }
  if (column !== 'need_weight')
    return { total: sum(values), agrees: isSumWithin(stated, values, column === 'citizens_group_1') }
  if (citizens.length < parts.length) return { total: decimal(0), agrees: null }
  const total = sum(values.map((value, index) => value.times(citizens[index] ?? 0))).div(sum(citizens))
  // Half a step of the stated mean, and as much of the weights.
  return {
    total,
    agrees: total
      .minus(stated)
      .abs()
      .lessThanOrEqualTo(printStep([stated, ...values])),
  }
}
