import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright'

declare global {
  interface Window {
    /** The axe global in a page. */
    axe?: typeof axe
  }
}

/**
 * The source of axe, to inject into a page. Its reports go without the markup of elements: it writes out every one that it
 * looks at, with all that is in it, and nobody reads them, since a finding names its element by a selector.
 */
export const AXE_SOURCE = `${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}
window.axe.configure({ noHtml: true })`

/**
 * What axe finds on a page, by all rules that it has on by itself, one line for each element. Of what is well it tells
 * one element a rule: how every one of them is found in the page takes up to a sixth of its time. The lines are written in
 * the page: carried over, all that axe tells takes as long as the look itself.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE_SOURCE)
  }
  const { findings, passed } = await page.evaluate(async () => {
    if (window.axe === undefined) throw new Error('axe is not in the page')
    const { violations, passes } = await window.axe.run({ resultTypes: ['violations'] })
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
    return { findings, passed: passes.length }
  })
  if (passed === 0) throw new Error(`axe has seen nothing on ${page.url()}`)
  return findings
}
