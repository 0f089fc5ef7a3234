import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderFiles } from '../../../../scripts/site/folder-files.ts'
import { termParts } from '../../../../src/inputs/explanations/term-parts.ts'
import { readability } from '../../../../scripts/reading/lix.ts'
import { frozen } from '../../../support/frozen.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const { terms } = frozen.glossary
const ids = new Set(terms.map(({ id }) => id))

/** Every id in `<Term id="…">` of the pages and texts, with its file. */
function termsInPages(): { readonly file: string; readonly id: string }[] {
  return folderFiles('src')
    .map(({ path }) => path)
    .filter((path) => /\.(?:astro|mdx)$/.test(path))
    .flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/<Term\b[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => ({
        file,
        id,
      })),
    )
}

test('at least 40 terms, each with its own id', () => {
  expect(terms.length).toBeGreaterThanOrEqual(40)
  expect(ids.size).toBe(terms.length)
})

test('every term that a page shows is in the glossary', () => {
  expect(termsInPages().filter(({ id }) => !ids.has(id))).toEqual([])
})

test('every term that an answer marks is in the glossary, and some are', () => {
  const marked = frozen.hearing.questions.flatMap(({ answer }) =>
    termParts(answer.da).flatMap(({ term }) => (term === null ? [] : [term])),
  )
  expect(marked.length).toBeGreaterThan(0)
  expect(marked.filter((term) => !ids.has(term))).toEqual([])
})

// A card beside a word is read in a glance.
test('every term is explained in short sentences', () => {
  for (const { id, meaning, law } of terms) {
    // A number stands where its name does.
    const read = meaning.da.replace(/\{\w+\}/g, '98')
    expect.soft(readability([read]).lix, id).toBeLessThanOrEqual(40)
    for (const text of [read, law?.da ?? ''])
      expect.soft(readability([text]).longestSentence, `${id}: ${text}`).toBeLessThanOrEqual(16)
  }
})

test.each<[name: string, from: string, to: string, fault: object]>([
  ['an id that is not the word', '"id": "afrunding"', '"id": "runding"', { value: 'runding', expected: /^afrunding/ }],
  ['an unknown source', '"source": "act-718"', '"source": "act"', { value: 'act', expected: /source/ }],
  ['a page that is no place', '"path": "/om/"', '"path": "/us/"', { value: '/om/', expected: /places/ }],
  [
    'a form of two words',
    '"afrundingen"',
    '"sundhedsrådet"',
    { column: 'terms[54].forms.da[1]', value: 'sundhedsrådet', expected: /once/ },
  ],
  ['a number that is not known', '{norm} delt', '{normen} delt', { expected: /\{norm\}, \{councils\}/ }],
  ['a word without meaning', '"meaning": {', '"meaning": null, "was": {', { value: 'null', expected: /object/ }],
])('%s is found and told', (_, from, to, { expected, ...rest }: { expected?: RegExp }) => {
  const [fault] = faults((data) => {
    data.edit('glossary.json', (text) => text.replace(from, to))
  })
  expect(fault).toMatchObject({ file: 'glossary.json', ...rest })
  expect(fault?.expected).toMatch(expected ?? '')
})

function faults(change: (data: DataCopy) => void) {
  return withData((data) => {
    change(data)
    return data.faults()
  })
}
