import { expect, test } from 'vitest'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import type { Choice } from '../../../../src/results/sensitivity.ts'
import { choiceName } from '../../../../src/text/labels/choice.ts'
import { DATA_URL } from '../../../support/data.ts'

const { publishedFigures } = loadInputs(DATA_URL)

test.each<[Choice, string, string]>([
  [{ kind: 'as-published' }, 'Som offentliggjort her', 'As published here'],
  [{ kind: 'without-figure', figure: 'egedal-contacts-2023' }, 'Uden Egedal', 'Without Egedal'],
  [
    { kind: 'national-contacts', value: decimal('6.5') },
    'Landets kontakter sat til 6,5',
    'National contacts set to 6.5',
  ],
  [{ kind: 'age-alone' }, 'Alder alene', 'Ages alone'],
  [
    { kind: 'outside-council', municipality: 'Bornholm', council: 'Hovedstaden' },
    'Bornholm uden for Hovedstaden',
    'Bornholm outside Hovedstaden',
  ],
])('%o', (choice, danish, english) => {
  expect(choiceName(choice, publishedFigures, 'da')).toBe(danish)
  expect(choiceName(choice, publishedFigures, 'en')).toBe(english)
})
