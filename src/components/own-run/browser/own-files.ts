import { csvText, danishCsvText } from '../../../downloads/tables/csv.ts'
import { ownWorkbook } from '../../../downloads/tables/own-workbook.ts'
import { ownTables, type TabledResult } from '../../../downloads/tables/result-tables.ts'
import { workbookBytes } from '../../../downloads/tables/workbook.ts'
import { namedChange } from '../../../model/change-text.ts'
import type { Decimal } from '../../../model/decimal.ts'
import type { ModelRun } from '../../../model/run-model.ts'
import { baselineOf, type OwnAnswer } from '../../../results/own-calculation.ts'
import { shiftsOf } from '../../../results/scenarios.ts'
import { OWN_CALCULATION, OWN_FIGURES } from '../../../text/sentences/own-run.ts'
import { say } from '../../../text/say.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'
import { ownPicture } from './own-picture.ts'

// The files of an answer, made in the page. What makes them is fetched when one is asked for.

const language = pageLanguage()

/** What a file is made from besides the answer. */
interface FileWish {
  /** "plain" and "danish" for the two forms of CSV, "workbook" or "picture". */
  readonly kind: string
  /** The areas of a CSV file. */
  readonly level: string
  readonly citation: string
  /** The answer on the page, which holds the map. */
  readonly root: ParentNode
  /** The norm by which the classes of the map are made. */
  readonly norm: Decimal
  /** Id of the scenario that the question is, if it is one. */
  readonly scenario: string | undefined
  /** Date of publication of the site. */
  readonly date: string
}

/** What rows and files are called that are no scenario of the site: by the status of their numbers. */
const [OWN, OWN_TABLE] = ['egen-beregning', 'tal-du-selv-har-lagt-ind']

/**
 * Makes a file of an answer and hands it to the reader.
 * @param own the run by its own rules, which the files hold the answer against
 */
export async function saveOwn(answer: OwnAnswer, own: ModelRun, wish: FileWish): Promise<void> {
  const { page, run, table, changes } = answer
  const id = wish.scenario ?? (table === null ? OWN : OWN_TABLE)
  const shifts = shiftsOf(baselineOf(page, own.allocation), run.allocation)
  const result: TabledResult = { ...shifts, scenario: { id }, run: page.id }
  const changed = changes
    .map(namedChange)
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ')
  const status = table === null ? OWN_CALCULATION : OWN_FIGURES
  if (wish.kind === 'workbook') {
    const cover = { status: status.da, run: page.id, changes: changed, citation: wish.citation }
    const bytes = await workbookBytes(ownWorkbook(result, { ...cover, publisher: 'Lægefordelingen', date: wish.date }))
    hand(`${id}.xlsx`, new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
  } else if (wish.kind === 'picture') {
    const drawing = wish.root.querySelector<SVGElement>('[data-map] figure > svg')
    if (drawing === null) return
    const notes = [`${page.id}${changed === '' ? '' : `: ${changed}`}`, wish.citation]
    const text = ownPicture(drawing, answer.shifts, wish.norm, { status: say(language, status), notes })
    hand(`${id}.svg`, new Blob([text], { type: 'image/svg+xml' }))
  } else {
    const [councils, municipalities] = ownTables(result)
    const rows = wish.level === 'councils' ? councils : municipalities
    const isDanish = wish.kind === 'danish'
    const name = `${id}-${isDanish ? rows.danishName : rows.name}.csv`
    hand(name, new Blob([isDanish ? danishCsvText(rows) : csvText(rows)], { type: 'text/csv' }))
  }
}

/** Hands a file to the reader. */
function hand(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the file after the click, when it likes.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
}
