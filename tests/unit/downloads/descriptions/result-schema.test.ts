import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { resultJson } from '../../../../src/downloads/tables/result-json.ts'
import { resultSchema } from '../../../../src/downloads/descriptions/result-form.ts'
import { asObject, headline, isObject, RUNS } from '../results.ts'
import { officialRun } from '../../../support/official-run.ts'

const validate = new Ajv2020({ strict: true }).compile(resultSchema)

/** A place in a JSON text: keys and positions from the top. */
type Path = readonly (string | number)[]

/** The headline result, shortened: one area of each kind (the council has reported numbers) is as good as all. */
const short = (() => {
  const council = headline.councils.find((c) => c.reportedNeed !== null)
  if (council === undefined) throw new Error('no council has a reported figure')
  return resultJson({
    ...headline,
    municipalities: headline.municipalities.slice(0, 1),
    councils: [council],
    sources: headline.sources.slice(0, 1),
  })
})()

const at = (value: unknown, key: string | number): unknown =>
  Array.isArray(value) ? value[Number(key)] : asObject(value)[key]

/** Whether the shortened result is still valid after one change to the object or list at a path. */
function validAfter(path: Path, change: (parent: Record<string, unknown>) => void): boolean {
  const json: unknown = JSON.parse(short)
  change(asObject(path.reduce<unknown>(at, json)))
  return validate(json)
}

/** The path of every object. */
function objects(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objects(item, [...path, index]))
  if (!isObject(value)) return []
  return [path, ...Object.entries(value).flatMap(([key, item]) => objects(item, [...path, key]))]
}
const keysAt = (path: Path): string[] => {
  let keys: string[] = []
  validAfter(path, (parent) => (keys = Object.keys(parent)))
  return keys
}

test.each(RUNS)('result.json of $run holds to the schema', ({ result }) => {
  validate(JSON.parse(resultJson(result)))
  expect(validate.errors ?? []).toEqual([])
})

test('result.json of an official run holds to the schema', async () => {
  validate(JSON.parse(resultJson(await officialRun())))
  expect(validate.errors ?? []).toEqual([])
})

describe('the shortened result', () => {
  const places = objects(JSON.parse(short))

  test('is valid', () => {
    expect(places.length).toBeGreaterThan(60)
    expect(validate(JSON.parse(short))).toBe(true)
  })

  test('is invalid without any one of its keys', () => {
    const missed = places.flatMap((path) =>
      keysAt(path)
        .filter((key) => validAfter(path, (parent) => Reflect.deleteProperty(parent, key)))
        .map((key) => [...path, key].join('.')),
    )
    expect(missed).toEqual([])
  })

  test('is invalid with a key too many anywhere', () => {
    const missed = places.filter((path) => validAfter(path, (parent) => (parent.more = 1)))
    expect(missed).toEqual([])
  })
})

const MUNICIPALITY: Path = ['municipalities', 0]
const COUNCIL: Path = ['councils', 0]

test.each<[string, Path, string, unknown]>([
  ['a number for a decimal', MUNICIPALITY, 'needWeight', 1.0123],
  ['a text for a count', MUNICIPALITY, 'citizens', '678375'],
  ['a count with a fraction', COUNCIL, 'capacities', 479.5],
  ['a negative count', ['national'], 'citizens', -1],
  ['an unknown status', MUNICIPALITY, 'status', 'guessed'],
  ['an unknown status of life expectancy', MUNICIPALITY, 'lifeExpectancyStatus', 'estimated'],
  ['a decimal of 14 digits', MUNICIPALITY, 'needWeight', '1.0123456789012'],
  ['a decimal of 14 digits below one', MUNICIPALITY, 'needWeight', '0.012345678901234'],
  ['a negative decimal of 14 digits', ['estimate'], 'beta', '-1.0123456789012'],
  ['a negative decimal of 14 digits below one', ['estimate'], 'beta', '-0.012345678901234'],
  ['a zero with few digits', MUNICIPALITY, 'floorAddition', '0.0'],
  ['a negative zero', ['estimate'], 'beta', '-0.00000000000000'],
  ['a negative amount', MUNICIPALITY, 'need', '-1.01234567890123'],
  ['an exponent', MUNICIPALITY, 'need', '1.01234567890123e1'],
  ['a decimal comma', MUNICIPALITY, 'need', '1,01234567890123'],
  ['a decimal with two points', MUNICIPALITY, 'need', '1.0123.4567890123'],
  ['a leading zero', MUNICIPALITY, 'need', '01.0123456789012345'],
  ['a code of three digits', MUNICIPALITY, 'code', '101'],
  ['a yes in words', COUNCIL, 'onEdge', 'true'],
  ['an empty name', COUNCIL, 'name', ''],
  ['an empty trace', COUNCIL, 'trace', []],
  ['a day that no month has', ['run'], 'citizensDate', '2027-01-32'],
  ['a rounding that no run knows', ['rules'], 'rounding', 'down'],
  ['a short amount in the trace', ['municipalities', 0, 'trace', 1], 'result', '6.365'],
  ['a unit that the trace does not know', ['municipalities', 0, 'trace', 1], 'unit', 'miles'],
  ['an input of the trace in words', ['municipalities', 0, 'trace', 0, 'inputs', 0], 'value', 'soon'],
  ['an official figure as a status of reconciliation', ['reconciliation', 0], 'status', 'official'],
  ['an address that is none', ['sources', 0], 'url', 'see there'],
])('%s is refused', (_, path, key, value) => {
  expect(keysAt(path)).toContain(key)
  expect(validAfter(path, (parent) => (parent[key] = value))).toBe(false)
})

test.each<[string, Path, string, unknown]>([
  ['15 digits', MUNICIPALITY, 'needWeight', '1.01234567890123'],
  ['15 digits below one', MUNICIPALITY, 'needWeight', '0.0123456789012345'],
  ['15 digits below zero', ['estimate'], 'beta', '-1.01234567890123'],
  ['15 digits between minus one and zero', ['estimate'], 'beta', '-0.00123456789012345'],
])('a decimal of %s is taken', (_, path, key, value) => {
  expect(validAfter(path, (parent) => (parent[key] = value))).toBe(true)
})

test('names no domain as its own', () => {
  expect(resultSchema.$id).toBe('urn:laegefordelingen:result')
})

test('describes every key in words', () => {
  const silent = objects(resultSchema).flatMap((path) => {
    const properties = path.reduce<unknown>(at, resultSchema)
    if (path.at(-1) !== 'properties') return []
    return Object.entries(asObject(properties))
      .filter(([, schema]) => typeof asObject(schema).description !== 'string')
      .map(([key]) => [...path, key].join('.'))
  })
  expect(silent).toEqual([])
})

test('the schema is that of every run: its words name no year but that of the draft', () => {
  const years = JSON.stringify(resultSchema).match(/.{30}\b20[2-9]\d\b/g) ?? []
  // 2020 is the edition of JSON Schema itself.
  expect(years.filter((text) => !/draft of 2025$|json-schema\.org\/draft\/2020$/.test(text))).toEqual([])
})
