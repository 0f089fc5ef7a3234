const MINUS = '\u2212'

/** Plain digits the Danish way: "-1750.25" is "−1.750,25". Kept apart from decimals, so that a page can carry it. */
export function danishDigits(plain: string): string {
  const [whole = '0', fraction = ''] = plain.replace(/^-/, '').split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return (plain.startsWith('-') ? MINUS : '') + grouped + (fraction === '' ? '' : `,${fraction}`)
}

/**
 * What a Danish reader means by a whole number: "1.600" and "1 600" are "1600". Text that is none comes back as it is,
 * for the check of the entry to judge.
 */
export function readWholeDa(text: string): string {
  const trimmed = text.trim()
  return /^\d{1,3}(?:[.\s]\d{3})+$/.test(trimmed) ? trimmed.replace(/\D/g, '') : trimmed
}

/** What a Danish reader means by a small decimal, with comma or point: "2,5" and "2.5" are "2.5". */
export function readDecimalDa(text: string): string {
  return text.trim().replace(',', '.')
}
