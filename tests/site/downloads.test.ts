import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { councils, municipalities } from '../support/areas.ts'
import {
  csvwFaults,
  type CsvwTable,
  packageFaults,
  type PackageTable,
  parseCsv,
  readCsvw,
  readCsvwGroup,
  readPackage,
} from '../support/check-csv.ts'
import { DATA } from '../support/data.ts'
import { RUNS } from '../support/runs.ts'
import { DIST } from '../support/site.ts'

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(DIST, 'data', path)))
const textOf = (path: string) => readFileSync(join(DIST, 'data', path), 'utf8')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const COLLECTIONS = [...RUNS, 'all']
/** The tables of every collection; that of all runs has every figure in a row of its own besides, that of one how sure it is. */
const tablesIn = (folder: string) => {
  const more = folder === 'all' ? ['observations.csv', 'observationer.csv'] : ['uncertainty.csv', 'usikkerhed.csv']
  const [plain, danish] = [more.slice(0, 1), more.slice(1)]
  return [
    'municipalities.csv',
    'councils.csv',
    'regions.csv',
    ...plain,
    'kommuner.csv',
    'sundhedsraad.csv',
    'regioner.csv',
    ...danish,
  ]
}

/** A table of a package by its file. */
function packaged(folder: string, file: string): PackageTable {
  const table = readPackage(textOf(`${folder}/datapackage.json`)).tables.find(({ path }) => path === file)
  if (table === undefined) throw new Error(`the package of ${folder} has no ${file}`)
  return table
}

/** The tables that a foreign key of a package may point to. */
const tablesOf = (folder: string) => (resource: string) => ({
  text: textOf(`${folder}/${resource}.csv`),
  description: packaged(folder, `${resource}.csv`),
})

