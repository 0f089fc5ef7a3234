import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { councils, municipalities } from '../support/areas.ts'
import { SITE_CHECKS } from '../support/check-site.ts'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { LAWFUL_CHANGES, OTHER_OUTLINES } from '../support/lawful-changes.ts'
import { giveCapacitiesASource } from '../support/made-up-capacities.ts'
import { importInvented, runImport } from '../support/official-data.ts'
import { feedFaults } from '../support/check-feed.ts'
import { xmlFaults } from '../support/check-xml.ts'
import { addressNow, expectedAddresses } from '../support/page-kind.ts'
import { runBuild } from '../support/run-build.ts'
import { readRun } from '../support/run-files.ts'
import { type Page, pageOf, readerText, readSite, type Site } from '../support/site.ts'
import { readTable } from '../support/table.ts'

// The whole site on official weights: those of the invented file, which says in its first line that they are invented. All
// of it lies in folders of its own and is never shipped. The data have been changed in all other ways as well that leave the
// official run in front: the checks that hold of any site hold of this one too.
const FOLDER = 'tests/output/official'
const DATA = join(FOLDER, 'data')
const DIST = join(FOLDER, 'dist')
const RUN = 'official-2026'
// Below a sub-path of a domain at the same time: that asks nothing of the numbers, and a whole site is slow to build.
const DOMAIN = 'https://site.example'
const BASE = '/laeger/tal/'
/** A run of a later year would lead. */
const CHANGES = Object.entries(LAWFUL_CHANGES).filter(([name]) => name !== 'a run of next year in front')

let site: Site

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true })
  const imported = await importInvented(DATA, async (folder) => {
    for (const [, change] of CHANGES) await change(folder)
  })
  expect(imported.code, imported.stderr).toBe(0)
  // Invented as well: the ceilings of two councils; what is in use on Fyn, what was in use in Vendsyssel in the year before
  // the ceiling, and what is in use in Horsens, whose ceiling nobody states.
  const ceilings = join(FOLDER, 'lofter.csv')
  writeFileSync(ceilings, 'Sundhedsråd;Lægekapaciteter;År\nFyn;303;2026\nVendsyssel;110;2026\n')
  const source = ['--publisher', 'Opdigtet', '--title', 'Opdigtet bekendtgørelse']
  const stated = await runImport(ceilings, '--data', DATA, '--only', 'Fyn,Vendsyssel', '--write', ...source)
  expect(stated.code, stated.stderr).toBe(0)
  giveCapacitiesASource(DATA)
  appendFileSync(
    join(DATA, 'tables/capacities-in-use.csv'),
    'Fyn,2026-11-01,280,275,1,hearing-note\nVendsyssel,2025-11-01,100,95,0,hearing-note\nHorsens,2026-11-01,120,110,0,hearing-note\n',
  )
  expect(spawnSync(process.execPath, ['scripts/hash-data.ts', DATA]).status).toBe(0)
  const built = runBuild({ LAEGE_DATA_DIR: DATA, LAEGE_DIST_DIR: DIST, SITE_URL: DOMAIN, BASE_PATH: 'laeger/tal' })
  expect(built.code, built.stderr).toBe(0)
  site = readSite(DIST, BASE)
}, 900_000)

const pageAt = (address: string): Page => {
  const page = site.pages.find((candidate) => candidate.address === address)
  if (page === undefined) throw new Error(`no page ${address}`)
  return page
}
const inBoth = (address: string): string[] => [address, `en/${address}`]
/** The councils whose ceilings are invented above. */
const STATED = new Set(['Fyn', 'Vendsyssel'])
const councilOf = (address: string): string =>
  municipalities().find(({ slug }) => address.endsWith(`/${slug}/`))?.council ?? ''
const areaPages = (): string[] => [
  ...municipalities().flatMap(({ slug }) => inBoth(`kommuner/${slug}/`)),
  ...councils().flatMap(({ slug }) => inBoth(`sundhedsraad/${slug}/`)),
]

/** What a page says of the official run: its head and its body, without what is marked as another run's. */
function saysOfRun({ address, html }: Page): string {
  const { root } = pageOf(address, html)
  for (const other of root.querySelectorAll(
    '[data-comparison], [data-official-missing], section[aria-labelledby="aendret"], section[aria-labelledby="hvad-hvis"], .quoted, .term-card, footer',
  ))
    other.remove()
  // Public statistics are not the run's: "about 7 contacts" is how their source rounds.
  for (const mark of root.querySelectorAll('p .status-statistics'))
    if (!mark.closest('section[aria-labelledby="kan-ikke-se"]')) mark.closest('p')?.remove()
  const description = root.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
  const main = root.querySelector('main')
  return `${description}\n${main === null ? '' : readerText(main)}`
}

