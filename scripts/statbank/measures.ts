import { type Decimal, decimal } from '../../src/model/decimal.ts'
import { checkMean, checkSum, TOLERANCES } from './checks.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import { assertNoOther, findAllAreas, findAreas, findValue, findVariable, periodsOf } from './table-info.ts'
import { ask, type Asking, countryOf, describe, type FreshTable, idOf } from './ask.ts'
import { dateOf } from './citizens.ts'

/** ARE207: the area of each municipality in km² in the newest year. The areas add up to the country's. */
export async function fetchArea(asking: Asking): Promise<FreshTable> {
  const info = await describe(asking, 'ARE207')
  const area = findVariable(info, ['OMRÅDE'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, time])
  const areas = findAllAreas(info, area, asking.codes)
  const country = countryOf(info, areas.country)
  const year = newest(periodsOf(info, time, /^\d{4}$/))
  const cells = await ask(asking, info, `areas in ${year}`, [
    { code: area.id, values: [country, ...areas.ids.values()] },
    { code: time.id, values: [year] },
  ])
  const km2 = new Map(asking.codes.map((code) => [code, cells.wholeMeasure(idOf(areas.ids, code), year)]))
  const whole = decimal(cells.wholeMeasure(country, year))
  checkSum(info.id, `areas in ${year}`, [...km2.values()].map(decimal), whole, TOLERANCES.areaKm2)
  const date = dateOf(Number(year))
  return {
    name: 'area',
    edition: year,
    rows: [...km2].map(([code, value]) => [code, date, value, info.id]),
    vintage: date,
  }
}

/** What to do when a number that we hold is gone and no mark says that it is not published. */
const NO_LONGER =
  'Look at the table in statistikbanken.dk. If the figure is no longer published, leave the table out by --keep life-expectancy, or bring its new edition by hand.'

/**
 * HISBK: life expectancy at birth, both sexes together, mean of the newest five years. Municipalities with too few
 * people have no number: the table lacks them, leaves out their row, or states none. A nought is no life expectancy.
 *
 * An answer that is short leaves out rows too. So where we hold a number, only the mark of a number that is not stated
 * makes it a blank; an area, a row or a number that is gone ends the refresh.
 * @param held the municipalities with a number before the refresh
 */
export async function fetchLifeExpectancy(
  asking: Asking,
  citizens: ReadonlyMap<string, Decimal>,
  held: ReadonlySet<string>,
): Promise<FreshTable> {
  const info = await describe(asking, 'HISBK')
  const area = findVariable(info, ['OMRÅDE'])
  const sex = findVariable(info, ['KØN'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, sex, time])
  const areas = findAreas(area, asking.codes)
  const country = countryOf(info, areas.country)
  const both = findValue(info, sex, 'TOT', /^i alt$/i)
  const period = newest(periodsOf(info, time, /^\d{4}[:-]\d{4}$/))
  const cells = await ask(asking, info, `life expectancy in ${period.replace(':', '–')}`, [
    { code: area.id, values: [country, ...areas.ids.values()] },
    { code: sex.id, values: [both] },
    { code: time.id, values: [period] },
  ])
  const years = new Map(
    asking.codes.map((code) => {
      const id = areas.ids.get(code)
      const value = id === undefined ? null : cells.measure(id, both, period)
      const isNought = value !== null && decimal(value).isZero()
      if (held.has(code) && (id === undefined || isNought || cells.isLeftOut(id, both, period))) {
        const gone = id === undefined ? 'is no area of the table' : isNought ? 'is 0' : 'has no row'
        throw new RefreshError(info.id, `${code} ${gone}, and we hold a figure for it.`, NO_LONGER)
      }
      return [code, isNought ? null : value]
    }),
  )
  const known = [...years].flatMap(([code, value]) =>
    value === null ? [] : [{ value: decimal(value), weight: citizens.get(code) ?? decimal(0) }],
  )
  if (known.length === 0) throw new RefreshError(info.id, 'no municipality has a figure.', LOOK_AT_TABLE)
  const whole = decimal(cells.wholeMeasure(country, both, period))
  checkMean(info.id, `life expectancy in ${period}`, known, whole, TOLERANCES.lifeExpectancyYears)
  const name = period.replace(':', '-')
  const rows = [...years].map(([code, value]) => [code, name, value ?? '', info.id])
  return { name: 'life-expectancy', edition: name, rows, vintage: name.replace('-', '–') }
}

/** SUNDAF01: mean distance in km from home to the nearest general practitioner, all citizens, in the newest year. */
export async function fetchDistance(asking: Asking, citizens: ReadonlyMap<string, Decimal>): Promise<FreshTable> {
  const info = await describe(asking, 'SUNDAF01')
  const area = findVariable(info, ['KOMMUNEDK', 'OMRÅDE'])
  const key = findVariable(info, ['BNØGLE'])
  const contact = findVariable(info, ['LIVSKONT'])
  const sex = findVariable(info, ['KØN'])
  const age = findVariable(info, ['ALDER'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, key, contact, sex, age, time])
  const areas = findAllAreas(info, area, asking.codes)
  const country = countryOf(info, areas.country)
  const rest = [
    findValue(info, key, '0010', /gennemsnitlig afstand/i),
    findValue(info, contact, '2005', /^i alt$|^alle/i),
    findValue(info, sex, '00', /^i alt$/i),
    findValue(info, age, 'IALT', /i alt$/i),
    newest(periodsOf(info, time, /^\d{4}$/)),
  ]
  const year = rest.at(-1) ?? ''
  const cells = await ask(asking, info, `distance to the nearest general practitioner in ${year}`, [
    { code: area.id, values: [country, ...areas.ids.values()] },
    ...[key, contact, sex, age, time].map(({ id }, index) => ({ code: id, values: [rest[index] ?? ''] })),
  ])
  const km = new Map(asking.codes.map((code) => [code, cells.wholeMeasure(idOf(areas.ids, code), ...rest)]))
  const pairs = [...km].map(([code, value]) => ({ value: decimal(value), weight: citizens.get(code) ?? decimal(0) }))
  const whole = decimal(cells.wholeMeasure(country, ...rest))
  checkMean(info.id, `distance in ${year}`, pairs, whole, TOLERANCES.distanceKm)
  return {
    name: 'gp-distance',
    edition: year,
    rows: [...km].map(([code, value]) => [code, year, value, info.id]),
    vintage: year,
  }
}

function newest(periods: readonly string[]): string {
  return periods.at(-1) ?? ''
}
