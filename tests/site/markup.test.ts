import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { markupFaults } from '../support/check-markup.ts'
import { DIST, readSite } from '../support/site.ts'

test('the markup of every page is valid', async () => {
  const { pages } = readSite(DIST, basePath())
  expect(pages.length).toBeGreaterThan(100)
  const faults = await Promise.all(pages.map(markupFaults))
  expect(faults.flat()).toEqual([])
})

test('a fault is found when there is one', async () => {
  const html = '<!DOCTYPE html><html lang="da"><body><p><div></div></p></body></html>'
  expect(await markupFaults({ html, address: '' })).not.toEqual([])
})
