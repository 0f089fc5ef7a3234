import type { Decimal } from '../../model/decimal.ts'
import type { ResultLevel } from '../../model/domain.ts'
import type { ByLanguage } from '../language.ts'
import type { DataTable, TableRow } from '../tables/check-table.ts'
import { isWithin, type Limit, LIMITS } from './limits.ts'
import { comma, type RowFault } from './row-fault.ts'

/** The areas that official results may be of. */
export interface ResultAreas {
  /** Names of councils, or codes of municipalities. */
  readonly known: Readonly<Record<ResultLevel, ReadonlySet<string>>>
  /** The citizens of an area at the end of a year, or of the nearest day that is known; null where none is. */
  readonly citizensOf: (level: ResultLevel, area: string, year: string) => Decimal | null
}

/**
 * Faults in official results: an area that is none, another year than that of the table, and numbers that cannot be what
 * their measure says. A table may hold some of the areas only.
 */
export function checkResults({ rows }: DataTable, year: string, areas: ResultAreas): readonly RowFault[] {
  return rows.flatMap((row): readonly RowFault[] => {
    const [level, area, measure] = [levelOf(row.text('level')), row.text('area'), row.text('measure')]
    const value = row.decimal('value')
    const faults: RowFault[] = []
    if (level !== null && area !== null && !areas.known[level].has(area))
      faults.push(of(row, 'area', 'area', AREAS[level], { da: 'Området kendes ikke.', en: 'The area is unknown.' }))
    const own = row.text('year')
    if (own !== null && own !== year)
      faults.push(
        of(
          row,
          'year',
          'year',
          { da: year, en: year },
          { da: 'En tabel gælder for ét år.', en: 'A table speaks of one year.' },
        ),
      )
    if (value === null || level === null || area === null || faults.length > 0) return faults
    if (measure === 'guidance_list_size') return isWithin(value, LIMITS.listSize) ? [] : [beyond(row, LIMITS.listSize)]
    if (level === 'council' && !value.isInteger())
      return [
        of(
          row,
          'value',
          'not whole',
          { da: 'et helt antal', en: 'a whole number' },
          { da: 'Et sundhedsråd har hele lægekapaciteter.', en: 'A health council has whole capacities.' },
        ),
      ]
    const citizens = areas.citizensOf(level, area, year)
    const limit = level === 'council' ? LIMITS.citizensPerCapacity : LIMITS.municipalCitizensPerCapacity
    return citizens === null || (value.greaterThan(0) && isWithin(citizens.div(value), limit))
      ? []
      : [capacitiesBeyond(row, citizens, limit)]
  })
}

const AREAS: Readonly<Record<ResultLevel, ByLanguage<string>>> = {
  council: { da: 'navnet på et sundhedsråd', en: 'the name of a health council' },
  municipality: { da: 'koden for en kommune', en: 'the code of a municipality' },
}

function levelOf(text: string | null): ResultLevel | null {
  return text === 'council' || text === 'municipality' ? text : null
}

function of(
  row: TableRow,
  column: string,
  kind: string,
  expected: ByLanguage<string>,
  message: ByLanguage<string>,
): RowFault {
  return { row, column, kind, expected, message }
}

function beyond(row: TableRow, { low, high }: Limit): RowFault {
  return of(
    row,
    'value',
    'list size',
    { da: `fra ${comma(low)} til ${comma(high)} patienter`, en: `from ${low.toFixed()} to ${high.toFixed()} patients` },
    { da: 'Intet vejledende patienttal er sådan.', en: 'No guidance list size is like that.' },
  )
}

function capacitiesBeyond(row: TableRow, citizens: Decimal, { low, high }: Limit): RowFault {
  const [fewest, most] = [citizens.div(high), citizens.div(low)]
  const decimals = most.lessThan(100) ? 1 : 0
  return of(
    row,
    'value',
    'capacities',
    {
      da: `fra ${comma(fewest, decimals)} til ${comma(most, decimals)} lægekapaciteter`,
      en: `from ${fewest.toFixed(decimals)} to ${most.toFixed(decimals)} capacities`,
    },
    {
      da: `Området har ${comma(citizens, 0)} borgere.`,
      en: `The area has ${citizens.toFixed(0)} citizens.`,
    },
  )
}
