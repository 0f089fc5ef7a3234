import type { Language } from '../../../inputs/language.ts'
import { councilName } from '../../../text/names/area.ts'
import { compareWords, openPlace, wholeCalculation } from '../../../text/sentences/map-use.ts'
import type { MapPlace } from './map-places.ts'

/** The numbers of the chosen municipality, and of the one that it is compared with, as the table has them. */
export function fillPanel(
  panel: HTMLElement,
  table: HTMLTableElement,
  chosen: MapPlace | undefined,
  pinned: MapPlace | undefined,
  language: Language,
): void {
  panel.hidden = chosen === undefined
  document.documentElement.classList.toggle('has-picked', chosen !== undefined)
  const head = panel.querySelector('thead tr')
  const body = panel.querySelector('tbody')
  if (chosen === undefined || head === null || body === null) return
  const shown = pinned && pinned !== chosen ? [pinned, chosen] : [chosen]

  head.replaceChildren(
    document.createElement('td'),
    ...shown.map((place) => {
      const cell = heading('col')
      cell.append(place.name, small(councilName(place.council, language)))
      return cell
    }),
  )
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].slice(2, -1)
  body.replaceChildren(
    ...columns.map((column, index) => {
      const row = document.createElement('tr')
      const name = heading('row')
      name.append(column.textContent.trim())
      if (column.dataset.status) name.append(' ', status(column.dataset.status))
      row.append(
        name,
        ...shown.map((place) => {
          const cell = document.createElement('td')
          cell.className = 'num'
          const source = place.row.cells[index + 2]
          cell.append(...[...(source?.cloneNode(true).childNodes ?? [])])
          return cell
        }),
      )
      return row
    }),
    links(shown, language),
  )
  const pin = panel.querySelector('[data-act="pin"]')
  if (pin) {
    pin.textContent = compareWords(pinned !== undefined, language)
    pin.setAttribute('aria-pressed', String(pinned !== undefined))
  }
}

function links(shown: readonly MapPlace[], language: Language): HTMLTableRowElement {
  const row = document.createElement('tr')
  const name = heading('row')
  name.textContent = wholeCalculation(language)
  row.append(
    name,
    ...shown.map((place) => {
      const cell = document.createElement('td')
      const link = document.createElement('a')
      link.href = place.href
      link.textContent = openPlace(place.name, language)
      cell.append(link)
      return cell
    }),
  )
  return row
}

function heading(scope: 'row' | 'col'): HTMLTableCellElement {
  const cell = document.createElement('th')
  cell.scope = scope
  return cell
}

function small(text: string): HTMLElement {
  const element = document.createElement('small')
  element.textContent = text
  return element
}

function status(text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'status'
  element.textContent = text
  return element
}
