import type { Glossary } from '../inputs/explanations/glossary.ts'
import type { Hearing } from '../inputs/explanations/hearing.ts'
import { readGlossary } from '../inputs/explanations/read-glossary.ts'
import { readHearing } from '../inputs/explanations/read-hearing.ts'
import { dataFolder } from './site.ts'

/** What the site explains and does not compute. */
export interface Explanations {
  readonly hearing: Hearing
  readonly glossary: Glossary
}

let explanations: Explanations | undefined

/** The hearing's points and the words of the field, read once for the whole build. */
export function loadExplanations(): Explanations {
  explanations ??= { hearing: readHearing(dataFolder()), glossary: readGlossary(dataFolder()) }
  return explanations
}
