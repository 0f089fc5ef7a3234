import type { TableResource } from '../../src/inputs/tables/datapackage.ts'
import type { EditionTable } from '../../src/inputs/tables/tables.ts'

const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true } as const
const LICENCE = { name: 'other-at', title: 'Fri genbrug med kildeangivelse: Kilde: Danmarks Statistik' }

type Field = TableResource['schema']['fields'][number]

const code: Field = {
  name: 'code',
  type: 'string',
  title: 'Kommunekode',
  description: 'Four-digit code of the municipality.',
  constraints: { required: true, pattern: '[0-9]{4}' },
}
const ageGroup: Field = {
  name: 'age_group',
  type: 'string',
  title: 'Aldersgruppe',
  description: 'First and last year of age; the last group is open.',
  constraints: { required: true, pattern: '[0-9]+(-[0-9]+|\\+)' },
}
const sex: Field = {
  name: 'sex',
  type: 'string',
  title: 'Køn',
  description: 'Women or men.',
  constraints: { required: true, enum: ['women', 'men'] },
}
const table: Field = {
  name: 'table',
  type: 'string',
  title: 'Tabel',
  description: 'Id of the table at Statistics Denmark.',
  constraints: { required: true },
}

/** How a table is described, whatever its edition. */
type Description = Omit<TableResource, 'name' | 'path'> & { readonly table: EditionTable }

function describeTable(
  name: EditionTable,
  title: string,
  titleEn: string,
  description: string,
  fields: readonly [Field, ...Field[]],
  primaryKey: readonly [string, ...string[]],
): Description {
  return {
    table: name,
    type: 'table',
    title,
    titleEn,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: DIALECT,
    bytes: 0,
    hash: `sha256:${'0'.repeat(64)}`,
    vintage: '–',
    checked: '2025-01-01',
    licenses: [LICENCE],
    sources: [{ title: '–' }],
    schema: {
      fields: [...fields],
      missingValues: [''],
      primaryKey: [...primaryKey],
      foreignKeys: [{ fields: ['code'], reference: { resource: 'municipalities', fields: ['code'] } }],
    },
  }
}

/** How datapackage.json describes the tables that need not be there; size, hash, dates and sources are filled in by the refresh. */
export const OPTIONAL_DESCRIPTIONS: readonly Description[] = [
  describeTable(
    'gp-contacts',
    'Kontakter med almen læge efter alder og køn',
    'Contacts with general practice by age and sex',
    'Contacts with general practice in a year, of all kinds, by municipality, five-year age group and sex. A blank cell is not published.',
    [
      code,
      {
        name: 'year',
        type: 'year',
        title: 'År',
        description: 'Year of the contacts.',
        constraints: { required: true, minimum: '2000', maximum: '2100' },
      },
      ageGroup,
      sex,
      {
        name: 'contacts',
        type: 'integer',
        title: 'Kontakter',
        description: 'Contacts with general practice; blank where the number is not published.',
        unit: 'contacts',
        constraints: { minimum: 0, maximum: 10_000_000 },
      },
      table,
    ],
    ['code', 'year', 'age_group', 'sex'],
  ),
  describeTable(
    'citizens-by-age-sex',
    'Borgere efter alder og køn',
    'Citizens by age and sex',
    'Citizens by five-year age group and sex: on 1 January of the year of the contacts, and on the date of the estimate.',
    [
      code,
      {
        name: 'date',
        type: 'date',
        title: 'Dato',
        description: 'The day on which the citizens are counted.',
        constraints: { required: true, minimum: '2000-01-01', maximum: '2100-01-01' },
      },
      ageGroup,
      sex,
      {
        name: 'citizens',
        type: 'integer',
        title: 'Borgere',
        description: 'Citizens of the age group and sex.',
        unit: 'persons',
        constraints: { required: true, minimum: 0, maximum: 1_000_000 },
      },
      table,
    ],
    ['code', 'date', 'age_group', 'sex'],
  ),
]
