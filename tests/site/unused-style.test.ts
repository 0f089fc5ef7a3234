import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST, readSite } from '../support/site.ts'
import { stylesheets } from '../support/styles.ts'

/** The classes that some element of some page has. */
const onPages = new Set(
  readSite(DIST, basePath()).pages.flatMap(({ html }) =>
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/)),
  ),
)

/** String literals of the browser scripts, and of those that stand in a component: classes set at run time. */
const inScripts = new Set(
  readdirSync('src/components', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ path: join(parentPath, name), isScript: parentPath.endsWith('browser') }))
    .flatMap(({ path, isScript }) => {
      const text = readFileSync(path, 'utf8')
      return isScript ? [text] : [...text.matchAll(/<script is:inline>(.*?)<\/script>/gs)].map(([script]) => script)
    })
    .flatMap((text) => [...text.matchAll(/'([^'\n]*)'/g)].flatMap((match) => (match[1] ?? '').split(/\s+/))),
)

/** Classes of what the data may hold tomorrow: a measure with a gap. */
const RESERVED = new Set(['missing', 'over-missing'])

/** The classes that a stylesheet names in its selectors. */
function classesOf(css: string): string[] {
  const selectors = css.replace(/"[^"]*"|'[^']*'/g, '').match(/[^{};]+(?=\{)/g) ?? []
  const names = selectors.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? ''))
  return [...new Set(names)]
}

const used = (name: string) => onPages.has(name) || inScripts.has(name) || RESERVED.has(name)

test('the classes of a stylesheet are found, and one that nothing has is noticed', () => {
  const css = '.a > .b-c:not(.d), p { margin: 0.5em } @media (width >= 1.5rem) { .e { content: ".f" } }'
  expect(classesOf(css)).toEqual(['a', 'b-c', 'd', 'e'])
  expect(used('no-such-class')).toBe(false)
})

describe.each([...stylesheets()])('%s', (_, css) => {
  test('has no rule for a class that nothing has', () => {
    expect(classesOf(css).filter((name) => !used(name))).toEqual([])
  })
})
