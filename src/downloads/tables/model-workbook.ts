import { columnLetters } from '../../inputs/files/column-letters.ts'
import type { SiteSettings } from '../../inputs/inputs.ts'
import { type Decimal, decimal, sum } from '../../model/decimal.ts'
import { ROUNDING_RULES } from '../../model/domain.ts'
import { LIFT_READINGS } from '../../model/lift.ts'
import { LIFT_KINDS } from '../../model/lifts.ts'
import { SETTLED_DECIMALS } from '../../results/calculation.ts'
import type { RunResult } from '../../results/result.ts'
import { capitalised } from '../../text/format/capitalised.ts'
import { formatDate } from '../../text/format/date.ts'
import { LIFT_WORDS } from '../../text/labels/lift.ts'
import { LIFT_WAY_TITLES } from '../../text/labels/lift-way.ts'
import { statusWord } from '../../text/labels/status.ts'
import { citation, contact, FIGURES_LICENCE, whatIsEstimated, whatItIs } from '../../text/sentences/files.ts'
import {
  type CalculatedSheet,
  cellsOf,
  citizensSheet,
  councilSheet,
  dayHeading,
  municipalitySheet,
  NAMES,
  SHEETS,
} from './model-sheets.ts'
import type { NamedCell, SheetCell, Workbook, WorkbookSheet } from './workbook-sheet.ts'

/** A rule as a row: the name of its cell, what it is called, its value, its unit, and what it may be. */
interface RuleRow {
  readonly name: string
  readonly title: string
  readonly value: SheetCell
  readonly unit: string
  readonly note: string
  /** The values that it takes, or the range that has them. */
  readonly from?: string
}

/**
 * A run as a workbook that calculates, in Danish: its rules as named cells, and formulas from the citizens to the whole numbers
 * of the councils. What each formula comes to stands in its cell, so that the workbook can be read without being worked out. A
 * reader changes a rule, a weight or the council of a municipality, and the sheet of checks says what is still as published.
 */
export function modelWorkbook(site: SiteSettings, result: RunResult): Workbook {
  const rules = ruleRows(result)
  const municipalities = municipalitySheet(result)
  const councils = councilSheet(result, municipalities)
  return {
    title: `${site.title.da}: ${result.run.title.da}, en model, der regner`,
    description: result.run.summary.da,
    publisher: site.publisher.da,
    date: site.publicationDate,
    sheets: [
      cover(site, result),
      rulesSheet(rules),
      municipalities,
      councils,
      citizensSheet(result),
      checksSheet(result, municipalities, councils),
    ],
    names: rules.map(({ name }, index): NamedCell => ({ name, refers: `'${SHEETS.rules}'!$B$${index + 2}` })),
  }
}

function cover(site: SiteSettings, result: RunResult): WorkbookSheet {
  const { run } = result
  const use = [
    `Skift en værdi på gul bund: en regel i arket ${SHEETS.rules}, en vægt eller et sundhedsråd i arket ${SHEETS.municipalities}. Så regner arkene igen.`,
    `Arket ${SHEETS.checks} siger, hvad der stadig er som udgivet. Et nyt sundhedsråd skriver du også i en tom række i arket ${SHEETS.councils}.`,
    `Et regneark har omkring femten cifre. Derfor rundes et behov til ${SETTLED_DECIMALS} decimaler, før det bliver et helt tal.`,
  ]
  return {
    name: 'Forside',
    kind: 'cover',
    frozenColumns: 0,
    rows: [
      [`${site.title.da}: en model, der regner`],
      ['Kørsel', `${run.id}: ${run.title.da}`],
      ...use.map((text, index) => [index === 0 ? 'Sådan bruger du den' : '', text]),
      ['Status', `${capitalised(statusWord(run.status, 'da'))}. Ændrer du noget, er det din egen beregning.`],
      ...whatItIs('da').map((text, index) => [index === 0 ? 'Hvad det er' : '', text]),
      ...whatIsEstimated(result, 'da').map((text, index) => [index === 0 ? 'Hvad der er skønnet' : '', text]),
      ['Udgivet', formatDate(site.publicationDate, 'da')],
      ['Licens', FIGURES_LICENCE.title.da],
      ['Sådan citerer du', citation(site, [result], 'da')],
      ['Udgiver', site.publisher.da],
      ['Kontakt', contact(site, 'da')],
    ],
  }
}

const exact = (number: Decimal): SheetCell => ({ number, decimals: number.decimalPlaces() })
const slope = (number: Decimal): SheetCell => ({ number, decimals: 20, shown: 6 })

