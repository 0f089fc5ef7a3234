import { expect, test } from 'vitest'
import { changeFiles } from '../../../src/downloads/change-files.ts'
import { quotedFigures, quotedFile } from '../../../src/downloads/quoted-file.ts'
import { scenarioFiles } from '../../../src/downloads/scenario-csv.ts'
import { LANGUAGES } from '../../../src/inputs/language.ts'
import { changeColumns, quotedColumns, runColumns, scenarioColumns } from '../../../src/text/column-list.ts'
import { present } from '../model/exact.ts'
import { knownScenarios, site } from '../results/published.ts'

const { inputs, results, changes } = site
const { headline } = results
const council = present(headline.councils[0])
const municipality = present(headline.municipalities[0])
const figures = inputs.publishedFigures

/** The cells of a CSV without quotes: the header and the first row. */
const cells = (text: string): [string[], string[]] => {
  const [header = '', first = ''] = text.split('\n')
  return [header.split(','), first.split(',')]
}

test('every column of a file of changes or of a scenario is told of, with the cell of its first row', () => {
  const change = present(changes.at(-1))
  const { run, results: scenarios } = knownScenarios()
  const scenario = present(scenarios[0])
  const files = [...changeFiles(change), ...scenarioFiles(scenario, run)]
  const lists = [...changeColumns(change, 'da'), ...scenarioColumns(scenario, 'da')]
  expect(lists.map(({ file }) => `/data/${file}`).sort()).toEqual(files.map(({ path }) => path).sort())
  for (const { file, columns } of lists) {
    const [header, first] = cells(present(files.find(({ path }) => path === `/data/${file}`)).text())
    // A scenario’s own name and that of the run stand first, and the note tells of them.
    const skipped = header[0] === 'scenario' ? 2 : 0
    expect(columns.map(({ id }) => id)).toEqual(header.slice(skipped))
    expect(columns.map(({ example }) => example)).toEqual(first.slice(skipped))
  }
})

test('the columns of the tables of a run have a unit and words in both languages', () => {
  for (const language of LANGUAGES) {
    for (const { columns } of runColumns(headline, municipality, council, language))
      for (const { unit, description } of columns) expect([unit, description]).not.toContain('')
  }
})

test('the table of quoted official figures holds those that others have quoted, and nothing of statistics', () => {
  expect(quotedFigures(figures).map(({ id }) => id)).toEqual([
    'hovedstaden-need-draft',
    'hovedstaden-capacities-draft',
    'aabenraa-patients-per-doctor-draft',
  ])
  const [header] = cells(quotedFile(figures).text())
  expect(quotedColumns(quotedFigures(figures), 'en').columns.map(({ id }) => id)).toEqual(header)
  expect(quotedColumns([], 'en').columns.every(({ example }) => example === '')).toBe(true)
})
