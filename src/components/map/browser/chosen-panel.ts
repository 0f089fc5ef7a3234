import type { Language } from '../../../inputs/language.ts'
import { councilName } from '../../../text/names/area.ts'
import { compareWords } from '../../../text/sentences/map-use.ts'
import { setText } from '../../shared/browser/set-children.ts'
import type { MapPlace } from './map-places.ts'

/**
 * Shows what the page says of the chosen municipality, and of the one that it is compared with: the answer that stands ready
 * on the page, or else the numbers of its row in the table. Returns the answer to the chosen one.
 */
export function fillPanel(
  panel: HTMLElement,
  chosen: MapPlace | undefined,
  pinned: MapPlace | undefined,
  language: Language,
): HTMLElement | undefined {
  panel.hidden = chosen === undefined
  panel.classList.add('live')
  document.documentElement.classList.toggle('has-picked', chosen !== undefined)
  const bar = panel.querySelector<HTMLElement>('.act')
  for (const shown of panel.querySelectorAll('.shown')) {
    if (shown.matches('.made')) shown.remove()
    else shown.classList.remove('shown')
  }
  if (chosen === undefined || bar === null) return undefined
  const places = pinned && pinned !== chosen ? [pinned, chosen] : [chosen]
  panel.classList.toggle('pair', places.length > 1)
  const answers = places.map((place) => (place.record.matches('tr') ? fromRow(place, language) : place.record))
  let next: HTMLElement = bar
  for (const answer of answers.toReversed()) {
    answer.classList.add('shown')
    // To move an answer is to lay it out anew: one that stands alone in the panel, or where it goes, stays.
    const isPlaced = answer.nextElementSibling === next || (answers.length === 1 && answer.parentElement === panel)
    if (!isPlaced) next.before(answer)
    next = answer
  }

  const open = bar.querySelector('a') ?? bar.insertBefore(document.createElement('a'), bar.firstChild)
  open.href = chosen.href
  setText(open, (bar.dataset.open ?? '').replace('{}', chosen.name))
  const pin = bar.querySelector('[data-act="pin"]')
  if (pin) {
    setText(pin, compareWords(pinned !== undefined, language))
    pin.setAttribute('aria-pressed', String(pinned !== undefined))
  }
  return answers.at(-1)
}

/** The numbers of a row of the table, each below its heading; the first is what the map shows. */
function fromRow({ record, name, council }: MapPlace, language: Language): HTMLElement {
  const answer = document.createElement('article')
  answer.className = 'place-answer made'
  answer.tabIndex = -1
  const heading = document.createElement('h2')
  heading.textContent = name
  const where = document.createElement('p')
  where.textContent = councilName(council, language)
  const list = document.createElement('dl')
  const headings = [...(record.closest('table')?.tHead?.rows[0]?.cells ?? [])]
  const cells = record instanceof HTMLTableRowElement ? [...record.cells] : []
  headings.forEach((column, index) => {
    const cell = cells[index]
    if (index < 2 || cell === undefined) return
    const term = document.createElement('dt')
    term.append(column.textContent.trim())
    if (column.dataset.status) term.append(' ', status(column.dataset.status))
    const number = document.createElement('dd')
    number.append(...cell.cloneNode(true).childNodes)
    list.append(term, number)
  })
  answer.append(heading, where, list)
  return answer
}

function status(text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'status'
  element.textContent = text
  return element
}
