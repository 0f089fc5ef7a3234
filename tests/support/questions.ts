import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { DATA } from './data.ts'

const file = z.object({ questions: z.array(z.object({ id: z.string() })) })

/** The ids of the questions, from the data and not from the code under test. */
export function questionIds(): string[] {
  return file.parse(JSON.parse(readFileSync(`${DATA}/hearing.json`, 'utf8'))).questions.map(({ id }) => id)
}
