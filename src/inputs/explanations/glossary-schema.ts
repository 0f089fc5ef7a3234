import { z } from 'zod'

const text = z.string().trim().min(1)
const bilingual = { da: text, en: text }
const path = z.templateLiteral(['/', z.string()])

/** Shape of `glossary.json`. */
export const glossarySchema = z.strictObject({
  places: z.array(z.strictObject({ path, ...bilingual })).nonempty(),
  terms: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        ...bilingual,
        forms: z.strictObject({ da: z.array(text), en: z.array(text) }),
        meaning: z.strictObject(bilingual),
        law: z.strictObject({ ...bilingual, source: z.string(), section: text.nullable() }).nullable(),
        usedOn: z.array(path),
      }),
    )
    .nonempty(),
})
