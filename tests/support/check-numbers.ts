import { Decimal } from 'decimal.js'
import type { HTMLElement } from 'node-html-parser'
import { readShown, showsValue } from './danish-number.ts'
import { camelCase, COLUMN_DECIMALS, type FiledArea, filedArea, type Level, type RunFiles } from './run-files.ts'
import type { Page } from './site.ts'

/** A number of a run that stands on a page, with what it claims to be. */
export interface ShownValue {
  readonly page: string
  readonly run: string
  readonly level: Level
  readonly key: string
  readonly column: string
  /** The number as the file has it. */
  readonly value: string
  /** The number as the reader sees it; null for an area of a map, which shows a colour. */
  readonly text: string | null
  /** Step to which prose rounds it; null where the decimals shown tell. */
  readonly roundedTo: number | null
}

/**
 * The numbers of runs on a page: every `<data class="fig">`, and every area of a map whose column a file of a run has.
 * @throws Error when one lacks an attribute
 */
export function shownNumbers(page: Page): ShownValue[] {
  const figures = page.root.querySelectorAll('data.fig').map((element): ShownValue => {
    const rounded = element.getAttribute('data-rounded')
    return {
      page: page.address,
      run: attribute(element, 'data-run', page),
      level: levelOf(attribute(element, 'data-level', page), page),
      key: attribute(element, 'data-key', page),
      column: attribute(element, 'data-column', page),
      value: attribute(element, 'value', page),
      text: element.textContent.trim(),
      roundedTo: rounded === undefined ? null : Number(rounded),
    }
  })
  const areas = page.root.querySelectorAll('svg[data-run] a[data-code][data-value]').map((element): ShownValue => ({
    page: page.address,
    run: attribute(mapOf(element, page), 'data-run', page),
    level: 'municipality',
    key: attribute(element, 'data-code', page),
    column: attribute(mapOf(element, page), 'data-column', page),
    value: attribute(element, 'data-value', page),
    text: null,
    roundedTo: null,
  }))
  return [...figures, ...areas]
}

function mapOf(area: HTMLElement, page: Page): HTMLElement {
  const map = area.closest('svg[data-run]')
  if (map === null) throw new Error(`/${page.address}: an area without a map: ${area.outerHTML}`)
  return map
}

function attribute(element: HTMLElement, name: string, page: Page): string {
  const value = element.getAttribute(name)
  if (value === undefined) throw new Error(`/${page.address}: a figure without ${name}: ${element.outerHTML}`)
  return value
}

function levelOf(text: string, page: Page): Level {
  if (text === 'municipality' || text === 'council' || text === 'national') return text
  throw new Error(`/${page.address}: a figure of level “${text}”`)
}

/** How a number on a page differs from the files of its run; null when it does not. */
export function numberFault(figure: ShownValue, runs: ReadonlyMap<string, RunFiles>): string | null {
  const where = `/${figure.page}: ${figure.run} ${figure.level} ${figure.key} ${figure.column}`
  const files = runs.get(figure.run)
  if (files === undefined) return `${where}: no such run`
  const area = filedArea(files, figure.level, figure.key)
  if (area === undefined) return `${where}: no such area`
  const exact = exactValue(area, figure.column)
  if (exact === null) return `${where}: no such figure`

  const filed = filedText(area, figure.column, exact)
  if (figure.value !== filed) return `${where}: says ${figure.value}, the file ${filed}`
  if (figure.text === null) return null
  if (figure.roundedTo !== null && figure.roundedTo !== 50) return `${where}: rounded to ${figure.roundedTo}`
  const shown = readShown(figure.text, figure.page)
  if (shown === null) return `${where}: “${figure.text}” is no number of the language`
  return showsValue(shown, exact, figure.roundedTo)
    ? null
    : `${where}: shows ${figure.text}, the result ${exact.toFixed()}`
}

/** The unrounded value in result.json: a decimal as text, a count as a number. */
function exactValue(area: FiledArea, column: string): Decimal | null {
  const value = area.result[camelCase(column)]
  if (typeof value === 'number') return new Decimal(value)
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Decimal(value) : null
}

/**
 * What the file has: the cell of the table; the text of the result for the country, which has no table; and for a
 * column that a table lacks, the result with the decimals of that column.
 */
function filedText(area: FiledArea, column: string, exact: Decimal): string | undefined {
  if (area.row === undefined) return String(area.result[camelCase(column)])
  if (area.columns.includes(column)) return area.row(column)
  const decimals = COLUMN_DECIMALS[column]
  return decimals === undefined ? undefined : exact.toFixed(decimals, Decimal.ROUND_HALF_UP)
}
