import type { Measure } from '../results/measures.ts'
import { loadSite } from '../results/site.ts'
import { inEveryLanguage } from './language-paths.ts'

/** What a page or a picture of a map is made for. */
export interface MeasureProps {
  readonly measure: Measure
}

/** The paths of what each measure has in every language, by its slug or by another last part. */
export const measurePaths = (slugOf: (measure: Measure) => string | undefined = ({ slug }) => slug) =>
  inEveryLanguage(
    loadSite().measures.map((measure) => ({
      params: { slug: slugOf(measure) },
      props: { measure } satisfies MeasureProps,
    })),
  )