function ruleRows({ rules, estimate, run, input }: RunResult): readonly RuleRow[] {
  const readings = LIFT_READINGS.map((reading) => `${reading}: ${LIFT_WAY_TITLES[reading].da}`)
  const days = `'${SHEETS.citizens}'!$C$1:$${columnLetters(input.citizens.byDate.size + 1)}$1`
  const lifts = LIFT_KINDS.flatMap((kind): readonly RuleRow[] => {
    const lift = rules.lifts.find((one) => one.kind === kind)
    const { noun, unit } = LIFT_WORDS[kind]
    return [
      {
        name: NAMES.lift(kind),
        title: capitalised(noun.da),
        value: lift === undefined ? '' : exact(lift.value),
        unit: `${unit.da} pr. lægekapacitet`,
        note: 'Er cellen tom, gælder gulvet ikke.',
      },
      {
        name: NAMES.reading(kind),
        title: `${capitalised(noun.da)}, læst`,
        value: lift?.reading ?? LIFT_READINGS[0],
        unit: 'kode',
        note: `${readings.join('; ')}.`,
        from: LIFT_READINGS.join(','),
      },
    ]
  })
  const slopes: readonly RuleRow[] =
    estimate === null
      ? []
      : [
          {
            name: NAMES.gamma,
            title: 'γ',
            value: slope(estimate.gamma),
            unit: 'vægt pr. andel',
            note: 'Vægten er 1 + γ·A + β·L. Er begge 0, tæller alle borgere ens.',
          },
          {
            name: NAMES.beta,
            title: 'β',
            value: slope(estimate.beta),
            unit: 'vægt pr. år',
            note: 'Begge er tilpasset de gengivne tal.',
          },
        ]
  return [
    {
      name: NAMES.norm,
      title: 'Norm',
      value: exact(rules.citizensPerCapacity),
      unit: 'vægtede borgere pr. lægekapacitet',
      note: 'Så mange vægtede borgere dækker én lægekapacitet.',
    },
    ...lifts,
    {
      name: NAMES.rounding,
      title: 'Afrunding',
      value: rules.rounding,
      unit: 'kode',
      note: 'up: altid op; nearest-half-up: til nærmeste hele tal, en halv op.',
      from: ROUNDING_RULES.join(','),
    },
    {
      name: NAMES.citizens,
      title: 'Borgere',
      value: dayHeading(run.citizensDate),
      unit: 'dag',
      note: `En overskrift i arket ${SHEETS.citizens}.`,
      from: days,
    },
    ...slopes,
  ]
}

function rulesSheet(rules: readonly RuleRow[]): WorkbookSheet {
  return {
    name: SHEETS.rules,
    kind: 'table',
    frozenColumns: 1,
    inputs: [1],
    choices: rules.flatMap(({ from }, index) => (from === undefined ? [] : [{ cells: `B${index + 2}`, from }])),
    rows: [
      ['Regel', 'Værdi', 'Enhed', 'Cellens navn', 'Forklaring'],
      ...rules.map(({ title, value, unit, name, note }) => [title, value, unit, name, note]),
    ],
  }
}

/** What was published beside what the sheets come to, and what must hold whatever a reader changes. */
function checksSheet(result: RunResult, municipalities: CalculatedSheet, councils: CalculatedSheet): WorkbookSheet {
  const { national } = result
  const whole = (number: Decimal): SheetCell => ({ number, decimals: 0 })
  const row = (index: number, what: string, then: Decimal, formula: string, decimals = 0): readonly SheetCell[] => [
    what,
    { number: then, decimals },
    { formula, result: then.toDecimalPlaces(decimals), decimals },
    { formula: `IF(C${index + 2}=B${index + 2},"ja","nej")`, result: 'ja', decimals: 0 },
  ]
  const capacities = cellsOf(councils, 'capacities')
  const names = cellsOf(councils, 'name')
  const rows = [
    (index: number) => row(index, 'Lægekapaciteter i hele landet', national.capacities, `SUM(${capacities})`),
    (index: number) =>
      row(index, 'Landets behov', national.need.toDecimalPlaces(4), `ROUND(SUM(${cellsOf(councils, 'need')}),4)`, 4),
    (index: number) => row(index, 'Borgere', national.citizens, `SUM(${cellsOf(municipalities, 'citizens')})`),
    (index: number) =>
      row(
        index,
        'Kommuner, hvis sundhedsråd mangler',
        decimal(0),
        `SUMPRODUCT(--(COUNTIF(${names},${cellsOf(municipalities, 'council')})=0))`,
      ),
    (index: number) =>
      row(
        index,
        'Borgere, som intet sundhedsråd har',
        decimal(0),
        `SUM(${cellsOf(municipalities, 'citizens')})-SUM(${cellsOf(councils, 'citizens')})`,
      ),
    ...result.councils.map(
      ({ name, capacities: published }) =>
        (index: number) =>
          row(index, name, published, `SUMIF(${names},A${index + 2},${capacities})`),
    ),
  ]
  const last = rows.length + 1
  const sums = sum(result.councils.map((council) => council.capacities))
  return {
    name: SHEETS.checks,
    kind: 'table',
    frozenColumns: 1,
    rows: [
      ['Kontrol', 'Som udgivet', 'Her', 'Ens'],
      ...rows.map((make, index) => make(index)),
      [
        'Alt er som udgivet',
        whole(sums),
        { formula: `SUM(C${last - result.councils.length + 1}:C${last})`, result: sums, decimals: 0 },
        { formula: `IF(COUNTIF(D2:D${last},"nej")=0,"ja","nej")`, result: 'ja', decimals: 0 },
      ],
    ],
  }
}
