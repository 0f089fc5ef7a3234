import { expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import {
  needPartsSentence,
  roundingSentence,
  roundsTo,
  standing,
  standingOf,
} from '../../../../src/text/sentences/drawings.ts'
import { headline } from '../../figures/run.ts'

test.each([
  [15, 82, 0, '15 kommuner har et lavere vejledende patienttal end Tønder, og 82 har et højere.'],
  [1, 96, 0, 'Én kommune har et lavere vejledende patienttal end Tønder, og 96 har et højere.'],
  [2, 95, 0, 'To kommuner har et lavere vejledende patienttal end Tønder, og 95 har et højere.'],
  [0, 97, 0, 'Ingen kommuner har et lavere vejledende patienttal end Tønder, og 97 har et højere.'],
  [97, 0, 0, '97 kommuner har et lavere vejledende patienttal end Tønder, og ingen har et højere.'],
  [96, 1, 0, '96 kommuner har et lavere vejledende patienttal end Tønder, og én har et højere.'],
  [90, 6, 1, '90 kommuner har et lavere vejledende patienttal end Tønder, og seks har et højere. Én har det samme.'],
])('%i lower, %i higher, %i the same', (lower, higher, same, sentence) => {
  expect(standingOf('Tønder', { lower, higher, same }, 'da')).toBe(sentence)
})

test.each([
  [15, 82, 0, '15 municipalities have a lower guidance list size than Tønder, and 82 have a higher one.'],
  [1, 96, 0, 'One municipality has a lower guidance list size than Tønder, and 96 have a higher one.'],
  [0, 97, 0, 'No municipalities have a lower guidance list size than Tønder, and 97 have a higher one.'],
  [96, 1, 0, '96 municipalities have a lower guidance list size than Tønder, and one has a higher one.'],
  [97, 0, 0, '97 municipalities have a lower guidance list size than Tønder, and none have a higher one.'],
  [
    90,
    6,
    1,
    '90 municipalities have a lower guidance list size than Tønder, and six have a higher one. One has the same.',
  ],
])('in English: %i lower, %i higher, %i the same', (lower, higher, same, sentence) => {
  expect(standingOf('Tønder', { lower, higher, same }, 'en')).toBe(sentence)
})

test('the municipality with the lowest list size has none below it', () => {
  const [lowest] = headline.municipalities.toSorted((a, b) => a.guidanceListSize.cmp(b.guidanceListSize))
  if (lowest === undefined) throw new Error('no municipality')
  expect(standing(lowest, headline, 'da')).toMatch(/^Ingen kommuner .* og 97 har et højere\.$/)
})

test('a need taken apart says which way each part goes, and leaves out what is nothing', () => {
  const parts = (byCitizens: string, byWeights: string, byFloor: string) =>
    needPartsSentence(
      {
        byCitizens: decimal(byCitizens),
        byWeights: decimal(byWeights),
        byLifts: [{ kind: 'area-floor', level: 'municipality', need: decimal(byCitizens), addition: decimal(byFloor) }],
      },
      'da',
    )
  expect(parts('22.52', '2.714', '11.4496')).toBe(
    'Borgertallet alene giver 22,52. Vægtene lægger 2,71 til. Arealgulvet lægger 11,45 til.',
  )
  expect(parts('423.98', '-36.63', '0')).toBe('Borgertallet alene giver 423,98. Vægtene trækker 36,63 fra.')
  expect(parts('10', '0', '0')).toBe('Borgertallet alene giver 10,00.')
})

test.each([
  ['up', 'rundes op til', 'is rounded up to'],
  ['nearest-half-up', 'rundes til nærmeste hele tal,', 'is rounded to the nearest whole number,'],
] as const)('a need that the rule “%s” rounds is said so', (rounding, da, en) => {
  const [council] = headline.councils
  if (council === undefined) throw new RangeError('no council')
  const run = { ...headline, rules: { ...headline.rules, rounding } }
  expect([roundsTo(rounding, 'da'), roundsTo(rounding, 'en')]).toEqual([da, en])
  expect(roundingSentence(council, run, 'da')).toContain(`. Den ${da} `)
  expect(roundingSentence(council, run, 'en')).toContain(`. It ${en} `)
})
