import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { basePath } from '../../src/inputs/base-path.ts'
import { DIST, readSite } from '../support/site.ts'

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

const site = readSite(DIST, basePath())

test.each(site.pages)('/$address is valid', async (page) => {
  const report = await validator.validateString(page.html, page.address)
  const messages = report.results.flatMap((result) => result.messages)
  expect(messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message} (${m.selector ?? ''})`)).toEqual([])
})

test('the validator finds a fault when there is one', async () => {
  const report = await validator.validateString('<!DOCTYPE html><html lang="da"><body><p><div></div></p></body></html>')
  expect(report.valid).toBe(false)
})
