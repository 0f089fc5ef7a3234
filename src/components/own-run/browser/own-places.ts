import type { Allocation } from '../../../model/allocation.ts'
import type { Decimal } from '../../../model/decimal.ts'
import { required } from '../../../model/required.ts'
import type { Shifts } from '../../../results/scenarios.ts'
import { format, formatPlain, formatSigned } from '../../../text/format/number.ts'
import { compareDa } from '../../../text/names/compare-da.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

const language = pageLanguage()

/** A row of a table: a name that leads to its page, a note, and numbers. */
interface Row {
  readonly key: string
  readonly name: string
  readonly note?: string
  readonly href: string
  readonly cells: readonly { readonly value: Decimal; readonly decimals: number; readonly isSigned?: boolean }[]
}

function fill(table: string, rows: readonly Row[], root: ParentNode): void {
  const body = root.querySelector<HTMLTableElement>(`[data-rows=${table}]`)?.tBodies[0]
  body?.replaceChildren(
    ...rows.map(({ key, name, note, href, cells }) => {
      const row = document.createElement('tr')
      row.dataset.key = key
      const head = row.appendChild(document.createElement('th'))
      head.scope = 'row'
      const link = head.appendChild(document.createElement('a'))
      link.href = href
      link.textContent = name
      if (note !== undefined) head.appendChild(document.createElement('small')).textContent = ` ${note}`
      for (const { value, decimals, isSigned = false } of cells) {
        const cell = row.appendChild(document.createElement('td'))
        cell.className = 'num'
        const data = cell.appendChild(document.createElement('data'))
        data.value = formatPlain(value, decimals)
        data.textContent = (isSigned ? formatSigned : format)(value, decimals, language)
      }
      return row
    }),
  )
}

/**
 * Fills the tables of the answer.
 * @param draft the rules of the draft on the same run
 * @param noted the municipalities that stand in view by themselves, by code, each with why
 */
export function fillTables(
  { national, councils, municipalities }: Shifts,
  draft: Allocation,
  noted: ReadonlyMap<string, string>,
  { root, site }: { readonly root: ParentNode; readonly site: string },
): void {
  const before = new Map(draft.councils.map(({ name, capacities }) => [name, capacities]))
  const table = root.querySelector<HTMLTableElement>('[data-rows=councils]')
  const total = required(table?.dataset.total, 'the word for the country')
  const whole = (...values: readonly Decimal[]) => values.map((value) => ({ value, decimals: 0 }))
  fill(
    'councils',
    [
      ...councils.map(({ name, slug, capacities }) => ({
        key: slug,
        name,
        href: `${site}sundhedsraad/${slug}/`,
        cells: [
          ...whole(required(before.get(name), name), capacities.before, capacities.after),
          { value: capacities.difference, decimals: 0, isSigned: true },
        ],
      })),
      {
        key: 'country',
        name: total,
        href: site,
        cells: [
          ...whole(draft.national.capacities, national.before, national.after),
          { value: national.difference, decimals: 0, isSigned: true },
        ],
      },
    ],
    root,
  )
  const rows = municipalities.map(({ code, slug, name, need, guidanceListSize }): Row => ({
    key: code,
    name,
    href: `${site}kommuner/${slug}/`,
    cells: [
      { value: need.before, decimals: 1 },
      { value: need.after, decimals: 1 },
      { value: need.difference, decimals: 1, isSigned: true },
      { value: guidanceListSize.after, decimals: 0 },
    ],
  }))
  fill(
    'municipalities',
    rows.toSorted((a, b) => compareDa(a.name, b.name)),
    root,
  )
  fill(
    'typical',
    [...noted].flatMap(([code, note]) =>
      rows.filter(({ key }) => key === code).map((row) => ({ ...row, note: `(${note})` })),
    ),
    root,
  )
}
