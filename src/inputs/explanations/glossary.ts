import { z } from 'zod'
import { slug, text } from '../files/atoms.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { eachIdOnce, eachOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import { type Language, LANGUAGES } from '../language.ts'
import { numbersNamed } from '../rules/scenarios.ts'
import { slugify } from '../slug.ts'
import { unknownSource } from './unknown-source.ts'

const inBoth = { da: text, en: text }
const words = z.strictObject({ da: z.array(text), en: z.array(text) })
/** A page of the site, a part of one or a file: it begins with one slash, so that it leads to no other site. */
const path = z
  .templateLiteral(['/', z.string().regex(/^(?!\/)[\w\-./#]*$/)])
  .refine((value) => !value.includes('..'), 'It leads out')

/** Shape of `glossary.json`. */
export const glossarySchema = z.strictObject({
  /** The pages that terms name, with the words that a link to them has. */
  places: z.array(z.strictObject({ path, ...inBoth })).nonempty(),
  /** Pages, parts of pages and files that readers look up by words which do not stand in their titles. */
  ways: z.array(z.strictObject({ path, alsoSought: words })),
  terms: z
    .array(
      z.strictObject({
        /** Also the anchor in the glossary. */
        id: slug,
        ...inBoth,
        /** How running text has it, in lower case but for names; none where it is too common a word to be explained everywhere. */
        forms: words,
        /** What readers look it up by and running text does not call it: everyday words, and words that mean nearly the same. */
        alsoSought: words.optional(),
        /** `{norm}` in it is that of the run that leads, `{councils}` and `{municipalities}` are how many it has. */
        meaning: z.strictObject(inBoth),
        /** What the law, the order or the ministry means by it; null where the sources give no meaning of their own. */
        law: z.strictObject({ ...inBoth, source: z.string(), section: text.nullable() }).nullable(),
        /** The pages that use it. */
        usedOn: z.array(path),
      }),
    )
    .nonempty(),
})

const NUMBERS = ['norm', 'councils', 'municipalities'] as const

/** A number that a meaning may name in braces. */
export type GlossaryNumber = (typeof NUMBERS)[number]

/** The words of the field, explained in plain words. */
export type Glossary = DeepReadonly<z.output<typeof glossarySchema>>
export type GlossaryTerm = Glossary['terms'][number]

/**
 * Faults in the glossary: ids are the words themselves as addresses write them, or begin so, and stand once; so does each
 * form of a word in its language; numbers, sources and the pages that use a term are known.
 */
export function checkGlossary(file: JsonFile<Glossary>, sources: ReadonlySet<string> | null): readonly Fault[] {
  const { places, ways, terms } = file.value
  const paths = new Set<string>(places.map((place) => place.path))
  const faults: Fault[] = [
    ...eachOnce(file, ['places'], places, 'path', (place) => place.path),
    ...eachOnce(file, ['ways'], ways, 'path', (way) => way.path),
    ...eachIdOnce(file, ['terms'], terms),
    ...LANGUAGES.flatMap((language) => [...repeatedForms(file, language), ...needlessWords(file, language)]),
  ]
  terms.forEach(({ id, da, meaning, law, usedOn }, index) => {
    const at = ['terms', index]
    if (!slugify(da).startsWith(id)) {
      faults.push(file.fault([...at, 'id'], `${slugify(da)} or its beginning`, `The id is not that of “${da}”.`))
    }
    for (const language of LANGUAGES) {
      for (const name of numbersNamed(meaning[language])) {
        if (NUMBERS.some((known) => known === name)) continue
        const expected = `one of ${NUMBERS.map((known) => `{${known}}`).join(', ')}`
        faults.push(file.fault([...at, 'meaning', language], expected, `No number is called {${name}}.`))
      }
    }
    if (law !== null) faults.push(...unknownSource(file, [...at, 'law', 'source'], law.source, sources))
    usedOn.forEach((used, position) => {
      if (paths.has(used)) return
      const message = `The page ${used} is not among the places.`
      faults.push(file.fault([...at, 'usedOn', position], 'a path of the places', message))
    })
  })
  return faults
}

/** Forms listed under two terms: only one would be marked. */
function repeatedForms(file: JsonFile<Glossary>, language: Language): readonly Fault[] {
  const seen = new Set<string>()
  return file.value.terms.flatMap(({ forms }, index) =>
    forms[language].flatMap((form, position) => {
      const again = seen.has(form.toLowerCase())
      seen.add(form.toLowerCase())
      const at = ['terms', index, 'forms', language, position]
      return again ? [file.fault(at, 'each form once', `“${form}” stands twice.`)] : []
    }),
  )
}

/** Words to look a term up by that are its name or a form of it already, or stand twice with it: it is found by them anyway. */
function needlessWords(file: JsonFile<Glossary>, language: Language): readonly Fault[] {
  return file.value.terms.flatMap(({ alsoSought, forms, ...name }, index) => {
    const known = new Set([name[language], ...forms[language]].map((word) => word.toLowerCase()))
    return (alsoSought?.[language] ?? []).flatMap((word, position) => {
      const again = known.has(word.toLowerCase())
      known.add(word.toLowerCase())
      const at = ['terms', index, 'alsoSought', language, position]
      return again ? [file.fault(at, 'another word', `The term is found by “${word}” already.`)] : []
    })
  })
}
