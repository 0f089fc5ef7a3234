import { expect, test } from 'vitest'
import { unsetSettings } from '../../../src/inputs/unset-settings.ts'

test.each([
  // Nobody answers for the copy, and errors lead to the page itself.
  [null, '/om/#rettelser', ['publishedBy', 'corrections']],
  ['Foreningen Et Sted', '/om/#rettelser', ['corrections']],
  [null, 'mailto:rettelser@site.example', ['publishedBy']],
  ['Foreningen Et Sted', 'https://site.example/fejl', []],
])('%s and %s', (publishedBy, corrections, unset) => {
  expect(unsetSettings({ publishedBy, corrections })).toEqual(unset)
})
