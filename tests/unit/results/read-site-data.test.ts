import { expect, test } from 'vitest'
import { loadSite, loadSiteData, readSiteData } from '../../../src/results/site.ts'
import { DATA } from '../../support/data.ts'

test('the site is made of the folder that was read last, and computed once for it', () => {
  const before = readSiteData(DATA)
  const data = readSiteData(DATA)
  expect(data).not.toBe(before)
  expect(loadSiteData()).toBe(data)
  const site = loadSite()
  expect(site.inputs).toBe(data.inputs)
  expect(loadSite()).toBe(site)
})
