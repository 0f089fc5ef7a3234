import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderFiles } from '../../scripts/folder-files.ts'
import { brokenLinks } from '../support/check-links.ts'
import { expectedAddresses } from '../support/page-kind.ts'
import { runBuild } from '../support/run-build.ts'
import { DIST, readSite } from '../support/site.ts'

const hashes = (dir: string) =>
  folderFiles(dir).map(
    ({ path }) =>
      `${createHash('sha256')
        .update(readFileSync(join(dir, path)))
        .digest('hex')} ${path}`,
  )

test('a second build makes the same bytes', () => {
  const again = 'tests/output/again'
  const { code, stderr } = runBuild({ LAEGE_DIST_DIR: again })
  expect(code, stderr).toBe(0)
  expect(hashes(again)).toEqual(hashes(DIST))
})

describe('a site below a sub-path of a domain', () => {
  const dir = 'tests/output/below'
  const domain = 'https://site.example'

  beforeAll(() => {
    const { code, stderr } = runBuild({ LAEGE_DIST_DIR: dir, BASE_PATH: 'laeger/tal', SITE_URL: domain })
    expect(code, stderr).toBe(0)
  })

  test('has every address and no broken link', () => {
    const site = readSite(dir, '/laeger/tal/')
    expect(site.pages.map((page) => page.address).sort()).toEqual(expectedAddresses().sort())
    expect(brokenLinks(site)).toEqual([])
  })

  test('states the full address of every page', () => {
    for (const page of readSite(dir, '/laeger/tal/').pages) {
      const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href')
      if (page.address === '404.html') expect(canonical).toBeUndefined()
      else expect(canonical).toBe(`${domain}/laeger/tal/${page.address}`)
    }
  })

  test('names for every page the picture that is shown where it is shared, by its full address', () => {
    const site = readSite(dir, '/laeger/tal/')
    const cards = site.pages.map(({ root, address }) => {
      const content = (property: string) =>
        root.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? ''
      expect(content('og:image:alt').length, address).toBeGreaterThan(40)
      expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630'])
      expect(root.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image')
      return content('og:image')
    })
    const prefix = `${domain}/laeger/tal/`
    for (const card of cards) {
      expect(card.startsWith(prefix), card).toBe(true)
      expect(site.files).toContain(card.slice(prefix.length))
    }
    // One each for 98 municipalities and 17 councils, and one for all other pages.
    expect(new Set(cards).size).toBe(98 + 17 + 1)
  })
})
