import type { Fault } from '../files/fault.ts'
import { ageGroup } from './age-group.ts'
import type { DataTable, TableRow } from './check-table.ts'

/**
 * How the share of an age group in a municipality may compare with that in the country. On 1 January 2026 it goes from
 * 0.35 (20–34 on Fanø) to 2.1 times (65–79 on Læsø): beyond a quarter and three times, groups have changed places.
 */
const SHARE = { from: 0.25, to: 3 } as const

/** How often a band of age uses general practice, compared with the band before it: 1.5 to 1.8 times in the profile of 2014. */
const BAND_STEP = { from: 1, to: 3 } as const

/**
 * How all use may compare with the contacts per citizen of the country. Both count in ways of their own and in years of
 * their own, so that the ratios alone are used: beyond half and double a point has slipped.
 */
const NATIONAL = { from: 0.5, to: 2 } as const

/** Contacts per citizen and year in a cell by age and sex: the profile of 2014 goes from 3.5 to 15.8, as means of large groups. */
const CELL_RATE = { from: 0.5, to: 40 } as const

/** Cells of fewer citizens say nothing: one of them may see a doctor every week. */
const FEWEST_CITIZENS = 100

const isWithin = (value: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  from <= value && value <= to

interface Cell {
  readonly row: TableRow
  readonly code: string
  readonly group: string
  readonly count: number
}

function cellsOf(
  rows: readonly TableRow[],
  column: string,
  groupOf: (row: TableRow) => string | null,
): readonly Cell[] {
  return rows.flatMap((row): readonly Cell[] => {
    const [code, group, count] = [row.text('code'), groupOf(row), row.decimal(column)]
    return code === null || group === null || count === null ? [] : [{ row, code, group, count: count.toNumber() }]
  })
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0)

/** Faults where an age group is a part of a municipality that it is of no other. */
export function checkAgeShares(ageGroups: DataTable): readonly Fault[] {
  const cells = cellsOf(ageGroups.rows, 'citizens', (row) => row.text('age_group'))
  const country = total(cells)
  const shareOf = new Map(
    [...Map.groupBy(cells, ({ group }) => group)].map(([group, own]) => [group, total(own) / country]),
  )
  return [...Map.groupBy(cells, ({ code }) => code)].flatMap(([code, own]) => {
    const whole = total(own)
    return own.flatMap(({ row, group, count }) => {
      const usual = (shareOf.get(group) ?? 0) * whole
      if (isWithin(count / usual, SHARE)) return []
      const expected = `from ${(usual * SHARE.from).toFixed(0)} to ${(usual * SHARE.to).toFixed(0)} persons`
      return [row.fault('citizens', expected, `No such part of ${code} can be ${group}.`)]
    })
  })
}

/** Faults where an older band does not use more than the one before it, or all use is not that of the country. */
export function checkProfile(
  profile: DataTable,
  ageGroups: DataTable | undefined,
  national: number | null,
): readonly Fault[] {
  const column = 'contacts_per_citizen'
  const bands = profile.rows.flatMap((row) => {
    const [from, rate] = [row.decimal('age_from'), row.decimal(column)]
    return from === null || rate === null ? [] : [{ row, from: from.toNumber(), rate: rate.toNumber() }]
  })
  const faults = bands.flatMap(({ row, rate }, index) => {
    const before = bands[index - 1]?.rate
    if (before === undefined || isWithin(rate / before, BAND_STEP)) return []
    const expected = `from ${before * BAND_STEP.from} to ${before * BAND_STEP.to}`
    return [row.fault(column, expected, 'The older use more, and not that much more.')]
  })
  const [first] = bands
  if (faults.length > 0 || ageGroups === undefined || national === null || first === undefined) return faults
  // Of a group that two bands share, all count as older: some hundredths of the mean.
  const cells = cellsOf(ageGroups.rows, 'citizens', (row) => row.text('age_group'))
  const used = cells.map(({ group, count }) => {
    const last = ageGroup(group)?.ageTo ?? Infinity
    return count * (bands.findLast(({ from }) => from <= last)?.rate ?? 0)
  })
  const mean = used.reduce((sum, one) => sum + one, 0) / total(cells)
  return cells.length === 0 || isWithin(mean / national, NATIONAL)
    ? []
    : [nationalFault(first.row, column, mean, national)]
}

function nationalFault(row: TableRow, column: string, mean: number, national: number): Fault {
  const expected = `a mean of ${national * NATIONAL.from} to ${national * NATIONAL.to} per citizen`
  const message = `The country has ${national} contacts per citizen, and these come to ${mean.toFixed(2)}.`
  return { ...row.fault(column, expected, message), value: mean.toFixed(2) }
}

/**
 * Faults where the citizens of a cell have contacts that no such citizens have, where those of a municipality are far from
 * the country's, or where all are.
 */
export function checkRates(
  contacts: DataTable,
  citizens: DataTable,
  date: string,
  national: number | null,
): readonly Fault[] {
  const groupOf = (row: TableRow): string => `${row.text('age_group')} ${row.text('sex')}`
  const today = citizens.rows.filter((row) => row.text('date') === date)
  const people = new Map(
    cellsOf(today, 'citizens', groupOf).map(({ code, group, count }) => [`${code} ${group}`, count]),
  )
  const cells = cellsOf(contacts.rows, 'contacts', groupOf).flatMap((cell) => {
    const persons = people.get(`${cell.code} ${cell.group}`)
    return persons === undefined ? [] : [{ ...cell, persons }]
  })
  const meanOf = (own: typeof cells): number => total(own) / own.reduce((sum, { persons }) => sum + persons, 0)
  const [first] = cells
  if (first === undefined) return []
  const mean = meanOf(cells)
  if (national !== null && !isWithin(mean / national, NATIONAL))
    return [nationalFault(first.row, 'contacts', mean, national)]
  const places = [...Map.groupBy(cells, ({ code }) => code)].flatMap(([code, own]) => {
    const [at] = own
    const rate = meanOf(own)
    if (at === undefined || isWithin(rate / mean, NATIONAL)) return []
    const expected = `${(mean * NATIONAL.from).toFixed(1)} to ${(mean * NATIONAL.to).toFixed(1)} per citizen of ${code}`
    return [
      {
        ...at.row.fault('contacts', expected, 'They are half of the country’s at least, and at most double.'),
        value: rate.toFixed(2),
      },
    ]
  })
  const wrong = cells.flatMap(({ row, count, persons }) => {
    if (persons < FEWEST_CITIZENS || isWithin(count / persons, CELL_RATE)) return []
    const expected = `from ${(persons * CELL_RATE.from).toFixed(0)} to ${(persons * CELL_RATE.to).toFixed(0)} contacts`
    return [row.fault('contacts', expected, `They are those of ${persons} citizens.`)]
  })
  return [...places, ...wrong]
}
