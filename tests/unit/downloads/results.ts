import { site } from '../results/site.ts'

export { site }

/** Its runs. */
export const { headline, runs } = site.results

/** The runs as rows of a test table. */
export const RUNS = runs.map((result) => ({ run: result.run.id, result }))

/** A JSON object. */
export type JsonObject = Record<string, unknown>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws Error when the value is no JSON object */
export function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new Error(`${JSON.stringify(value)} is no object`)
  return value
}

/** @throws Error when the value is no list of JSON objects */
export function asObjects(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list`)
  return value.map(asObject)
}
