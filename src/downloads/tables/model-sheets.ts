import { columnLetters } from '../../inputs/files/column-letters.ts'
import { type Decimal, sum } from '../../model/decimal.ts'
import { LIFT_KINDS, type LiftKind, liftOf, LIFTS, needName } from '../../model/lifts.ts'
import { required } from '../../model/required.ts'
import { columnName } from '../../results/published-form.ts'
import { SETTLED_DECIMALS } from '../../results/calculation.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from '../../text/columns/columns.ts'
import { LIFT_WORDS } from '../../text/labels/lift.ts'
import { isFormula, type SheetCell, type WorkbookSheet } from './workbook-sheet.ts'

// The sheets of a run that calculate. A formula names the columns of its row by their ids, and the rules by their cells.

/** Rows for health councils that a reader makes. */
const SPARE_COUNCILS = 3

/** The sheets by what they hold. */
export const SHEETS = {
  rules: 'Regler',
  municipalities: 'Kommuner',
  councils: 'Sundhedsråd',
  citizens: 'Borgere',
  checks: 'Kontrol',
} as const

/** The named cells of the rules. */
export const NAMES = {
  norm: 'norm',
  rounding: 'rounding',
  citizens: 'citizens_of',
  // Excel has a function of the name GAMMA.
  gamma: 'slope_gamma',
  beta: 'slope_beta',
  lift: (kind: LiftKind): string => kind.replaceAll('-', '_'),
  reading: (kind: LiftKind): string => `${kind.replaceAll('-', '_')}_reading`,
} as const

/** The heading of the citizens of a day. A day alone would be read as a date. */
export function dayHeading(day: string): string {
  return `borgere ${day}`
}

/** A column: its id, its heading, and what it holds in an area. A formula has "[id]" for the cell of its row in a column. */
interface CalculatedColumn<Row> {
  readonly id: string
  readonly title: string
  readonly isInput?: boolean
  readonly cell: (area: Row) => SheetCell
}

/** A sheet, and the ids of its columns. */
export interface CalculatedSheet extends WorkbookSheet {
  readonly ids: readonly string[]
}

/** The cells of a column of a sheet without its heading: "'Kommuner'!$E$2:$E$99". */
export function cellsOf({ name, ids, rows }: CalculatedSheet, id: string): string {
  const letters = columnLetters(ids.indexOf(id))
  return `'${name}'!$${letters}$2:$${letters}$${rows.length}`
}

function sheetOf<Row>(
  name: string,
  areas: readonly Row[],
  frozenColumns: number,
  columns: readonly CalculatedColumn<Row>[],
): CalculatedSheet {
  const ids = columns.map(({ id }) => id)
  const inRow = (cell: SheetCell, row: number): SheetCell => {
    if (!isFormula(cell)) return cell
    const named = (_: string, id: string): string =>
      id === 'row' ? String(row) : `${columnLetters(ids.indexOf(id))}${row}`
    return { ...cell, formula: cell.formula.replaceAll(/\[(\w+)\]/g, named) }
  }
  return {
    name,
    kind: 'table',
    frozenColumns,
    ids,
    inputs: columns.flatMap(({ isInput = false }, index) => (isInput ? [index] : [])),
    rows: [
      columns.map(({ title }) => title),
      ...areas.map((area, index) => columns.map(({ cell }) => inRow(cell(area), index + 2))),
    ],
  }
}

/** What a column of a sheet is called: its Danish title and, for who knows the files, its name there. */
function published(
  columns: readonly { readonly id: string; readonly title: { readonly da: string } }[],
  id: string,
): string {
  const { title } = required(
    columns.find((column) => column.id === id),
    `column ${id}`,
  )
  return `${title.da} (${id})`
}

const asked = (kind: LiftKind): string => columnName(needName(kind))
const value = (number: Decimal, decimals: number, shown = decimals): SheetCell => ({ number, decimals, shown })

