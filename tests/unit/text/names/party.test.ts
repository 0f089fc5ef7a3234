import { expect, test } from 'vitest'
import { partyName } from '../../../../src/text/names/party.ts'
import { frozen } from '../../../support/frozen.ts'

const { parties } = frozen.hearing

test.each([
  [
    'plo',
    'Praktiserende Lægers Organisation (PLO)',
    'Praktiserende Lægers Organisation (PLO, the organisation of general practitioners)',
  ],
  ['kl', 'KL', 'KL (the association of the municipalities)'],
  ['deep-end', 'Deep End Danmark', 'Deep End Danmark'],
  ['privatpersoner', 'tre privatpersoner', 'three private persons'],
])('%s', (id, da, en) => {
  const party = parties.find((candidate) => candidate.id === id)
  expect(party && partyName(party, 'da')).toBe(da)
  expect(party && partyName(party, 'en')).toBe(en)
})
