import { sum } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'
import { type AgeGroup, ageGroup, ageGroupName, holdEveryAge } from './age-group.ts'
import { firstDayOf } from './build-contacts.ts'
import type { DataTable, TableRow } from './check-table.ts'
import type { Fault } from '../files/fault.ts'

/** Persons by which the cells of a municipality may differ from its population on the same day: none should, sources round. */
const SUM_TOLERANCE = 1

const SEXES = ['women', 'men'] as const

/**
 * Faults between the contacts by age and sex, the citizens by age and sex, and the population: more years than one, ages
 * that nobody has or that two groups have, a cell or a day that a municipality lacks, and cells that do not add up.
 */
export function checkContacts(
  contacts: DataTable,
  citizens: DataTable,
  population: DataTable | null,
  codes: readonly string[],
  baseDate: IsoDate,
): readonly Fault[] {
  const year = contacts.rows[0]?.text('year') ?? null
  const faults: Fault[] = contacts.rows
    .filter((row) => year !== null && row.text('year') !== null && row.text('year') !== year)
    .map((row) => row.fault('year', year ?? '', 'The contacts must be of one year.'))
  const groups = groupsOf(contacts)
  if (!holdEveryAge(groups)) {
    faults.push(
      tableFault(contacts, 'age_group', 'groups that meet, from 0 to an open one', 'Some ages have no group, or two.'),
    )
    return faults
  }
  const cells = groups.flatMap((group) => SEXES.map((sex) => `${ageGroupName(group)} ${sex}`))
  faults.push(
    ...missingCells(
      contacts,
      Map.groupBy(contacts.rows, (row) => row.text('code')),
      codes,
      cells,
      '',
    ),
  )

  const byDate = Map.groupBy(citizens.rows, (row) => row.text('date'))
  const dates = new Set([baseDate, ...(year === null ? [] : [firstDayOf(year)])])
  for (const date of dates) {
    const rows = byDate.get(date)
    if (rows === undefined) {
      const why = date === baseDate ? 'the estimate counts its citizens' : 'the contacts are held against citizens'
      faults.push(tableFault(citizens, 'date', `rows on ${date}`, `The table has no rows on ${date}, on which ${why}.`))
      continue
    }
    const byCode = Map.groupBy(rows, (row) => row.text('code'))
    faults.push(...missingCells(citizens, byCode, codes, cells, ` on ${date}`))
    if (population !== null) faults.push(...wrongSums(byCode, population, date, cells.length))
  }
  for (const [date, [first]] of byDate) {
    if (date !== null && !dates.has(date) && first !== undefined)
      faults.push(first.fault('date', [...dates].join(' or '), 'Nothing needs the citizens of this day.'))
  }
  return faults
}

/** The age groups of a table, in order of age. */
function groupsOf(table: DataTable): readonly AgeGroup[] {
  const names = new Set(table.rows.map((row) => row.text('age_group')).filter((name) => name !== null))
  return [...names]
    .map(ageGroup)
    .filter((group) => group !== null)
    .sort((a, b) => a.ageFrom - b.ageFrom)
}

function missingCells(
  table: DataTable,
  byCode: ReadonlyMap<string | null, readonly TableRow[]>,
  codes: readonly string[],
  cells: readonly string[],
  when: string,
): readonly Fault[] {
  return codes.flatMap((code) => {
    const rows = byCode.get(code) ?? []
    // A row that could not be read has its own fault and may be the one that is missing.
    if (rows.some((row) => row.text('age_group') === null || row.text('sex') === null)) return []
    const held = new Set(rows.map((row) => `${row.text('age_group')} ${row.text('sex')}`))
    const faults = cells
      .filter((cell) => !held.has(cell))
      .map((cell) =>
        tableFault(table, 'age_group', `a row for ${code}, ${cell}${when}`, 'The row is missing.', rows.at(-1)),
      )
    const [odd] = rows.filter((row) => !cells.includes(`${row.text('age_group')} ${row.text('sex')}`))
    if (odd !== undefined)
      faults.push(odd.fault('age_group', 'an age group of gp-contacts', 'The tables have other age groups.'))
    return faults
  })
}

function wrongSums(
  byCode: ReadonlyMap<string | null, readonly TableRow[]>,
  population: DataTable,
  date: IsoDate,
  cells: number,
): readonly Fault[] {
  const citizensOf = new Map(
    population.rows
      .filter((row) => row.text('date') === date)
      .map((row) => [row.text('code'), row.decimal('citizens')]),
  )
  return [...byCode].flatMap(([code, rows]) => {
    const whole = citizensOf.get(code)
    const parts = rows.map((row) => row.decimal('citizens')).filter((part) => part !== null)
    const last = rows.at(-1)
    if (!whole || last === undefined || parts.length !== cells || rows.length !== cells) return []
    const total = sum(parts)
    if (total.minus(whole).abs().lessThanOrEqualTo(SUM_TOLERANCE)) return []
    const message = `The cells of ${code} on ${date} add up to ${total}; its population is ${whole}.`
    return [
      {
        ...last.fault('citizens', `cells that add up to ${whole} within ${SUM_TOLERANCE}`, message),
        value: total.toString(),
      },
    ]
  })
}

/** A fault at the line after a row, or after the table. */
function tableFault(table: DataTable, column: string, expected: string, message: string, after?: TableRow): Fault {
  const line = after === undefined ? table.endLine : after.line + 1
  return { file: table.file, line, column, position: null, value: null, expected, message }
}