describe.each(COLLECTIONS)('%s', (folder) => {
  test.each(tablesIn(folder))('%s keeps what its Data Package says', (file) => {
    expect(packageFaults(textOf(`${folder}/${file}`), packaged(folder, file), tablesOf(folder))).toEqual([])
  })

  test.each(tablesIn(folder))('%s keeps what its description by CSV on the Web says', (file) => {
    const description = readCsvw(textOf(`${folder}/${file}-metadata.json`))
    expect(description.url).toBe(file)
    expect(csvwFaults(textOf(`${folder}/${file}`), description)).toEqual([])
  })

  test('has a Data Package that knows the size and hash of its files', () => {
    const { resources, name, licenses } = readPackage(textOf(`${folder}/datapackage.json`))
    expect(name).toBe(`laegefordelingen-${folder}`)
    expect(licenses[0]?.title).toBe('Fri genbrug med kildeangivelse')
    expect(resources.map(({ path }) => path)).toEqual([
      ...tablesIn(folder),
      ...(folder === 'all' ? [] : ['result.json', 'municipalities.geojson', 'councils.geojson', 'map.topojson']),
    ])
    for (const { path, bytes, hash } of resources) {
      expect([path, bytes, hash]).toEqual([
        path,
        bytesOf(`${folder}/${path}`).length,
        `sha256:${sha256(bytesOf(`${folder}/${path}`))}`,
      ])
    }
  })

  test('says in every row of every table what its figures are', () => {
    for (const file of tablesIn(folder).filter((name) => !name.startsWith('observation'))) {
      const { dialect } = packaged(folder, file)
      const { header, rows } = parseCsv(textOf(`${folder}/${file}`), dialect)
      const at = header.findIndex((name) => name === 'status' || name === 'Status')
      const word = dialect.delimiter === ';' ? 'åbent skøn' : 'estimated'
      expect(new Set(rows.map((row) => row[at]))).toEqual(new Set([word]))
    }
  })

  test.each([
    ['municipalities.csv', 'kommuner.csv'],
    ['councils.csv', 'sundhedsraad.csv'],
  ])('%s and %s hold the same, cell by cell', (english, danish) => {
    const WORDS: Readonly<Record<string, string>> = {
      estimated: 'åbent skøn',
      statistics: 'statistik',
      imputed: 'udfyldt',
      true: 'ja',
      false: 'nej',
    }
    const plain = parseCsv(textOf(`${folder}/${english}`), packaged(folder, english).dialect)
    const twin = parseCsv(textOf(`${folder}/${danish}`), packaged(folder, danish).dialect)
    const said = (cell: string) => WORDS[cell] ?? (/^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)
    expect(twin.rows).toEqual(plain.rows.map((row) => row.map(said)))
  })

  test.each(['kommuner.csv', 'sundhedsraad.csv'])('%s is UTF-8 with a mark, and its rows end as on Windows', (file) => {
    expect([...bytesOf(`${folder}/${file}`).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = textOf(`${folder}/${file}`)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

// The citizens of the draft and of the rules of 2025 are those counted on 1 January 2026; those of 2026 are expected a year on.
const DAYS = ['2026-01-01', '2026-01-01', '2027-01-01']

// The columns of 20 decimals, which stand last, and which the table of all figures leaves out: decision 52.
const EXACT = ['need_weight_full', 'age_excess', 'years_short']
const EXACT_OF: Readonly<Record<string, readonly string[]>> = {
  'municipalities.csv': EXACT,
  'councils.csv': ['need_weight_full'],
}

describe('every figure in a row of its own', () => {
  const { header, rows } = parseCsv(textOf('all/observations.csv'), { delimiter: ',', lineTerminator: '\n' })

  test('is each number of the tables of all runs, once, but for those of 20 decimals', () => {
    expect(header).toEqual(['run', 'level', 'code', 'name', 'measure', 'value', 'unit', 'status', 'edition'])
    const found = new Map(
      rows.map(([run, level, , name, measure, value]) => [[run, level, name, measure].join('|'), value]),
    )
    expect(found.size).toBe(rows.length)
    let numbers = 0
    for (const [file, levels] of [
      ['municipalities', ['municipality']],
      ['councils', ['council']],
      ['regions', ['region', 'country']],
    ] as const) {
      const table = parseCsv(textOf(`all/${file}.csv`), { delimiter: ',', lineTerminator: '\n' })
      const [run, name] = [table.header.indexOf('run'), table.header.indexOf('name')]
      for (const row of table.rows) {
        const level = file === 'regions' ? row[table.header.indexOf('level')] : levels[0]
        for (const [column, measure] of table.header.entries()) {
          const cell = row[column] ?? ''
          if (['run', 'code', 'date', ...EXACT].includes(measure) || !/^-?\d+(\.\d+)?$/.test(cell)) continue
          numbers += 1
          const value = found.get([row[run], level, row[name], measure].join('|'))
          expect(Number(value), `${measure} of ${row[name] ?? ''}`).toBe(Number(cell))
        }
      }
    }
    expect(numbers).toBe(rows.length)
  })

  test('is the same in Parquet', async () => {
    const bytes = bytesOf('all/observations.parquet')
    const read = await parquetReadObjects({ file: bytes.buffer })
    expect(read).toHaveLength(rows.length)
    const wrong = read.filter((row, index) =>
      header.some((name, column) => {
        const cell = rows[index]?.[column] ?? ''
        return name === 'value' ? row[name] !== Number(cell) : (row[name] ?? '') !== cell
      }),
    )
    expect(wrong).toEqual([])
  })
})

test('the regions add up to the country, and the health councils to the regions', () => {
  for (const run of RUNS) {
    const table = (file: string) => {
      const { header, rows } = parseCsv(textOf(`${run}/${file}.csv`), { delimiter: ',', lineTerminator: '\n' })
      return rows.map((row) => (name: string) => row[header.indexOf(name)] ?? '')
    }
    const regions = table('regions')
    const [country] = regions.filter((row) => row('level') === 'country')
    for (const column of ['citizens', 'capacities', 'councils', 'municipalities']) {
      const total = (rows: typeof regions) => rows.reduce((sum, row) => sum + Number(row(column)), 0)
      expect(total(regions.filter((row) => row('level') === 'region'))).toBe(Number(country?.(column)))
      if (column === 'councils') continue
      for (const region of regions.filter((row) => row('level') === 'region'))
        expect(total(table('councils').filter((row) => row('region') === region('name')))).toBe(Number(region(column)))
    }
    // Fixed by the computation of the open estimate: 3,763, 3,803 and 3,823.
    expect(country?.('capacities')).toBe({ 'open-2025-draft': '3763', 'open-2025': '3803', 'open-2026': '3823' }[run])
  }
})

test('the tables of all runs are those of the runs, one after another, with the run first', () => {
  for (const file of ['municipalities.csv', 'councils.csv']) {
    const [header = '', ...rows] = textOf(`all/${file}`).split('\n').slice(0, -1)
    const ofRuns = RUNS.map((run) => ({ run, lines: textOf(`${run}/${file}`).split('\n').slice(0, -1) }))
    // The tables of a run say run and day after the columns that were published first, and before those of 20 decimals; that
    // of all says the run first.
    const exact = EXACT_OF[file] ?? []
    const runFirst = (line: string, run: string, day: string): string => {
      const cells = line.split(',')
      const at = cells.length - exact.length - 2
      expect(cells.slice(at, at + 2)).toEqual([run, day])
      return [run, ...cells.slice(0, at), ...cells.slice(at + 1)].join(',')
    }
    const [ofRun = ''] = ofRuns.map(({ lines }) => lines[0] ?? '')
    expect(ofRun.split(',').slice(-exact.length)).toEqual(exact)
    expect(header).toBe(runFirst(ofRun, 'run', 'date'))
    expect(rows).toEqual(
      ofRuns.flatMap(({ run, lines }) =>
        lines.slice(1).map((line) => runFirst(line, run, DAYS[RUNS.indexOf(run)] ?? 'no day')),
      ),
    )
  }
})

test.each(RUNS)('%s describes its tables by health council in one place', (run) => {
  const tables = readCsvwGroup(textOf(`${run}/councils/csv-metadata.json`))
  expect(tables.map(({ url }) => url).sort()).toEqual(
    councils()
      .map(({ slug }) => `${slug}.csv`)
      .sort(),
  )
  for (const table of tables) expect(csvwFaults(textOf(`${run}/councils/${table.url}`), table)).toEqual([])
})

test('every CSV of the site has a description beside it, which it keeps', () => {
  const files = ['data', 'kort'].flatMap((folder) =>
    folderFiles(join(DIST, folder)).map(({ path }) => `${folder}/${path}`),
  )
  const tables = files.filter((path) => path.endsWith('.csv'))
  const read = (path: string) => readFileSync(join(DIST, path), 'utf8')
  const described = (path: string): CsvwTable | undefined => {
    if (files.includes(`${path}-metadata.json`)) return readCsvw(read(`${path}-metadata.json`))
    // Where CSV on the Web looks next: one description of all tables of the folder.
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (!files.includes(`${folder}csv-metadata.json`)) return undefined
    return readCsvwGroup(read(`${folder}csv-metadata.json`)).find(({ url }) => folder + url === path)
  }
  // Below a run: two tables in two forms, and one for each council.
  expect(tables.length).toBeGreaterThan((RUNS.length + 1) * (4 + 17) + 4 + 30 + 4 + 9)
  for (const path of tables) {
    const description = described(path)
    if (description === undefined) throw new Error(`${path} has no description`)
    expect(csvwFaults(read(path), description), path).toEqual([])
  }
})

test('no cell of a CSV begins as a formula does', () => {
  const files = ['data', 'kort'].flatMap((folder) =>
    folderFiles(join(DIST, folder)).map(({ path }) => join(folder, path)),
  )
  for (const path of files.filter((one) => one.endsWith('.csv'))) {
    const text = readFileSync(join(DIST, path), 'utf8')
    const danish = text.startsWith('\uFEFF')
    const { header, rows } = parseCsv(text, { delimiter: danish ? ';' : ',', lineTerminator: danish ? '\r\n' : '\n' })
    const cells = [header, ...rows].flat()
    // A minus belongs to a number.
    expect(
      cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell)),
      path,
    ).toEqual([])
  }
})

describe('a fault in a table is found', () => {
  const folder = 'open-2026'
  const faults = (file: string, spoil: (text: string) => string): { byPackage: string[]; byCsvw: string[] } => {
    const text = textOf(`${folder}/${file}`)
    const spoilt = spoil(text)
    expect(spoilt).not.toBe(text)
    const description: CsvwTable = readCsvw(textOf(`${folder}/${file}-metadata.json`))
    return {
      byPackage: packageFaults(spoilt, packaged(folder, file), tablesOf(folder)),
      byCsvw: csvwFaults(spoilt, description),
    }
  }

  test.each([
    ['a code of three digits', 'municipalities.csv', /^0101,/m, '101,', 'code'],
    ['a code that stands twice', 'municipalities.csv', /^0147,/m, '0101,', 'code'],
    ['an empty cell', 'municipalities.csv', /^(0101,København,Hovedstaden,Region Østdanmark,)\d+/m, '$1', 'citizens'],
    ['a semicolon for a point', 'councils.csv', /^(Aarhus,.*?\d)\.(\d{4},)/m, '$1;$2', 'need_weight'],
    ['a negative figure', 'municipalities.csv', /^(0101,.*?,)(\d+\.\d{4},)/m, '$1-$2', 'need_weight'],
    ['an unknown status', 'councils.csv', /,estimated,/, ',guessed,', 'status'],
    [
      'a citizen in half',
      'municipalities.csv',
      /^(0101,København,Hovedstaden,Region Østdanmark,\d+)/m,
      '$1.5',
      'citizens',
    ],
    ['an edge that is neither', 'councils.csv', /,false,/, ',maybe,', 'on_edge'],
  ])('%s', (_, file, from, to, column) => {
    const { byPackage, byCsvw } = faults(file, (text) => text.replace(from, to))
    expect(byPackage).toHaveLength(1)
    expect(byPackage[0]).toContain(column)
    expect(byCsvw).toHaveLength(1)
    expect(byCsvw[0]).toContain(column)
  })

  test('a point for a comma in Danish', () => {
    const { byPackage, byCsvw } = faults('kommuner.csv', (text) => text.replace(/(;\d),(\d{4};)/, '$1.$2'))
    expect(byPackage).toEqual([expect.stringMatching(/^row 1, Vægt \(vægt pr\. borger\): no number/)])
    expect(byCsvw).toEqual([expect.stringMatching(/^row 1, need_weight: decimal/)])
  })

  test('a health council that there is not', () => {
    const { byPackage } = faults('municipalities.csv', (text) =>
      text.replace(/^(0101,København),Hovedstaden/m, '$1,Atlantis'),
    )
    expect(byPackage).toEqual(['row 1, council: not in councils'])
  })

  test('a heading of another name', () => {
    const { byPackage, byCsvw } = faults('councils.csv', (text) => text.replace('capacities_low', 'capacities_least'))
    expect(byPackage).toHaveLength(1)
    expect(byCsvw).toEqual(['header: capacities_low'])
  })
})

describe.each(RUNS)('the archive of %s', (run) => {
  const name = `laegefordelingen-${run}`
  const entries = unzipSync(bytesOf(`${run}/${name}.zip`))
  const read = (file: string) => new TextDecoder().decode(entries[`${name}/${file}`])

  test('holds every file of the run as it stands on the site, and what tells of them', () => {
    const files = folderFiles(join(DIST, 'data', run))
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.zip'))
    expect(Object.keys(entries).sort()).toEqual(
      [...files, 'result.schema.json', 'LAES-MIG.txt', 'README.txt', 'OUTLINES.txt']
        .map((path) => `${name}/${path}`)
        .sort(),
    )
    for (const file of files)
      expect(sha256(entries[`${name}/${file}`] ?? new Uint8Array()), file).toBe(sha256(bytesOf(`${run}/${file}`)))
    expect(read('result.schema.json')).toBe(textOf('result.schema.json'))
    expect(read('OUTLINES.txt').trim()).toBe(readFileSync(`${DATA}/geography/2027/NOTICE.md`, 'utf8').trim())
  })

  test('begins with a text that says what is estimated, by whom, on what terms', () => {
    const danish = read('LAES-MIG.txt')
    expect(danish).toMatch(/^Lægefordelingen: /)
    expect(danish).toContain(`Kørsel ${run}`)
    for (const part of [
      'Status: åbent skøn.',
      'HVAD DER ER SKØNNET',
      'ligger 8 af 10',
      'Fri genbrug med kildeangivelse',
      'Danmarks Statistik: FOLK1A',
      'kommuner.csv',
      'MIT',
    ]) {
      expect(danish).toContain(part)
    }
    const english = read('README.txt')
    for (const part of [
      'Status: open estimate.',
      'WHAT IS ESTIMATED',
      'lie 8 of 10',
      'Free to reuse with attribution',
      'municipalities.csv',
    ]) {
      expect(english).toContain(part)
    }
    // A word longer than a line is an address; nothing else makes a line run on.
    for (const line of [...danish.split('\n'), ...english.split('\n')]) {
      if (!line.includes('http')) expect(line.length, line).toBeLessThanOrEqual(78)
    }
    for (const file of ['municipalities.csv', 'result.json', 'map.topojson', `${name}.xlsx`])
      expect(danish).toContain(`\n${file}\n`)
  })
})

test('no file has an object where it should have words', () => {
  const files = folderFiles(join(DIST, 'data')).filter(({ path }) => /\.(csv|json|geojson|topojson)$/.test(path))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(({ path }) => /\[object |undefined|\bNaN\b/.test(textOf(path))).map(({ path }) => path)).toEqual(
    [],
  )
})

test('every area of the site is in the tables of the headline run', () => {
  const { rows } = parseCsv(textOf('open-2026/kommuner.csv'), { delimiter: ';', lineTerminator: '\r\n' })
  expect(rows.map((row) => row[1]).sort()).toEqual(
    municipalities()
      .map(({ name }) => name)
      .sort(),
  )
  expect(existsSync(join(DIST, 'data/all/laegefordelingen-all.xlsx'))).toBe(true)
})
