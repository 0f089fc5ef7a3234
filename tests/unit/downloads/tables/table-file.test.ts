import { describe, expect, test } from 'vitest'
import { measureFileGroup } from '../../../../src/publishing/measure-files.ts'
import { changeFiles } from '../../../../src/downloads/tables/change-files.ts'
import type { DownloadFile } from '../../../../src/downloads/packages/download-file.ts'
import { fileGroups } from '../../../../src/downloads/packages/file-groups.ts'
import { officialTemplate } from '../../../../src/downloads/tables/official-template.ts'
import { quotedFile } from '../../../../src/downloads/tables/quoted-file.ts'
import { scenarioFiles } from '../../../../src/downloads/tables/scenario-csv.ts'
import { inBothForms, type TableFile, tableFile } from '../../../../src/downloads/tables/table-file.ts'
import { csvwFaults, parseCsv, readCsvwGroup } from '../../../support/check-csv.ts'
import { present } from '../../model/exact.ts'
import { knownScenarios } from '../../results/site.ts'
import { headline, site } from '../results.ts'

const scenarios = knownScenarios()
const groups = [...fileGroups(site, scenarios), measureFileGroup(site)]
const isTable = (file: DownloadFile): file is TableFile => 'table' in file
const files = groups.flatMap((group) => group.files).filter(({ mediaType }) => mediaType === 'text/csv')
const textOf = async (file: DownloadFile) => new TextDecoder().decode(await file.bytes())
const dialect = ({ form }: TableFile) =>
  form === 'plain' ? { delimiter: ',', lineTerminator: '\n' } : { delimiter: ';', lineTerminator: '\r\n' }

/** What a spreadsheet would take for a formula: a number may begin with a minus. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell)

describe('no cell of a CSV is a formula', () => {
  test('whatever a table holds, and every CSV of the site is written as its table', () => {
    expect(files.filter(isTable)).toHaveLength(files.length)
    for (const file of files.filter(isTable)) {
      const rows = file.table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? `=${cell}` : cell)))
      const spoilt = tableFile(file.path, { ...file.table, rows }, [], file.form)
      const cells = [file, spoilt].flatMap((one) => parseCsv(one.text(), dialect(one)).rows.flat())
      expect(cells.filter(isFormula), file.path).toEqual([])
      expect(
        cells.some((cell) => cell.startsWith("'=")),
        file.path,
      ).toBe(true)
    }
  })

  test('where an area or a source has such a name', () => {
    const name = '=1+1'
    const change = present(site.changes[0])
    const scenario = present(scenarios.results[0])
    const made: readonly TableFile[] = [
      ...inBothForms([
        ...changeFiles({
          ...change,
          municipalities: change.municipalities.map((area) => ({ ...area, name })),
          councils: change.councils.map((area) => ({ ...area, name })),
        }),
        ...scenarioFiles(
          {
            ...scenario,
            municipalities: scenario.municipalities.map((area) => ({ ...area, name })),
            councils: scenario.councils.map((area) => ({ ...area, name })),
          },
          scenarios.run,
        ),
        quotedFile(site.inputs.publishedNumbers.map((figure) => ({ ...figure, area: name }))),
        officialTemplate(site.inputs.municipalities.map((place) => ({ ...place, name }))),
      ]),
      ...measureFileGroup({
        ...site,
        measures: site.measures.map((m) => ({ ...m, rows: m.rows.map((row) => ({ ...row, name })) })),
      }).files.filter(isTable),
    ]
    for (const file of made) {
      const { rows } = parseCsv(file.text(), dialect(file))
      expect(rows.flat().filter(isFormula), file.path).toEqual([])
      expect(
        rows.every((row) => row.includes(`'${name}`)),
        file.path,
      ).toBe(true)
    }
  })
})

test('every CSV has a description beside it: its own, or that of its folder', () => {
  const paths = new Set<string>(groups.flatMap((group) => group.files.map(({ path }) => path)))
  const alone = files.filter(
    ({ path }) => !paths.has(`${path}-metadata.json`) && !paths.has(path.replace(/[^/]+$/, 'csv-metadata.json')),
  )
  expect(alone.map(({ path }) => path)).toEqual([])
})

test('the files of the maps keep to their description, and say the status of every row', async () => {
  const { files: maps } = measureFileGroup(site)
  const text = present(maps.find(({ path }) => path === '/kort/csv-metadata.json'))
  const described = readCsvwGroup(await textOf(text))
  expect(described).toHaveLength(2 * 9)
  for (const file of maps.filter(isTable)) {
    const one = present(described.find(({ url }) => file.path === `/kort/${url}`))
    expect(csvwFaults(file.text(), one), file.path).toEqual([])
  }
  const life = present(maps.find(({ path }) => path.endsWith('/middellevetid.csv')))
  // Four municipalities have too few citizens for a number in the statistics.
  expect(life.description.da).toContain('Status: statistik, udfyldt.')
})

test('each row of a map of a run names the run, and of a change both', () => {
  const header = (slug: string) => {
    const file = present(
      measureFileGroup(site)
        .files.filter(isTable)
        .find(({ path }) => path === `/kort/${slug}.csv`),
    )
    const { header: names, rows } = parseCsv(file.text(), dialect(file))
    return (column: string) => new Set(rows.map((row) => row[names.indexOf(column)]))
  }
  expect(header('patienttal')('run')).toEqual(new Set([headline.run.id]))
  expect(header('fra-2025-til-2026')('from_run')).toEqual(new Set(['open-2025']))
  expect(header('fra-2025-til-2026')('to_run')).toEqual(new Set(['open-2026']))
})

test('a table names the sources that it rests on, and no other', async () => {
  const description = present(
    fileGroups(site, scenarios)[0]?.files.find(({ path }) => path.endsWith('/municipalities.csv-metadata.json')),
  )
  const text = await textOf(description)
  for (const source of ['ARE207', 'HISBK', 'FRKM126']) expect(text).toContain(source)
  for (const source of ['SUNDAF01', 'Dagens Medicin']) expect(text).not.toContain(source)
})
