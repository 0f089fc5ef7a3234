import { Ajv2020 } from 'ajv/dist/2020.js'
import { csvParse } from 'd3'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apiFiles } from '../../../../src/downloads/api/api-files.ts'
import { collectionOfAll } from '../../../../src/downloads/packages/collection.ts'
import { allRunsFiles } from '../../../../src/downloads/packages/catalogue.ts'
import { statedInAnyYear } from '../../../../src/results/official-beside.ts'
import { present } from '../../model/exact.ts'
import { site } from '../results.ts'

const { inputs, results, scenarios } = site
const { main, each } = apiFiles(site, collectionOfAll(inputs.site, results.runs, statedInAnyYear(inputs, results)))
const answers = new Map([...main, ...each].map((file) => [file.path.replace('/api/v1/', ''), file.text()]))
const object = z.record(z.string(), z.unknown())
const answer = (path: string) => object.parse(JSON.parse(present(answers.get(path), path)))

const openapi = z
  .looseObject({
    openapi: z.literal('3.1.0'),
    paths: z.record(z.string(), z.looseObject({ get: z.looseObject({ operationId: z.string() }) })),
    components: z.looseObject({ schemas: z.record(z.string(), object) }),
  })
  .parse(answer('openapi.json'))
const KINDS = Object.entries(openapi.paths).map(([path, { get }]) => ({
  kind: get.operationId.replace(/^get/, ''),
  matches: new RegExp(
    `^${path
      .slice(1)
      .replace('.', '\\.')
      .replace(/\{\w+\}/, '[^/]+')}$`,
  ),
}))
const kindOf = (path: string): string =>
  present(
    KINDS.find(({ matches }) => matches.test(path)),
    path,
  ).kind

const word = z.union([z.string(), z.number(), z.boolean(), z.undefined(), z.array(z.string())]).transform(String)

/** The fields of a schema, each by its way and type: "Run.run.rules.rounding string". */
function fieldsOf(way: string, schema: unknown): readonly string[] {
  const {
    type,
    properties,
    items,
    additionalProperties,
    anyOf,
    enum: values,
    const: only,
    pattern,
    format,
  } = object.parse(schema)
  const said = [
    type === undefined ? '' : word.parse(type),
    ...(Array.isArray(values) ? [values.join('|')] : []),
    ...(only === undefined ? [] : [word.parse(only)]),
    ...(format === undefined && pattern === undefined ? [] : [word.parse(format ?? pattern)]),
  ]
  const types =
    anyOf === undefined
      ? said.join(' ').trim()
      : z
          .array(object)
          .parse(anyOf)
          .map((one) => word.parse(one.type))
          .join('|')
  const inner = object.safeParse(additionalProperties)
  return [
    `${way} ${types}`,
    ...Object.entries(object.parse(properties ?? {})).flatMap(([name, inner]) => fieldsOf(`${way}.${name}`, inner)),
    ...(items === undefined ? [] : fieldsOf(`${way}[]`, items)),
    ...(inner.success && Object.keys(inner.data).length > 0 ? fieldsOf(`${way}{}`, additionalProperties) : []),
  ]
}

describe('the interface for programs', () => {
  test('has an answer for all that it lists, and lists all that it answers', () => {
    const index = answer('index.json')
    const listed = ['runs', 'municipalities', 'healthCouncils', 'scenarios'].flatMap((part) =>
      z
        .array(z.looseObject({ href: z.string() }))
        .parse(index[part])
        .map(({ href }) => href),
    )
    expect([...listed, 'index.json', 'openapi.json', 'runs.json'].toSorted()).toEqual([...answers.keys()].toSorted())
    expect(listed).toHaveLength(3 + 98 + 17 + 15)
  })

  test('every answer keeps its schema in the OpenAPI document, and no field of it is unknown there', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } })
    const closed = (schema: unknown): unknown => {
      if (Array.isArray(schema)) return schema.map(closed)
      const parsed = object.safeParse(schema)
      if (!parsed.success) return schema
      const inner = Object.fromEntries(Object.entries(parsed.data).map(([key, value]) => [key, closed(value)]))
      return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
    }
    const checks = new Map(
      Object.entries(openapi.components.schemas).map(([kind, schema]) => [
        kind,
        ajv.compile(object.parse(closed(schema))),
      ]),
    )
    for (const path of answers.keys()) {
      if (path === 'openapi.json') continue
      const check = present(checks.get(kindOf(path)), path)
      expect(check(answer(path)) ? [] : check.errors?.slice(0, 3), path).toEqual([])
    }
    const check = present(checks.get('Runs'))
    expect(check({ ...answer('runs.json'), notice: undefined })).toBe(false)
    expect(check({ ...answer('runs.json'), more: 1 })).toBe(false)
  })

  test('says in every answer what an estimate is not, whose terms hold, and what each status and unit is', () => {
    const notice = z.object({ da: z.string(), en: z.string() })
    for (const path of answers.keys()) {
      if (path === 'openapi.json') continue
      const { notice: said, statuses, units, sources, licence } = answer(path)
      expect(notice.parse(said).da, path).toContain('ikke ministeriets tal')
      expect(notice.parse(licence).en).toBe('Free to reuse with attribution')
      expect(z.array(object).parse(sources).length).toBeGreaterThan(0)
      const named = new Set(
        [...present(answers.get(path)).matchAll(/"\w*status": "(\w+)"/g)].map(([, status]) => status),
      )
      expect(Object.keys(object.parse(statuses)), path).toEqual(expect.arrayContaining([...named]))
      if (/^(runs|municipalities|health-councils|scenarios)\//.test(path))
        expect(Object.keys(object.parse(units)), path).toContain(path.startsWith('scenarios/') ? 'need_after' : 'need')
    }
  })

  test('has the numbers of the files', () => {
    const odense = csvParse(allRunsFiles(site).municipalities.plain.text()).filter(({ code }) => code === '0461')
    const runs = z.array(object).parse(answer('municipalities/0461.json').runs)
    expect(runs).toHaveLength(3)
    for (const [index, row] of odense.entries())
      for (const [column, cell] of Object.entries(row)) {
        const value = runs[index]?.[column]
        expect([column, typeof value === 'number' ? value : String(value)]).toEqual([
          column,
          typeof value === 'number' ? Number(cell) : cell,
        ])
      }
    const [first] = scenarios.results
    const id = present(first).scenario.id
    expect(z.array(object).parse(answer(`scenarios/${id}.json`).healthCouncils)).toHaveLength(17)
  })

  test('keeps every field that version 1 has promised, with its type; a field that comes is added to the promise', async () => {
    const fields = Object.entries(openapi.components.schemas).flatMap(([kind, schema]) => fieldsOf(kind, schema))
    await expect(`${fields.toSorted().join('\n')}\n`).toMatchFileSnapshot('../../../api/v1.txt')
  })
})
