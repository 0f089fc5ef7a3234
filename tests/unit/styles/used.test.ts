import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stylesheets } from '../../support/styles.ts'

/** Everything that writes markup: components, pages, prose, and the code that draws. */
const markup = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|mdx|ts)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

/** The words in strings and attributes that could be the name of a class. */
const words = new Set(markup.match(/[\w-]+/g))

/** Families of classes that are put together of a word and a value: the word, and the values. */
const FAMILIES = [
  { pattern: /^c[1-6]$/, written: 'c${' },
  { pattern: /^m[1-6]$/, written: 'm${' },
  { pattern: /^status-(?:official|reported|statistics|imputed|assumption|estimated)$/, written: 'status-${' },
] as const

function isWritten(name: string): boolean {
  return words.has(name) || FAMILIES.some(({ pattern, written }) => pattern.test(name) && markup.includes(written))
}

/** The classes that a stylesheet names, without what stands in strings and in numbers. */
function classesOf(css: string): string[] {
  const selectors = css.replace(/"[^"]*"|'[^']*'/g, '').match(/[^{};]+(?=\{)/g) ?? []
  return [
    ...new Set(selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map((m) => m[1] ?? ''))),
  ]
}

test('finds the classes of a stylesheet', () => {
  expect(classesOf('.a > .b-c:not(.d), p { margin: 0.5em } @media (width >= 1.5rem) { .e { x: ".f" } }')).toEqual([
    'a',
    'b-c',
    'd',
    'e',
  ])
  expect(isWritten('no-such-class-anywhere')).toBe(false)
})

describe.each([...stylesheets()])('%s', (_, css) => {
  test('styles no class that nothing has', () => {
    expect(classesOf(css).filter((name) => !isWritten(name))).toEqual([])
  })
})

test('no token is defined that nothing uses, and none used that is not defined', () => {
  const all = [...stylesheets().values()].join('\n')
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1] ?? ''))
  const used = new Set([...`${all}\n${markup}`.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? ''))
  expect([...defined].filter((name) => !used.has(name))).toEqual([])
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
})
