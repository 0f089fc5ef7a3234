import { type ByLanguage, inEach, type Language, LOCALES } from '../../inputs/language.ts'

const MINUS = '\u2212'

/** The signs between thousands and before decimals, as the locale has them. */
function signsOf(language: Language): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1 }).formatToParts(12345.5)
  const sign = (type: 'group' | 'decimal'): string => parts.find((part) => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}

const SIGNS: ByLanguage<ReturnType<typeof signsOf>> = inEach(signsOf)

/**
 * Plain digits the way of a language, with a true minus: "-1750.25" is "−1.750,25" in Danish, "−1,750.25" in English. Kept
 * apart from decimals, so that a page can carry it.
 */
export function digits(plain: string, language: Language): string {
  const { group, decimal } = SIGNS[language]
  const [whole = '0', fraction = ''] = plain.replace(/^-/, '').split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return (plain.startsWith('-') ? MINUS : '') + grouped + (fraction === '' ? '' : decimal + fraction)
}

/**
 * What a reader means by a whole number: "1.600" and "1 600" are "1600" in Danish, "1,600" in English. Text that is none
 * comes back as it is, for the check of the entry to judge.
 */
export function readWhole(text: string, language: Language): string {
  const trimmed = text.trim()
  const { group } = SIGNS[language]
  const grouped = new RegExp(`^\\d{1,3}(?:[${group}\\s]\\d{3})+$`)
  return grouped.test(trimmed) ? trimmed.replace(/\D/g, '') : trimmed
}

/** What a reader means by a small decimal, with comma or point in either language: "2,5" and "2.5" are "2.5". */
export function readDecimal(text: string): string {
  return text.trim().replace(',', '.')
}
