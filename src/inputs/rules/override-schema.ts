import { z } from 'zod'
import { ROUNDING_RULES } from '../../model/domain.ts'
import { LIFT_READINGS } from '../../model/lift.ts'
import { LIFT_KINDS } from '../../model/lifts.ts'
import type { Override } from '../../model/override.ts'
import { day, text } from '../files/atoms.ts'

/** An amount as plain decimal text; `checkScenarios` holds it against the limits of its kind. */
const amount = z.string().regex(/^-?[0-9]+(\.[0-9]+)?$/)
const code = z.string().regex(/^[0-9]{4}$/)
const lift = z.enum(LIFT_KINDS)
const reading = z.enum(LIFT_READINGS)
const alone = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) })

/** One thing that is other than in a run, as data has it. */
export const overrideSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rounding'), rule: z.enum(ROUNDING_RULES) }),
  z.strictObject({ kind: z.literal('norm'), citizensPerCapacity: amount }),
  z.strictObject({ kind: z.literal('norm-for-capacities'), capacities: amount }),
  z.strictObject({ kind: z.literal('lift'), lift, value: amount, reading }),
  z.strictObject({ kind: z.literal('without-lift'), lift }),
  z.strictObject({ kind: z.literal('lift-reading'), lift, reading }),
  z.strictObject({ kind: z.literal('citizens'), date: day }),
  z.strictObject({ kind: z.literal('move'), municipality: code, council: text }),
  alone('weights-of-one'),
  z.strictObject({ kind: z.literal('weight'), municipality: code, weight: amount }),
  alone('age-alone'),
  alone('without-life-expectancy'),
  z.strictObject({ kind: z.literal('slopes'), gamma: amount.optional(), beta: amount.optional() }),
  z.strictObject({ kind: z.literal('without-figure'), figure: text }),
  z.strictObject({ kind: z.literal('national-contacts'), contacts: amount }),
  z.strictObject({ kind: z.literal('move-in-estimate'), municipality: code, council: text }),
]) satisfies z.ZodType<Override>
