import type { IsoDate } from '../../model/domain.ts'

/** The day after the year that an official table speaks of: the model counts the citizens expected at its end (4.2.2). */
export function citizensDateOf(year: string): IsoDate {
  return `${Number(year) + 1}-01-01`
}

/** The last day of the year that an official table speaks of. */
export function referenceDateOf(year: string): IsoDate {
  return `${year}-12-31`
}

/** The year at whose end a day begins, as a table names it: 1 January 2027 is the end of 2026. */
export function yearBefore(date: IsoDate): string {
  return String(Number(date.slice(0, 4)) - 1)
}
