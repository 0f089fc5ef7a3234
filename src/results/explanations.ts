import type { Data } from '../inputs/load-data.ts'
import { loadSiteData } from './site.ts'

/** What the site explains and does not compute. */
export type Explanations = Pick<Data, 'hearing' | 'glossary'>

/** The hearing's points and the words of the field. */
export function loadExplanations(): Explanations {
  return loadSiteData()
}
