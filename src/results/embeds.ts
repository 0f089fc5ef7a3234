import type { Results, RunResult } from './result.ts'

/** A form in which places are embedded elsewhere: frozen to a run, or the run that leads the site at any time. */
export interface EmbedForm {
  /** The folder of its pages below /indlejr/; null for the form that follows the latest run. */
  readonly folder: string | null
  readonly run: RunResult
}

/** The forms of embedded pages: the latest first, then one for each run that has ever led the site, frozen for good. */
export function embedForms({ headline, runs }: Results, ledRuns: readonly string[]): readonly EmbedForm[] {
  const frozen = runs.filter(({ run }) => ledRuns.includes(run.id)).map((run) => ({ folder: run.run.id, run }))
  return [{ folder: null, run: headline }, ...frozen]
}

/** What can be embedded. */
export type EmbedKind = 'kommune' | 'sundhedsraad' | 'kort'

/** The folder of the pages that are made to stand in frames on other sites. */
export const EMBED_FOLDER = 'indlejr'

/** The address of an embedded page: "/indlejr/open-2026/kommune/aarhus/"; without a folder that of the latest form. */
export function embedPath(folder: string | null, kind: EmbedKind, slug: string | null): `/${string}` {
  const parts = [EMBED_FOLDER, folder, kind, slug].filter((part) => part !== null)
  return `/${parts.join('/')}/`
}
