import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

const file = z.array(z.object({ id: z.string() }))

/** The ids of the scenarios, from the data and not from the code under test. */
export function scenarioIds(data = DATA): string[] {
  return file.parse(JSON.parse(readFileSync(`${data}/scenarios.json`, 'utf8'))).map(({ id }) => id)
}
