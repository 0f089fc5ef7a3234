import { z } from 'zod'

const text = z.string().trim().min(1)
const bilingual = z.strictObject({ da: text, en: text })
const id = z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/)

/** Shape of `site.json`. */
export const siteSchema = z.strictObject({
  title: bilingual,
  publisher: bilingual,
  corrections: text,
  publicationDate: z.iso.date(),
})

/** Shape of `parameters.json`. */
export const parametersSchema = z.array(
  z.strictObject({
    id,
    title: bilingual,
    value: text,
    unit: bilingual,
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    status: z.enum(['official', 'reported', 'estimated', 'imputed', 'statistics', 'assumption']),
    source: id,
    section: text.nullable(),
    note: bilingual,
    checkedOn: z.iso.date(),
  }),
)

const weightSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-estimate') }),
  z.strictObject({ kind: z.literal('official-table'), table: id }),
])

/** Folders under /data/ that are no run's. */
const RESERVED_FOLDERS: ReadonlySet<string> = new Set(['latest', 'changes', 'published'])

/** Shape of `runs.json`. */
export const runsSchema = z.strictObject({
  headline: id,
  /** Runs that lead the site or have led it: what is embedded of them elsewhere stays as it is. */
  ledRuns: z.array(id).nonempty(),
  runs: z
    .array(
      z.strictObject({
        id: id.refine((value) => !RESERVED_FOLDERS.has(value), 'The name belongs to another folder under /data/'),
        title: bilingual,
        summary: bilingual,
        weightSource,
        citizensDate: z.iso.date(),
        referenceDate: z.iso.date(),
        changeSlug: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .optional(),
        parameters: z.strictObject({
          norm: id,
          rounding: id,
          floor: id.nullable(),
          edge: id,
          citizens: z.array(id),
          floorReadings: z.array(id),
        }),
      }),
    )
    .nonempty(),
})

/** Shape of `estimate.json`. */
export const estimateSchema = z.strictObject({
  baseDate: z.iso.date(),
  fitFigures: z.array(id).nonempty(),
  nationalContactFigure: id,
  parameters: z.strictObject({ share17: id, marginFactor: id, marginStep: id, assumptions: z.array(id) }),
})

/** Shape of `sources.json`. */
export const sourcesSchema = z
  .array(
    z.strictObject({
      id,
      publisher: text,
      title: text,
      date: text.nullable(),
      url: z.url({ protocol: /^https$/ }).nullable(),
      licence: text,
      en: z.strictObject({ publisher: text, title: text, licence: text }),
      usedFor: bilingual,
      tables: z.array(id),
      accessed: z.iso.date().nullable().default(null),
      kind: z.enum(['official', 'statistics', 'law', 'hearing', 'article', 'outline', 'own', 'elsewhere']),
    }),
  )
  .nonempty()
