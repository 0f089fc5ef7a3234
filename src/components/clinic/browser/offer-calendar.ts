import { type CalendarDay, calendarFile } from '../../../text/format/calendar.ts'

/** What the button of each result now offers: it is pressed long after it was made. */
const offered = new WeakMap<HTMLElement, readonly CalendarDay[]>()

/**
 * Offers the days of a result as a file for calendars, made in the browser: those that the page knows, and those of the form.
 * @param entered dates by the id of the day; an empty one leaves the day out
 */
export function offerCalendar(result: HTMLElement, entered: Readonly<Record<string, string>>): void {
  const button = result.querySelector<HTMLElement>('[data-calendar]')
  const known = result.querySelector<HTMLTemplateElement>('template[data-days]')
  if (!button || !known) return
  if (!offered.has(button))
    button.addEventListener('click', () => {
      save(offered.get(button) ?? [])
    })
  offered.set(
    button,
    [...known.content.querySelectorAll('p')].flatMap(({ dataset: { day: id = '', date }, title, textContent }) => {
      const day = date ?? entered[id] ?? ''
      return day === '' ? [] : [{ id, date: day, title, note: textContent.trim() }]
    }),
  )
}

function save(days: readonly CalendarDay[]): void {
  const file = new Blob([calendarFile(days, new Date().toISOString())], { type: 'text/calendar' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'minimumspatienttal.ics'
  link.click()
  URL.revokeObjectURL(link.href)
}
