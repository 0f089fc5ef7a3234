import { HtmlValidate } from 'html-validate'
import type { Page } from './site.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Hashes guard files that come from elsewhere; ours come from where the page comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The blanks that templates leave at the end of a line change nothing that a reader meets.
    'no-trailing-whitespace': 'off',
  },
})

/** What is wrong with the markup of a page, by the standard; empty when nothing is. */
export async function markupFaults({ html, address }: Pick<Page, 'html' | 'address'>): Promise<string[]> {
  const { results } = await validator.validateString(html, address)
  return results
    .flatMap(({ messages }) => messages)
    .map((m) => `/${address}, ${m.line}:${m.column} ${m.ruleId}: ${m.message} (${m.selector ?? ''})`)
}
