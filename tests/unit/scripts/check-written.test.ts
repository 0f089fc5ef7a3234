import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkWritten } from '../../../scripts/site/check-written.ts'
import { siteFiles } from '../../../src/downloads/packages/file-groups.ts'
import { resultJson } from '../../../src/downloads/tables/result-json.ts'
import { folderFiles } from '../../../scripts/site/folder-files.ts'
import { officialRun } from '../../support/official-run.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { knownScenarios, site } from '../results/site.ts'

// The files of one run, as the site writes them: a package with its tables, their descriptions and the maps.
const made = new Map<string, Uint8Array>()
beforeAll(async () => {
  for (const { path, bytes } of siteFiles(site, knownScenarios()))
    if (path.startsWith('/data/open-2026/')) made.set(path.slice(1), await bytes())
})

function put(folder: string, path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** The faults of the files after a change in their folder: file, place and message. */
function faultsAfter(change: (folder: string) => void): readonly string[] {
  const folder = temporaryFolder()
  for (const [path, content] of made) put(folder, path, content)
  change(folder)
  const paths = folderFiles(folder).map(({ path }) => path)
  return checkWritten(folder, paths).map(({ file, column, message }) => `${file} ${column ?? '–'}: ${message}`)
}

/** One text in the place of another in a file. */
function edited(file: string, from: string | RegExp, to: string): readonly string[] {
  return faultsAfter((folder) => {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    put(folder, file, after)
  })
}

test('what the site writes has no fault', () => {
  expect([...made.keys()]).toEqual(
    expect.arrayContaining(['data/open-2026/result.json', 'data/open-2026/map.topojson']),
  )
  expect(faultsAfter(() => undefined)).toEqual([])
})

test('the run that an import of official figures leads to has none either', async () => {
  const official = resultJson(await officialRun())
  const faults = faultsAfter((folder) => {
    put(folder, 'data/official-2026/result.json', official)
  })
  expect(faults).toEqual([])
})

describe('a fault names the file and the place in it', () => {
  const RUN = 'data/open-2026'
  test.each<[string, string, string | RegExp, string, string]>([
    [
      'a number for a decimal',
      'result.json',
      /"needWeight":"([\d.]+)"/,
      '"needWeight":$1',
      'result.json municipalities[0].needWeight',
    ],
    [
      'a key that nobody knows',
      'result.json',
      '"code":"0101"',
      '"code":"0101","more":1',
      'result.json municipalities[0].more',
    ],
    [
      'a way to know citizens that is none',
      'result.json',
      '"value":"projected"',
      '"value":"guessed"',
      'result.json municipalities[0].trace[0].inputs[1].value',
    ],
    [
      'an outline that does not close',
      'municipalities.geojson',
      /"coordinates":\[\[\[\[\d+/,
      '"coordinates":[[[[1',
      'municipalities.geojson features[0].geometry.coordinates[0][0]',
    ],
    ['a plane that is said to be longitudes and latitudes', 'councils.geojson', /"crs":.*\n/, '', 'councils.geojson'],
    ['a feature without its id', 'councils.geojson', /"id":"[^"]+",/, '', 'councils.geojson features[0].id'],
    [
      'an arc with a fraction',
      'map.topojson',
      /\},"arcs":\[\[\[(\d+),/,
      '},"arcs":[[[$1.5,',
      'map.topojson arcs[0][0][0]',
    ],
    [
      'another base of a column',
      'municipalities.csv-metadata.json',
      '"base": "decimal"',
      '"base": "number"',
      'municipalities.csv-metadata.json tableSchema.columns',
    ],
    [
      'a property of a package that is none',
      'datapackage.json',
      '"encoding": "utf-8"',
      '"charset": "utf-8"',
      'datapackage.json resources[0].charset',
    ],
  ])('%s', (_, file, from, to, place) => {
    const faults = edited(`${RUN}/${file}`, from, to)
    expect(
      faults.some((fault) => fault.startsWith(`${RUN}/${place}`)),
      faults.join('\n'),
    ).toBe(true)
  })

  test('a file of a package that is not there, or is another', () => {
    expect(
      faultsAfter((folder) => {
        rmSync(join(folder, RUN, 'councils.csv'))
      }),
    ).toContainEqual(expect.stringMatching(/datapackage\.json resources\[\d+\]\.path: There is no such file\.$/))
    expect(edited(`${RUN}/councils.csv`, 'Fyn', 'Fyen')).toEqual([
      expect.stringMatching(/datapackage\.json resources\[\d+\]\.bytes: councils\.csv has another size\.$/),
    ])
    expect(edited(`${RUN}/councils.csv`, 'Fyn', 'Fym')).toEqual([
      expect.stringMatching(/datapackage\.json resources\[\d+\]\.hash: councils\.csv has another hash\.$/),
    ])
  })

  test('a column that stands in the file by another name', () => {
    expect(edited(`${RUN}/councils.csv`, 'capacities', 'kapaciteter')).toContainEqual(
      expect.stringMatching(/councils\.csv-metadata\.json tableSchema\.columns\[\d+\]\.titles: /),
    )
  })
})
