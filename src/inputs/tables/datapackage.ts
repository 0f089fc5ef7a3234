import { z } from 'zod'
import { text, webAddress, workDay } from '../files/atoms.ts'

const constraints = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: z.array(z.string()).nonempty().optional(),
  pattern: z.string().optional(),
  minimum: z.union([z.number(), z.string()]).optional(),
  maximum: z.union([z.number(), z.string()]).optional(),
})

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'date', 'year']),
  format: z.enum(['default', 'uri']).optional(),
  title: text,
  description: text,
  unit: text.optional(),
  constraints,
})

const source = z.strictObject({ title: text, path: webAddress.optional() })
const licence = z.strictObject({ name: text, title: text, path: webAddress.optional() })

const resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  type: z.literal('table'),
  path: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.csv$/),
  title: text,
  titleEn: text,
  description: text,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({
    delimiter: z.literal(','),
    lineTerminator: z.literal('\n'),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
    header: z.literal(true),
  }),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  vintage: text,
  checked: workDay,
  licenses: z.array(licence).nonempty(),
  /** Left out where a table has no rows, and so no numbers that come from anywhere. */
  sources: z.array(source).nonempty().optional(),
  schema: z.strictObject({
    fields: z.array(field).nonempty(),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: z.array(z.string()).nonempty(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.tuple([z.string()]),
          reference: z.strictObject({ resource: z.string(), fields: z.tuple([z.string()]) }),
        }),
      )
      .optional(),
  }),
})

/** The shape of `datapackage.json`: Data Package version 2, with the properties that we use and three of our own. */
export const dataPackageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  description: text,
  version: text,
  licenses: z.array(licence).nonempty(),
  resources: z.array(resource).nonempty(),
})

export type DataPackage = z.output<typeof dataPackageSchema>
/** A table as the Data Package describes it. Own properties: `titleEn`, `vintage` and `checked`. */
export type TableResource = z.output<typeof resource>
/** A column as the Data Package describes it. Own property: `unit`. */
export type FieldDescription = z.output<typeof field>

/** What is needed of a description to check a table. */
export interface TableDescription {
  readonly schema: {
    readonly fields: readonly FieldDescription[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: TableResource['schema']['foreignKeys']
  }
}
