import { decimal, sum } from '../../model/decimal.ts'
import type { IsoDate } from '../../model/domain.ts'
import { AGE_GROUPS } from '../../model/use-profile.ts'
import type { DataTable, TableRow } from './check-table.ts'
import type { Fault } from '../files/fault.ts'

/** Persons by which the age groups of a municipality may differ from its population: the source rounds. */
const AGE_SUM_TOLERANCE = decimal(1)

/** Faults where the age groups of a municipality do not add up to its population on the same day. */
export function checkAgeSums(ageGroups: DataTable, population: DataTable, baseDate: IsoDate): readonly Fault[] {
  const citizens = new Map(
    population.rows
      .filter((row) => row.text('date') === baseDate)
      .map((row) => [row.text('code'), row.decimal('citizens')]),
  )
  return [...Map.groupBy(ageGroups.rows, (row) => row.text('code'))].flatMap(([code, rows]) => {
    const whole = citizens.get(code)
    const parts = rows.map((row) => row.decimal('citizens')).filter((part) => part !== null)
    const last = rows.at(-1)
    if (
      code === null ||
      !whole ||
      last === undefined ||
      parts.length !== AGE_GROUPS.length ||
      rows.length !== parts.length
    )
      return []
    const total = sum(parts)
    if (total.minus(whole).abs().lessThanOrEqualTo(AGE_SUM_TOLERANCE)) return []
    const expected = `groups that add up to ${whole} within ${AGE_SUM_TOLERANCE}`
    const first = rows[0]?.line ?? last.line
    const message = `The age groups of ${code} on lines ${first}–${last.line} add up to ${total}; its population is ${whole}.`
    return [{ ...last.fault('citizens', expected, message), value: total.toString() }]
  })
}

/** Faults where the bands of the use profile overlap, leave a gap, or cut an age group other than 17–19. */
export function checkUseBands(table: DataTable): readonly Fault[] {
  const faults: Fault[] = []
  const starts = [0, 18, 65, 80]
  table.rows.forEach((row, index) => {
    const start = starts[index]
    const end = starts[index + 1]
    const [from, to] = [row.text('age_from'), row.text('age_to')]
    if (start === undefined) {
      faults.push(row.fault('age_from', 'no further band', 'The profile has four bands.'))
      return
    }
    if (from !== null && from !== String(start))
      faults.push(row.fault('age_from', String(start), 'The bands must meet, from 0, 18, 65 and 80.'))
    const last = end === undefined ? '' : String(end - 1)
    if (to !== null && to !== last) {
      faults.push(
        row.fault(
          'age_to',
          last === '' ? 'blank: the last band is open' : last,
          'The bands must meet, from 0, 18, 65 and 80.',
        ),
      )
    }
  })
  if (table.rows.length < starts.length) {
    faults.push({
      file: table.file,
      line: table.endLine,
      column: 'age_from',
      position: null,
      value: null,
      expected: `a band from ${starts[table.rows.length]}`,
      message: 'The row is missing.',
    })
  }
  return faults
}

/**
 * Faults where no municipality of a council has a life expectancy, so that none can be filled in, or the periods differ.
 * @param members the rows of the membership on the day of the estimate's geography
 */
export function checkLifeExpectancy(lifeExpectancy: DataTable, members: readonly TableRow[]): readonly Fault[] {
  const councilOf = new Map(members.map((row) => [row.text('code'), row.text('council')]))
  const faults: Fault[] = []
  const byCouncil = Map.groupBy(lifeExpectancy.rows, (row) => councilOf.get(row.text('code')) ?? null)
  for (const [council, rows] of byCouncil) {
    const first = rows[0]
    if (council === null || first === undefined || rows.some((row) => row.text('life_expectancy_years') !== ''))
      continue
    faults.push(
      first.fault(
        'life_expectancy_years',
        `a figure for at least one municipality of ${council}`,
        'None can be filled in from the others.',
      ),
    )
  }
  const period = lifeExpectancy.rows[0]?.text('period') ?? null
  for (const row of lifeExpectancy.rows) {
    const own = row.text('period')
    if (period !== null && own !== null && own !== period)
      faults.push(row.fault('period', period, 'The figures must be of one period.'))
  }
  return faults
}

/** Faults where a published number names an area that is not there. */
export function checkPublishedAreas(
  figures: DataTable,
  municipalities: DataTable,
  councils: DataTable,
): readonly Fault[] {
  const names = {
    municipality: new Set(municipalities.rows.map((row) => row.text('name'))),
    council: new Set(councils.rows.map((row) => row.text('name'))),
    country: new Set<string | null>(['Danmark']),
  }
  return figures.rows.flatMap((row) => {
    const [level, area] = [row.text('level'), row.text('area')]
    if (area === null || (level !== 'municipality' && level !== 'council' && level !== 'country')) return []
    // Where a name could not be read, it may be the one that is asked for.
    if (names[level].size === 0 || names[level].has(null) || names[level].has(area)) return []
    return [
      row.fault('area', level === 'country' ? 'Danmark' : `the name of a ${level}`, `${area} is not the name of one.`),
    ]
  })
}
