import { z } from 'zod'
import { ROUNDING_RULES, STATUSES } from '../../model/domain.ts'
import { LIFT_READINGS } from '../../model/lift.ts'
import { LIFT_KINDS } from '../../model/lifts.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { isExact } from '../../text/columns/exact-columns.ts'

// The answers of the interface for programs, version 1. Their types, their schemas and the OpenAPI document come from here.
// Objects are open: fields may be added, and none is taken away or given another meaning (tests/api/v1.txt).

const words = z.looseObject({ da: z.string(), en: z.string() }).describe('In Danish and in English.')
const code = z
  .string()
  .regex(/^[0-9]{4}$/)
  .describe('Code of a municipality at Statistics Denmark: four digits.')
const name = z.string().describe('Name.')
const href = z.string().describe('Address, relative to this answer.')
const status = z.enum(STATUSES).describe('What the numbers are; see statuses.')

/** What every answer says of itself. */
const envelope = {
  version: z.literal('v1').describe('Version of the interface.'),
  notice: words.describe('What the numbers are not: an open estimate is not the ministry’s number.'),
  licence: words.describe('Terms of use.'),
  citation: words.describe('How to cite.'),
  published: z.iso.date().describe('Day of publication.'),
  publisher: words.describe('Publisher.'),
  statuses: z
    .record(z.string(), z.looseObject({ word: words, meaning: words }))
    .describe('What each status in the answer means, by its id.'),
  units: z.record(z.string(), words).describe('Unit of each field of an area, by its name.'),
  sources: z
    .array(z.looseObject({ publisher: z.string(), title: z.string(), licence: z.string(), url: z.string().nullable() }))
    .describe('What the numbers rest on.'),
}

const run = z
  .looseObject({
    id: z.string().describe('Id of the run.'),
    title: words,
    summary: words,
    status,
    citizensDate: z.iso.date().describe('Day whose citizens count.'),
    capacities: z.int().describe('Doctor capacities of the country.'),
    rules: z.looseObject({
      citizensPerCapacity: z.string().describe('The norm: weighted citizens per doctor capacity, as decimal text.'),
      rounding: z.enum(ROUNDING_RULES).describe('How the need of a health council becomes whole.'),
      lifts: z
        .array(
          z.looseObject({
            kind: z.enum(LIFT_KINDS),
            value: z.string().describe('What is measured, per doctor capacity, as decimal text.'),
            reading: z.enum(LIFT_READINGS),
          }),
        )
        .describe('Rules that say how large a need is at the least.'),
    }),
    href,
  })
  .describe('A run of the model.')

/** What an area is, by the columns of the tables: a field for each, with its name. */
function areaOf(columns: readonly ColumnMeaning[], what: string): z.ZodType<Area> {
  return z.looseObject(Object.fromEntries(columns.map((column) => [column.id, fieldOf(column)]))).describe(what)
}

/** An area as an answer has it: numbers with the decimals of the tables, and as text where they have twenty. */
export type Area = Readonly<Record<string, string | number | boolean | null>>

function fieldOf(column: ColumnMeaning): z.ZodType<Area[string]> {
  const { codes, constraints, unit, description } = column
  const field = typeOf(column)
  const isBoolean = codes !== null && Object.hasOwn(codes, 'true')
  const value = isBoolean ? z.boolean() : field
  return (constraints.required ? value : value.nullable()).describe(`${description.en} Unit: ${unit.en}.`)
}

function typeOf(column: ColumnMeaning): z.ZodString | z.ZodNumber | z.ZodInt {
  if (isExact(column)) return z.string().regex(/^-?[0-9]+\.[0-9]{20}$/)
  if (column.decimals === null) return z.string()
  return column.decimals === 0 ? z.int() : z.number()
}

/** The columns of the areas that answers hold. */
export interface ApiColumns {
  readonly municipalities: readonly ColumnMeaning[]
  readonly councils: readonly ColumnMeaning[]
  readonly regions: readonly ColumnMeaning[]
  readonly scenarioCouncils: readonly ColumnMeaning[]
  readonly scenarioMunicipalities: readonly ColumnMeaning[]
}

/** The schema of each kind of answer, by the columns of its areas. */
export function apiSchemas(columns: ApiColumns) {
  const municipality = areaOf(columns.municipalities, 'A municipality in a run.')
  const council = areaOf(columns.councils, 'A health council in a run.')
  const scenarioTexts = { title: words, question: words }
  return {
    Index: z
      .looseObject({
        ...envelope,
        openapi: href,
        runs: z.array(z.looseObject({ id: z.string(), title: words, href })),
        municipalities: z.array(z.looseObject({ code, name, href })),
        healthCouncils: z.array(z.looseObject({ id: z.string(), name, href })),
        scenarios: z.array(z.looseObject({ id: z.string(), title: words, href })),
      })
      .describe('What there is, and where.'),
    Runs: z.looseObject({ ...envelope, runs: z.array(run) }).describe('All runs.'),
    Run: z
      .looseObject({
        ...envelope,
        run,
        regions: z.array(areaOf(columns.regions, 'A region, or the country.')),
        healthCouncils: z.array(council),
        municipalities: z.array(municipality),
      })
      .describe('A run with all its areas.'),
    Municipality: z
      .looseObject({ ...envelope, code, name, runs: z.array(municipality) })
      .describe('A municipality in every run that has it.'),
    HealthCouncil: z
      .looseObject({
        ...envelope,
        id: z.string().describe('Its name in addresses.'),
        name,
        runs: z.array(council),
        municipalities: z.array(z.looseObject({ run: z.string(), code, name, href })),
      })
      .describe('A health council in every run that has it, and its municipalities there.'),
    Scenario: z
      .looseObject({
        ...envelope,
        id: z.string(),
        run: z.string().describe('Id of the run that it changes.'),
        ...scenarioTexts,
        healthCouncils: z.array(areaOf(columns.scenarioCouncils, 'A health council before and after.')),
        municipalities: z.array(areaOf(columns.scenarioMunicipalities, 'A municipality before and after.')),
      })
      .describe('What another rule would change: our own question, not the authorities’.'),
  }
}

export type ApiSchemas = ReturnType<typeof apiSchemas>
/** An answer of some kind. */
export type Answer<Kind extends keyof ApiSchemas> = z.output<ApiSchemas[Kind]>
