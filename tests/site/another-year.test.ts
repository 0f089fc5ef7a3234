import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Decimal } from 'decimal.js'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { SITE_CHECKS } from '../support/check-site.ts'
import { xmlFaults } from '../support/check-xml.ts'
import { makeAnotherYear, MERGED, YEAR_TITLE } from '../support/make-another-year.ts'
import { runBuild } from '../support/run-build.ts'
import { readRun } from '../support/run-files.ts'
import { DIST, type Page, readSite, type Site } from '../support/site.ts'
import { readTable, type Row } from '../support/table.ts'

// The whole site of an invented year: Ishøj and Vallensbæk have merged under a name with hyphens and blanks, the title of the
// run has marks of other languages in it, Hedensted has moved from Horsens to Lillebælt, a floor by distance holds beside the
// one by area, and the norm is 1,580. What make-another-year.ts says is what is looked for here.
const FOLDER = 'tests/output/another-year'
const DATA = join(FOLDER, 'data')
const SITE = join(FOLDER, 'dist')
const PUBLISHED = ['open-2025-draft', 'open-2025', 'open-2026']
const CHANGE = 'data/changes/open-2026--open-2027'

let site: Site

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  makeAnotherYear(DATA)
  const built = runBuild({ LAEGE_DATA_DIR: DATA, LAEGE_DIST_DIR: SITE })
  expect(built.code, built.stderr).toBe(0)
  site = readSite(SITE, '/')
}, 900_000)

const pageAt = (address: string): Page => {
  const page = site.pages.find((candidate) => candidate.address === address)
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}
/** The words of a page in one line: a term of the glossary stands apart in its text. */
const saysAt = (address: string): string => wordsOf(pageAt(address))
const wordsOf = ({ root }: Page): string => root.textContent.replace(/\s+/g, ' ')
const rowOf = (rows: readonly Row[], column: string, key: string): Row => {
  const row = rows.find((candidate) => candidate(column) === key)
  if (row === undefined) throw new Error(`no row of ${key}`)
  return row
}

test.each(Object.entries(SITE_CHECKS).filter(([name]) => name !== 'has valid markup'))('%s', async (_, faultsOf) => {
  expect(await faultsOf(site, DATA)).toEqual([])
})

describe.each(PUBLISHED)('%s, which has been published', (run) => {
  const filesOf = (dist: string) => folderFiles(join(dist, 'data', run)).map(({ path }) => path)

  test('has the same files as in the site of the frozen data', () => {
    expect(filesOf(SITE)).toEqual(filesOf(DIST))
  })

  test('has them to the byte, but for the day of publication in those that state it', () => {
    const differing = filesOf(SITE).filter((path) => {
      const [ours, theirs] = [SITE, DIST].map((dist) => readFileSync(join(dist, 'data', run, path)))
      if (ours === undefined || theirs === undefined) throw new Error(path)
      if (ours.equals(theirs)) return false
      // Archives and workbooks are packed on the day of publication, and the package states the hashes of the others.
      if (/\.(?:zip|xlsx)$|^datapackage\.json$/.test(path)) return false
      const moved = ours.toString('utf8').replaceAll('2027-11-22', '2026-11-30')
      return !(/(?:json|topojson|metadata\.json)$/.test(path) && moved === theirs.toString('utf8'))
    })
    expect(differing).toEqual([])
  })
})

describe('the areas', () => {
  test('are 98 municipalities before and 97 after, in 17 councils', () => {
    expect([...PUBLISHED, 'open-2027'].map((run) => readRun(SITE, run).municipalities.rows.length)).toEqual([
      98, 98, 98, 97,
    ])
    expect(readRun(SITE, 'open-2027').councils.rows).toHaveLength(17)
  })

  test.each([
    ['kommuner/ishoej/', `Ishøj Kommune findes ikke længere. Den er nu en del af ${MERGED.name} Kommune.`],
    ['kommuner/vallensbaek/', `Vallensbæk Kommune findes ikke længere. Den er nu en del af ${MERGED.name} Kommune.`],
    ['en/kommuner/ishoej/', `Ishøj Municipality no longer exists. It is now part of ${MERGED.name} Municipality.`],
    [
      'en/kommuner/vallensbaek/',
      `Vallensbæk Municipality no longer exists. It is now part of ${MERGED.name} Municipality.`,
    ],
  ])('/%s says what it became, and leads there', (address, sentence) => {
    const { root } = pageAt(address)
    expect(root.querySelector('.lead')?.textContent).toBe(sentence)
    const heir = `/${address.replace(/[^/]+\/$/, '')}${MERGED.slug}/`
    expect(root.querySelectorAll('main .links a').map((link) => link.getAttribute('href'))).toContain(heir)
  })

  test('Hedensted belongs to Lillebælt and Region Syddanmark, and did not before', () => {
    const belongs = (run: string) => {
      const row = rowOf(readRun(SITE, run).municipalities.rows, 'code', '0766')
      return [row('council'), row('region')]
    }
    expect(belongs('open-2026')).toEqual(['Horsens', 'Region Midtjylland'])
    expect(belongs('open-2027')).toEqual(['Lillebælt', 'Region Syddanmark'])
    expect(pageAt('kommuner/hedensted/').root.querySelector('.head .kicker')?.textContent).toBe(
      'Region Syddanmark fra 2028 (i 2027 Region Midtjylland) · Sundhedsråd Lillebælt',
    )
    // A council that one municipality has joined has not changed its region.
    expect(pageAt('sundhedsraad/lillebaelt/').root.querySelector('.head .kicker')?.textContent).toMatch(
      /^Region Syddanmark ·\s+5\s+kommuner$/,
    )
  })
})

