import type { Data } from '../inputs/load-data.ts'
import { loadSiteData } from './site.ts'

/** What the site explains and does not compute. */
export type Explanations = Pick<Data, 'hearing' | 'glossary' | 'schemes'>

/** The hearing's points, the words of the field and the neighbouring schemes. */
export function loadExplanations(): Explanations {
  return loadSiteData()
}
