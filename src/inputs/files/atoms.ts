import { z } from 'zod'
import { STATUSES } from '../../model/domain.ts'

// The smallest pieces of JSON that data/ holds and that the site writes, each once. An `id` is its name under $defs of a
// published schema; a piece in its place gets words of its own there by `.describe`.

/** Invisible characters: control and format characters, halves of letters (lone surrogates), and line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u

/** Whether a text holds an invisible character, or is not NFC: "å" as "a" and a combining ring. */
export function hasUnseen(value: string): boolean {
  return UNSEEN.test(value) || value !== value.normalize('NFC')
}

/** Words for readers. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !hasUnseen(value), 'It holds a character that is not seen, or a letter in pieces')
  .refine((value) => !/<[a-z/!?]/i.test(value), 'It holds markup, which readers would see as it stands')

/** Words in every language of the site. */
export const bilingual = z
  .strictObject({ da: text.describe('Danish.'), en: text.describe('English.') })
  .meta({ id: 'bilingual', description: 'A text in Danish and English.' })

/** What other files name a record by: "floor-35", "edge-0.05". */
export const id = z
  .string()
  .regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/)
  .meta({ id: 'id', description: 'A name for machines.' })

/** An id that also stands in addresses: lower-case letters without æ, ø and å, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: 'slug', description: 'A name in addresses.' })

/** A day, "2026-01-01". Nothing here is older than the century before, or known beyond the end of this one. */
export const day = z.iso
  .date({ abort: true })
  .refine(
    (value) => value >= '1900-01-01' && value <= '2100-12-31',
    'A day before 1900 or after 2100: a digit has slipped',
  )
  .meta({ id: 'date', description: 'A date, year-month-day.' })

/** What a day of work on this site is, in words. */
export const WORK_DAY = 'a day from 2025-01-01 to 2040-12-31'

/**
 * Whether a day is one on which somebody may have worked on this site or published it. It is younger than the act of 2025,
 * and no number here is of a year after 2040: what lies outside is a slip of a digit.
 */
export function isWorkDay(value: string): boolean {
  return value >= '2025-01-01' && value <= '2040-12-31'
}

/** A day of work on this site. */
export const workDay = z.iso.date({ abort: true }).refine(isWorkDay, `Not ${WORK_DAY}: nobody worked on this site then`)

export const status = z.enum(STATUSES).meta({
  id: 'status',
  description:
    'What kind of figure it is: official (from an authority’s own file), reported (an official figure held only as quoted by others), estimated (the open estimate, which is not the authorities’ number), imputed (a missing input filled by a stated rule), statistics (public statistics), assumption (a choice of this site).',
})

/** A SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The address of a page elsewhere. */
export const webAddress = z
  .string()
  .regex(/^https:\/\/[^\s]+$/, { abort: true })
  .refine((value) => URL.canParse(value), 'Not a web address')
  .meta({ id: 'address', description: 'A web address.' })

/** Where readers write: an address for letters, or that of a page elsewhere; a path of the site itself where there is none. */
export const contactAddress = z
  .string()
  .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+|\/[^\s/\\][^\s\\]*)$/, { abort: true })
  .refine((value) => URL.canParse(value, 'https://site.example'), 'Not an address')
