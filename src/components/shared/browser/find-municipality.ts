import { doYouMean, noPlace } from '../../../text/sentences/find-page.ts'
import { findPlaces } from './match-places.ts'
import { pageLanguage } from './page-language.ts'

/**
 * Going to the page of a municipality or a health council by its name. The page is left on Enter, by the button or with a
 * name picked from the list, never while one types (WCAG 3.2.2). Where the page has a table to be filtered, it shows the rows
 * that the text finds.
 */
const language = pageLanguage()

for (const form of document.querySelectorAll<HTMLFormElement>('[data-find]')) {
  const input = form.querySelector('input')
  const output = form.querySelector('output')
  if (input === null || output === null) continue
  const options = [...form.querySelectorAll('option')]
  const places = options.flatMap(({ value, dataset: { code, also, council, href } }) =>
    code === undefined
      ? []
      : [{ code, name: value, also: also?.split(', ') ?? [], council: council ?? '', href: href ?? '' }],
  )
  const pageOf = (council: string): string | undefined =>
    options.find(({ dataset }) => dataset.code === undefined && dataset.council === council)?.dataset.href

  const go = (): void => {
    const { meant, council, found } = findPlaces(places, input.value)
    const href = meant?.href ?? (council === null ? undefined : pageOf(council))
    if (href !== undefined) location.assign(href)
    else if (found.length === 0) output.value = noPlace(input.value, language)
    else
      output.replaceChildren(
        ...doYouMean(found, language).map((part) => (typeof part === 'string' ? part : linkTo(part))),
      )
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
  const rows = document.querySelectorAll<HTMLElement>('[data-filtered] tr[data-code]')
  input.addEventListener('input', (event) => {
    output.value = ''
    const codes = findPlaces(places, input.value).found.map(({ code }) => code)
    for (const row of rows) row.hidden = codes.length > 0 && !codes.includes(row.dataset.code ?? '')
    // A picked entry replaces what was typed: no key was pressed for it, so browsers name no kind of input, or this one.
    const isPicked = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText'
    if (isPicked && options.some(({ value }) => value === input.value)) go()
  })
}

function linkTo({ name, href }: { readonly name: string; readonly href: string }): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = name
  return link
}
