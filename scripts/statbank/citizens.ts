import { type Decimal, decimal, sum } from '../../src/model/decimal.ts'
import { type AgeGroup, ageGroupName } from '../../src/inputs/tables/age-group.ts'
import type { Choice } from './client.ts'
import { checkShortOf, checkSum, TOLERANCES } from './checks.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import {
  type Age,
  assertNoOther,
  findAges,
  findAllAreas,
  findValue,
  findVariable,
  periodsOf,
  type TableInfo,
} from './table-info.ts'
import { ask, type Asking, countryOf, describe, type FreshTable, idOf } from './ask.ts'

/** FOLK1A: citizens on the first day of each quarter by area, sex, age, marital status and time. */
const TABLE = 'FOLK1A'

/** FOLK1A with the ids of what we choose of it. */
export interface CitizensTable {
  readonly info: TableInfo
  readonly areas: ReadonlyMap<string, string>
  readonly country: string
  readonly area: string
  readonly sex: { readonly code: string; readonly total: string; readonly men: string; readonly women: string }
  readonly age: { readonly code: string; readonly total: string; readonly single: readonly Age[] }
  readonly marital: { readonly code: string; readonly total: string }
  readonly time: string
  /** The years on whose 1 January citizens are counted, ascending. */
  readonly years: readonly number[]
}

/** Describes FOLK1A. The ids are those of its description, or of the only value with the same text. */
export async function describeCitizens(asking: Asking): Promise<CitizensTable> {
  const info = await describe(asking, TABLE)
  const area = findVariable(info, ['OMRÅDE'])
  const sex = findVariable(info, ['KØN'])
  const age = findVariable(info, ['ALDER'])
  const marital = findVariable(info, ['CIVILSTAND'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, sex, age, marital, time])
  const areas = findAllAreas(info, area, asking.codes)
  return {
    info,
    areas: areas.ids,
    country: countryOf(info, areas.country),
    area: area.id,
    sex: {
      code: sex.id,
      total: findValue(info, sex, 'TOT', /^i alt$/i),
      men: findValue(info, sex, '1', /^mænd$/i),
      women: findValue(info, sex, '2', /^kvinder$/i),
    },
    age: { code: age.id, total: findValue(info, age, 'IALT', /i alt$/i), single: findAges(info, age) },
    marital: { code: marital.id, total: findValue(info, marital, 'TOT', /^i alt$/i) },
    time: time.id,
    years: periodsOf(info, time, /^\d{4}K1$/).map((period) => Number(period.slice(0, 4))),
  }
}

/** Citizens of each municipality on 1 January of some years, by code and date. The country holds the sum within Christiansø. */
export async function fetchCitizens(
  asking: Asking,
  table: CitizensTable,
  years: readonly number[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Decimal>>> {
  assertYears(table, years)
  const { sex, age, marital } = table
  const choices: readonly Choice[] = [
    { code: table.area, values: [table.country, ...table.areas.values()] },
    { code: sex.code, values: [sex.total] },
    { code: age.code, values: [age.total] },
    { code: marital.code, values: [marital.total] },
    { code: table.time, values: years.map(periodOf) },
  ]
  const cells = await ask(asking, table.info, `citizens on ${years.map(dateOf).join(', ')}`, choices)
  const citizens = (id: string, year: number): Decimal =>
    cells.wholeCount(id, sex.total, age.total, marital.total, periodOf(year))
  return new Map(
    years.map((year) => {
      const counts = new Map(asking.codes.map((code) => [code, citizens(idOf(table.areas, code), year)]))
      checkShortOf(
        TABLE,
        `citizens on ${dateOf(year)}`,
        [...counts.values()],
        citizens(table.country, year),
        TOLERANCES.christiansoe,
      )
      return [dateOf(year), counts]
    }),
  )
}

/**
 * Citizens by age group and sex on some dates, from single years of age. The groups of each sex add up to that sex, and
 * both sexes to the citizens that were counted.
 */
export async function fetchCitizensByAgeAndSex(
  asking: Asking,
  table: CitizensTable,
  dates: readonly string[],
  groups: readonly AgeGroup[],
  counted: ReadonlyMap<string, ReadonlyMap<string, Decimal>>,
): Promise<FreshTable> {
  const years = [...new Set(dates)].sort().map((date) => Number(date.slice(0, 4)))
  assertYears(table, years)
  const { sex, age, marital } = table
  const sexes = [
    { name: 'women', id: sex.women },
    { name: 'men', id: sex.men },
  ]
  const cells = await ask(asking, table.info, `citizens by age and sex on ${years.map(dateOf).join(', ')}`, [
    { code: table.area, values: [...table.areas.values()] },
    { code: sex.code, values: sexes.map(({ id }) => id) },
    { code: age.code, values: [age.total, ...age.single.map(({ id }) => id)] },
    { code: marital.code, values: [marital.total] },
    { code: table.time, values: years.map(periodOf) },
  ])
  const rows = asking.codes.flatMap((code) =>
    years.flatMap((year) => {
      const cell = (sexId: string, ageId: string) =>
        [idOf(table.areas, code), sexId, ageId, marital.total, periodOf(year)] as const
      const ofSex = (sexId: string): Decimal => cells.wholeCount(...cell(sexId, age.total))
      checkCounted(
        code,
        year,
        sexes.map(({ id }) => ofSex(id)),
        counted.get(dateOf(year)),
      )
      return sexes.flatMap(({ name, id }) => {
        const parts = groups.map((group) => ({
          group,
          count: sum(within(age.single, group).map((single) => cells.statedCount(...cell(id, single.id)))),
        }))
        checkSum(
          TABLE,
          `${name} of ${code} by age on ${dateOf(year)}`,
          parts.map(({ count }) => count),
          ofSex(id),
          decimal(0),
        )
        return parts.map(({ group, count }) => [code, dateOf(year), ageGroupName(group), name, count.toFixed(), TABLE])
      })
    }),
  )
  return {
    name: 'citizens-by-age-sex',
    edition: [...new Set([years[0], years.at(-1)])].join('-'),
    rows,
    vintage: years.map(dateOf).join(', '),
  }
}

/** Holds that the citizens of a municipality are as many as another answer of the same table has counted on the day. */
function checkCounted(
  code: string,
  year: number,
  parts: readonly Decimal[],
  counted: ReadonlyMap<string, Decimal> | undefined,
): void {
  const whole = counted?.get(code)
  if (whole !== undefined)
    checkSum(TABLE, `citizens of ${code} on ${dateOf(year)}, in two answers`, parts, whole, decimal(0))
}

/** The single ages that lie in a group. An open last age, "100 and more", belongs to the group that holds its first year. */
export function within(ages: readonly Age[], { ageFrom, ageTo }: AgeGroup): readonly Age[] {
  return ages.filter((age) => age.ageFrom >= ageFrom && (ageTo === null || age.ageFrom <= ageTo))
}

/** "2026-01-01" of 2026. */
export function dateOf(year: number): string {
  return `${year}-01-01`
}

/** FOLK1A counts on the first day of a quarter: 1 January is the first of K1. */
function periodOf(year: number): string {
  return `${year}K1`
}

function assertYears({ info, years }: CitizensTable, wanted: readonly number[]): void {
  const missing = wanted.filter((year) => !years.includes(year))
  if (missing.length > 0)
    throw new RefreshError(info.id, `it has no citizens on ${missing.map(dateOf).join(', ')}.`, LOOK_AT_TABLE)
}
