import type { ByLanguage, Language } from '../inputs/language.ts'
import type { PublishedFigure } from '../model/domain.ts'
import type { RunChange } from '../results/run-changes.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../results/result.ts'
import type { ScenarioResult } from '../results/scenarios.ts'
import { changeCell, type ChangeColumn, COUNCIL_CHANGE_COLUMNS, MUNICIPALITY_CHANGE_COLUMNS } from './change-columns.ts'
import { cellText, type Column, COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from './columns.ts'
import { QUOTED_COLUMNS } from './quoted-columns.ts'
import { say, sayIn } from './say.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
  scenarioCell,
  type ScenarioColumn,
} from './scenario-columns.ts'

/** A column as a list of columns tells of it. */
export interface ListedColumn {
  readonly id: string
  /** The heading for people; null where the description says it all. */
  readonly title: string | null
  readonly description: string
  readonly unit: string
  readonly formula: string | null
  /** A cell of the file; empty where that cell is. */
  readonly example: string
}

/** The columns of a kind of file. */
export interface ColumnList {
  /** What the list is called in an address. */
  readonly id: string
  /** A file that has the columns, by its address below /data/ or below a run. */
  readonly file: string
  /** Where the examples are from, and which other files have the columns. */
  readonly note: string
  readonly columns: readonly ListedColumn[]
}

/** The columns of the tables of a run; the examples are from a municipality and its council. */
export function runColumns(
  { run }: RunResult,
  municipality: MunicipalityResult,
  council: CouncilResult,
  language: Language,
): readonly ColumnList[] {
  const note = sayIn(language)(`Eksemplet er fra kørslen ${run.id}.`, `The example is from the run ${run.id}.`)
  const list = <Row>(file: string, columns: readonly Column<Row>[], row: Row): ColumnList => ({
    id: `kolonner-${file.replace('.csv', '')}`,
    file,
    note,
    columns: columns.map((column) =>
      listed(column, column.formula?.[language] ?? null, cellText(column, row), language),
    ),
  })
  return [
    list('municipalities.csv', MUNICIPALITY_COLUMNS, municipality),
    list('councils.csv', COUNCIL_COLUMNS, council),
  ]
}

/** The columns of the files of changes; the examples are the first row of those of one change. */
export function changeColumns(change: RunChange, language: Language): readonly ColumnList[] {
  const note = sayIn(language)(
    'Alle filer med ændringer på det niveau har de samme kolonner.',
    'All files of changes at that level have the same columns.',
  )
  const list = <Area, Row>(
    level: 'municipalities' | 'councils',
    columns: readonly ChangeColumn<Row>[],
    areas: readonly Area[],
    rowOf: (area: Area) => Row,
  ): ColumnList => ({
    id: `kolonner-changes-${level}`,
    file: `changes/${change.id}-${level}.csv`,
    note,
    columns: columns.map((column) =>
      listed(
        column,
        column.formula,
        exampleOf(areas, (area) => changeCell(column, rowOf(area))),
        language,
      ),
    ),
  })
  return [
    list('municipalities', MUNICIPALITY_CHANGE_COLUMNS, change.municipalities, (area) => ({ area, change })),
    list('councils', COUNCIL_CHANGE_COLUMNS, change.councils, (area) => ({ area, change })),
  ]
}

/** The columns of the files of scenarios; the examples are the first row of those of one scenario. */
export function scenarioColumns(result: ScenarioResult, language: Language): readonly ColumnList[] {
  const note = sayIn(language)(
    'Først står scenario og run: scenariets og kørslens navn. Alle scenarier har de samme kolonner.',
    'First come scenario and run: the names of the scenario and of the run. All scenarios have the same columns.',
  )
  const list = <Row>(
    level: 'municipalities' | 'councils',
    columns: readonly ScenarioColumn<Row>[],
    rows: readonly Row[],
  ): ColumnList => ({
    id: `kolonner-scenarios-${level}`,
    file: `scenarios/${result.scenario.id}-${level}.csv`,
    note,
    columns: columns.map((column) => ({
      id: column.id,
      title: null,
      description: `${say(column.says, language)}.`,
      unit: say(column.unit, language),
      formula: null,
      example: exampleOf(rows, (row) => scenarioCell(column, row)),
    })),
  })
  return [
    list('municipalities', SCENARIO_MUNICIPALITY_COLUMNS, result.municipalities),
    list('councils', SCENARIO_COUNCIL_COLUMNS, result.councils),
  ]
}

/** The columns of the table of quoted official figures; the examples are its first row. */
export function quotedColumns(figures: readonly PublishedFigure[], language: Language): ColumnList {
  return {
    id: 'kolonner-quoted',
    file: 'quoted-official-figures.csv',
    note: sayIn(language)('Eksemplet er filens første række.', 'The example is the first row of the file.'),
    columns: QUOTED_COLUMNS.map((column) => ({
      id: column.id,
      title: null,
      description: say(column.description, language),
      unit: say(column.unit, language),
      formula: null,
      example: exampleOf(figures, column.value),
    })),
  }
}

interface Words {
  readonly id: string
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly unit: ByLanguage<string>
}

function listed(
  { id, title, description, unit }: Words,
  formula: string | null,
  example: string,
  language: Language,
): ListedColumn {
  return {
    id,
    title: say(title, language),
    description: say(description, language),
    unit: say(unit, language),
    formula,
    example,
  }
}

function exampleOf<Row>(rows: readonly Row[], cell: (row: Row) => string): string {
  const [first] = rows
  return first === undefined ? '' : cell(first)
}
