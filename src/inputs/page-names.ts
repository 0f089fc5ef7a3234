import type { Fault } from './files/fault.ts'

/**
 * What the pages name of the data in their prose, by file: a record that is renamed or taken away would stop the build in
 * the midst of a page. A test holds the list against the pages.
 */
export const PAGE_NAMES = {
  'parameters.json': [
    'clinic-formula',
    'clinic-wait',
    'clinic-wait-later',
    'goal',
    'norm-1600',
    'reach',
    'recomputation-correlation',
    'recomputation-draws',
    'recomputation-lowest-weight',
    'recomputation-seed',
  ],
  'tables/published-figures.csv': [
    'aabenraa-patients-per-doctor-draft',
    'denmark-contacts-2022',
    'hovedstaden-capacities-draft',
    'hovedstaden-need-draft',
  ],
  'glossary.json': [
    'almenmedicinsk-tilbud',
    'antagelse',
    'arealgulv',
    'behandlingsbehov',
    'bekendtgoerelse',
    'civilstand',
    'herkomst',
    'laegekapacitet',
    'middellevetid',
    'minimumspatienttal',
    'plo',
    'sundhedsraad',
    'vaegt',
  ],
  'timeline.json': ['complaint-board', 'councils', 'fee-structure', 'minimum', 'model', 'supplement'],
  'sources.json': ['esundhed', 'sundhedsdatastyrelsen'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/**
 * Faults where a file lacks what the pages name in it.
 * @param ids the ids of its records; null where they could not be read
 */
export function checkPageNames(
  file: keyof typeof PAGE_NAMES,
  ids: ReadonlySet<string | null> | null,
): readonly Fault[] {
  if (ids === null || ids.has(null)) return []
  return PAGE_NAMES[file]
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file,
      line: null,
      column: 'id',
      position: null,
      value: null,
      expected: id,
      message: 'The pages speak of it.',
    }))
}
