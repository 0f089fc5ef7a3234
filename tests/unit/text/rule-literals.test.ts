import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = 'src'
/** Where words stand, and whatever makes them. */
const KINDS = ['.ts', '.astro', '.mdx']

/** The lines of a file that are no comments, with their place. */
function lines(path: string): readonly string[] {
  return readFileSync(join(SRC, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line, index) => `${path}:${index + 1}: ${line.replace(/\/\/ .*/, '')}`)
}

const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => KINDS.includes(extname(path)))
  .flatMap(lines)

const found = (pattern: RegExp): readonly string[] => source.filter((line) => pattern.test(line))

test('the norm stands in no word: it comes from the run', () => {
  const known = [
    // What the hearing note says of citizens in group 2, and the check of official numbers that rests on it.
    /teknisk\.mdx:\d+: - (?:Alle borgere|All citizens)/,
    /LARGEST_GROUP_2 = decimal\(1600\)/,
    /inputs\/official\/(?:check-official|limits)\.ts:\d+: .*(?:gruppe 1|gruppe 2|group 1|group 2)/,
    // Why a norm far from what the rules say is a slip.
    /inputs\/rules\/change-kinds\.ts:\d+: +reason: /,
    // The parameters that pages name.
    /inputs\/page-names\.ts:\d+: +'norm-1600',/,
    // Before the reform the number was about this.
    /<Parameter id="norm-1600" \/>/,
    // The width of a picture.
    /kort\/\[slug\]\.png\.ts:\d+: +width: 1600,$/,
  ]
  expect(found(/\b1[.,]?600\b/).filter((line) => !known.some((pattern) => pattern.test(line)))).toEqual([])
})

test('the floor stands in no word', () => {
  expect(found(/floor-35|(?<![\d.,])35\s*(?:km|kvadrat|square)/)).toEqual([])
})

test('no word says how many municipalities or health councils there are', () => {
  expect(found(/\b98 (?:kommun|municip|of the municip)/)).toEqual([])
  expect(found(/\b17 (?:sundhedsråd|health council|council|råd)/)).toEqual([])
})
