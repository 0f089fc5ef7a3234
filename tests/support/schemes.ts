import { readdirSync } from 'node:fs'
import { DATA } from './data.ts'

/** The ids of the neighbouring schemes, which are the names of their files, from the data and not from the code under test. */
export function schemeIds(data = DATA): string[] {
  return readdirSync(`${data}/schemes`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}
