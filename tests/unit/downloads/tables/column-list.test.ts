import { expect, test } from 'vitest'
import { measureFileGroup } from '../../../../src/publishing/measure-files.ts'
import { runFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { changeFiles } from '../../../../src/downloads/tables/change-files.ts'
import { columnList, sharedColumnList } from '../../../../src/downloads/tables/column-list.ts'
import { officialTemplate } from '../../../../src/downloads/tables/official-template.ts'
import { quotedNumbers, quotedFile } from '../../../../src/downloads/tables/quoted-file.ts'
import { scenarioFiles } from '../../../../src/downloads/tables/scenario-csv.ts'
import { inBothForms, type TableFile } from '../../../../src/downloads/tables/table-file.ts'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { parseCsv } from '../../../support/check-csv.ts'
import { present } from '../../model/exact.ts'
import { knownScenarios } from '../../results/site.ts'
import { headline, site } from '../results.ts'

const figures = site.inputs.publishedNumbers
const note = { da: 'En note.', en: 'A note.' }
const scenarios = knownScenarios()
const parsed = ({ text, form }: TableFile) =>
  parseCsv(
    text(),
    form === 'plain' ? { delimiter: ',', lineTerminator: '\n' } : { delimiter: ';', lineTerminator: '\r\n' },
  )
const files = inBothForms([
  runFiles(site, headline).municipalities,
  runFiles(site, headline).councils,
  ...changeFiles(present(site.changes.at(-1))),
  ...scenarioFiles(present(scenarios.results[0]), scenarios.run),
  quotedFile(figures),
  officialTemplate(site.inputs.municipalities),
])

test.each(files.map((file) => [file.path, file] as const))(
  'every column of %s is told of, with a cell of one row',
  (path, file) => {
    const { header, rows } = parsed(file)
    for (const language of LANGUAGES) {
      const list = columnList('x', file, note, language)
      expect(`/data/${list.file}`).toBe(path)
      expect(list.columns.map(({ id }) => id)).toEqual(header)
      expect(rows).toContainEqual(list.columns.map(({ example }) => example))
      for (const { unit, description } of list.columns) expect([unit, description]).not.toContain('')
    }
  },
)

test('the row that is shown has a cell in every column, where a row has', () => {
  const { columns } = columnList('x', runFiles(site, headline).councils.plain, note, 'da')
  // The one council of which the need and the number of the draft have been quoted.
  expect(columns[0]?.example).toBe('Hovedstaden')
  expect(columns.every(({ example }) => example !== '')).toBe(true)
})

test('the columns of the maps are told of once, with the files that have them', () => {
  const maps = measureFileGroup(site).files.filter((file): file is TableFile => 'form' in file && file.form === 'plain')
  expect(maps).toHaveLength(9)
  const { columns } = sharedColumnList('kort', 'kort/*.csv', maps, note, 'da')
  expect(columns.map(({ id }) => id)).toEqual([...new Set(columns.map(({ id }) => id))])
  const told = new Map(columns.map(({ id, description }) => [id, description]))
  for (const file of maps) {
    for (const id of parsed(file).header) expect(told.has(id), id).toBe(true)
  }
  expect(columns.slice(0, 5).map(({ id }) => id)).toEqual(['code', 'name', 'council', 'status', 'class'])
  expect(told.get('need')).toMatch(/Står i: Patienttal, Plads pr\. 10\.000\.$/)
  expect(told.get('code')).not.toContain('Står i')
})

test('the table of quoted official figures holds those that others have quoted, and nothing of statistics', () => {
  expect(quotedNumbers(figures).map(({ id }) => id)).toEqual([
    'hovedstaden-need-draft',
    'hovedstaden-capacities-draft',
    'aabenraa-patients-per-doctor-draft',
  ])
  expect(columnList('x', quotedFile([]).plain, note, 'en').columns.every(({ example }) => example === '')).toBe(true)
})
