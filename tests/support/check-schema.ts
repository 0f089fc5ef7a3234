import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Where result.json of a run, or another value in its place, breaks the schema that a built site publishes. */
export function schemaFaults(dir: string, run: string, value = readJson(dir, `${run}/result.json`)): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats(ajv)
  const schema = readJson(dir, 'result.schema.json')
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object')
  const validate = ajv.compile(schema)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${run}${instancePath}: ${message ?? ''}`)
}

function readJson(dir: string, path: string): unknown {
  return JSON.parse(readFileSync(join(dir, 'data', path), 'utf8'))
}