test('the sitemap has every page that wants to be found, in full and with its languages', () => {
  const text = readFileSync(join(DIST, 'sitemap.xml'), 'utf8')
  expect(xmlFaults(text)).toEqual([])
  const wanted = site.pages.filter(({ address, html }) => address !== '404.html' && !html.includes('content="noindex"'))
  expect(wanted.length).toBeGreaterThan(2 * (98 + 17))
  const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)
  expect(found.toSorted()).toEqual(wanted.map(({ address }) => `${DOMAIN}${BASE}${address}`).toSorted())
  const canonical = wanted.map(({ html }) => /rel="canonical" href="([^"]+)"/.exec(html)?.[1])
  expect(canonical.toSorted()).toEqual(found.toSorted())
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${DOMAIN}${BASE}sitemap.xml`)
})

test('what an authority states as a result stands first, and ours beside it', () => {
  for (const address of inBoth('sundhedsraad/fyn/')) {
    const [first] = pageAt(address).root.querySelectorAll('.head .answer .number')
    expect(first?.textContent.trim(), address).toBe('303')
    const box = pageAt(address).root.querySelector('[data-official-result]')
    expect(box?.querySelector('.status')?.classNames).toContain('status-official')
    expect(box?.textContent).toContain('Opdigtet bekendtgørelse')
  }
  expect(pageAt('sundhedsraad/aarhus/').root.querySelector('[data-official-result]')).toBeNull()
  for (const address of inBoth('sundhedsraad/')) {
    const rows = pageAt(address).root.querySelectorAll('section[aria-labelledby="myndighedernes"] tbody tr')
    expect(rows.map((row) => row.querySelectorAll('td')[0]?.textContent.trim())).toEqual(['303', '110'])
  }
  const [, line = ''] = readFileSync(join(DIST, 'data/official-results.csv'), 'utf8').split('\n')
  expect(line).toMatch(/^2026,Fyn,capacities,303\.0,/)
})

test('and so it does where the place is shared, shown elsewhere or listed', () => {
  const description = (address: string): string =>
    pageAt(address).root.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
  expect(description('sundhedsraad/fyn/')).toMatch(
    /^Officielt tal: højst 303 lægekapaciteter i Sundhedsråd Fyn ved udgangen af 2026\. Vores regnestykke på deres vægte: \d+ \((\d+ (flere|færre)|én (mere|mindre))\)\./,
  )
  expect(pageAt('indlejr/sundhedsraad/fyn/').root.querySelector('.number')?.textContent.trim()).toBe('303')
  const alt = pageAt('sundhedsraad/fyn/').root.querySelector('meta[property="og:image:alt"]')?.getAttribute('content')
  expect(alt).toMatch(/^Officielt tal: højst 303 /)
  const card = pageAt('sundhedsraad/')
    .root.querySelectorAll('.cards li')
    .find(({ text }) => /\bFyn\b/.test(text))
  expect(card?.querySelector('.count')?.textContent.replace(/\s+/g, ' ').trim()).toMatch(
    /^303 officielt tal \d+ beregnet på/,
  )
  expect(pageAt('').root.querySelector('main')?.textContent).toContain(
    'Vi har myndighedernes eget tal for 2 af 17 sundhedsråd.',
  )
})

test('with weights as well, the list says which reading of the rules would give the authorities’ numbers', () => {
  for (const address of inBoth('sundhedsraad/')) {
    const [readings, byCouncil] = pageAt(address).root.querySelectorAll('section[aria-labelledby="laesninger"] tbody')
    // Four ways to take the floor by three to round.
    expect(readings?.querySelectorAll('tr'), address).toHaveLength(12)
    expect(byCouncil?.querySelectorAll('tr'), address).toHaveLength(2)
  }
})

test.each(['nyt.xml', 'en/nyt.xml'])('the feed /%s keeps the rules of the W3C', (address) => {
  const text = readFileSync(join(DIST, address), 'utf8')
  expect(feedFaults(text, `${DOMAIN}${BASE}${address}`)).toEqual([])
  expect(text).toContain('<item>')
})

test('has exactly the addresses of its data', () => {
  expect(site.pages.map(({ address }) => address).sort()).toEqual(expectedAddresses(DATA).sort())
})

test.each(Object.entries(SITE_CHECKS))('%s', async (_, faultsOf) => {
  expect(await faultsOf(site, DATA)).toEqual([])
})

describe('the pages of areas, the front page and the lists', () => {
  let read: readonly (readonly [address: string, lines: readonly string[]])[]
  beforeAll(() => {
    const addresses = [...inBoth(''), ...inBoth('kommuner/'), ...inBoth('sundhedsraad/'), ...areaPages()]
    read = addresses.map((address) => [address, saysOfRun(pageAt(address)).split('\n')])
  })

  test.each([
    ['an open estimate', /\bskøn|åbent skøn|(open|the|our) estimate|estimated/i],
    ['a range', /spænd|\brange\b/i],
    ['recomputations, or how sure they make it', /gennemregn|recomputation|usikker|uncertain/i],
    [
      'that we lack the authorities’ figures',
      /har vi ikke(?! tal for)|vi har ikke (den|de|deres|myndighedernes)|do not hold (it|that|the auth)/i,
    ],
    ['that the figures are not the authorities’', /ikke ministeriets|ikke myndighedernes tal|not the authorities’/i],
    ['a figure that is about', /\bca\. \d|omkring \d|\babout \d|\bc\. \d/i],
  ])('do not speak of %s', (_, pattern) => {
    const found = read.flatMap(([address, lines]) => {
      // The capacities in use are another number, which is missing for all councils but one.
      const line = lines.find((text) => pattern.test(text) && !/tildelt|allocated/.test(text))
      return line === undefined ? [] : [`/${address}: ${line}`]
    })
    expect(found).toEqual([])
  })

  test('mark the figure of the area as computed on official weights', () => {
    for (const address of areaPages()) {
      // A municipality whose council has a number of the authorities' own leads with that.
      const stated = address.includes('kommuner/') && STATED.has(councilOf(address))
      // Where the draft's number is quoted, ours comes after it.
      const mark = pageAt(address)
        .root.querySelectorAll(stated ? '.head > [data-official-result] .status' : '.head > .answer .status')
        .at(-1)
      const [da, en] = stated
        ? ['officielt tal', 'official figure']
        : ['beregnet på officielle vægte', 'computed on official weights']
      expect(mark?.textContent, address).toBe(address.startsWith('en/') ? en : da)
    }
  })

  test('name the estimate once as a comparison, with its run', () => {
    for (const address of [...inBoth(''), ...areaPages()]) {
      const found = pageAt(address).root.querySelectorAll('[data-comparison]')
      expect(found, address).toHaveLength(1)
      const text = found[0]?.textContent ?? ''
      expect(text, address).toMatch(
        address.startsWith('en/') ? /^For comparison: our open estimate/ : /^Til sammenligning: Vores åbne skøn/,
      )
      expect(text, address).toContain('open-2026')
      expect(found[0]?.querySelector('.status-estimated'), address).not.toBeNull()
    }
  })
})

describe('every page', () => {
  // The map of the weights is the one picture of what the authorities state themselves.
  const statusOf = (run: string, address: string): string =>
    run !== RUN ? 'estimated' : address.endsWith('kort/sygdomsvaegt/') ? 'official' : 'computed'

  test('marks its figures as what their run is: computed, official or estimated, and never the one for the other', () => {
    let compared = 0
    const wrong = site.pages.flatMap(({ address, root }) =>
      root.querySelectorAll('section, p, li, caption, .answer').flatMap((box) => {
        // The mark at a heading is for all that stands below it, and any other for what it stands beside.
        const marks = box.tagName === 'SECTION' ? box.querySelectorAll('h2 .status') : box.querySelectorAll('.status')
        const shown = marks.map((mark) => /status-(official|computed|estimated)/.exec(mark.classNames)?.[1] ?? '')
        if (!shown.some((status) => status !== '')) return []
        return box.querySelectorAll('data[data-run]').flatMap((figure) => {
          if (figure.closest('[data-comparison]') !== null && box.closest('[data-comparison]') === null) return []
          compared += 1
          const run = figure.getAttribute('data-run') ?? ''
          return shown.includes(statusOf(run, address))
            ? []
            : [`/${address}: ${figure.text} of ${run} under ${shown.join()}`]
        })
      }),
    )
    expect(wrong).toEqual([])
    // At least the number of each area and of each of its frames, in both languages.
    expect(compared).toBeGreaterThan((98 + 17) * 2 * 2)
  })

  test('says of what has changed that it is an estimate where either run is one, sentence by sentence', () => {
    for (const address of areaPages()) {
      const section = pageAt(address).root.querySelector('section[aria-labelledby="aendret"]')
      expect(section?.querySelectorAll('h2 .status, .prose :is(.status-official, .status-computed)'), address).toEqual(
        [],
      )
      const paragraphs = section?.querySelectorAll('.prose p').filter(({ text }) => /^\s*(Fra|From) /.test(text)) ?? []
      expect(paragraphs.length, address).toBeGreaterThan(0)
      for (const paragraph of paragraphs) expect(paragraph.querySelector('.status-estimated'), address).not.toBeNull()
    }
  })

  test('that shows the map of a measure says once what its figures are', () => {
    const maps = site.pages.filter(({ address }) => /^(?:en\/)?kort\//.test(address))
    expect(maps.length).toBeGreaterThan(20)
    for (const { address, root } of maps) expect(root.querySelectorAll('.legend .what .status').length, address).toBe(1)
  })

  test('for a frame elsewhere has the mark of its run, and speaks of no estimate where its weights are official', () => {
    const frames = site.pages.filter(({ address }) => /^(?:en\/)?indlejr\//.test(address))
    for (const { address, root } of frames) {
      const run = address.replace(/^en\//, '').split('/')[1] ?? ''
      const expected = run.startsWith('open-') ? 'status-estimated' : 'status-computed'
      // A frame of a year whose number an authority states has that first.
      const stated = /sundhedsraad\/(fyn|vendsyssel)\/$/.test(address) && !address.includes('open-2025')
      const quoted = /(sundhedsraad\/hovedstaden|kommune\/aabenraa)\/$/.test(address)
      expect(
        root.querySelectorAll('.status').map((mark) => mark.classNames),
        address,
      ).toEqual([
        ...(stated ? ['status status-official'] : quoted ? ['status status-reported'] : []),
        `status ${expected}`,
      ])
      if (expected === 'status-computed')
        expect(readerText(root), address).not.toMatch(
          /skøn|estimate|spænd|\brange\b|ikke myndighedernes|not the authorities’/i,
        )
    }
  })
})

test('the mark of nearness to a whole number stands on the pages of exactly those councils that councils.csv says it of', () => {
  const { rows } = readRun(DIST, RUN).councils
  expect(new Set(rows.map((row) => row('on_edge')))).toEqual(new Set(['true', 'false']))
  for (const { name, slug } of councils()) {
    const row = rows.find((one) => one('name') === name)
    for (const address of inBoth(`sundhedsraad/${slug}/`)) {
      const text = pageAt(address).root.querySelector('main')?.textContent ?? ''
      expect(/På kanten\.|On the edge\./.test(text), address).toBe(row?.('on_edge') === 'true')
    }
  }
})

test('numbers are not rounded to 50: 1,600 ÷ 0.90 and 1,600 ÷ 0.95 by hand', () => {
  const numberOf = (slug: string) =>
    pageAt(`kommuner/${slug}/`)
      .root.querySelector('.own-number > .answer data[data-column="guidance_list_size"]')
      ?.textContent.trim()
  expect(numberOf('laesoe')).toBe('1.778')
  expect(numberOf('koebenhavn')).toBe('1.684')
})

describe('the files', () => {
  test('say computed in every row of the run, and estimated in every row of the others', () => {
    const { municipalities: table, councils: councilTable } = readRun(DIST, RUN)
    expect(table.rows.map((row) => row('status'))).toEqual(Array<string>(98).fill('computed'))
    expect(councilTable.rows.map((row) => row('status'))).toEqual(Array<string>(17).fill('computed'))
    for (const { slug } of councils()) {
      const rows = readTable(join(DIST, 'data', RUN, 'councils', `${slug}.csv`)).rows
      expect(new Set(rows.map((row) => row('status')))).toEqual(new Set(['computed']))
    }
    const open = readRun(DIST, 'open-2026')
    expect(new Set(open.municipalities.rows.map((row) => row('status')))).toEqual(new Set(['estimated']))
  })

  test('have the weights and the citizens of the invented file', () => {
    const { rows } = readRun(DIST, RUN).municipalities
    const city = rows.find((row) => row('code') === '0101')
    expect([city?.('need_weight'), city?.('citizens'), city?.('model_need')]).toEqual(['0.9500', '678300', '402.7406'])
  })
})

test('the cards that are shown where a page is shared say what the figure is, and no range', () => {
  for (const address of ['', ...areaPages()]) {
    const alt = pageAt(address).root.querySelector('meta[property="og:image:alt"]')?.getAttribute('content') ?? ''
    expect(alt, address).toMatch(
      /beregnet på officielle vægte|computed on official weights|^(Official|Quoted) figure: |^(Officielt|Gengivet) tal: /i,
    )
    expect(alt, address).not.toMatch(/spænd|range|omkring|about|skøn|estimate/i)
  }
})

describe('capacities in use', () => {
  const sectionOf = (address: string): string =>
    pageAt(address).root.querySelector('section[aria-labelledby="tildelte"]')?.textContent.replace(/\s+/g, ' ') ?? ''

  /** The numbers of the section by their labels. */
  const numbersOf = (address: string): ReadonlyMap<string, string> =>
    new Map(
      pageAt(address)
        .root.querySelectorAll('section[aria-labelledby="tildelte"] th[scope="row"]')
        .map((label) => [label.textContent.trim(), label.nextElementSibling?.textContent.trim() ?? '']),
    )

  test('where they are held, the page shows room and vacancies under the authority’s own number', () => {
    // 303, as the authority states it, less the 280 that are allocated.
    expect(numbersOf('sundhedsraad/fyn/').get('Plads til flere')).toBe('23')
    expect(numbersOf('sundhedsraad/fyn/').get('Ledige')).toBe('5')
    expect(sectionOf('sundhedsraad/fyn/')).toContain('kunne regionen aftale det midlertidige tillæg')
    expect(numbersOf('en/sundhedsraad/fyn/').get('Room for more')).toBe('23')
  })

  test('where no authority’s ceiling is held, no room is computed from the run’s own number', () => {
    const section = sectionOf('sundhedsraad/horsens/')
    expect(section).toContain(
      'Men vi ved ikke, hvor mange der efter myndighedernes eget tal højst må være i sundhedsrådet.',
    )
    expect(section).not.toMatch(/Plads til flere \d|Ledige|tillæg/)
    expect(sectionOf('en/sundhedsraad/horsens/')).toContain('we do not hold the authorities’ own ceiling')
  })

  test('where they are of another year than the ceiling, it states no room and says why', () => {
    const section = sectionOf('sundhedsraad/vendsyssel/')
    expect(section).toContain('senest fra den 1. november 2025. Men det højeste tal her gælder ved udgangen af 2026.')
    expect(section).toContain('når begge tal er fra samme år')
    expect(section).not.toMatch(/Plads til flere \d|Ledige|tillæg/)
    expect(sectionOf('en/sundhedsraad/vendsyssel/')).toContain('the latest of 1 November 2025')
  })

  test('where they are not, it says so and where to look', () => {
    const section = sectionOf('sundhedsraad/midt/')
    expect(section).toContain(
      'Vi har ikke tal for, hvor mange lægekapaciteter der er tildelt og besat i Sundhedsråd Midt',
    )
    expect(section).not.toContain('Plads til flere')
    const links = pageAt('sundhedsraad/midt/').root.querySelectorAll('section[aria-labelledby="tildelte"] a')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://sundhedsdatastyrelsen.dk',
      'https://esundhed.dk',
      `${BASE}daekning/`,
    ])
  })

  test('the page of all councils has them beside the ceiling of their year, and a dash where there are none', () => {
    const cellsOf = (address: string, council: string): readonly string[] => {
      const rows = pageAt(address).root.querySelectorAll('section[aria-labelledby="oversigt"] tbody tr')
      expect(rows).toHaveLength(councils().length)
      const row = rows.find((one) => one.querySelector('th')?.textContent.trim() === council)
      return row?.querySelectorAll('td').map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()) ?? []
    }
    // Region, day, ceiling, allocated, occupied, and 280 − 275 vacant.
    expect(cellsOf('daekning/', 'Fyn')).toEqual([
      'Syddanmark',
      '1. november 2026',
      '303 officielt tal',
      '280',
      '275',
      '5',
    ])
    expect(cellsOf('en/daekning/', 'Horsens').slice(3)).toEqual(['120', '110', '10'])
    // Nobody states the ceiling of 2025; a run is of that year.
    const [, , ceiling = '', ...inUse] = cellsOf('daekning/', 'Vendsyssel')
    expect(ceiling).toMatch(/^\d+ åbent skøn$/)
    expect(inUse).toEqual(['100', '95', '5'])
    expect(cellsOf('daekning/', 'Midt').slice(3)).toEqual(['–', '–', '–'])
    const file = readFileSync(join(DIST, 'data/capacities-in-use.csv'), 'utf8')
    expect(file).toContain('\nFyn,Region Syddanmark,2026-11-01,303,official,,280,275,5,1,')
  })
})

describe('the outlines are of another source than those of the frozen data, and surveyed', () => {
  const textsIn = (path: string): readonly string[] => {
    const bytes = readFileSync(join(DIST, path))
    const parts = /\.(?:zip|xlsx)$/.test(path) ? Object.values(unzipSync(bytes)) : [bytes]
    return parts.map((part) => new TextDecoder().decode(part))
  }

  test('lie somewhere, so the files have real coordinates in both systems, and say so', () => {
    const head = (path: string): string => readFileSync(join(DIST, path), 'utf8').slice(0, 2000)
    for (const level of ['municipalities', 'councils']) {
      expect(head(`data/${RUN}/${level}.geojson`)).not.toContain('"crs"')
      expect(head(`data/${RUN}/${level}.geojson`)).toContain('længde- og breddegrader (WGS 84)')
      expect(head(`data/${RUN}/${level}-utm32.geojson`)).toContain('urn:ogc:def:crs:EPSG::25832')
    }
  })

  test('no file names the old source, or says that they are drawn', () => {
    const old = /Polley|react-denmark-map|tegnede, ikke opmålte|drawn, not surveyed/
    const files = folderFiles(DIST).map(({ path }) => path)
    expect(files.filter((path) => textsIn(path).some((text) => old.test(text)))).toEqual([])
  })

  test('every page credits the new one, in its language', () => {
    for (const { address, html } of site.pages.filter(({ html }) => html.includes('class="colophon"'))) {
      const { da, en } = OTHER_OUTLINES.attribution
      expect(html, address).toContain(`${address.startsWith('en/') ? en : da} (Prøvelicens 1.0)`)
    }
  })

  test('maps in files say whose they are and that they are surveyed', () => {
    const [geo = ''] = textsIn(`data/${RUN}/municipalities.geojson`)
    expect(geo).toContain('Omridsene er opmålte og her forenklede.')
    expect(geo).toContain('https://outlines.example/licence')
    const all = textsIn(`data/${RUN}/laegefordelingen-${RUN}.zip`).join('\n').replaceAll(/\s+/g, ' ')
    expect(all).toContain('© The Test Agency (Prøvelicens 1.0)')
    expect(textsIn('kilder/index.html').join('')).toContain('Prøvekort 2027')
    expect(textsIn('om/index.html').join('')).toMatch(/Prøvekort 2027[^]*opmålte og her forenklede/)
  })
})

describe('below a sub-path of a domain', () => {
  /** Pages for frames on other sites are not to be found or shared themselves: they lead to the page that they are of. */
  const own = () => site.pages.filter(({ address }) => !/^(?:en\/)?indlejr\//.test(address))

  test('every page states its full address', () => {
    for (const page of own()) {
      const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href')
      if (page.address === '404.html') expect(canonical).toBeUndefined()
      else expect(canonical).toBe(`${DOMAIN}${BASE}${addressNow(page.address)}`)
    }
  })

  test('every page names the picture that is shown where it is shared, by its full address', () => {
    const cards = own().map(({ root, address }) => {
      const content = (property: string) =>
        root.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? ''
      expect(content('og:image:alt').length, address).toBeGreaterThan(40)
      expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630'])
      expect(root.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image')
      return content('og:image')
    })
    const prefix = `${DOMAIN}${BASE}`
    for (const card of cards) {
      expect(card.startsWith(prefix), card).toBe(true)
      expect(site.files).toContain(card.slice(prefix.length))
    }
    // One each for 98 municipalities, 17 councils, four schemes and what compares them, and one for all other pages, in two languages.
    expect(new Set(cards).size).toBe((98 + 17 + 4 + 1 + 1) * 2)
  })
})
