import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { SITE_CHECKS } from '../support/check-site.ts'
import { DATA } from '../support/data.ts'
import { DIST, readSite } from '../support/site.ts'

// The site of data/, where that is other data than the tests of the code have.

const site = readSite(DIST, basePath())

test.each(Object.entries(SITE_CHECKS))('it %s', async (_, faultsOf) => {
  expect(await faultsOf(site, DATA)).toEqual([])
})
