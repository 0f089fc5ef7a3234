import type { IsoDate } from '../../model/domain.ts'
import type { Fault } from '../files/fault.ts'
import type { DataTable, TableRow } from './check-table.ts'

/**
 * By how much the citizens of a municipality may grow or shrink in a year, as a share. From 2025 to 2026 they went from
 * -2.1 % (Læsø) to 4.1 % (Albertslund), and no year of the projection has more: twice that is a new town or a closed one.
 */
const GROWTH = 0.08

/** By how much those of the country may. From 2025 to 2040 they go from -0.5 to 0.6 % a year: thrice that is another country. */
const COUNTRY_GROWTH = 0.015

/**
 * How far a date may lie from the line between the dates before and after it, as a share. The farthest is 1.6 %
 * (Albertslund in 2026). What grows and shrinks again by 4 % is a slip, or two places that have each other's citizens.
 */
const OFF_LINE = 0.04

/** So many places may be wrong by themselves. */
const FEW_PLACES = 10

const YEAR_MS = 365.25 * 24 * 3600 * 1000

interface Count {
  readonly row: TableRow
  readonly date: IsoDate
  readonly citizens: number
}

/** Faults where the citizens of a municipality, or of all together, change as those of no place do. One date is at fault once. */
export function checkGrowth(population: DataTable): readonly Fault[] {
  const counts = population.rows.flatMap((row): readonly Count[] => {
    const [date, citizens] = [row.text('date'), row.decimal('citizens')]
    return date === null || citizens === null || citizens.isZero() ? [] : [{ row, date, citizens: citizens.toNumber() }]
  })
  const faults = [...Map.groupBy(counts, ({ row }) => row.text('code') ?? '')].flatMap(([code, own]) => {
    const odd = oddest(own.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
    return odd === null ? [] : [faultOf(odd, code)]
  })
  const ofCountry = countryFaults(counts)
  // Where a few places are wrong, so may their sum be; where many are, it is the day.
  return faults.length === 0 || (faults.length > FEW_PLACES && ofCountry.length > 0) ? ofCountry : faults
}

interface Odd {
  readonly count: Count
  readonly from: number
  readonly to: number
}

/** The date that is farthest from what the dates around it let expect, where it is too far; null where none is. */
function oddest(counts: readonly Count[]): Odd | null {
  let worst: (Odd & { readonly beyond: number }) | null = null
  counts.forEach((count, index) => {
    const [before, after] = [counts[index - 1], counts[index + 1]]
    const range =
      before !== undefined && after !== undefined ? lineRange(before, count, after) : edgeRange(count, before ?? after)
    if (range === null) return
    const beyond = Math.max(count.citizens / range.to, range.from / count.citizens)
    if (beyond > 1 && beyond > (worst?.beyond ?? 1)) worst = { count, ...range, beyond }
  })
  return worst
}

function lineRange(before: Count, { date }: Count, after: Count): { from: number; to: number } {
  const share = yearsBetween(before.date, date) / yearsBetween(before.date, after.date)
  const expected = before.citizens ** (1 - share) * after.citizens ** share
  return { from: expected / (1 + OFF_LINE), to: expected * (1 + OFF_LINE) }
}

function edgeRange({ date }: Count, beside: Count | undefined): { from: number; to: number } | null {
  if (beside === undefined) return null
  const most = (1 + GROWTH) ** Math.abs(yearsBetween(beside.date, date))
  return { from: beside.citizens / most, to: beside.citizens * most }
}

function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / YEAR_MS
}

function faultOf({ count: { row, date }, from, to }: Odd, code: string): Fault {
  const expected = `between ${from.toFixed(0)} and ${to.toFixed(0)} persons`
  return row.fault('citizens', expected, `The figure does not go with those of ${code} on the dates beside ${date}.`)
}

function countryFaults(counts: readonly Count[]): readonly Fault[] {
  const days = [...Map.groupBy(counts, ({ date }) => date)]
    .map(([date, own]) => ({
      date,
      first: own[0],
      codes: own.length,
      total: own.reduce((sum, { citizens }) => sum + citizens, 0),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  return days.flatMap(({ date, first, codes, total }, index) => {
    const before = days[index - 1]
    if (before?.codes !== codes || first === undefined) return []
    const growth = (total / before.total) ** (1 / yearsBetween(before.date, date)) - 1
    if (Math.abs(growth) <= COUNTRY_GROWTH) return []
    const expected = `citizens who grow by at most ${COUNTRY_GROWTH * 100} % a year from ${before.total} on ${before.date}`
    return [{ ...first.row.fault('citizens', expected, `All of them on ${date} are ${total}.`), value: String(total) }]
  })
}
