import { expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { testEverySecondAddress } from '../support/every-address.ts'

testEverySecondAddress('first')

const { visit } = useBrowser()

test('axe finds a fault when there is one', async () => {
  const { page } = await visit('')
  await page.evaluate(() => {
    document.body.append(document.createElement('button'))
  })
  expect(await axeFindings(page)).toEqual([expect.stringContaining('button-name')])
})
