import type { ModelRun } from '../../../model/run-model.ts'
import { runBefore } from '../../../results/calculation.ts'
import type { OwnAnswer } from '../../../results/own-calculation.ts'
import { again, AGAIN_NAMES } from '../../../text/again/again.ts'

// The ways to work an answer out without the page. They are fetched when a reader asks for them.

/** Writes them into their places. One that cannot say the question, as the published tables stand, is hidden. */
export function writeAgain(fold: HTMLElement, { page, changes, run }: OwnAnswer, before: ModelRun): void {
  const ways = again(runBefore(page.id, before), changes, run, {
    root: fold.dataset.root ?? null,
    page: `${location.origin}${location.pathname}`,
  })
  const table = fold.querySelector<HTMLAnchorElement>('[data-run-files]')
  if (table !== null) table.hash = page.id
  for (const name of AGAIN_NAMES) {
    const place = fold.querySelector<HTMLElement>(`[data-way=${name}]`)
    const code = place?.querySelector('code')
    if (!place || !code) continue
    place.hidden = ways[name] === null
    code.textContent = ways[name]
  }
}