/** The municipalities: their citizens and weights, and what each of them needs. */
export function municipalitySheet(result: RunResult): CalculatedSheet {
  const { estimate, input } = result
  const own = (id: string, cell: (area: MunicipalityResult) => SheetCell, isInput = false) => ({
    id,
    title: published(MUNICIPALITY_COLUMNS, id),
    cell,
    isInput,
  })
  const formula =
    (text: string, of: (area: MunicipalityResult) => Decimal, decimals: number) =>
    (area: MunicipalityResult): SheetCell => ({ formula: text, result: of(area), decimals })
  const days = [...input.citizens.byDate.keys()]
  const last = columnLetters(days.length + 1)
  const weights: readonly CalculatedColumn<MunicipalityResult>[] =
    estimate === null
      ? [{ id: 'given_weight', title: 'Myndighedernes vægt', cell: ({ needWeight }) => value(needWeight, 20, 4) }]
      : [
          {
            id: 'age_excess',
            title: 'A: brug efter alder ud over landets',
            cell: ({ weightParts: parts }) => value(required(parts, 'parts of a weight').ageExcess, 20, 6),
          },
          {
            id: 'years_short',
            title: 'L: leveår færre end landet',
            cell: ({ weightParts: parts }) => value(required(parts, 'parts of a weight').yearsShort, 20, 4),
          },
        ]
  const given = estimate === null ? '[given_weight]' : `1+${NAMES.gamma}*[age_excess]+${NAMES.beta}*[years_short]`
  const atPlace = LIFT_KINDS.map((kind) => `IF(${NAMES.reading(kind)}="council-max-of-sums",0,[${asked(kind)}])`)
  return sheetOf(SHEETS.municipalities, result.municipalities, 2, [
    own('code', ({ code }) => code),
    own('name', ({ name }) => name),
    own('council', ({ council }) => council, true),
    own(
      'citizens',
      formula(
        `INDEX('${SHEETS.citizens}'!$C[row]:$${last}[row],MATCH(${NAMES.citizens},'${SHEETS.citizens}'!$C$1:$${last}$1,0))`,
        (area) => area.citizens,
        0,
      ),
    ),
    ...weights,
    { id: 'own_weight', title: 'Din egen vægt, hvor du vil have en anden', cell: () => '', isInput: true },
    own(
      'need_weight',
      formula(`IF(N([own_weight])=0,${given},[own_weight])`, (area) => area.needWeight, 4),
    ),
    own(
      'weighted_citizens',
      formula('[need_weight]*[citizens]', (area) => area.weightedCitizens, 1),
    ),
    own(
      'model_need',
      formula(`[weighted_citizens]/${NAMES.norm}`, (area) => area.modelNeed, 4),
    ),
    ...LIFT_KINDS.flatMap((kind): readonly CalculatedColumn<MunicipalityResult>[] => {
      const { id, title, decimals } = LIFT_WORDS[kind].measure
      const [lift, name] = [NAMES.lift(kind), LIFTS[kind].measure.name]
      const text = `IF(N(${lift})=0,0,IF(${NAMES.reading(kind)}="municipality-rounded-up",ROUNDUP(ROUND([${id}]/${lift},${SETTLED_DECIMALS}),0),[${id}]/${lift}))`
      return [
        {
          id,
          title: `${title.da} (${id})`,
          cell: ({ measures }) => value(measures[name], Math.max(decimals, measures[name].decimalPlaces()), decimals),
        },
        {
          id: asked(kind),
          title: `${LIFT_WORDS[kind].need.da} (${asked(kind)})`,
          cell: formula(text, (area) => liftOf(area, kind).need, 4),
        },
      ]
    }),
    own(
      'need',
      formula(`MAX([model_need],${atPlace.join(',')})`, (area) => area.need, 4),
    ),
    own(
      'guidance_list_size',
      formula(`${NAMES.norm}/[need_weight]`, (area) => area.guidanceListSize, 1),
    ),
  ])
}

/** The health councils: the sums of their municipalities, made whole once. Rows without a name wait for those of a reader. */
export function councilSheet(result: RunResult, places: CalculatedSheet): CalculatedSheet {
  const range = (id: string): string => cellsOf(places, id)
  type Row = CouncilResult | null
  const sumOf = (id: string): string => `SUMIF(${range('council')},[name],${range(id)})`
  const column = (
    id: string,
    text: string,
    of: (area: CouncilResult) => Decimal,
    decimals: number,
    title = published(COUNCIL_COLUMNS, id),
  ): CalculatedColumn<Row> => ({
    id,
    title,
    cell: (area) => ({ formula: `IF([name]="","",${text})`, result: area === null ? '' : of(area), decimals }),
  })
  const members = new Map(
    result.councils.map(({ name }) => [name, result.municipalities.filter(({ council }) => council === name)]),
  )
  const askedOf =
    (kind: LiftKind) =>
    ({ name }: CouncilResult): Decimal =>
      sum(required(members.get(name), name).map((area) => liftOf(area, kind).need))
  const whole = LIFT_KINDS.map((kind) => `IF(${NAMES.reading(kind)}="council-max-of-sums",[${asked(kind)}],0)`)
  const settled = `ROUND([need],${SETTLED_DECIMALS})`
  const columns: readonly CalculatedColumn<Row>[] = [
    { id: 'name', title: published(COUNCIL_COLUMNS, 'name'), cell: (area) => area?.name ?? '', isInput: true },
    column('municipalities', `COUNTIF(${range('council')},[name])`, (area) => area.municipalities, 0),
    column('citizens', sumOf('citizens'), (area) => area.citizens, 0),
    column('weighted_citizens', sumOf('weighted_citizens'), (area) => area.weightedCitizens, 1),
    column('need_weight', 'IF([citizens]=0,0,[weighted_citizens]/[citizens])', (area) => area.needWeight, 4),
    column('model_need', sumOf('model_need'), (area) => area.modelNeed, 4),
    ...LIFT_KINDS.map((kind) =>
      column(asked(kind), sumOf(asked(kind)), askedOf(kind), 4, `${LIFT_WORDS[kind].need.da} (${asked(kind)})`),
    ),
    column('need', `MAX(${sumOf('need')},${whole.join(',')})`, (area) => area.need, 4),
    column(
      'capacities',
      `IF(${NAMES.rounding}="up",ROUNDUP(${settled},0),ROUND(${settled},0))`,
      (area) => area.capacities,
      0,
    ),
    column(
      'citizens_per_capacity',
      'IF([capacities]=0,0,[citizens]/[capacities])',
      (area) => area.citizensPerCapacity,
      1,
    ),
  ]
  const spare = Array.from({ length: SPARE_COUNCILS }, () => null)
  return sheetOf<Row>(SHEETS.councils, [...result.councils, ...spare], 1, columns)
}

/** The citizens of every day that the run knows. */
export function citizensSheet({ municipalities, input }: RunResult): WorkbookSheet {
  const days = [...input.citizens.byDate]
  return {
    name: SHEETS.citizens,
    kind: 'table',
    frozenColumns: 2,
    rows: [
      [
        published(MUNICIPALITY_COLUMNS, 'code'),
        published(MUNICIPALITY_COLUMNS, 'name'),
        ...days.map(([day]) => dayHeading(day)),
      ],
      ...municipalities.map(({ code, name }) => [
        code,
        name,
        ...days.map(([day, counts]) => value(required(counts.get(code), `citizens of ${code} on ${day}`), 0)),
      ]),
    ],
  }
}
