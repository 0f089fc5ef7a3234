import type { IsoDate } from '../../model/domain.ts'
import { addDays } from '../../model/iso-date.ts'

/** A whole day for a calendar. */
export interface CalendarDay {
  /** Tells the day from the others of the file. */
  readonly id: string
  readonly date: IsoDate
  readonly title: string
  readonly note: string
}

/** Octets of a line at most, without its end (RFC 5545, 3.1). */
const LINE = 75

/**
 * A file of whole days that calendars read (iCalendar, RFC 5545).
 * @param stamp when the file was made, as "2026-11-30T21:00:00.000Z"
 */
export function calendarFile(days: readonly CalendarDay[], stamp: string): string {
  const basic = (date: IsoDate): string => date.replaceAll('-', '')
  const made = stamp.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//laegefordelingen//brev//DA',
    ...days.flatMap(({ id, date, title, note }) => [
      'BEGIN:VEVENT',
      `UID:${id}-${basic(date)}@laegefordelingen`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${basic(date)}`,
      // The end is the first day that is no longer part of it.
      `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(note)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** Text as a value of iCalendar: backslash, semicolon, comma and the end of a line are escaped (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/**
 * A line folded to 75 octets: each further line begins with a space, which counts (RFC 5545, 3.1). No character is cut,
 * although some are up to four octets in UTF-8.
 */
export function foldLine(line: string): string {
  const folded: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > LINE) {
      folded.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...folded, current].join('\r\n')
}
