import type { Language } from '../../inputs/language.ts'
import type { ClinicEntries, EntryError } from '../../model/clinic.ts'
import { formatDate } from '../format/date.ts'
import { digits } from '../format/digits.ts'

/** What may be wrong with an entry of a clinic, each with words of its own (`entry-error-words.ts`). */
export type EntryErrorKind =
  | 'no-capacities'
  | 'no-municipality'
  | 'no-weight'
  | 'no-number'
  | 'few-for-so-many'
  | 'many-for-so-few'
  | 'no-weight-is-so-large'
  | Exclude<EntryError['fault'], 'missing'>

/** What stands for the limit in the words of a kind. */
export const LIMIT = '{}'

/** Which words an error has, beside the field of an entry. */
export function entryErrorKind({ field, fault }: EntryError, basis: ClinicEntries['basis']): EntryErrorKind {
  const ofAmount = field === 'amount'
  if (fault === 'missing') {
    if (!ofAmount) return 'no-capacities'
    return basis === 'municipality' ? 'no-municipality' : basis === 'weight' ? 'no-weight' : 'no-number'
  }
  if (fault === 'too-small' && ofAmount && basis === 'letter-clinic') return 'few-for-so-many'
  if (fault === 'too-large' && ofAmount && basis === 'letter-clinic') return 'many-for-so-few'
  if (fault === 'too-large' && ofAmount && basis === 'weight') return 'no-weight-is-so-large'
  return fault
}

/** The words of an error with its limit: a day where the entry is a date, a number elsewhere. */
export function entryError({ fault, limit }: EntryError, words: string, language: Language): string {
  if (limit === null) return words
  return words.replace(LIMIT, fault === 'too-early' ? formatDate(limit, language) : digits(limit, language))
}
