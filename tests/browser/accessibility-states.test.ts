import { describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { SIZES, STATE_ADDRESSES } from '../support/states.ts'

const { visit } = useBrowser()

describe.each(STATE_ADDRESSES)('/%s', (address) => {
  test.each(['a phone', 'a desktop'] as const)('has no fault that axe finds in the dark on %s', async (size) => {
    const { page } = await visit(address, { viewport: SIZES[size], colorScheme: 'dark' })
    expect(await axeFindings(page)).toEqual([])
  })

  test('has no fault that axe finds in forced colours', async () => {
    const { page } = await visit(address, { forcedColors: 'active' })
    expect(await axeFindings(page)).toEqual([])
  })

  test('has no fault that axe finds on a small phone', async () => {
    const { page } = await visit(address, { viewport: SIZES['a small phone'] })
    expect(await axeFindings(page)).toEqual([])
  })
})
