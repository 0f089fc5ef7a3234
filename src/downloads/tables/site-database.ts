import { STATUSES } from '../../model/domain.ts'
import { Decimal } from '../../model/decimal.ts'
import { LIFT_KINDS, LIFTS } from '../../model/lifts.ts'
import { columnName } from '../../results/published-form.ts'
import type { Site } from '../../results/site.ts'
import type { CellValue, ColumnMeaning } from '../../text/columns/column.ts'
import { isExact } from '../../text/columns/exact-columns.ts'
import { LIFT_WORDS } from '../../text/labels/lift.ts'
import { statusMeaning, statusWord } from '../../text/labels/status.ts'
import { citation, contact, FIGURES_LICENCE, whatIsEstimated, whatItIs } from '../../text/sentences/files.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import type { Collection } from '../packages/collection.ts'
import type { DatabaseCell, DatabaseColumn, DatabaseTable } from './database.ts'
import { scenarioTables } from './scenario-csv.ts'
import { plainCell, type Table } from './table.ts'

/**
 * All runs, places and scenarios as the tables of one database. The columns are those of the files, with their names. A whole
 * number is an INTEGER; one with up to 4 decimals is a REAL, which holds its digits exactly; one with 20 is a TEXT, which keeps
 * all of them, and which SQLite takes for a number where it is multiplied.
 */
export function siteDatabase({ inputs, scenarios }: Site, all: Collection): readonly DatabaseTable[] {
  const { runs, sources } = all
  const ofRun = { columns: ['run'], table: 'runs', of: ['id'] }
  const ofStatus = { columns: ['status'], table: 'statuses', of: ['id'] }
  const ofScenario = { columns: ['scenario'], table: 'scenarios', of: ['id'] }
  const [ofCouncils, ofMunicipalities] = scenarioTables(scenarios.results)
  const tables: readonly DatabaseTable[] = [
    tableOf('about', 'What this is, and on what terms.', 'id da en', [
      ['title', inputs.site.title.da, inputs.site.title.en],
      ['what', whatItIs('da').join(' '), whatItIs('en').join(' ')],
      ...runs.map((result): readonly string[] => [
        `estimated-${result.run.id}`,
        whatIsEstimated(result, 'da').join(' '),
        whatIsEstimated(result, 'en').join(' '),
      ]),
      ['licence', FIGURES_LICENCE.title.da, FIGURES_LICENCE.title.en],
      ['citation', citation(inputs.site, runs, 'da'), citation(inputs.site, runs, 'en')],
      ['published', inputs.site.publicationDate, inputs.site.publicationDate],
      ['publisher', inputs.site.publisher.da, inputs.site.publisher.en],
      ['contact', contact(inputs.site, 'da'), contact(inputs.site, 'en')],
    ]),
    tableOf(
      'statuses',
      'What a figure is.',
      'id da en meaning_da meaning_en',
      STATUSES.map((id) => [
        id,
        statusWord(id, 'da'),
        statusWord(id, 'en'),
        statusMeaning(id, 'da'),
        statusMeaning(id, 'en'),
      ]),
    ),
    tableOf(
      'sources',
      'What the figures rest on.',
      'id publisher title date licence url',
      sources.map(({ id, publisher, title, date, licence, url }) => [id, publisher, title, date, licence, url]),
    ),
    {
      ...tableOf(
        'runs',
        'The runs of the model. gamma and beta are the slopes of the open estimate: weight = 1 + gamma * age_excess + beta * years_short.',
        'id title_da title_en status citizens_date rounding norm gamma beta',
        runs.map(({ run, rules, estimate }) => [
          run.id,
          run.title.da,
          run.title.en,
          run.status,
          run.citizensDate,
          rules.rounding,
          rules.citizensPerCapacity.toFixed(),
          estimate?.gamma.toFixed(20) ?? null,
          estimate?.beta.toFixed(20) ?? null,
        ]),
      ),
      references: [ofStatus],
    },
    {
      ...tableOf(
        'lifts',
        'The rules of a run that say how large a need is at the least.',
        'run kind value reading',
        runs.flatMap(({ run, rules }) =>
          rules.lifts.map(({ kind, value, reading }) => [run.id, kind, value.toFixed(), reading]),
        ),
      ),
      key: ['run', 'kind'],
      references: [ofRun],
    },
    ofTable('councils', all.councils, [ofRun, ofStatus]),
    ofTable('municipalities', all.municipalities, [
      ofRun,
      ofStatus,
      { columns: ['run', 'council'], table: 'councils', of: ['run', 'name'] },
    ]),
    ofTable('regions', all.largeAreas, [ofRun, ofStatus]),
    {
      name: 'citizens',
      note: 'The citizens of each day that a run knows.',
      columns: [
        column('run', 'TEXT', 'the run'),
        column('date', 'TEXT', 'the day'),
        column('code', 'TEXT', 'municipality code, four digits'),
        column('citizens', 'INTEGER', 'persons'),
      ],
      key: ['run', 'date', 'code'],
      references: [{ columns: ['run', 'code'], table: 'municipalities', of: ['run', 'code'] }],
      rows: runs.flatMap(({ run, input }) =>
        [...input.citizens.byDate].flatMap(([date, counts]) =>
          [...counts].map(([code, citizens]) => [run.id, date, code, citizens.toNumber()]),
        ),
      ),
    },
    {
      name: 'measures',
      note: 'What rules measure of a municipality, whether the run has them or not.',
      columns: [
        column('run', 'TEXT', 'the run'),
        column('code', 'TEXT', 'municipality code, four digits'),
        ...LIFT_KINDS.map((kind) => {
          const { name, unit } = LIFTS[kind].measure
          return column(columnName(name), 'REAL', `${unit}: ${LIFT_WORDS[kind].measure.title.en}`)
        }),
      ],
      key: ['run', 'code'],
      references: [{ columns: ['run', 'code'], table: 'municipalities', of: ['run', 'code'] }],
      rows: runs.flatMap(({ run, input }) =>
        input.areas.map(({ code, measures }) => [
          run.id,
          code,
          ...LIFT_KINDS.map((kind) => measures[LIFTS[kind].measure.name].toNumber()),
        ]),
      ),
    },
    {
      ...tableOf(
        'scenarios',
        'What a different rule would change: our own questions, not the authorities’.',
        'id run title_da title_en question_da question_en',
        scenarios.results.map((result) => {
          const [da, en] = [scenarioTexts(result, scenarios.run, 'da'), scenarioTexts(result, scenarios.run, 'en')]
          return [result.scenario.id, result.run, da.title, en.title, da.question, en.question]
        }),
      ),
      references: [ofRun],
    },
    ofTable('scenario_councils', ofCouncils, [ofScenario, ofRun, ofStatus]),
    ofTable('scenario_municipalities', ofMunicipalities, [ofScenario, ofRun, ofStatus]),
  ]
  return [...tables, columnNotes(all, ofCouncils, ofMunicipalities)]
}

