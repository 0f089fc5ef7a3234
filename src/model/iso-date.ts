import type { IsoDate } from './domain.ts'

/** A day as the number of milliseconds that UTC gives it; null for text that names no day of the calendar. */
function dayOf(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  // Date.UTC takes years below 100 for the twentieth century; no rule here is that old.
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return textOf(time) === text ? time : null
}

const textOf = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10)

/** Whether the text is a day that exists: "2028-02-29" is one, "2027-02-29" is not. */
export function isIsoDate(text: string): boolean {
  return dayOf(text) !== null
}

/**
 * The day so many days later. Days are counted in UTC, where each has 24 hours: 30 days after 2026-12-15 is 2027-01-14.
 * @throws RangeError when the text is no day, or the days are not whole
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  const time = dayOf(date)
  if (time === null || !Number.isInteger(days)) throw new RangeError(`addDays: ${days} days after “${date}” is no day`)
  return textOf(time + days * 86_400_000)
}

/** The later of two days. */
export function laterDay(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
