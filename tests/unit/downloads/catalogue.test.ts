import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runFiles, schemaFile } from '../../../src/downloads/catalogue.ts'
import { fileResponse } from '../../../src/downloads/file-response.ts'
import { fingerprint } from '../../../src/downloads/fingerprint.ts'
import { headline, RUNS } from './results.ts'

describe.each(RUNS)('the files of $run', ({ run, result }) => {
  const files = runFiles(result)

  test('are the two tables, the result, and a table for each council', () => {
    expect(files.slice(0, 3).map((file) => file.path)).toEqual([
      `/data/${run}/municipalities.csv`,
      `/data/${run}/councils.csv`,
      `/data/${run}/result.json`,
    ])
    expect(files).toHaveLength(3 + 17)
    expect(files.map((file) => file.path)).toContain(`/data/${run}/councils/oestsjaelland-og-oeerne.csv`)
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length)
  })

  test('say that their figures are an open estimate', () => {
    for (const file of files) expect(file.descriptionDa).toContain('åbent skøn')
  })

  test('hold what they are said to be', () => {
    for (const file of files) {
      const isTable = file.path.endsWith('.csv')
      expect(file.mediaType).toBe(isTable ? 'text/csv' : 'application/json')
      expect(file.text().startsWith(isTable ? 'code,name,' : '{')).toBe(!file.path.endsWith('/councils.csv'))
    }
  })
})

test('an endpoint answers with the text of its file and its media type', async () => {
  const [file] = runFiles(headline)
  if (file === undefined) throw new Error('no file')
  const response = fileResponse(file)
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(await response.text()).toBe(file.text())
})

test('the schema is JSON at a fixed address', () => {
  const file = schemaFile()
  expect(file.path).toBe('/data/result.schema.json')
  expect(JSON.parse(file.text())).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})

test('a council of one municipality is spoken of in the singular', () => {
  const one = headline.councils.filter((council) => council.municipalityCodes.length === 1).map((c) => c.slug)
  for (const file of runFiles(headline).slice(3)) {
    const slug = file.path.split('/').at(-1)?.replace('.csv', '') ?? ''
    expect(file.descriptionDa.startsWith('Kommunen i ')).toBe(one.includes(slug))
  }
})

describe('a fingerprint', () => {
  test('of “abc” is the one that the standard prints', () => {
    expect(fingerprint('abc')).toEqual({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  test('counts bytes of UTF-8, not letters', () => {
    expect(fingerprint('Læsø').bytes).toBe(6)
    expect(fingerprint('Læsø').sha256).toBe(createHash('sha256').update(new TextEncoder().encode('Læsø')).digest('hex'))
  })
})