/** What every column of the tables of areas says, in both languages. */
function columnNotes(all: Collection, ofCouncils: Table, ofMunicipalities: Table): DatabaseTable {
  const described: readonly (readonly [string, Table])[] = [
    ['councils', all.councils],
    ['municipalities', all.municipalities],
    ['regions', all.largeAreas],
    ['scenario_councils', ofCouncils],
    ['scenario_municipalities', ofMunicipalities],
  ]
  return {
    ...tableOf(
      'columns',
      'What the columns of the other tables say.',
      'in_table name title_da title_en unit_da unit_en description_da description_en',
      described.flatMap(([name, { columns }]) =>
        columns.map(({ id, title, unit, description }) => [
          ...[name, id, title.da, title.en, unit.da, unit.en],
          ...[description.da, description.en],
        ]),
      ),
    ),
    key: ['in_table', 'name'],
  }
}

const column = (name: string, type: DatabaseColumn['type'], note: string): DatabaseColumn => ({
  name,
  type,
  isRequired: true,
  note,
})

/** A table of texts, by the names of its columns; the first of them is its key. A column that lacks a cell anywhere may be empty. */
function tableOf(
  name: string,
  note: string,
  columns: string,
  rows: readonly (readonly (string | null)[])[],
): DatabaseTable {
  const names = columns.split(' ')
  return {
    name,
    note,
    columns: names.map((one, index) => ({
      ...column(one, 'TEXT', one.replaceAll('_', ' ')),
      isRequired: rows.every((row) => row[index] !== null),
    })),
    key: names.slice(0, 1),
    rows,
  }
}

/** A table of the files as one of the database. */
function ofTable(name: string, table: Table, references: NonNullable<DatabaseTable['references']>): DatabaseTable {
  const { columns, rows, key, description } = table
  return {
    name,
    note: description.en,
    columns: columns.map((one) => ({
      name: one.id,
      type: typeOf(one),
      isRequired: one.constraints.required && rows.every((row) => row[columns.indexOf(one)] !== null),
      note: `${one.unit.en}: ${one.description.en}`,
    })),
    key,
    references,
    rows: rows.map((row) => columns.map((one, index) => cellOf(one, row[index] ?? null))),
  }
}

function typeOf(column: ColumnMeaning): DatabaseColumn['type'] {
  if (column.decimals === null || isExact(column)) return 'TEXT'
  return column.decimals === 0 ? 'INTEGER' : 'REAL'
}

function cellOf(column: ColumnMeaning, value: CellValue): DatabaseCell {
  if (value === null) return null
  const text = plainCell(column, value)
  return Decimal.isDecimal(value) && !isExact(column) ? Number(text) : text
}
