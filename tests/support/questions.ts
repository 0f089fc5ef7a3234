import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

const file = z.object({ questions: z.array(z.object({ id: z.string() })) })

/** The ids of the questions, from the data and not from the code under test. */
export function questionIds(data = DATA): string[] {
  return file.parse(JSON.parse(readFileSync(`${data}/hearing.json`, 'utf8'))).questions.map(({ id }) => id)
}
