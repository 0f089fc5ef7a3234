import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

// The runs that the site began with. What is known of them by hand, 3,763, 3,803 and 3,823 capacities among it, stays true
// whatever runs are added: tests of such figures, and of what a fault in data/ is called, look at data/ as it was then.

/** The three runs that the site began with, which stay in data/ for ever. */
export const KNOWN_RUNS = ['open-2025-draft', 'open-2025', 'open-2026'] as const

/** The one of them that led. */
export const KNOWN_HEADLINE = 'open-2026'

/** The day on which they were published. */
export const KNOWN_DAY = '2026-11-22'

const isKnown = (id: string): boolean => KNOWN_RUNS.some((known) => known === id)

/** The items of a list that are of a known run. */
export function ofKnownRuns<Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  return items.filter((item) => isKnown(idOf(item)))
}

/** Takes the runs that came later out of a copy of `data/`, to the letter where a test asks for a line. */
export function keepKnownRuns(folder: string): void {
  const edit = (file: string, change: (text: string) => string) => {
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  }
  edit('runs.json', (text) => {
    const end = text.indexOf('\n    }', text.indexOf(`"id": "${KNOWN_HEADLINE}"`))
    return `${text.slice(0, end)}\n    }\n  ]\n}\n`
      .replace(/"headline": "[^"]+"/, `"headline": "${KNOWN_HEADLINE}"`)
      .replace(/"ledRuns": \[[^\]]+\]/, `"ledRuns": ["${KNOWN_HEADLINE}"]`)
  })
  edit('site.json', (text) => text.replace(/"publicationDate": "[^"]+"/, `"publicationDate": "${KNOWN_DAY}"`))
  edit('published/lock.json', (text) => {
    const lock = z.array(z.looseObject({ run: z.string() })).parse(JSON.parse(text))
    for (const { run } of lock) if (!isKnown(run)) rmSync(join(folder, 'published', run), { recursive: true })
    return `${JSON.stringify(
      ofKnownRuns(lock, ({ run }) => run),
      null,
      2,
    )}\n`
  })
}
