import { decimal } from '../../model/decimal.ts'
import type { Parameter } from '../../inputs/rules/rule-schemas.ts'
import { STATUSES } from '../../model/domain.ts'
import type { ColumnMeaning } from '../../text/columns/column.ts'
import { formatDate, formatSourceDate } from '../../text/format/date.ts'
import { citation, contact, FIGURES_LICENCE, whatIsEstimated, whatItIs } from '../../text/sentences/files.ts'
import { citizensOfRun } from '../../text/sentences/run.ts'
import { sourceSection } from '../../text/names/source.ts'
import { statusMeaning, statusWord } from '../../text/labels/status.ts'
import type { Scenarios } from '../../results/scenarios.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import type { Collection } from '../packages/collection.ts'
import { officialResultsTable } from './official-results-file.ts'
import { heading, type Table } from './table.ts'
import { NOT_AVAILABLE, tableSheet } from './table-sheet.ts'
import type { SheetCell, Workbook, WorkbookSheet } from './workbook-sheet.ts'

/** A table and what its sheet is called. */
export interface TableOfSheet {
  readonly sheet: string
  readonly table: Table
}

/**
 * The workbook of a collection, in Danish: cover, contents, notes on every column, what the marks mean, the tables,
 * the rules of the runs, and the sources. The notes give the English name that a column has in the files.
 * @param more what else it has, after its own tables
 */
export function collectionWorkbook(
  collection: Collection,
  more: { readonly tables: readonly TableOfSheet[]; readonly scenarios: Scenarios } | null = null,
): Workbook {
  const { site, title, summary } = collection
  const tables: readonly TableOfSheet[] = [
    { sheet: 'Kommuner', table: collection.municipalities },
    { sheet: 'Sundhedsråd', table: collection.councils },
    { sheet: 'Regioner', table: collection.largeAreas },
    ...(collection.stated.length === 0
      ? []
      : [{ sheet: 'Myndighedernes tal', table: officialResultsTable(collection.stated) }]),
    ...(more?.tables ?? []),
  ]
  const sheets: readonly (WorkbookSheet & { readonly about: string })[] = [
    { ...notes(tables), about: 'Hver kolonne i tabellerne: enhed, forklaring, formel, og hvad tallene er.' },
    { ...marks(), about: 'Hvad en status betyder, og hvad der står, hvor der intet tal er.' },
    ...tables.map(({ sheet, table }) => ({ ...tableSheet(sheet, table), about: table.description.da })),
    ...(more === null
      ? []
      : [{ ...questions(more.scenarios), about: 'Scenarierne: hvad hvert af dem spørger om, og hele landets tal.' }]),
    { ...runs(collection), about: 'Kørslerne: hvis borgere, hvornår, og hele landets tal.' },
    { ...rules(collection), about: 'Reglerne bag kørslerne, hver med værdi, kilde og status.' },
    { ...sources(collection), about: 'Hvor tallene og reglerne er fra, og på hvilke vilkår.' },
  ]
  const contents: WorkbookSheet = {
    name: 'Indhold',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Ark', 'Indhold', 'Rækker'],
      ...sheets.map(({ name, about, rows }): SheetCell[] => [name, about, count(rows.length - 1)]),
    ],
  }
  return {
    title: `${site.title.da}: ${title.da}`,
    description: summary.da,
    publisher: site.publisher.da,
    date: site.publicationDate,
    sheets: [cover(collection), contents, ...sheets],
  }
}

const count = (value: number): SheetCell => ({ number: decimal(value), decimals: 0 })

function cover({ site, title, summary, runs, statuses }: Collection): WorkbookSheet {
  const estimated = [...new Set(runs.flatMap((result) => whatIsEstimated(result, 'da')))]
  return {
    name: 'Forside',
    kind: 'cover',
    frozenColumns: 0,
    rows: [
      [`${site.title.da}: ${title.da}`],
      ['Kørsel', runs.map(({ run }) => run.id).join(', ')],
      ['Udgivet', formatDate(site.publicationDate, 'da')],
      ['Status', statuses.map((status) => `${statusWord(status, 'da')}. ${statusMeaning(status, 'da')}`).join(' ')],
      ['Indhold', summary.da],
      ...whatItIs('da').map((text, index) => [index === 0 ? 'Hvad det er' : '', text]),
      ...estimated.map((text, index) => [index === 0 ? 'Hvad der er skønnet' : '', text]),
      ['Licens', FIGURES_LICENCE.title.da],
      ['Sådan citerer du', citation(site, runs, 'da')],
      ['Udgiver', site.publisher.da],
      ['Kontakt', contact(site, 'da')],
    ],
  }
}

