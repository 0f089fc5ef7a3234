import type { AgeGroup } from '../../src/inputs/tables/age-group.ts'
import { type Decimal, decimal, sum } from '../../src/model/decimal.ts'
import type { Client } from './client.ts'
import { checkBetween, checkSum, TOLERANCES } from './checks.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import {
  assertNoOther,
  findAges,
  findAllAreas,
  findValue,
  findVariable,
  periodsOf,
  type TableInfo,
} from './table-info.ts'
import { ask, type Asking, type FreshTable, idOf } from './ask.ts'
import { dateOf, within } from './citizens.ts'

/** The projection of the population by municipality. Its name holds its year: FRKM126 is that of 2026. */
export interface ProjectionTable {
  readonly info: TableInfo
  readonly areas: ReadonlyMap<string, string>
  readonly area: string
  readonly age: string
  readonly ageTotal: string
  readonly sex: string
  /** Men and women: the table has no value for both. */
  readonly sexes: readonly string[]
  readonly time: string
  /** Years projected; the first, that of its name, is the one that was counted. */
  readonly year: number
  readonly years: readonly number[]
}

/**
 * The newest projection that the service has: that of this year, or of an earlier one, back to the one that is held.
 * A new one takes the old one's place each summer.
 */
export async function describeProjection(asking: Asking, thisYear: number, held: string): Promise<ProjectionTable> {
  asking.begin(nameOf(thisYear), 'description, or that of the newest projection before it')
  const heldYear = Math.min(thisYear, 2000 + Number(/^FRKM1(\d\d)$/.exec(held)?.[1] ?? thisYear - 2001))
  for (let year = thisYear; year >= heldYear; year -= 1) {
    const info = await tableOf(asking.client, year)
    if (info === null) asking.say(`${nameOf(year)}: the service has no table of that name`)
    if (info !== null) return choicesOf(asking, info, year)
  }
  throw new RefreshError(
    held,
    `the service has neither it nor a newer one up to ${nameOf(thisYear)}.`,
    'Find the table of the projection by municipality in statistikbanken.dk, and its name in scripts/statbank/projection.ts.',
  )
}

function nameOf(year: number): string {
  return `FRKM1${String(year % 100).padStart(2, '0')}`
}

async function tableOf(client: Client, year: number): Promise<TableInfo | null> {
  return client.tableInfo(nameOf(year))
}

function choicesOf(asking: Asking, info: TableInfo, year: number): ProjectionTable {
  const area = findVariable(info, ['KOMMUNEDK', 'OMRÅDE'])
  const age = findVariable(info, ['ALDER'])
  const sex = findVariable(info, ['KØN'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, age, sex, time])
  const years = periodsOf(info, time, /^\d{4}$/).map(Number)
  if (years[0] !== year)
    throw new RefreshError(info.id, `it begins in ${years[0] ?? 'no year'}, and not in ${year}.`, LOOK_AT_TABLE)
  return {
    info,
    areas: findAllAreas(info, area, asking.codes).ids,
    area: area.id,
    age: age.id,
    ageTotal: findValue(info, age, 'TOT', /i alt$/i),
    sex: sex.id,
    sexes: [findValue(info, sex, 'M', /^mænd$/i), findValue(info, sex, 'K', /^kvinder$/i)],
    time: time.id,
    year,
    years,
  }
}

/**
 * Expected citizens of each municipality on 1 January of some years. The first may not be far from those counted last in
 * the country, and none further from those of the municipality than so many years may make it.
 */
export async function fetchProjection(
  asking: Asking,
  table: ProjectionTable,
  years: readonly number[],
  counted: ReadonlyMap<string, Decimal>,
  countedIn: number,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Decimal>>> {
  const { info, sexes, ageTotal } = table
  const cells = await ask(asking, info, `citizens expected on ${years.map(dateOf).join(', ')}`, [
    { code: table.area, values: [...table.areas.values()] },
    { code: table.age, values: [ageTotal] },
    { code: table.sex, values: sexes },
    { code: table.time, values: years.map(String) },
  ])
  const projected = new Map(
    years.map((year) => [
      dateOf(year),
      new Map(
        asking.codes.map((code) => [
          code,
          sum(sexes.map((sex) => cells.wholeCount(idOf(table.areas, code), ageTotal, sex, String(year)))),
        ]),
      ),
    ]),
  )
  const [first] = projected
  if (first !== undefined) {
    const growth = sum(first[1].values()).div(sum(counted.values())).minus(1)
    const { projectedGrowth } = TOLERANCES
    checkBetween(
      info.id,
      `growth from the last count to ${first[0]}`,
      growth,
      projectedGrowth.negated(),
      projectedGrowth,
    )
  }
  for (const year of years)
    for (const [code, citizens] of projected.get(dateOf(year)) ?? []) {
      const most = TOLERANCES.projectedChange.times(year - countedIn)
      const change = citizens.div(counted.get(code) ?? citizens).minus(1)
      checkBetween(info.id, `change in ${code} from the last count to ${dateOf(year)}`, change, most.negated(), most)
    }
  return projected
}

/**
 * Citizens by age group in the projection's first year, which was counted. The ages of each sex add up to that sex; to
 * the person where rows are left out, which are noughts then and no answer that is short.
 */
export async function fetchAgeGroups(
  asking: Asking,
  table: ProjectionTable,
  groups: readonly (AgeGroup & { readonly group: string })[],
): Promise<FreshTable> {
  const { info, sexes, ageTotal, year } = table
  const age = findVariable(info, ['ALDER'])
  const single = findAges(info, age)
  const cells = await ask(asking, info, `citizens by age on ${dateOf(year)}`, [
    { code: table.area, values: [...table.areas.values()] },
    { code: table.age, values: [ageTotal, ...single.map(({ id }) => id)] },
    { code: table.sex, values: sexes },
    { code: table.time, values: [String(year)] },
  ])
  const rows = asking.codes.flatMap((code) => {
    const cell = (id: string, sex: string) => [idOf(table.areas, code), id, sex, String(year)] as const
    for (const sex of sexes)
      checkSum(
        info.id,
        `citizens of ${code} and sex ${sex} by age on ${dateOf(year)}`,
        single.map(({ id }) => cells.statedCount(...cell(id, sex))),
        cells.wholeCount(...cell(ageTotal, sex)),
        single.some(({ id }) => cells.isLeftOut(...cell(id, sex))) ? decimal(0) : TOLERANCES.ages,
      )
    return groups.map((group) => {
      const count = sum(
        within(single, group).flatMap(({ id }) => sexes.map((sex) => cells.statedCount(...cell(id, sex)))),
      )
      return [code, dateOf(year), group.group, count.toFixed(), info.id]
    })
  })
  return { name: 'age-groups', edition: String(year), rows, vintage: dateOf(year) }
}
