import { compareDa } from '../../../text/names/compare-da.ts'
import { sortedBy } from '../../../text/sentences/sorted-table.ts'
import { pageLanguage } from './page-language.ts'

/** Sortable tables: column headings become buttons, and the new order is announced. */
const language = pageLanguage()

for (const table of document.querySelectorAll<HTMLTableElement>('[data-sortable]')) {
  const body = table.tBodies[0]
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])]
  if (body === undefined) continue
  const said = document.createElement('p')
  said.className = 'unseen'
  said.setAttribute('role', 'status')
  table.after(said)

  const key = (row: HTMLTableRowElement, column: number): string => {
    const cell = row.cells[column]
    return cell?.querySelector('data')?.value ?? cell?.textContent.trim() ?? ''
  }
  headings.forEach((heading, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    heading.append(button)
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending'
      const rows = [...body.rows].sort((a, b) => {
        const [x, y] = [key(a, column), key(b, column)]
        const order = Number(x) - Number(y)
        // Names of places are Danish in either language.
        return Number.isNaN(order) ? compareDa(x, y) : order
      })
      body.append(...(down ? rows.reverse() : rows))
      for (const other of headings) other.removeAttribute('aria-sort')
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      said.textContent = sortedBy(button.textContent.trim(), down, language)
    })
  })
}
