import { expect, test } from 'vitest'
import { addressText } from '../../src/model/run-address.ts'
import { useBrowser } from '../support/browser.ts'
import { frozen } from '../support/frozen.ts'
import { PAGE_KINDS } from '../support/page-kind.ts'

const { open } = useBrowser()

/** How long the page may take for one of them, beside other work. In milliseconds. */
const PATIENT = 20_000

test('the page of one’s own calculation gives the numbers of every case, opened as an address', async () => {
  const { page, troubles } = await open(PAGE_KINDS.ownRun)
  for (const { id, run, changes, councils, country } of frozen.cases) {
    const address = addressText({ run, changes, check: null })
    // A council that is only in a case is a row of its own, so rows are found by name.
    const wanted = Object.fromEntries(
      [...councils, { name: 'Hele landet', ...country }].map((one) => [one.name, one.capacities]),
    )
    await page.evaluate((fragment) => {
      location.hash = fragment
    }, address)
    const numbers = () =>
      page.locator('[data-rows=councils] tbody tr').evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => {
            const [name = '', ...cells] = [...row.querySelectorAll('th, data')].map((cell) => cell.textContent.trim())
            return [name.replace(/^Sundhedsråd /, ''), (cells[2] ?? '').replaceAll('.', '')]
          }),
        ),
      )
    await expect.poll(numbers, { message: id, timeout: PATIENT }).toEqual(wanted)
  }
  expect(troubles).toEqual([])
})
