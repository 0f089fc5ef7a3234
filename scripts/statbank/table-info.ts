import { z } from 'zod'
import { type AgeGroup, ageGroupName } from '../../src/inputs/tables/age-group.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'

const value = z.object({ id: z.string().min(1), text: z.string() })
const variable = z.object({
  id: z.string().min(1),
  text: z.string(),
  time: z.boolean().optional(),
  values: z.array(value).nonempty(),
})

/** What `tableinfo` answers, as far as we read it. */
export const tableInfoSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  unit: z.string().nullish(),
  /** What an observation is whose row a BULK answer leaves out. */
  suppressedDataValue: z.string().nullish(),
  updated: z.string().min(1),
  variables: z.array(variable).nonempty(),
})

/** A table as the service describes it. */
export type TableInfo = z.output<typeof tableInfoSchema>
export type Variable = TableInfo['variables'][number]

/** A variable by one of the ids that it is known to have; upper and lower case are the same. */
export function findVariable(info: TableInfo, ids: readonly string[]): Variable {
  const wanted = ids.map((id) => id.toUpperCase())
  const found = info.variables.find(({ id }) => wanted.includes(id.toUpperCase()))
  if (found !== undefined) return found
  const there = info.variables.map(({ id }) => id).join(', ')
  throw new RefreshError(info.id, `it has no variable ${ids.join(' or ')}, but ${there}.`, LOOK_AT_TABLE)
}

/**
 * Holds that a table has no other variables than those that we choose values of: BULK wants a choice for each, and a
 * variable that we do not know may mean that the numbers are of something else.
 */
export function assertNoOther(info: TableInfo, chosen: readonly Variable[]): void {
  const others = info.variables.filter((candidate) => !chosen.includes(candidate)).map(({ id }) => id)
  if (others.length > 0)
    throw new RefreshError(info.id, `it has a variable that we do not know: ${others.join(', ')}.`, LOOK_AT_TABLE)
}

/** The id of a value: the one that it is known to have, or that of the only value whose text fits. */
export function findValue(info: TableInfo, { id: name, values }: Variable, id: string, text: RegExp): string {
  if (values.some((candidate) => candidate.id === id)) return id
  const fitting = values.filter((candidate) => text.test(candidate.text.trim()))
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0].id
  const there = values.slice(0, 8).map((candidate) => `${candidate.id} (${candidate.text})`)
  const more = values.length > 8 ? ` and ${values.length - 8} more` : ''
  throw new RefreshError(
    info.id,
    `the variable ${name} has no value ${id}, and ${fitting.length === 0 ? 'none' : 'more than one'} whose text is like ${text.source}. It has ${there.join(', ')}${more}.`,
    LOOK_AT_TABLE,
  )
}

/** The ids of a variable's areas: those of our municipalities by our code, and that of the whole country. */
export interface Areas {
  /** By four-digit code; a municipality that the table lacks is not there. */
  readonly ids: ReadonlyMap<string, string>
  /** Null where the table has no value for the whole country. */
  readonly country: string | null
}

/** Areas by number: the service writes København as 101, the country as 000. Other areas, such as regions, are left out. */
export function findAreas({ values }: Variable, codes: readonly string[]): Areas {
  const idOf = new Map(values.filter(({ id }) => /^\d+$/.test(id)).map(({ id }) => [Number(id), id]))
  return {
    ids: new Map(
      codes.flatMap((code): [string, string][] => {
        const id = idOf.get(Number(code))
        return id === undefined ? [] : [[code, id]]
      }),
    ),
    country: idOf.get(0) ?? null,
  }
}

/** The areas of a table that must have every municipality. */
export function findAllAreas(info: TableInfo, variable: Variable, codes: readonly string[]): Areas {
  const areas = findAreas(variable, codes)
  const missing = codes.filter((code) => !areas.ids.has(code))
  if (missing.length > 0)
    throw new RefreshError(
      info.id,
      `it lacks ${count(missing.length, 'municipality', 'municipalities')}: ${missing.join(', ')}.`,
      LOOK_AT_TABLE,
    )
  return areas
}

/** An age, or group of ages, of a variable. */
export interface Age extends AgeGroup {
  readonly id: string
}

/** The ages of a variable, from the texts of its values: "7 år", "5-9 år", "90 år og derover". Totals are left out. */
export function findAges(info: TableInfo, variable: Variable): readonly Age[] {
  const ages = variable.values
    .flatMap(({ id, text }): Age[] => {
      const group = ageOf(text) ?? ageOf(id)
      return group === null ? [] : [{ id, ...group }]
    })
    .sort((a, b) => a.ageFrom - b.ageFrom)
  const names = ages.map(ageGroupName)
  if (ages.length === 0 || new Set(names).size !== names.length)
    throw new RefreshError(info.id, `the ages of ${variable.id} cannot be told apart.`, LOOK_AT_TABLE)
  return ages
}

function ageOf(text: string): AgeGroup | null {
  const [, from, to] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:\s+år)?$/.exec(text.trim()) ?? []
  if (from !== undefined) return { ageFrom: Number(from), ageTo: Number(to ?? from) }
  const [, first] = /^(\d{1,3})\s*(?:år og derover|år\s*[-–]|år\s*\+|[-–+]|\+\s*år)$/.exec(text.trim()) ?? []
  return first === undefined ? null : { ageFrom: Number(first), ageTo: null }
}

/** The ids of a table's periods, oldest first. */
export function periodsOf(info: TableInfo, { values }: Variable, form: RegExp): readonly string[] {
  const periods = values
    .map(({ id }) => id)
    .filter((id) => form.test(id))
    .sort()
  if (periods.length === 0)
    throw new RefreshError(info.id, `none of its periods has the form that we know (${form.source}).`, LOOK_AT_TABLE)
  return periods
}

/** "1 row", "2 rows". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
