import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST, readSite } from '../support/site.ts'
import { expectStored } from '../support/stored-drawings.ts'

// Each kind of figure, in both languages; one that is of a place stands for two.

const { pages } = readSite(DIST, basePath())
const PREFIXES = { da: '', en: 'en/' } as const

/** What is drawn, and where: every drawing in the main part of the page. */
const FIGURES = {
  map: 'kort/patienttal/',
  tiles: 'kort/felter/',
  scenario: 'scenarier/uden-egedal/',
  councils: 'sundhedsraad/',
  'council-lifted': 'sundhedsraad/soenderjylland/',
  'council-not-lifted': 'sundhedsraad/hovedstaden/',
  'municipality-lifted': 'kommuner/toender/',
  'municipality-not-lifted': 'kommuner/koebenhavn/',
  method: 'metode/',
  timeline: 'metode/tidslinje/',
  schemes: 'ordninger/',
  'scheme-in-force': 'ordninger/godkjenningsfritak/',
  'scheme-proposed': 'ordninger/foerdelning-og-omfoerdelning/',
} as const

const cases = Object.entries(FIGURES).flatMap(([name, address]) =>
  Object.entries(PREFIXES).map(([language, prefix]) => ({
    file: `${name}.${language}.svg`,
    address: prefix + address,
  })),
)
const pictures = Object.entries(PREFIXES).map(([language, prefix]) => ({
  file: `picture.${language}.svg`,
  address: `${prefix}kort/patienttal.svg`,
}))

test.each(cases)('/$address draws what is stored', async ({ file, address }) => {
  const main = pages.find((page) => page.address === address)?.root.querySelector('main')
  const drawings =
    main?.querySelectorAll('svg').filter((svg) => (svg.parentNode?.closest('svg') ?? null) === null) ?? []
  expect(drawings.length).toBeGreaterThan(0)
  await expectStored(drawings.map(String), `stored/${file}`)
})

test.each(pictures)('/$address draws what is stored', async ({ file, address }) => {
  const root = parse(readFileSync(join(DIST, address), 'utf8'))
  // The cuts of the font, in the style of the file, are none of its drawing.
  for (const style of root.querySelectorAll('style')) style.remove()
  await expectStored([root.toString()], `stored/${file}`)
})

test('nothing is stored that is not drawn', () => {
  const drawn = [...cases, ...pictures].map(({ file }) => file)
  expect(readdirSync('tests/site/stored').sort()).toEqual(drawn.sort())
})
