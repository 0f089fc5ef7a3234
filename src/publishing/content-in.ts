import type { MDXInstance } from 'astro'
import type { Language } from '../inputs/language.ts'

/**
 * The prose of a page in a language: one of the files `src/content/<language>/<page>.mdx`.
 * @throws RangeError when the page has no prose in the language
 */
export function contentIn(
  files: Readonly<Record<string, MDXInstance<Record<string, unknown>>>>,
  language: Language,
): MDXInstance<Record<string, unknown>>['Content'] {
  const file = Object.entries(files).find(([path]) => path.includes(`/content/${language}/`))
  if (file === undefined)
    throw new RangeError(`contentIn: no prose in “${language}” among ${Object.keys(files).join(', ')}`)
  return file[1].Content
}
