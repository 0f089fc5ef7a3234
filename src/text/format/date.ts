import { inEach, type Language, LOCALES } from '../../inputs/language.ts'
import { say } from '../say.ts'

const dateFormat = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' })

/** Made once: a page has many dates, and a format is slow to make. */
const FORMATS = inEach(dateFormat)

/**
 * A date: "2026-01-01" is "1. januar 2026" in Danish and "1 January 2026" in English. The day does not part from its month.
 * @throws RangeError when the text is no ISO date
 */
export function formatDate(iso: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError(`formatDate: “${iso}” is no date`)
  const date = new Date(`${iso}T00:00:00Z`)
  // An impossible day would roll over into the next month, or give no date.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) {
    throw new RangeError(`formatDate: “${iso}” is no date`)
  }
  return FORMATS[language].format(date).replace(' ', '\u00a0')
}

/** The end of a year as prose says it: "2026-12-31" is "udgangen af 2026", "the end of 2026". */
export function formatYearEnd(iso: string, language: Language): string {
  if (!iso.endsWith('-12-31')) return formatDate(iso, language)
  const year = iso.slice(0, 4)
  return say(language, { da: `udgangen af ${year}`, en: `the end of ${year}` })
}

/** The year that a number is for: "2026-12-31" is "i 2026", "in 2026"; any other day is said as the day it is. */
export function formatInYear(iso: string, language: Language): string {
  const whole = iso.endsWith('-12-31')
  const time = whole ? iso.slice(0, 4) : formatDate(iso, language)
  return say(language, { da: `${whole ? 'i' : 'den'} ${time}`, en: `${whole ? 'in' : 'on'} ${time}` })
}

/** When something was so: "2025-01-01" is "den 1. januar 2025", "on 1 January 2025"; the year "2024" is "i 2024", "in 2024". */
export function formatOnDay(date: string, language: Language): string {
  const isYear = /^\d{4}$/.test(date)
  const time = isYear ? date : formatDate(date, language)
  return say(language, { da: `${isYear ? 'i' : 'den'} ${time}`, en: `${isYear ? 'in' : 'on'} ${time}` })
}

/** The date of a source as far as the source states it: a day, "2023-12" as "december 2023", a year or a period as it is. */
export function formatSourceDate(date: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(date, language)
  if (!/^\d{4}-\d{2}$/.test(date)) return date
  // The month and its year, without the day in front.
  return formatDate(`${date}-01`, language).replace(/^\S+?\u00a0/, '')
}
