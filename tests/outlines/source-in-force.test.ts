import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCommand } from '../../scripts/command/run-command.ts'
import { FIRST_RUNS } from '../../scripts/testing/tested-site.ts'
import { metaSchema } from '../../src/inputs/geography/drawing.ts'
import { sourcesSchema } from '../../src/inputs/rules/rule-schemas.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { featuresOf, moved, ownShapes, textOf, toUtm32 } from './geojson.ts'

const run = (script: string, ...options: readonly string[]) =>
  startCommand([process.execPath, `scripts/${script}.ts`, ...options], process.env).outcome

test('geo:build --from puts whose the outlines are into all that says so, and nothing of the old ones is left', async () => {
  const place = temporaryFolder()
  const data = join(place, 'data')
  cpSync(FIRST_RUNS, data, { recursive: true })
  const file = join(place, 'kommuner.geojson')
  writeFileSync(file, textOf(featuresOf(moved(ownShapes(), toUtm32))))
  const { code, output } = await run(
    'build-topology',
    ...['--data', data, '--from', file, '--source', 'Prøvekort 2027', '--method', 'surveyed'],
    ...['--attribution-da', '© Prøvestyrelsen', '--licence', 'CC0', '--licence-url', 'https://outlines.example/cc0'],
  )
  expect(code, output).toBe(0)
  expect(readdirSync(place).sort()).toEqual(['data', 'kommuner.geojson'])

  const read = (path: string): string => readFileSync(join(data, path), 'utf8')
  expect(metaSchema.parse(JSON.parse(read('geography/2027/denmark.meta.json'))).source).toEqual({
    name: 'Prøvekort 2027',
    // One language was given, and stands for both.
    attribution: { da: '© Prøvestyrelsen', en: '© Prøvestyrelsen' },
    licence: 'CC0',
    url: 'https://outlines.example/cc0',
    method: 'surveyed',
  })
  expect(read('geography/2027/NOTICE.md')).toMatch(
    /Prøvekort 2027[^]*© Prøvestyrelsen[^]*CC0, https:\/\/outlines\.example\/cc0/,
  )
  const records = sourcesSchema.parse(JSON.parse(read('sources.json')))
  const before = sourcesSchema.parse(JSON.parse(readFileSync(`${FIRST_RUNS}/sources.json`, 'utf8')))
  expect(records).toHaveLength(before.length)
  expect(records.find(({ title }) => title === 'Prøvekort 2027')).toMatchObject({
    id: 'proevekort-2027',
    publisher: '© Prøvestyrelsen',
    licence: 'CC0',
    kind: 'outline',
    usedFor: { da: 'Kommunernes omrids på kortene. De er opmålte og her forenklede.' },
  })
  for (const path of ['sources.json', 'geography/2027/NOTICE.md', 'geography/2027/denmark.meta.json'])
    expect(read(path)).not.toMatch(/Polley|react-denmark-map/)
  const checked = await run('check-data', data)
  expect(checked.code, checked.output).toBe(0)
})
