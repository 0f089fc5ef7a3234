import type { Page } from './site.ts'

/** What the head of a page lacks: language, title, description, one main heading, a viewport. */
export function headFaults(page: Page): string[] {
  const { root } = page
  const faults: string[] = []
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`/${page.address}: ${fault}`)
  }
  const language = page.address.startsWith('en/') ? 'en' : 'da'
  expect(root.querySelector('html')?.getAttribute('lang') === language, `the language is not ${language}`)
  expect(titleOf(page).length > 0, 'no title')
  expect(descriptionOf(page).length >= 40, 'a description of fewer than 40 characters')
  expect(descriptionOf(page).length <= 200, 'a description of more than 200 characters')
  expect(root.querySelectorAll('h1').length === 1, `${root.querySelectorAll('h1').length} main headings`)
  expect(root.querySelectorAll('main').length === 1, `${root.querySelectorAll('main').length} main elements`)
  expect(root.querySelector('meta[name="viewport"]') !== null, 'no viewport')
  expect(root.querySelector('meta[charset]') !== null, 'no character set')
  return faults
}

export function titleOf(page: Page): string {
  return page.root.querySelector('title')?.textContent.trim() ?? ''
}

export function descriptionOf(page: Page): string {
  return page.root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? ''
}

/** The values that more than one page has, with the pages. */
export function repeated(pages: readonly Page[], valueOf: (page: Page) => string): string[] {
  const byValue = Map.groupBy(pages, valueOf)
  return [...byValue]
    .filter(([, holders]) => holders.length > 1)
    .map(([value, holders]) => `“${value}”: ${holders.map((page) => `/${page.address}`).join(', ')}`)
}
