import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { allRunsFiles, runFiles, schemaFile } from '../../../../src/downloads/packages/catalogue.ts'
import { textFile } from '../../../../src/downloads/packages/download-file.ts'
import { siteFiles } from '../../../../src/downloads/packages/file-groups.ts'
import { fileResponse } from '../../../../src/downloads/packages/file-response.ts'
import { fingerprint } from '../../../../src/downloads/descriptions/fingerprint.ts'
import { knownScenarios } from '../../results/site.ts'
import { headline, RUNS, site } from '../results.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.each(RUNS)('the files of $run', ({ run, result }) => {
  const { all, ofCouncils } = runFiles(site, result)
  const names = all.map(({ path }) => path.replace(`/data/${run}/`, ''))

  test('are these, the archive of them last', () => {
    expect(names.filter((name) => !/^(councils|sundhedsraad)\//.test(name))).toEqual([
      'municipalities.csv',
      'councils.csv',
      'regions.csv',
      'uncertainty.csv',
      'kommuner.csv',
      'sundhedsraad.csv',
      'regioner.csv',
      'usikkerhed.csv',
      'result.json',
      `laegefordelingen-${run}.xlsx`,
      'model.xlsx',
      'municipalities.geojson',
      'councils.geojson',
      'map.topojson',
      'municipalities.csv-metadata.json',
      'councils.csv-metadata.json',
      'regions.csv-metadata.json',
      'uncertainty.csv-metadata.json',
      'kommuner.csv-metadata.json',
      'sundhedsraad.csv-metadata.json',
      'regioner.csv-metadata.json',
      'usikkerhed.csv-metadata.json',
      'datapackage.json',
      `laegefordelingen-${run}.zip`,
    ])
    expect(ofCouncils).toHaveLength(17)
    for (const folder of ['councils/', 'sundhedsraad/'])
      expect(names.filter((name) => name.startsWith(folder))).toHaveLength(17 + 1)
    expect(names).toContain('councils/oestsjaelland-og-oeerne.csv')
  })

  test('say in both languages that their figures are an open estimate', () => {
    for (const { description, title } of all) {
      expect(description.da).toContain('Status: åbent skøn.')
      expect(description.en).toContain('Status: open estimate.')
      expect(title.da.trim() === '' || title.en.trim() === '').toBe(false)
    }
  })

  test('are listed once: who asks again gets the very same, made only once', async () => {
    const again = runFiles(site, result)
    expect(again.all).toBe(all)
    expect(await again.workbook.bytes()).toBe(await runFiles(site, result).workbook.bytes())
    expect(again.result.text()).toBe(runFiles(site, result).result.text())
  })
})

test('the site has the files of its runs, of the latest, of all runs, changes and scenarios, each address once', () => {
  const scenarios = knownScenarios()
  const paths = siteFiles(site, scenarios).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  // Three runs and the latest; all runs; two changes and the scenarios, each with a description of its folder; the quoted
  // numbers, and the capacities in use, with theirs; the schemes with theirs and as JSON; the schema; the codes and the template with their own, and as a workbook. Every table is there in two forms. Last the
  // database, and what leads to all answers of the interface.
  expect(paths).toHaveLength(
    4 * (24 + 2 * (17 + 1)) +
      (2 * 2 * 4 + 3) +
      (2 * 2 * 2 + 1) +
      (scenarios.results.length * 2 * 2 + 1) +
      2 * (2 * 2) +
      (2 * 2 + 1) +
      1 +
      2 * 2 +
      (2 * 2 + 1) +
      1 +
      3,
  )
  // The database stands beside the folders, for it has the scenarios too.
  const ofAll = allRunsFiles(site).all.map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('/data/all/') || path.endsWith('.sqlite'))).toEqual(ofAll)
  for (const path of [
    'result.schema.json',
    'skabelon-officielle-tal.csv',
    'skabelon-officielle-tal.xlsx',
    'quoted-official-figures.csv',
    'schemes.csv',
    'ordninger.csv',
    'schemes.json',
  ])
    expect(paths).toContain(`/data/${path}`)
})

test('an endpoint answers with the bytes of its file and its media type', async () => {
  const { municipalities, archive } = runFiles(site, headline)
  const text = await fileResponse(municipalities.plain)
  expect(text.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(await text.text()).toBe(municipalities.plain.text())
  const binary = await fileResponse(archive)
  expect(binary.headers.get('Content-Type')).toBe('application/zip')
  expect(sha256(new Uint8Array(await binary.arrayBuffer()))).toBe(sha256(await archive.bytes()))
})

test('a file is made when it is first asked for, and not again', async () => {
  let made = 0
  const about = { path: '/data/x.csv', title: { da: 'X', en: 'X' }, description: { da: 'X', en: 'X' } } as const
  const file = textFile({ ...about, mediaType: 'text/csv' }, () => {
    made += 1
    return 'Læsø'
  })
  expect(made).toBe(0)
  expect([file.text(), file.text(), [...(await file.bytes())].length, (await file.bytes()).length]).toEqual([
    'Læsø',
    'Læsø',
    6,
    6,
  ])
  expect(made).toBe(1)
})

test('the schema is JSON at a fixed address', () => {
  expect(schemaFile().path).toBe('/data/result.schema.json')
  expect(JSON.parse(schemaFile().text())).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})

test('a council of one municipality is spoken of in the singular', () => {
  const [first, ...others] = headline.councils
  if (first === undefined) throw new Error('no council')
  const alone = { ...first, municipalityCodes: first.municipalityCodes.slice(0, 1) }
  const [file, ...rest] = runFiles(site, { ...headline, councils: [alone, ...others] }).ofCouncils.map(
    ({ plain }) => plain,
  )
  expect(file?.description.da).toMatch(/^Kommunen i Sundhedsråd /)
  expect(file?.description.en).toMatch(/^The municipality of the /)
  expect(file?.text().trim().split('\n')).toHaveLength(1 + 1)
  for (const { description } of rest) expect(description.da).toMatch(/^Kommunerne i Sundhedsråd /)
})

describe('a fingerprint', () => {
  test('of “abc” is the one that the standard prints', () => {
    expect(fingerprint('abc')).toEqual({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  test('counts bytes of UTF-8, not letters, and knows bytes for what they are', () => {
    expect(fingerprint('Læsø').bytes).toBe(6)
    expect(fingerprint('Læsø')).toEqual(fingerprint(new TextEncoder().encode('Læsø')))
  })
})
