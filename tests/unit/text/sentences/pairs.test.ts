import { expect, test } from 'vitest'
import { pairSentence } from '../../../../src/text/sentences/pairs.ts'

test('two places that can be told apart are, with how often at the least', () => {
  expect(pairSentence('Lemvig', 'Horsens', 'lower', '9 af 10', 'da')).toBe(
    'Lemvig Kommune har et lavere vejledende patienttal end Horsens Kommune i mindst 9 af 10 gennemregninger.',
  )
  expect(pairSentence('Horsens', 'Lemvig', 'higher', '9 of 10', 'en')).toBe(
    'Horsens Municipality has a higher guidance list size than Lemvig Municipality in at least 9 of 10 recomputations.',
  )
})

test('two that cannot are not ranked', () => {
  expect(pairSentence('Fanø', 'Bornholm', 'unsure', '9 af 10', 'da')).toBe(
    'Skønnet kan ikke skelne Fanø Kommune fra Bornholms Regionskommune.',
  )
  expect(pairSentence('Fanø', 'Lemvig', 'unsure', '9 of 10', 'en')).toBe(
    'The estimate cannot tell Fanø Municipality from Lemvig Municipality.',
  )
})
