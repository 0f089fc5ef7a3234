import { z } from 'zod'

// Numbers as result.json writes them, each with a name under $defs.

/** Digits without look-ahead, which not every reader of schemas has: the length counts the digits and the point. */
const POSITIVE = [
  z
    .string()
    .regex(/^[1-9][0-9]*\.[0-9]+$/)
    .min(16),
  z.string().regex(/^0\.0*[1-9][0-9]{14,}$/),
] as const
const NEGATIVE = [
  z
    .string()
    .regex(/^-[1-9][0-9]*\.[0-9]+$/)
    .min(17),
  z.string().regex(/^-0\.0*[1-9][0-9]{14,}$/),
] as const
const NOUGHT = z.literal('0.00000000000000')

export const count = z
  .int()
  .min(0)
  .meta({ id: 'count', description: 'A count of persons, municipalities or capacities.' })

export const amount = z.union([...POSITIVE, NOUGHT]).meta({
  id: 'amount',
  description:
    'A decimal that is never negative, as text: unrounded, at least 15 significant digits (padded with zeros), a point, no exponent. Zero has 14 decimals.',
})

export const decimal = z
  .union([...POSITIVE, ...NEGATIVE, NOUGHT])
  .meta({ id: 'decimal', description: 'A decimal of either sign, otherwise as an amount.' })

export const municipalityCode = z
  .string()
  .regex(/^[0-9]{4}$/)
  .meta({
    id: 'municipalityCode',
    description: 'The code that Statistics Denmark gives a municipality: four digits.',
  })

/** A schema for each key of a type, and for no other. */
export type Shape<T> = Readonly<Record<keyof T, z.ZodType>>
