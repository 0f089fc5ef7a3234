import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ByLanguage } from '../../inputs/language.ts'
import { Decimal } from '../../model/decimal.ts'
import { citizensDateOf } from '../../inputs/official/official-table.ts'
import { resourceName } from '../../inputs/tables/tables.ts'
import { STATUSES } from '../../model/domain.ts'
import { required } from '../../model/required.ts'
import type { OfficialBeside } from '../../results/official-beside.ts'
import {
  type CellValue,
  amount,
  CODE,
  type Column,
  type ColumnMeaning,
  runColumn,
  statusCodes,
  text,
  TEXT,
} from '../../text/columns/column.ts'
import { dateColumn } from '../../text/columns/columns.ts'
import { isExact } from '../../text/columns/exact-columns.ts'
import type { Collection } from '../packages/collection.ts'
import { type Table, tableOf } from './table.ts'
import { LABELS } from '../../text/labels/labels.ts'

/** A number of a table with all that is needed to read it alone. */
interface Observation {
  readonly run: string
  readonly level: Level
  /** Four digits of a municipality; null for other areas, which have none. */
  readonly code: string | null
  readonly name: string
  readonly column: ColumnMeaning
  readonly value: Decimal
  readonly status: string
  readonly edition: string
}

const LEVELS = {
  municipality: { da: 'kommune', en: 'municipality' },
  council: LABELS.healthCouncilInText,
  region: { da: 'region', en: 'region' },
  country: { da: 'hele landet', en: 'country' },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>

type Level = keyof typeof LEVELS

/** The most decimals of a number in the tables. */
const DECIMALS = 4

/**
 * Every number of some tables in one, a row each: run, level, area, what is measured, value, unit, status, and the day of the
 * run. The value has the decimals of the table that it is from, and noughts after them. What the authorities state as results
 * comes last, as they state it: their table stands where the run does.
 */
export function tidyTable({
  runs,
  municipalities,
  councils,
  largeAreas,
  stated,
}: Pick<Collection, 'runs' | 'municipalities' | 'councils' | 'largeAreas' | 'stated'>): Table {
  // Runs whose citizens an authority gave, kommune by kommune: there they are no statistics.
  const given = new Set(runs.filter(({ run }) => run.citizensKind === 'official').map(({ run }) => run.id))
  const observations = [
    ...observationsOf(municipalities, given, () => 'municipality'),
    ...observationsOf(councils, given, () => 'council'),
    ...observationsOf(largeAreas, given, (cell) => (cell('level') === 'region' ? 'region' : 'country')),
    ...statedObservations(stated, [...councils.columns, ...municipalities.columns]),
  ]
  return tableOf(
    {
      name: 'observations',
      danishName: 'observationer',
      title: { da: 'Alle tal i én tabel', en: 'All figures in one table' },
      description: describing(stated.length > 0),
      key: ['run', 'level', 'name', 'measure'],
    },
    columnsOf(observations),
    observations,
  )
}

const describing = (hasStated: boolean): ByLanguage<string> => ({
  da: `Hvert tal fra hver kørsel i sin egen række: kommuner, sundhedsråd, regioner og hele landet.${hasStated ? ' Til sidst myndighedernes egne tal.' : ''}`,
  en: `Each figure of each run in a row of its own: municipalities, health councils, regions and the country.${hasStated ? ' Last, the authorities’ own figures.' : ''}`,
})

function observationsOf(
  { columns, rows }: Table,
  given: ReadonlySet<string>,
  levelOf: (cell: (id: string) => CellValue) => Level,
): readonly Observation[] {
  const at = new Map(columns.map(({ id }, index) => [id, index]))
  // What has more digits than this table keeps stands in the tables of areas alone.
  const numbers = columns.flatMap((column, index) =>
    column.decimals === null || isExact(column) ? [] : [{ column, index }],
  )
  return rows.flatMap((row) => {
    const cell = (id: string): CellValue => row[at.get(id) ?? -1] ?? null
    const words = (id: string): string => String(cell(id) ?? '')
    const level = levelOf(cell)
    return numbers.flatMap(({ column, index }): readonly Observation[] => {
      const value = row[index]
      if (!Decimal.isDecimal(value)) return []
      return [
        {
          run: words('run'),
          level,
          code: level === 'municipality' ? words('code') : null,
          name: words('name'),
          column,
          value: value.toDecimalPlaces(column.decimals ?? 0, Decimal.ROUND_HALF_UP),
          status: statusIn(words('status'), column, level, given.has(words('run'))),
          edition: words('date'),
        },
      ]
    })
  })
}

/** What the authorities state, by the columns that have the same of ours. */
function statedObservations(
  stated: readonly OfficialBeside[],
  columns: readonly ColumnMeaning[],
): readonly Observation[] {
  return stated.map(({ official: { year, level, area, measure, value }, name }) => ({
    run: resourceName('official-results', year),
    level,
    code: level === 'municipality' ? area : null,
    name,
    column: required(
      columns.find(({ id }) => id === measure),
      `column ${measure}`,
    ),
    value,
    status: 'official',
    edition: citizensDateOf(year),
  }))
}

/**
 * The status of a number in a row. What an authority gave of a municipality is its own, its weight and its citizens; what is
 * added up or averaged of it is our arithmetic.
 */
function statusIn(row: string, { id, numberStatus }: ColumnMeaning, level: Level, areCitizensGiven: boolean): string {
  const isGiven = (id === 'need_weight' && row === 'computed') || (id === 'citizens' && areCitizensGiven)
  if (isGiven) return level === 'municipality' ? 'official' : 'computed'
  return numberStatus === 'row' || numberStatus === null ? row : numberStatus
}

/** Words by the code that stands for them. */
function codesOf(words: readonly (readonly [string, ByLanguage<string>])[]): NonNullable<ColumnMeaning['codes']> {
  return Object.fromEntries(words)
}

const columnsOf = (observations: readonly Observation[]): readonly Column<Observation>[] => {
  // The first table that has a measure names it: a municipality's need is that of a council too.
  const measures = [...new Map(observations.map(({ column }) => [column.id, column])).values()]
  return [
    {
      ...runColumn<Observation>(({ run }) => run),
      description: {
        da: 'Den kørsel af modellen, som tallet er fra. Står der official-results og et år, er det myndighedernes egen tabel for det år.',
        en: 'The run of the model that the figure is from. Where it says official-results and a year, it is the authorities’ own table for that year.',
      },
    },
    text(
      {
        id: 'level',
        title: { da: 'Niveau', en: 'Level' },
        unit: CODE,
        description: {
          da: 'Kommune, sundhedsråd, region eller hele landet.',
          en: 'Municipality, health council, region or country.',
        },
        codes: LEVELS,
      },
      ({ level }) => level,
    ),
    text(
      {
        id: 'code',
        title: LABELS.municipalityCode,
        unit: LABELS.fourDigitsInText,
        description: {
          da: 'Kommunens kode hos Danmarks Statistik. Tom for andre områder.',
          en: 'The code of the municipality at Statistics Denmark. Empty for other areas.',
        },
        constraints: { required: false, pattern: '[0-9]{4}' },
      },
      ({ code }) => code,
    ),
    text(
      {
        id: 'name',
        title: LABELS.area,
        unit: TEXT,
        description: { da: 'Områdets navn.', en: 'The name of the area.' },
      },
      ({ name }) => name,
    ),
    text(
      {
        id: 'measure',
        title: { da: 'Hvad tallet måler', en: 'Measure' },
        unit: CODE,
        description: {
          da: 'Det navn, tallets kolonne har i de andre tabeller.',
          en: 'The name that the column of the figure has in the other tables.',
        },
        codes: codesOf(measures.map(({ id, title }) => [id, title])),
      },
      ({ column }) => column.id,
    ),
    amount(
      {
        id: 'value',
        title: { da: 'Tal', en: 'Value' },
        unit: { da: 'se enheden', en: 'see the unit' },
        description: {
          da: 'Tallet, som det står i de andre tabeller, med nuller til og med fjerde decimal.',
          en: 'The figure as it stands in the other tables, with noughts up to the fourth decimal.',
        },
        decimals: DECIMALS,
        constraints: { minimum: null },
      },
      ({ value }) => value,
    ),
    text(
      {
        id: 'unit',
        title: LABELS.unit,
        unit: TEXT,
        description: { da: 'Tallets enhed.', en: 'The unit of the figure.' },
        codes: codesOf(measures.map(({ unit }) => [unit.en, unit])),
      },
      ({ column }) => column.unit.en,
    ),
    text(
      {
        id: 'status',
        title: LABELS.status,
        unit: CODE,
        description: { da: 'Hvad tallet er.', en: 'What the figure is.' },
        codes: statusCodes(STATUSES),
      },
      ({ status }) => status,
    ),
    { ...dateColumn(({ edition }) => edition), id: 'edition', title: LABELS.edition },
  ]
}

/** A table as Apache Parquet, numbers as doubles and the rest as text, for programs that read columns. */
export function parquetBytes({ columns, rows }: Table): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column, index) => {
        const cells = rows.map((row) => row[index] ?? null)
        return column.decimals === null
          ? { name: column.id, data: cells.map((cell) => (cell === null ? null : String(cell))), type: 'STRING' }
          : {
              name: column.id,
              data: cells.map((cell) => (Decimal.isDecimal(cell) ? cell.toNumber() : null)),
              type: 'DOUBLE',
            }
      }),
    }),
  )
}
