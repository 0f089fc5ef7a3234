import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stylesheets } from '../../support/styles.ts'

/** Components, pages and the code that draws: they may ask for a token too. */
const code = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|mdx|ts)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

test('no token is defined that nothing uses, and none used that is not defined', () => {
  const css = [...stylesheets().values()]
  const names = (texts: readonly string[], pattern: RegExp) =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))
  const defined = names(css, /(--[\w-]+)\s*:/g)
  const used = names([...css, ...code], /var\((--[\w-]+)/g)
  expect(defined.size).toBeGreaterThan(20)
  expect([...defined].filter((name) => !used.has(name))).toEqual([])
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
})
