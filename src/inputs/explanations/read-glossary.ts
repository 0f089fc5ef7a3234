import { type Fault, InputFaults, sortFaults } from '../files/fault.ts'
import type { Glossary } from './glossary.ts'
import { glossarySchema } from './glossary-schema.ts'
import { deepFreeze } from '../files/deep-freeze.ts'
import { type Language, LANGUAGES } from '../language.ts'
import { type JsonFile, readJson } from '../files/read-json.ts'
import { sourcesSchema } from '../rules/rule-schemas.ts'
import { slugify } from '../slug.ts'

const FILE = 'glossary.json'

/**
 * Reads and checks `glossary.json`: ids are the words themselves as addresses write them, or begin so, and stand once;
 * so does each form of a word in its language; sources are those of `sources.json`; pages that use a term are among the places of the file.
 * @param folder the folder `data/`, with a slash at its end
 * @throws InputFaults with every fault
 */
export function readGlossary(folder: URL): Glossary {
  const faults: Fault[] = []
  const { file } = readJson(folder, FILE, glossarySchema, faults)
  const { ids: sources } = readJson(folder, 'sources.json', sourcesSchema, faults)
  if (file !== null) faults.push(...checkGlossary(file, sources))
  if (faults.length > 0 || file === null) throw new InputFaults(sortFaults(faults))
  return deepFreeze(file.value)
}

function checkGlossary(file: JsonFile<Glossary>, sources: ReadonlySet<string> | null): readonly Fault[] {
  const { places, terms } = file.value
  const faults: Fault[] = []
  const paths = new Set<string>()
  places.forEach(({ path }, index) => {
    if (paths.has(path)) faults.push(file.fault(['places', index, 'path'], 'each path once', `${path} stands twice.`))
    paths.add(path)
  })
  faults.push(...LANGUAGES.flatMap((language) => repeatedForms(file, language)))
  const ids = new Set<string>()
  terms.forEach(({ id, da, law, usedOn }, index) => {
    const at = ['terms', index]
    if (ids.has(id)) faults.push(file.fault([...at, 'id'], 'each id once', `The term ${id} stands twice.`))
    ids.add(id)
    if (!slugify(da).startsWith(id)) {
      faults.push(file.fault([...at, 'id'], `${slugify(da)} or its beginning`, `The id is not that of “${da}”.`))
    }
    if (law !== null && sources !== null && !sources.has(law.source)) {
      faults.push(file.fault([...at, 'law', 'source'], 'the id of a source', `The source ${law.source} is unknown.`))
    }
    usedOn.forEach((path, position) => {
      if (paths.has(path)) return
      const message = `The page ${path} is not among the places.`
      faults.push(file.fault([...at, 'usedOn', position], 'a path of the places', message))
    })
  })
  return faults
}

/** Forms that stand under two terms: a reader would meet one of them only. */
function repeatedForms(file: JsonFile<Glossary>, language: Language): readonly Fault[] {
  const seen = new Set<string>()
  return file.value.terms.flatMap(({ forms }, index) =>
    forms[language].flatMap((form, position) => {
      const again = seen.has(form.toLowerCase())
      seen.add(form.toLowerCase())
      const path = ['terms', index, 'forms', language, position]
      return again ? [file.fault(path, 'each form once', `“${form}” stands twice.`)] : []
    }),
  )
}