describe('the rules', () => {
  test('Læsø: 5.3 km to a doctor by 0.4 km per capacity is 13.25', () => {
    const row = rowOf(readRun(SITE, 'open-2027').municipalities.rows, 'code', '0825')
    expect([row('gp_distance_km'), row('distance_floor_need'), row('need')]).toEqual(['5.3', '13.2500', '13.2500'])
  })

  test('the norm of 1,580 is in force and is what the words say', () => {
    const row = rowOf(readRun(SITE, 'open-2027').municipalities.rows, 'code', '0101')
    // The list size is the norm by the weight; the file has the weight with four decimals.
    const size = new Decimal(1580).div(row('need_weight'))
    expect(size.minus(row('guidance_list_size')).abs().toNumber()).toBeLessThan(0.2)
    expect(saysAt('')).toContain('Én lægekapacitet dækker 1.580 borgere')
    expect(saysAt('en/')).toContain('One doctor capacity covers 1,580 citizens')
    expect(saysAt('kommuner/hedensted/')).toContain('modellens norm på 1.580')
    expect(saysAt('ordbog/')).toContain('én lægekapacitet skal dække. Det er 1.580.')
  })

  test.each([
    ['the norm of the runs before', /norm(?:en)? (?:på|er) 1\.600|norm of 1,600|Det er 1\.600|It is 1,600/],
    ['98 municipalities', /\b98 kommuner|\b98 municipalities/],
  ])('no page of a place speaks of %s', (_, words) => {
    const places = site.pages.filter(({ address }) => /^(?:en\/)?(?:kommuner|sundhedsraad)\//.test(address))
    expect(places.length).toBeGreaterThan(200)
    expect(places.filter((page) => words.test(wordsOf(page))).map(({ address }) => address)).toEqual([])
  })
})

describe('the change from 2026 to 2027', () => {
  const tables = [
    { level: 'municipalities', number: 'need', count: 97 },
    { level: 'councils', number: 'capacities', count: 17 },
  ]
  const rowsOf = (level: string) => readTable(join(SITE, `${CHANGE}-${level}.csv`))

  test.each(tables)(
    '$level: the parts add up to the change, which is after less before',
    ({ level, number, count }) => {
      const { columns, rows } = rowsOf(level)
      const causes = columns.filter((column) => column.startsWith('by_'))
      for (const cause of ['by_geography', 'by_forecast', 'by_distance_floor', 'by_norm'])
        expect(causes).toContain(cause)
      expect(rows).toHaveLength(count)
      for (const row of rows) {
        const change = new Decimal(row(`${number}_change`))
        const parts = causes.reduce((sum, cause) => sum.plus(row(cause)), new Decimal(0))
        expect(parts.eq(change), row('name')).toBe(true)
        expect(change.eq(new Decimal(row(`${number}_after`)).minus(row(`${number}_before`))), row('name')).toBe(true)
      }
    },
  )

  test('what Horsens loses with Hedensted is what Lillebælt gains', () => {
    // Hedensted has some 49,000 citizens of a weight near 1: about 30 capacities by the norm of 1,600.
    const { rows } = rowsOf('councils')
    const part = (council: string) => Number(rowOf(rows, 'name', council)('by_geography'))
    expect(part('Horsens')).toBeLessThan(-20)
    expect(part('Lillebælt')).toBeGreaterThan(20)
    expect(Math.abs(part('Horsens') + part('Lillebælt'))).toBeLessThanOrEqual(1)
  })

  test('the sentences name who has come and gone', () => {
    expect(saysAt('sundhedsraad/lillebaelt/')).toMatch(/Inddelingen giver \d+ flere.* Hedensted er kommet til\./)
    expect(saysAt('sundhedsraad/horsens/')).toMatch(
      /Inddelingen giver \d+ færre.* Hedensted hører ikke længere til her\./,
    )
    expect(saysAt('en/sundhedsraad/lillebaelt/')).toContain('Hedensted has joined it.')
    expect(saysAt('en/sundhedsraad/horsens/')).toContain('Hedensted no longer belongs to it.')
  })

  test.each([
    ['fra-udkast-til-endelige-regler', 98],
    ['fra-2025-til-2026', 98],
    ['fra-2026-til-2027', 97],
  ])('the map %s has the %i areas of its later run, as land and as tiles', (slug, count) => {
    for (const address of [`kort/${slug}/`, `en/kort/felter/${slug}/`]) {
      const areas = pageAt(address).root.querySelectorAll('svg[data-measure] .areas:not(.enlarged) a')
      const codes = areas.map((area) => area.getAttribute('data-code'))
      expect(codes, address).toHaveLength(count)
      expect(codes.includes('0188'), address).toBe(count === 97)
    }
    expect(site.files.has(`kort/${slug}.svg`)).toBe(true)
  })
})

test('citizens counted since stand beside those that a run expected, where there are any', () => {
  const expected = (code: string) => rowOf(readRun(SITE, 'open-2026').municipalities.rows, 'code', code)('citizens')
  const counted = (code: string) =>
    readTable(`${DATA}/tables/population/2027.csv`).rows.find(
      (row) => row('date') === '2027-01-01' && row('code') === code,
    )?.('citizens') ?? ''
  const danish = (count: string | number) => Number(count).toLocaleString('da-DK')
  const says = (before: string | number, after: string) =>
    `Kørslen open-2026 regner med ${danish(before)} borgere, som ventedes den 1. januar 2027. Der blev talt ${danish(after)}`
  expect(saysAt('kommuner/aarhus/')).toContain(says(expected('0751'), counted('0751')))
  // Merged: the expected of both beside the one count.
  const both = Number(expected('0183')) + Number(expected('0187'))
  expect(saysAt(`kommuner/${MERGED.slug}/`)).toContain(says(both, counted('0188')))
  // Nobody has counted the day of the run that leads, and the frozen data know no count of 2027.
  expect(saysAt('kommuner/aarhus/')).not.toContain('Kørslen open-2027 regner med')
  expect(readFileSync(join(DIST, 'kommuner/aarhus/index.html'), 'utf8')).not.toContain('Der blev talt')
})

describe('words of the data that another language would read as its own', () => {
  const text = (path: string): string => readFileSync(join(SITE, path), 'utf8')

  test('stand in pages as they are, once escaped and not twice', () => {
    const named = site.pages.filter(({ root }) => root.textContent.includes(MERGED.name))
    expect(named.length).toBeGreaterThan(20)
    const titles = (title: string) => site.pages.filter(({ root }) => root.textContent.includes(title))
    expect(titles(YEAR_TITLE.da).length).toBeGreaterThan(0)
    expect(titles(YEAR_TITLE.en).length).toBeGreaterThan(0)
    // The title holds "&amp;" as words: a page that left them be would show "&", and one that escaped twice "&amp;amp;".
    for (const title of [YEAR_TITLE.da, YEAR_TITLE.en]) {
      expect(titles(title.replace('&amp;', '&'))).toEqual([])
      expect(titles(title.replace('&amp;', '&amp;amp;'))).toEqual([])
    }
  })

  test('leave the data in a page whole', () => {
    const scripts = pageAt(`kommuner/${MERGED.slug}/`).root.querySelectorAll('script[type="application/ld+json"]')
    const described = scripts.map((script) => z.object({ name: z.string() }).parse(JSON.parse(script.innerHTML)).name)
    expect(described.join()).toContain(MERGED.name)
    const [runs] = pageAt('data/').root.querySelectorAll('script[type="application/ld+json"]')
    const data = runs?.innerHTML ?? ''
    expect(data).not.toContain('<')
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(YEAR_TITLE.da).slice(1, -1))
  })

  test.each(['nyt.xml', 'en/nyt.xml', 'kort/patienttal.svg', 'en/kort/fra-2026-til-2027.svg'])(
    'leave /%s XML',
    (path) => {
      expect(xmlFaults(text(path))).toEqual([])
      // Neither the end of a section nor a bare "<" of the title.
      expect(text(path)).not.toMatch(/\]\]>|<1/)
    },
  )

  test('are no formula of a spreadsheet', () => {
    const csv = readTable(join(SITE, 'data/latest/municipalities.csv')).rows
    expect(rowOf(csv, 'code', MERGED.code)('name')).toBe(MERGED.name)
    const named = /1\+1|&|prøve|Ishøj|Aarhus/
    for (const workbook of site.files.keys().filter((path) => path.endsWith('.xlsx')))
      for (const [path, sheet] of Object.entries(unzipSync(readFileSync(join(SITE, workbook))))) {
        const cells = strFromU8(sheet)
        if (path.endsWith('.xml')) expect(xmlFaults(cells), `${workbook} ${path}`).toEqual([])
        // The workbook that calculates has formulas of its own, which name cells and no place, run or rule.
        const formulas = [...cells.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula)
        expect(formulas.filter((formula) => !workbook.endsWith('/model.xlsx') || named.test(formula))).toEqual([])
      }
  })

  test('stand in the maps for programs as they are', () => {
    const map = z
      .object({ features: z.array(z.object({ properties: z.looseObject({ name: z.string() }) })) })
      .parse(JSON.parse(text('data/latest/municipalities.geojson')))
    expect(map.features.map(({ properties }) => properties.name)).toContain(MERGED.name)
  })
})
