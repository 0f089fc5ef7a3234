import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What axe finds on a page, by all rules that it has on by itself, one line for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The legacy mode spares a second page for each analysis; it differs only for frames from elsewhere, which we have none of.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  if (passes.length === 0) throw new Error(`axe has seen nothing on ${page.url()}`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
