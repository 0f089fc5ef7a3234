import type { Decimal } from '../../model/decimal.ts'
import type { MunicipalityResult } from '../../results/result.ts'
import { LABELS } from '../labels/labels.ts'
import { amount, type Column, WEIGHT } from './column.ts'
import type { ColumnRules } from './column-rules.ts'

/**
 * Decimals of the numbers that others are multiplied from: as many as the model looks at before it rounds a need. A weight of
 * 4 decimals times 678,375 citizens is off by up to 34 weighted citizens; one of 20 gives our need to the last digit shown.
 */
const EXACT_DECIMALS = 20

/** The weight of an area with all the decimals that decide. */
export const exactWeight: Column<{ readonly needWeight: Decimal }> = amount(
  {
    id: 'need_weight_full',
    title: { da: 'Vægt med 20 decimaler', en: 'Weight with 20 decimals' },
    unit: WEIGHT,
    description: {
      da: 'Den samme vægt med alle de decimaler, der kan afgøre et tal. Gang den med borgerne, og du får vores tal.',
      en: 'The same weight with all the decimals that can decide a number. Multiply it by the citizens to reach our number.',
    },
    decimals: EXACT_DECIMALS,
  },
  (row) => row.needWeight,
)

/** The two numbers of a municipality that the open estimate makes its weight of: 1 + γ·A + β·L. */
const weightParts: readonly Column<MunicipalityResult>[] = [
  amount(
    {
      id: 'age_excess',
      title: { da: 'A: brug efter alder ud over landets', en: 'A: use by age beyond the country’s' },
      unit: { da: 'andel', en: 'share' },
      description: {
        da: 'Hvor meget mere brug af almen praksis borgernes alder peger på end landets i gennemsnit. Tom, hvor vægten er officiel.',
        en: 'How much more use of general practice the ages of the citizens point to than the mean of the country. Empty where the weight is official.',
      },
      decimals: EXACT_DECIMALS,
      constraints: { required: false, minimum: null },
    },
    ({ weightParts: parts }) => parts?.ageExcess ?? null,
  ),
  amount(
    {
      id: 'years_short',
      title: { da: 'L: leveår færre end landet', en: 'L: years of life fewer than the country' },
      unit: LABELS.yearsInText,
      description: {
        da: 'Hvor meget kortere middellevetiden er end landets. Tom, hvor vægten er officiel.',
        en: 'How much shorter life expectancy is than that of the country. Empty where the weight is official.',
      },
      decimals: EXACT_DECIMALS,
      constraints: { required: false, minimum: null },
    },
    ({ weightParts: parts }) => parts?.yearsShort ?? null,
  ),
]

/** What municipalities.csv has after the columns that were published first: the digits by which its numbers are worked out again. */
export function exactMunicipalityColumns({
  weightsOn,
}: Pick<ColumnRules, 'weightsOn'>): readonly Column<MunicipalityResult>[] {
  return [exactWeight, ...(weightsOn === null ? [] : weightParts)]
}

/** Whether a column has more digits than a spreadsheet or a table of all numbers keeps. */
export function isExact({ decimals }: { readonly decimals: number | null }): boolean {
  return decimals === EXACT_DECIMALS
}