function notes(tables: readonly TableOfSheet[]): WorkbookSheet {
  const ofTable = ({ sheet, table: { columns } }: TableOfSheet): SheetCell[][] =>
    columns.map((column) => [
      sheet,
      heading(column, 'da'),
      column.id,
      column.unit.da,
      inWords(column),
      column.formula?.da ?? '–',
      numberStatus(column),
    ])
  return {
    name: 'Noter',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Ark', 'Kolonne', 'Navn i CSV og kortfiler', 'Enhed', 'Forklaring', 'Formel', 'Hvad tallene er'],
      ...tables.flatMap(ofTable),
    ],
  }
}

/** What a column says, with the words that its cells have in the sheet for the codes of the files. */
function inWords({ description, codes }: ColumnMeaning): string {
  return Object.entries(codes ?? {}).reduce(
    (text, [code, { da }]) => text.replace(new RegExp(`\\b${code}\\b`, 'g'), `“${da}”`),
    description.da,
  )
}

function questions({ run, results }: Scenarios): WorkbookSheet {
  return {
    name: 'Scenarier',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Scenarie', 'Navn', 'Spørgsmål', 'Kørsel', 'Lægekapaciteter i kørslen', 'I scenariet', 'Forskel'],
      ...results.map((result): SheetCell[] => {
        const { title, question } = scenarioTexts(result, run, 'da')
        const { before, after, difference } = result.national
        return [
          result.scenario.id,
          title,
          question,
          result.run,
          ...[before, after, difference].map((number) => ({ number, decimals: 0 })),
        ]
      }),
    ],
  }
}

function numberStatus({ numberStatus }: ColumnMeaning): string {
  if (numberStatus === null) return '–'
  return numberStatus === 'row' ? 'se kolonnen Status' : statusWord(numberStatus, 'da')
}

function marks(): WorkbookSheet {
  return {
    name: 'Mærker',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Mærke', 'På engelsk', 'I de engelske filer', 'Betydning'],
      ...STATUSES.map((status) => [
        statusWord(status, 'da'),
        statusWord(status, 'en'),
        status,
        statusMeaning(status, 'da'),
      ]),
      [NOT_AVAILABLE, 'not available', 'tom', 'Vi har ikke tallet.'],
    ],
  }
}

function runs({ runs: results }: Collection): WorkbookSheet {
  return {
    name: 'Kørsler',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      [
        'Kørsel',
        'Navn',
        'Borgere talt eller ventet',
        'Status',
        'Borgere (personer)',
        'Lægekapaciteter i hele landet',
        'Lavt',
        'Højt',
      ],
      ...results.map((result): SheetCell[] => [
        result.run.id,
        result.run.title.da,
        citizensOfRun(result, 'da'),
        statusWord(result.run.status, 'da'),
        { number: result.national.citizens, decimals: 0 },
        { number: result.national.capacities, decimals: 0 },
        { number: result.national.capacitiesLow, decimals: 0 },
        { number: result.national.capacitiesHigh, decimals: 0 },
      ]),
    ],
  }
}

function rules({ runs: results, sources }: Collection): WorkbookSheet {
  const source = ({ source: id, section }: Parameter): string => {
    const record = sources.find((s) => s.id === id)
    const name = record === undefined ? id : `${record.publisher}: ${record.title}`
    return section === null ? name : `${name}, ${sourceSection(section, 'da')}`
  }
  return {
    name: 'Regler',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Kørsel', 'Regel', 'Værdi', 'Enhed', 'Status', 'Kilde', 'Note'],
      ...results.flatMap(({ run, rules: { parameters } }) =>
        parameters.map((parameter): SheetCell[] => [
          run.id,
          parameter.title.da,
          ruleValue(parameter.value),
          parameter.unit.da,
          statusWord(parameter.status, 'da'),
          source(parameter),
          parameter.note.da,
        ]),
      ),
    ],
  }
}

/** The value of a rule: its number, or its text; a rule that is only a name in our data is told in its note. */
function ruleValue(value: string): SheetCell {
  if (/^[a-z-]+$/.test(value)) return 'se noten'
  return /^\d+(\.\d+)?$/.test(value) ? { number: decimal(value), decimals: value.split('.')[1]?.length ?? 0 } : value
}

function sources({ sources: records }: Collection): WorkbookSheet {
  return {
    name: 'Kilder',
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Udgiver', 'Titel', 'Dato', 'Bruges til', 'Vilkår', 'Adresse'],
      ...records.map((source) => [
        source.publisher,
        source.title,
        source.date === null ? '–' : formatSourceDate(source.date, 'da'),
        source.usedFor.da,
        source.licence,
        source.url ?? '–',
      ]),
    ],
  }
}
