import { expect, test } from 'vitest'
import { siteRoot } from '../../../../src/inputs/base-path.ts'
import { loadSite } from '../../../../src/results/site.ts'
import { citation, contact } from '../../../../src/text/sentences/files.ts'

const { inputs, results } = loadSite()
const { runs, headline } = results
const nowhere = { ...inputs.site, address: null }
const somewhere = { ...inputs.site, address: 'https://site.example/sub/' }

test('a reader who holds only the file is told where to turn, without a path that leads nowhere', () => {
  expect(contact(nowhere, 'da')).toContain(`afsnittet “Fejl og rettelser”, hos udgiveren: ${inputs.site.publisher.da}`)
  expect(contact(nowhere, 'en')).toContain(inputs.site.publisher.en)
  for (const language of ['da', 'en'] as const) expect(contact(nowhere, language)).not.toContain('/')
})

test('where the domain is known the address is whole, in the language of the file', () => {
  expect(contact(somewhere, 'da')).toBe('https://site.example/sub/om/#rettelser')
  expect(contact(somewhere, 'en')).toBe('https://site.example/sub/en/om/#rettelser')
  expect(contact({ ...somewhere, corrections: 'mailto:ret@site.example' }, 'da')).toBe('ret@site.example')
})

test('a citation has an address only where there is one', () => {
  expect(citation(nowhere, [headline], 'da')).toMatch(/Danmarks Statistik\.$/)
  expect(citation(somewhere, [headline], 'da')).toMatch(/ https:\/\/site\.example\/sub\/data\/#open-2026$/)
  expect(citation(somewhere, runs, 'en')).toMatch(/ https:\/\/site\.example\/sub\/en\/data\/$/)
})

test('the address of the site is that of its domain and its path', () => {
  expect(siteRoot({})).toBeNull()
  expect(siteRoot({ BASE_PATH: 'sub' })).toBeNull()
  expect(siteRoot({ SITE_URL: 'https://site.example' })).toBe('https://site.example/')
  expect(siteRoot({ SITE_URL: 'https://site.example', BASE_PATH: 'sub' })).toBe('https://site.example/sub/')
  expect(siteRoot({ SITE_URL: 'no address' })).toBeNull()
})
