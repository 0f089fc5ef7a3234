import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { casesSchema } from '../../../../src/inputs/rules/cases.ts'
import { glossarySchema } from '../../../../src/inputs/explanations/glossary.ts'
import { timelineSchema } from '../../../../src/inputs/explanations/timeline.ts'
import { folderUrl } from '../../../../src/inputs/data-folder.ts'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { parseCsv } from '../../../../src/inputs/files/parse-csv.ts'
import { readJson } from '../../../../src/inputs/files/read-json.ts'
import { tilesSchema } from '../../../../src/inputs/geography/drawing.ts'
import { parametersSchema, runsSchema, siteSchema } from '../../../../src/inputs/rules/rule-schemas.ts'
import { checkTable } from '../../../../src/inputs/tables/check-table.ts'
import { dataPackageSchema } from '../../../../src/inputs/tables/datapackage.ts'
import { required } from '../../../../src/model/required.ts'
import { jsonOf, jsonWithRaw, pathsIn } from '../../../support/broken/broken-folder.ts'
import { DATA } from '../../../support/data.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

// Whatever is typed into a file: no check fails of itself, and what is taken is of the shape, also when written and read back.

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'site.json': siteSchema,
  'runs.json': runsSchema,
  'parameters.json': parametersSchema,
  'timeline.json': timelineSchema,
  'glossary.json': glossarySchema,
  'cases.json': casesSchema,
  'datapackage.json': dataPackageSchema,
  'geography/2027/tiles.json': tilesSchema,
}

/** What somebody, or a program that went wrong, may put in the place of a value. */
const raw = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    'null',
    '1e999',
    '-0',
    '9007199254740993',
    '"\\ud800"',
    '{"__proto__":{"x":1}}',
    '{"constructor":1,"constructor":2}',
    '[',
    '"',
    '}',
    '\u0000',
    '//',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((words) => JSON.stringify(words)),
)

test('any value anywhere in a JSON file', () => {
  const folder = temporaryFolder()
  const files = Object.entries(SCHEMAS).map(([file, schema]) => {
    const text = readFileSync(join(DATA, file), 'utf8')
    return { schema, text, paths: pathsIn(jsonOf(text), () => true) }
  })
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(), raw, (which, at, put) => {
      const { schema, text, paths } = required(files[which], 'file')
      writeFileSync(join(folder, 'any.json'), jsonWithRaw(text, paths[at % paths.length] ?? [], put))
      const faults: Fault[] = []
      const { file } = readJson(folderUrl(folder), 'any.json', schema, faults)
      expect(file === null).toBe(faults.length > 0)
      for (const { line, expected } of faults) expect(line !== null && expected !== '').toBe(true)
      if (file !== null) expect(schema.safeParse(JSON.parse(JSON.stringify(file.value))).success).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('any text in any cell of a table', () => {
  const { resources } = dataPackageSchema.parse(jsonOf(readFileSync(join(DATA, 'datapackage.json'), 'utf8')))
  const tables = resources.map((resource) => ({
    resource,
    lines: readFileSync(join(DATA, resource.path), 'utf8').trimEnd().split('\n').slice(0, 12),
  }))
  fc.assert(
    fc.property(
      fc.nat(tables.length - 1),
      fc.nat(),
      fc.nat(),
      fc.string({ unit: 'binary' }),
      (which, row, cell, put) => {
        const { resource, lines } = tables[which] ?? { lines: [] }
        if (resource === undefined) return
        const spoilt = lines.map((line, index) =>
          index === row % lines.length
            ? line
                .split(',')
                .map((old, position, all) => (position === cell % all.length ? put : old))
                .join(',')
            : line,
        )
        const faults: Fault[] = []
        const read = (text: string) =>
          checkTable(resource.path, parseCsv(resource.path, text, faults), resource, faults, true)
        const { rows } = read(`${spoilt.join('\n')}\n`)
        // What is taken is taken again, as it was read.
        if (faults.length > 0 || rows.length === 0) return
        const quoted = (value: string) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
        const names = resource.schema.fields.map(({ name }) => name)
        read(`${[names, ...rows.map((one) => names.map((name) => quoted(one.text(name) ?? '')))].join('\n')}\n`)
        expect(faults).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
