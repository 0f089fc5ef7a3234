import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { questionIds } from '../support/questions.ts'

const { open } = useBrowser()

const ADDRESS = 'metode/spoergsmaal/'

async function search(text: string, address = ADDRESS) {
  const { page } = await open(address)
  await page.getByRole('searchbox').fill(text)
  return {
    page,
    found: await page.locator('[data-question]:visible h3').allTextContents(),
    said: await page.locator('output').textContent(),
  }
}

test.each(['ø-læge', 'oe-laege', 'Ø LÆGE', 'smaa klinik'])('“%s” is forgiven', async (text) => {
  const { found } = await search(text)
  expect(found).toContain('Tæller små klinikker og ø-læger med?')
})

test('a short part stands at the start of a word, so that “oe” does not find “følger”', async () => {
  const { found } = await search('oe')
  expect(found).toContain('Tæller små klinikker og ø-læger med?')
  expect(found).not.toContain('Hvornår kommer der flere læger?')
})

test('words may stand apart, and figures count', async () => {
  const { found, said } = await search('35 sønderjylland')
  expect(found).toEqual([])
  expect(said).toBe('Ingen spørgsmål')
  expect((await search('449,2')).found).toEqual(['Hvad sker der med decimalerne?'])
})

test('a group without questions is put away, and all come back', async () => {
  const { page, said } = await search('praksisklagenævn')
  expect(said).toBe('1 spørgsmål')
  expect(await page.locator('[data-questions]:visible').count()).toBe(1)
  await page.getByRole('searchbox').fill('')
  expect(await page.locator('[data-question]:visible').count()).toBe(questionIds().length)
})

test.each([
  ['449.2', '1 question', ['What happens to the decimals?']],
  ['island doctor', '1 question', ['Do small clinics and island doctors count?']],
  ['Xanadu', 'No questions', []],
])('in English “%s” gives %s', async (text, said, found) => {
  expect(await search(text, `en/${ADDRESS}`)).toMatchObject({ said, found })
})

test('what a word of the glossary means is not searched', async () => {
  // Only the card of MENAPT-lande names Syria.
  expect((await search('Syrien')).found).toEqual([])
})

test('without scripts every question is there, and no search', async () => {
  const { page } = await open(ADDRESS, { javaScriptEnabled: false })
  expect(await page.locator('[data-question]:visible').count()).toBe(questionIds().length)
  expect(await page.getByRole('searchbox').isVisible()).toBe(false)
})

test('an address with a question opens its answer', async () => {
  const { page } = await open(`${ADDRESS}#klage`)
  expect(await page.getByText('Klagen går til klinikkens egen region').isVisible()).toBe(true)
})
