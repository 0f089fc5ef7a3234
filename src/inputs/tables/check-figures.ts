import type { Decimal } from '../../model/decimal.ts'
import { decimal } from '../../model/decimal.ts'
import type { Fault } from '../files/fault.ts'
import { isWithin, LIMITS } from '../official/limits.ts'
import { slugify } from '../slug.ts'
import type { DataTable, TableRow } from './check-table.ts'

/** How the unit of each metric begins. */
const UNITS: Readonly<Record<string, string>> = {
  need: 'doctor capacities',
  capacities: 'doctor capacities',
  patients_per_doctor: 'citizens per doctor capacity',
  gp_contacts_per_citizen: 'contacts per citizen per year',
}

/** Contacts per citizen of a municipality, compared with the country: 6.1 to 8.6 of 7 are quoted. Beyond half and double a digit has slipped. */
const OF_COUNTRY = { low: decimal('0.5'), high: decimal(2) } as const

/** Contacts per citizen and year in the country: about 7, however they are counted. */
const COUNTRY_CONTACTS = { low: decimal(3), high: decimal(15) } as const

/** What rounds a need to capacities, up or to the nearest, moves it by less than this. */
const ROUNDED = decimal(1)

/**
 * Faults between the quoted numbers: an id of another area, a unit of another metric, a number of no sense, a number of
 * capacities that is not its need rounded, contacts that are far from the country's.
 */
export function checkFigures(figures: DataTable): readonly Fault[] {
  const national = figures.rows.find((row) => row.text('level') === 'country' && isOf(row, 'gp_contacts_per_citizen'))
  return figures.rows.flatMap((row) => [
    ...checkWords(row),
    ...checkPair(row, figures.rows),
    ...checkValue(row, national?.decimal('value') ?? null),
  ])
}

const isOf = (row: TableRow, metric: string): boolean => row.text('metric') === metric

function checkWords(row: TableRow): readonly Fault[] {
  const [id, level, area] = [row.text('id'), row.text('level'), row.text('area')]
  const [metric, unit] = [row.text('metric'), row.text('unit')]
  const faults: Fault[] = []
  // The country has an English name in ids.
  if (id !== null && area !== null && level !== 'country' && !id.startsWith(`${slugify(area)}-`))
    faults.push(row.fault('id', `an id that begins with ${slugify(area)}`, `The figure is of ${area}.`))
  const expected = metric === null ? undefined : UNITS[metric]
  if (unit !== null && expected !== undefined && !unit.startsWith(expected))
    faults.push(row.fault('unit', expected, `So the figures of ${metric ?? ''} are counted.`))
  return faults
}

/** The need and the capacities of one area and vintage are one number, and that rounded: 449.2 and 449. */
function checkPair(row: TableRow, rows: readonly TableRow[]): readonly Fault[] {
  if (!isOf(row, 'capacities')) return []
  const same = (column: string) => (other: TableRow) => other.text(column) === row.text(column)
  const need = rows.find(
    (other) => isOf(other, 'need') && ['level', 'area', 'vintage'].every((column) => same(column)(other)),
  )
  const [stated, rounded] = [need?.decimal('value') ?? null, row.decimal('value')]
  if (stated === null || rounded === null || rounded.minus(stated).abs().lessThan(ROUNDED)) return []
  return [row.fault('value', `${stated.toFixed()} rounded`, `${row.text('area') ?? ''} is quoted with that need.`)]
}

function checkValue(row: TableRow, national: Decimal | null): readonly Fault[] {
  const value = row.decimal('value')
  if (value === null) return []
  const within = (low: Decimal, high: Decimal, message: string): readonly Fault[] =>
    isWithin(value, { low, high }) ? [] : [row.fault('value', `from ${low.toFixed()} to ${high.toFixed()}`, message)]
  if (isOf(row, 'patients_per_doctor'))
    return within(LIMITS.listSize.low, LIMITS.listSize.high, 'No doctor has so few or so many patients on average.')
  if (!isOf(row, 'gp_contacts_per_citizen')) return []
  if (row.text('level') === 'country')
    return within(COUNTRY_CONTACTS.low, COUNTRY_CONTACTS.high, 'Nobody counts so few or so many contacts.')
  if (national === null) return []
  return within(
    national.times(OF_COUNTRY.low),
    national.times(OF_COUNTRY.high),
    `The country has ${national.toFixed()}.`,
  )
}
