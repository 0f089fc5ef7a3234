import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderFiles } from '../../scripts/site/folder-files.ts'
import { basePath } from '../../src/inputs/base-path.ts'
import { councils, municipalities } from '../support/areas.ts'
import { pngSize } from '../support/png.ts'
import { schemeIds } from '../support/schemes.ts'
import { DIST, readSite } from '../support/site.ts'

const CARDS = ['', 'en/'].flatMap((language) => [
  `${language}billeder/forside.png`,
  `${language}billeder/ordninger.png`,
  ...schemeIds().map((id) => `${language}billeder/ordninger/${id}.png`),
  ...councils().map(({ slug }) => `${language}billeder/sundhedsraad/${slug}.png`),
  ...municipalities().map(({ slug }) => `${language}billeder/kommune/${slug}.png`),
])

test('there is a card for the site, each council, each municipality and each scheme, in each language', () => {
  const cards = folderFiles(DIST)
    .map((file) => file.path)
    .filter((path) =>
      /^(?:en\/)?billeder\/(?:forside|ordninger|ordninger\/.*|kommune\/.*|sundhedsraad\/.*)\.png$/.test(path),
    )
  expect(cards.sort()).toEqual([...CARDS].sort())
})

test('every card is 1200 × 630 pixels and at most 40 kB', () => {
  for (const path of CARDS) {
    const png = readFileSync(join(DIST, path))
    expect.soft(pngSize(png), path).toEqual({ width: 1200, height: 630 })
    expect.soft(png.length, path).toBeLessThanOrEqual(40_000)
  }
})

test('no page names a card by an address that is not whole', () => {
  for (const { root, address } of readSite(DIST, basePath()).pages) {
    for (const meta of root.querySelectorAll('meta[property="og:image"]')) {
      expect(meta.getAttribute('content'), address).toMatch(/^https?:\/\//)
    }
  }
})
