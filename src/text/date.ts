const MONTHS_DA = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/**
 * A date in Danish: "2026-01-01" is "1. januar 2026".
 * @throws RangeError when the text is no ISO date
 */
export function formatDateDa(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  const month = MONTHS_DA[Number(match?.[2]) - 1]
  if (match === null || month === undefined) throw new RangeError(`formatDateDa: “${iso}” is no date`)
  return `${Number(match[3])}.\u00a0${month} ${match[1]}`
}

/** The end of a year as prose says it: "2026-12-31" is "udgangen af 2026". */
export function formatYearEndDa(iso: string): string {
  return iso.endsWith('-12-31') ? `udgangen af ${iso.slice(0, 4)}` : formatDateDa(iso)
}

/** The date of a source as far as the source states it: a day, "2023-12" as "december 2023", a year or a period as it is. */
export function formatSourceDateDa(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDateDa(date)
  const month = /^\d{4}-\d{2}$/.test(date) ? MONTHS_DA[Number(date.slice(5)) - 1] : undefined
  return month === undefined ? date : `${month} ${date.slice(0, 4)}`
}
