import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Page, pageOf, type Site } from './site.ts'

const storySchema = z.strictObject({
  announcement: z.string().min(1),
  words: z.record(z.string(), z.string().min(1)),
  drawings: z.record(z.string(), z.string().startsWith('<svg')),
})

/** What a file of a followed place holds. */
export type Story = z.output<typeof storySchema>

/** A story as its file has it, by the address of the file. */
export function readStory(dir: string, address: string): Story {
  return storySchema.parse(JSON.parse(readFileSync(join(dir, address), 'utf8')))
}

/** The words of all followed places, each as a page of its own, so that what holds of pages can be asked of them. */
export function storyPages({ dir, files }: Site): readonly Page[] {
  return [...files]
    .filter((file) => /^(?:en\/)?foelg-tallet\/[^/]+\.json$/.test(file))
    .map((file) => pageOf(file, Object.values(readStory(dir, file).words).join('')))
}
