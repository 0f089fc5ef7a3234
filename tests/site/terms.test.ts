import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { basePath } from '../../src/inputs/base-path.ts'
import { DATA } from '../support/data.ts'
import { PAGE_KINDS } from '../support/page-kind.ts'
import { DIST, type Page, readerText, readSite } from '../support/site.ts'

const site = readSite(DIST, basePath())
const pageAt = (address: string): Page => {
  const page = site.pages.find((candidate) => candidate.address === address)
  if (page === undefined) throw new Error(`there is no page /${address}`)
  return page
}
const words = ({ root }: Page) => root.querySelectorAll('main button.term')

const { terms } = z
  .object({
    terms: z.array(
      z.object({
        id: z.string(),
        da: z.string(),
        forms: z.object({ da: z.array(z.string()) }),
        usedOn: z.array(z.string()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(`${DATA}/glossary.json`, 'utf8')))

/** The glossary explains its words already, and so does the list of everything by links to it; the page for unknown addresses and the pages to embed have no text to speak of, and that of accessibility speaks of no model. */
const KINDS = Object.entries(PAGE_KINDS).filter(
  ([kind]) => !/^(?:glossary|everything|accessibility|notFound|embedded.*)$/.test(kind),
)

test.each(KINDS)('the %s pages show the meaning of a word, in both languages', (_, address) => {
  for (const page of [pageAt(address), pageAt(`en/${address}`)]) {
    expect(words(page).length, page.address).toBeGreaterThan(0)
  }
})

test('every word leads to one card on its page, and every card has a word', () => {
  for (const page of site.pages) {
    const targets = new Set(words(page).map((word) => word.getAttribute('popovertarget')))
    const cards = page.root.querySelectorAll('[popover]').map((card) => card.id)
    expect(cards.sort(), page.address).toEqual([...targets].sort())
  }
})

test('a word is not marked within a link, a heading or another word that is', () => {
  const inside = site.pages
    .flatMap((page) => words(page))
    .filter((word) => word.parentNode?.closest('a, button, h1, h2, h3'))
  expect(inside).toEqual([])
})

test('the pages that the glossary names use the word', () => {
  const wrong = terms.flatMap(({ id, da, forms, usedOn }) =>
    usedOn
      .map((path) => pageAt(path.slice(1)))
      .filter((page) => {
        if (words(page).some((word) => word.getAttribute('popovertarget') === `ord-${id}`)) return false
        const main = page.root.querySelector('main')
        const text = main === null ? '' : readerText(main).toLowerCase()
        return [da, ...forms.da].every((form) => !text.includes(form.toLowerCase()))
      })
      .map((page) => `${id} on /${page.address}`),
  )
  expect(wrong).toEqual([])
})
