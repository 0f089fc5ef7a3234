import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, test } from 'vitest'
import { label, LABELS } from '../../../../src/text/labels/labels.ts'

/** Pairs of plain words as they are written in the source. */
const PAIR = /\{\s*da: '([^'\n]*)',\s*en: '([^'\n]*)',?\s*\}/g

test('a label is said in each language', () => {
  expect(label('municipality', 'da')).toBe('Kommune')
  expect(label('municipality', 'en')).toBe('Municipality')
})

test('no label stands under two names', () => {
  const pairs = Object.values(LABELS).map(({ da, en }) => `${da} / ${en}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})

test('a label of the catalogue is written by hand nowhere', () => {
  const known = new Set(Object.values(LABELS).map(({ da, en }) => `${da} / ${en}`))
  const rooms = ['components', 'pages', 'layouts', 'downloads', 'text/columns'].map((room) => join('src', room))
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => ['.ts', '.astro'].includes(extname(path)))
      .map((path) => join(room, path)),
  )
  const written = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(PAIR)]
      .map(([, da = '', en = '']) => `${da} / ${en}`)
      .filter((pair) => known.has(pair))
      .map((pair) => `${path}: ${pair}`),
  )
  expect(written).toEqual([])
})
